import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, More, needed, RadioChoice, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type NoticeBody, type NoticeShown, outreachOperations as ops } from '../contract.ts'
import { type NoticeKind, WRITING } from '../domain.ts'
import { NOTICE_STATE_WORDS } from '../words.ts'
import { Act, Press } from './act.tsx'
import { deskWords as words } from './words.ts'

const LABELS = {
  tip: { write: words.writeTip, title: words.tipTitle, happens: words.happens, todo: words.todo, result: words.rhyme, none: words.noTips, hint: words.noTipsHint },
  practice: { write: words.writePractice, title: words.practiceTitle, happens: words.about2, todo: words.did, result: words.came, none: words.noPractice, hint: words.noPracticeHint },
} as const

/** Texts for everybody: written by one, let through by another. */
export function Notices({ kind, first }: { kind: NoticeKind; first: { readonly notices: readonly NoticeShown[]; readonly next: string | null } }) {
  const say = useSay()
  const { district, me } = useDesk()
  const { revalidate } = useRevalidator()
  const [writing, write] = useState(false)
  const again = () => void revalidate()
  const { items, more } = usePages(first, (before) => call(district, ops.listNotices, { query: { kind, before } }), (page) => page.notices)
  const close = () => {
    write(false)
    again()
  }
  return (
    <>
      {WRITING.includes(me.role) && (
        <p className="button-row">
          <Button type="primary" onClick={() => write(true)}>
            {say(LABELS[kind].write)}
          </Button>
        </p>
      )}
      {items.length === 0 && (
        <Empty title={say(LABELS[kind].none)}>
          <p>{say(LABELS[kind].hint)}</p>
        </Empty>
      )}
      {items.map((each) => (
        <OneNotice key={each.id} notice={each} again={again} />
      ))}
      <More more={more} />
      {writing && <Write kind={kind} close={close} />}
    </>
  )
}

