import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, Note, RadioChoice, StepForm, type StepExit, today, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type AnswerBody, type GivenBody, guidanceOperations, type HearingBody, type OpinionBody, type QuestionBody } from '../contract.ts'
import { deskWords, HEARING_WORDS, SUBJECT_WORDS } from '../words.ts'

export interface Bodies {
  readonly courts: readonly { readonly id: string; readonly name: Said }[]
  readonly departments: readonly { readonly id: string; readonly name: Said }[]
}

const optionsOf = (list: Bodies['courts']) => Object.fromEntries(list.map((each) => [each.id, each.name]))

function NoNames() {
  const say = useSay()
  return (
    <Note tone="info">
      <p>{say(deskWords.noNames)}</p>
    </Note>
  )
}

function Line({ name, label, most = 100 }: { name: string; label: Said; most?: number }) {
  const say = useSay()
  return (
    <Form.Item name={name} label={say(label)} rules={needed(say)}>
      <Input maxLength={most} />
    </Form.Item>
  )
}

function Text({ label, most }: { label: Said; most: number }) {
  const say = useSay()
  return (
    <Form.Item name="text" label={say(label)} rules={needed(say)}>
      <Input.TextArea maxLength={most} autoSize={{ minRows: 3 }} />
    </Form.Item>
  )
}

export function AskCourt({ courts, exit }: Pick<Bodies, 'courts'> & { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<QuestionBody, unknown>
      draftKey="guidance.ask"
      initial={{}}
      sendLabel={deskWords.ask}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, guidanceOperations.askCourt, { body, commandId })}
    >
      <NoNames />
      <Form.Item name="unitId" label={say(deskWords.court)} rules={chosen(say)}>
        <RadioChoice options={optionsOf(courts)} />
      </Form.Item>
      <Form.Item name="subject" label={say(deskWords.subject)} rules={chosen(say)}>
        <RadioChoice options={SUBJECT_WORDS} />
      </Form.Item>
      <Line name="title" label={deskWords.short} />
      <Text label={deskWords.text} most={2000} />
    </StepForm>
  )
}

export function AnswerQuestion({ id, exit }: { id: string; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<AnswerBody, unknown>
      draftKey={`guidance.answer.${id}`}
      initial={{}}
      sendLabel={deskWords.answer}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ text, law }, commandId) => call(district, guidanceOperations.answerQuestion, { params: { id }, body: { text, ...(law?.trim() ? { law: law.trim() } : {}) }, commandId })}
    >
      <NoNames />
      <Text label={deskWords.answerText} most={4000} />
      <Form.Item name="law" label={say(deskWords.law)}>
        <Input maxLength={300} />
      </Form.Item>
    </StepForm>
  )
}

export function AskOpinion({ departments, exit }: Pick<Bodies, 'departments'> & { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<OpinionBody, unknown>
      draftKey="guidance.opinion"
      initial={{}}
      sendLabel={deskWords.askOpinion}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, guidanceOperations.askOpinion, { body, commandId })}
    >
      <NoNames />
      <Form.Item name="unitId" label={say(deskWords.department)} rules={chosen(say)}>
        <RadioChoice options={optionsOf(departments)} />
      </Form.Item>
      <Line name="title" label={deskWords.short} />
      <Text label={deskWords.text} most={2000} />
      <Form.Item name="dueOn" label={say(deskWords.dueOn)} rules={needed(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

export function GiveOpinion({ id, exit }: { id: string; exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<GivenBody, unknown>
      draftKey={`guidance.give.${id}`}
      initial={{ on: today() }}
      sendLabel={deskWords.give}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, guidanceOperations.giveOpinion, { params: { id }, body, commandId })}
    >
      <Form.Item name="on" label={say(deskWords.opinionOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Text label={deskWords.opinionText} most={4000} />
    </StepForm>
  )
}

export function PlanHearing({ exit }: { exit: StepExit }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<HearingBody, unknown>
      draftKey="guidance.hearing"
      initial={{ startsAt: '09:30' }}
      sendLabel={deskWords.plan}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, guidanceOperations.planHearing, { body, commandId })}
    >
      <Form.Item name="on" label={say(deskWords.hearingOn)} rules={needed(say)}>
        <DayField />
      </Form.Item>
      <Line name="startsAt" label={deskWords.startsAt} most={5} />
      <Line name="place" label={deskWords.hearingPlace} most={200} />
      <Form.Item name="kind" label={say(deskWords.subject)} rules={chosen(say)}>
        <RadioChoice options={HEARING_WORDS} />
      </Form.Item>
    </StepForm>
  )
}
