import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Act, addressOf, call, chosen, DayField, dayRule, dayWords, needed, Note, RadioChoice, timeRule, TimeField, useDesk, useLanguage, useSay } from '#platform/ui/desk'
import { type CouncilShown, councilsOperations as ops } from '../contract.ts'
import { type Gathering, MEMBER_ROLES, type MemberRole } from '../domain.ts'
import { GATHERING_WORDS, MEMBER_ROLE_WORDS } from '../words.ts'
import { besideWords as words } from './words-beside.ts'

export interface PartProps {
  readonly council: CouncilShown
  changed(): void
}

type Doing = { readonly kind: 'call' | 'say' | 'resolve' } | { readonly kind: 'off'; readonly noticeId: string }

/** Notices, statements and resolutions of a council. */
export function Gatherings({ council, changed }: PartProps) {
  const say = useSay()
  const [doing, start] = useState<Doing>()
  const close = () => {
    start(undefined)
    changed()
  }
  const add = (kind: 'call' | 'say' | 'resolve', label: string) => council.mayWrite && <Button size="small" className="no-print" onClick={() => start({ kind })}>{label}</Button>
  return (
    <>
      <h2>{say(words.notices)} {add('call', say(words.call))}</h2>
      {council.notices.length === 0 && <p className="quiet">{say(words.noNotices)}</p>}
      {council.notices.map((each) => <NoticeLine key={each.id} council={council} notice={each} off={() => start({ kind: 'off', noticeId: each.id })} />)}
      <h2>{say(words.resolutions)} {add('resolve', say(words.resolve))}</h2>
      {council.resolutions.length === 0 && <p className="quiet">{say(words.noResolutions)}</p>}
      {council.resolutions.map((each) => (
        <section className="card" key={each.id}>
          <p className="kept-lines">{each.text}</p>
          {each.vote && <p className="quiet">{each.vote.matter} · {say(words.voteTotals(each.vote.took.heads[0], each.vote.took.heads[1], each.vote.agreed.heads[0]))}</p>}
          <Publishing council={council} of="resolution" text={each} changed={changed} />
        </section>
      ))}
      <h2>{say(words.statements)} {add('say', say(words.noteStatement))}</h2>
      {council.statements.map((each) => (
        <section className="card" key={each.id}>
          <p><strong>{say(MEMBER_ROLE_WORDS[each.as])}</strong> {each.text}</p>
          <Publishing council={council} of="statement" text={each} changed={changed} />
        </section>
      ))}
      {doing && <Forms council={council} doing={doing} close={close} />}
    </>
  )
}