function OneNotice({ notice, again }: { notice: NoticeShown; again(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const labels = LABELS[notice.kind]
  return (
    <section className="card">
      <p>
        <strong>{notice.title.zh}</strong> <span className="chip">{say(NOTICE_STATE_WORDS[notice.state])}</span> <span className="quiet">{say(notice.unit)} {notice.on && dayWords(notice.on, language)}</span>
      </p>
      <p>
        <span className="quiet">{say(labels.happens)}</span> {notice.happens.zh}
      </p>
      <p>
        <span className="quiet">{say(labels.todo)}</span> {notice.todo.zh}
      </p>
      {notice.result.zh !== '' && (
        <p>
          <span className="quiet">{say(labels.result)}</span> {notice.result.zh}
        </p>
      )}
      <InEnglish notice={notice} />
      {notice.consentOn && <p className="quiet">{say(words.consent(notice.consentOn, notice.consentFile))}</p>}
      {notice.note !== '' && <p className="quiet">{notice.note}</p>}
      <Decisions notice={notice} again={again} />
    </section>
  )
}

/** The English that is published with it: whoever lets a text through has read both. */
function InEnglish({ notice: { title, happens, todo, result } }: { notice: NoticeShown }) {
  if (title.en === '' || title.en === title.zh) return null
  return (
    <div lang="en">
      <p>
        <strong>{title.en}</strong>
      </p>
      {[happens.en, todo.en, result.en].map((each) => each !== '' && <p key={each}>{each}</p>)}
    </div>
  )
}

function Decisions({ notice, again }: { notice: NoticeShown; again(): void }) {
  const say = useSay()
  const [withdrawing, withdraw] = useState(false)
  const [declining, decline] = useState(false)
  const params = { id: notice.id }
  const letThrough = (_commandId: string, district: string) => call(district, ops.decideNotice, { params, body: { agreed: true, note: '' } })
  const close = () => {
    withdraw(false)
    decline(false)
    again()
  }
  return (
    <p className="button-row">
      {notice.mayDecide && <Press primary label={words.agree} press={letThrough} done={again} />}
      {notice.mayDecide && (
        <Button size="small" onClick={() => decline(true)}>
          {say(words.decline)}
        </Button>
      )}
      {notice.state === 'waiting' && !notice.mayDecide && <span className="quiet">{say(words.own)}</span>}
      {notice.mayWithdraw && (
        <Button size="small" onClick={() => withdraw(true)}>
          {say(words.withdraw)}
        </Button>
      )}
      {declining && (
        <Act<{ note: string }, { id: string }> title={words.decline} draftKey={null} danger close={close} send={({ note }, _commandId, district) => call(district, ops.decideNotice, { params, body: { agreed: false, note } })}>
          <Form.Item name="note" label={say(words.ground)} rules={needed(say)}>
            <Input maxLength={300} />
          </Form.Item>
        </Act>
      )}
      {withdrawing && (
        <Act<{ note: string }, { id: string }> title={words.withdraw} draftKey={null} danger close={close} send={(body, _commandId, district) => call(district, ops.withdrawNotice, { params, body })}>
          <Form.Item name="note" label={say(words.note)} rules={needed(say)}>
            <Input maxLength={300} />
          </Form.Item>
        </Act>
      )}
    </p>
  )
}

interface Typed {
  readonly titleZh: string
  readonly happensZh: string
  readonly todoZh: string
  readonly resultZh?: string
  readonly titleEn?: string
  readonly happensEn?: string
  readonly todoEn?: string
  readonly resultEn?: string
  readonly recognisable?: string
  readonly consentOn?: string
  readonly consentFile?: string
}

const bodyOf = (kind: NoticeKind, typed: Typed): NoticeBody => ({
  kind, titleZh: typed.titleZh, happensZh: typed.happensZh, todoZh: typed.todoZh, resultZh: typed.resultZh ?? '', titleEn: typed.titleEn ?? '', happensEn: typed.happensEn ?? '', todoEn: typed.todoEn ?? '',
  resultEn: typed.resultEn ?? '', recognisable: typed.recognisable === 'yes', consentOn: typed.consentOn ?? null, consentFile: typed.consentFile ?? '',
})

function Write({ kind, close }: { kind: NoticeKind; close(): void }) {
  const say = useSay()
  const labels = LABELS[kind]
  const lines = [['title', labels.title, 1, 80], ['happens', labels.happens, 3, 1500], ['todo', labels.todo, 3, 1500], ['result', labels.result, 1, 1000]] as const
  return (
    <Act<Typed, { id: string }> title={labels.write} draftKey={kind} close={close} send={(typed, commandId, district) => call(district, ops.writeNotice, { commandId, body: bodyOf(kind, typed) })}>
      {lines.map(([name, label, rows, most]) => (
        <Form.Item key={name} name={`${name}Zh`} label={say(label)} rules={name === 'result' ? [] : needed(say)}>
          <Input.TextArea autoSize={{ minRows: rows }} maxLength={most} />
        </Form.Item>
      ))}
      {kind === 'practice' && <Consent />}
      <p className="quiet">{say(words.english)}</p>
      {lines.map(([name, label, , most]) => (
        <Form.Item key={name} name={`${name}En`} label={`${say(label)} (English)`}>
          <Input.TextArea autoSize={{ minRows: 1 }} maxLength={most} />
        </Form.Item>
      ))}
    </Act>
  )
}

/** Where somebody could be recognised, their own consent on paper comes first. */
function Consent() {
  const say = useSay()
  const isKnown = Form.useWatch<string | undefined>('recognisable') === 'yes'
  return (
    <>
      <Form.Item name="recognisable" label={say(words.recognisable)} rules={chosen(say)}>
        <RadioChoice options={{ no: words.no, yes: words.yes }} />
      </Form.Item>
      {isKnown && (
        <>
          <Form.Item name="consentOn" label={say(words.consentOn)} rules={dayRule(say)}>
            <DayField />
          </Form.Item>
          <Form.Item name="consentFile" label={say(words.consentFile)} rules={needed(say)}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )}
    </>
  )
}
