import { Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#platform/http/operation'
import { call, chosen, DayField, dayRule, dayWords, Empty, More, needed, PickChoice, RadioChoice, SomeOf, StepForm, tell, today, useDesk, useLanguage, usePages, useSay } from '#platform/ui/desk'
import { type HandOverBody, leadsOperations, type Screened as Entry, type ScreenedBody } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { ACT_WORDS, RESULT_WORDS } from '../words.ts'
import { BecameLine } from './views.tsx'

const ENTERING = ['sector-mediator', 'committee-head']

/** What an association looked into itself: kinds and a result, never who. */
export function Screened({ first, done }: { first: AnswerOf<typeof leadsOperations.listScreened>; done(): void }) {
  const say = useSay()
  const { district, me } = useDesk()
  const [opened, open] = useState<'enter' | Entry>()
  const { items, more } = usePages(first, (before) => call(district, leadsOperations.listScreened, { query: { before } }), (page) => page.screened)
  const exit = {
    done: () => {
      open(undefined)
      tell(deskWords.saved)
      done()
    },
    cancel: () => open(undefined),
  }
  return (
    <>
      {ENTERING.includes(me.role) && (
        <p>
          <Button type="primary" onClick={() => open('enter')}>
            {say(deskWords.enter)}
          </Button>
        </p>
      )}
      {items.length === 0 ? (
        <Empty title={say(deskWords.none)}>
          <p>{say(deskWords.noScreened)}</p>
        </Empty>
      ) : (
        <div className="stacked">
          {items.map((entry) => (
            <Item key={entry.id} entry={entry} hand={() => open(entry)} />
          ))}
          <More more={more} />
        </div>
      )}
      {opened === 'enter' && <EnterForm {...exit} />}
      {opened !== undefined && opened !== 'enter' && <HandForm entry={opened} {...exit} />}
    </>
  )
}

function Item({ entry, hand }: { entry: Entry; hand(): void }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="card">
      <h3>
        {say(entry.categoryWords)} <span className="quiet">{say(entry.resultWords)}</span>
      </h3>
      <p>{entry.text}</p>
      <p className="quiet">
        {say(entry.unit)} · {dayWords(entry.on, language)} · {entry.acts.map((each) => say(each)).join(language === 'zh' ? '、' : ', ')}
      </p>
      <BecameLine became={entry.became} />
      {entry.mayHandOver && <Button onClick={hand}>{say(deskWords.handOver)}</Button>}
    </section>
  )
}

interface ExitProps {
  done(): void
  cancel(): void
}

function EnterForm({ done, cancel }: ExitProps) {
  const say = useSay()
  const { district, categories } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.enter)} onCancel={cancel}>
      <StepForm<ScreenedBody, unknown>
        draftKey="leads.screened"
        initial={{ on: today() }}
        sendLabel={deskWords.keep}
        send={(body, commandId) => call(district, leadsOperations.recordScreened, { body, commandId })}
        done={done}
        cancel={cancel}
      >
        <Form.Item name="category" label={say(deskWords.category)} rules={chosen(say)}>
          <PickChoice options={Object.fromEntries(categories.map((each) => [each.code, each.name]))} />
        </Form.Item>
        <Form.Item name="acts" label={say(deskWords.acts)} rules={chosen(say)}>
          <SomeOf people={Object.entries(ACT_WORDS).map(([id, words]) => ({ id, name: say(words) }))} />
        </Form.Item>
        <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
          <RadioChoice options={RESULT_WORDS} />
        </Form.Item>
        <Form.Item name="text" label={say(deskWords.screenedText)} rules={needed(say)}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}

interface HandValues {
  readonly applicant?: string
  readonly respondent?: string
  readonly noticeGiven?: boolean
}

function handOf({ applicant, respondent, noticeGiven = false }: HandValues): HandOverBody {
  return { noticeGiven, ...(applicant?.trim() ? { applicant: { name: applicant.trim() } } : {}), ...(respondent?.trim() ? { respondent: { name: respondent.trim() } } : {}) }
}

function HandForm({ entry, done, cancel }: ExitProps & { entry: Entry }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <Modal open footer={null} title={say(deskWords.handOver)} onCancel={cancel}>
      <p className="quiet">{say(deskWords.handHint)}</p>
      <StepForm<HandValues, unknown>
        draftKey={`leads.hand.${entry.id}`}
        initial={{}}
        sendLabel={deskWords.handOver}
        send={(values, commandId) => call(district, leadsOperations.handOverScreened, { params: { id: entry.id }, body: handOf(values), commandId })}
        done={done}
        cancel={cancel}
      >
        <Form.Item name="applicant" label={say(deskWords.applicant)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="respondent" label={say(deskWords.respondent)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="noticeGiven" valuePropName="checked">
          <Checkbox>{say(deskWords.notice)}</Checkbox>
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