function NoticeLine({ council, notice, off }: { council: CouncilShown; notice: CouncilShown['notices'][number]; off(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { district } = useDesk()
  return (
    <section className="card">
      <p>
        <strong>{dayWords(notice.on, language)} {notice.time}</strong> {notice.place} · {notice.topic} <span className="chip">{say(words.noticeState[notice.state])}</span>{' '}
        <span className="quiet">{say(GATHERING_WORDS[notice.gathering])}</span>
      </p>
      <p className="button-row no-print">
        <Button type="link" target="_blank" href={addressOf(district, ops.printNotice, { params: { councilId: council.id, noticeId: notice.id } })}>{say(words.printNotice)}</Button>
        {council.mayWrite && notice.state === 'coming' && <Button type="link" onClick={off}>{say(words.callOff)}</Button>}
      </p>
    </section>
  )
}

function Publishing({ council, of, text, changed }: PartProps & { of: 'statement' | 'resolution'; text: { readonly id: string; readonly publishedOn: string | null; readonly mayPublish: boolean } }) {
  const say = useSay()
  const { language } = useLanguage()
  const [open, setOpen] = useState(false)
  if (text.publishedOn !== null) return <p><span className="chip chip-done">{say(words.published(dayWords(text.publishedOn, language)))}</span></p>
  if (!text.mayPublish || !council.mayWrite) return <p className="quiet">{say(words.notPublished)}</p>
  const send = (_values: object, commandId: string, district: string) => call(district, ops.publishText, { params: { councilId: council.id }, commandId, body: { of, id: text.id } })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>{say(words.publish)}</Button>
      {open && (
        <Act title={words.publish} draftKey={`council.publish.${text.id}`} close={() => setOpen(false)} send={send} done={changed}>
          <Note tone="info">{say(words.publicAtOnce)}</Note>
        </Act>
      )}
    </>
  )
}

function Forms({ council, doing, close }: { council: CouncilShown; doing: Doing; close(): void }) {
  switch (doing.kind) {
    case 'call':
      return <CallForm council={council} close={close} />
    case 'off':
      return <OffForm council={council} noticeId={doing.noticeId} close={close} />
    case 'say':
      return <SayForm council={council} close={close} />
    case 'resolve':
      return <ResolveForm council={council} close={close} />
  }
}

interface FormProps {
  readonly council: CouncilShown
  close(): void
}

function CallForm({ council, close }: FormProps) {
  const say = useSay()
  const initial = { place: council.place, topic: council.topic, gathering: council.kind === 'opinion' ? ('opinion-meeting' as const) : ('council' as const) }
  return (
    <Act<{ on: string; time: string; place: string; topic: string; gathering: Gathering }, CouncilShown>
      title={words.call} draftKey={`council.call.${council.id}`} initial={initial} close={close}
      send={(values, commandId, district) => call(district, ops.callMeeting, { params: { councilId: council.id }, commandId, body: values })}
    >
      <Note tone="info">{say(words.publicAtOnce)}</Note>
      <Form.Item name="gathering" label={say(words.gathering)} extra={say(words.noticeHint)} rules={chosen(say)}><RadioChoice options={GATHERING_WORDS} /></Form.Item>
      <Form.Item name="topic" label={say(words.topicOfMeeting)} rules={needed(say)}><Input maxLength={200} /></Form.Item>
      <Form.Item name="on" label={say(words.dayOf)} rules={dayRule(say)}><DayField /></Form.Item>
      <Form.Item name="time" label={say(words.time)} rules={timeRule(say)}><TimeField /></Form.Item>
      <Form.Item name="place" label={say(words.placeOf)} rules={needed(say)}><Input maxLength={100} /></Form.Item>
    </Act>
  )
}

function OffForm({ council, noticeId, close }: FormProps & { noticeId: string }) {
  const say = useSay()
  return (
    <Act<{ why: string }, CouncilShown>
      title={words.callOff} draftKey={`council.off.${noticeId}`} close={close} danger
      send={({ why }, commandId, district) => call(district, ops.callOffMeeting, { params: { councilId: council.id }, commandId, body: { noticeId, why } })}
    >
      <Form.Item name="why" label={say(words.why)} rules={needed(say)}><Input maxLength={500} /></Form.Item>
    </Act>
  )
}

function SayForm({ council, close }: FormProps) {
  const say = useSay()
  return (
    <Act<{ as: MemberRole; text: string; consent: 'yes' | 'no' }, CouncilShown>
      title={words.noteStatement} draftKey={`council.say.${council.id}`} close={close}
      send={({ consent, ...values }, commandId, district) => call(district, ops.noteStatement, { params: { councilId: council.id }, commandId, body: { ...values, consent: consent === 'yes' } })}
    >
      <Form.Item name="consent" label={say(words.consent)} rules={chosen(say)}><RadioChoice options={words.consents} /></Form.Item>
      <Form.Item name="as" label={say(words.as)} rules={chosen(say)}><RadioChoice options={Object.fromEntries(MEMBER_ROLES.map((each) => [each, MEMBER_ROLE_WORDS[each]]))} /></Form.Item>
      <Form.Item name="text" label={say(words.saidWhat)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} /></Form.Item>
    </Act>
  )
}

function ResolveForm({ council, close }: FormProps) {
  const say = useSay()
  const votes = council.votes.filter((each) => each.passed === true)
  return (
    <Act<{ text: string; voteId?: string }, CouncilShown>
      title={words.resolve} draftKey={`council.resolve.${council.id}`} close={close}
      send={({ text, voteId }, commandId, district) => call(district, ops.makeResolution, { params: { councilId: council.id }, commandId, body: { text, ...(voteId ? { voteId } : {}) } })}
    >
      <Form.Item name="text" label={say(words.resolutionText)} rules={needed(say)}><Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} /></Form.Item>
      {votes.length > 0 && (
        <Form.Item name="voteId" label={say(words.ofVote)}><RadioChoice options={Object.fromEntries(votes.map((each) => [each.id, { zh: each.matter, en: each.matter }]))} /></Form.Item>
      )}
    </Act>
  )
}
