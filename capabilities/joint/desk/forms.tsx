import { Form, Input, Select } from 'antd'
import { call, chosen, DayField, dayRule, needed, Note, type OpenCase, RadioChoice, SomeOf, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { type ChargeBody, type EndBody, jointOperations, type JointView, type SeatBody } from '../contract.ts'
import { GROUND_WORDS, OUTCOME_WORDS, STEP_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

interface JointFormProps {
  readonly open: OpenCase
  readonly view: JointView
  readonly exit: StepExit
}

const FORMS = { seat: SeatMember, unseat: Unseat, 'take-charge': TakeCharge, review: Review, 'end-charge': EndCharge } as const

export default function JointForm({ step, ...given }: JointFormProps & { step: string }) {
  const Found = Object.entries(FORMS).find(([key]) => key === step)?.[1]
  return Found ? <Found {...given} /> : null
}

function frame(step: keyof typeof STEP_WORDS, { open, exit }: JointFormProps) {
  return { draftKey: `${open.caseId}.joint.${step}`, initial: {}, sendLabel: STEP_WORDS[step], cancel: exit.cancel, done: () => exit.done() }
}

function SeatMember(given: JointFormProps) {
  const say = useSay()
  const { open, view } = given
  const send = ({ slot, staffId, agreedBy }: SeatBody, commandId: string) => {
    const agreed = agreedBy && agreedBy.length > 0 ? { agreedBy } : {}
    return call(open.district, jointOperations.seatMember, { params: { caseId: open.caseId }, body: { slot, staffId, ...agreed }, commandId })
  }
  return (
    <StepForm<SeatBody, unknown> {...frame('seat', given)} send={send}>
      <Form.Item name="slot" label={say(deskWords.slot)} rules={chosen(say)}>
        <RadioChoice options={Object.fromEntries(view.options.map((each) => [each.slot, each.words]))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <SeatFields view={view} slot={getFieldValue('slot')} />}
      </Form.Item>
    </StepForm>
  )
}

function SeatFields({ view, slot }: { view: JointView; slot: string | undefined }) {
  const say = useSay()
  const option = view.options.find((each) => each.slot === slot)
  if (!option) return null
  return (
    <>
      <Form.Item name="staffId" label={say(deskWords.who)} rules={chosen(say)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={option.people.map((each) => ({ value: each.staffId, label: `${each.name} · ${say(each.unit)}` }))}
        />
      </Form.Item>
      {option.mayRead && (
        <Form.Item name="agreedBy" label={say(deskWords.agreedBy)}>
          <SomeOf people={view.parties} />
        </Form.Item>
      )}
    </>
  )
}

function Unseat(given: JointFormProps) {
  const say = useSay()
  const { open, view } = given
  return (
    <StepForm<{ staffId: string }, unknown>
      {...frame('unseat', given)}
      danger
      send={(values, commandId) => call(open.district, jointOperations.unseatMember, { params: { caseId: open.caseId }, body: { ...values }, commandId })}
    >
      <Form.Item name="staffId" label={say(deskWords.who)} rules={chosen(say)}>
        <RadioChoice options={Object.fromEntries(view.seats.map((each) => [each.staffId, { zh: `${each.name} · ${each.words.zh}`, en: `${each.name} · ${each.words.en}` }]))} />
      </Form.Item>
    </StepForm>
  )
}

function TakeCharge(given: JointFormProps) {
  const say = useSay()
  const { open, view } = given
  return (
    <StepForm<ChargeBody, unknown>
      {...frame('take-charge', given)}
      send={(values, commandId) => call(open.district, jointOperations.takeCharge, { params: { caseId: open.caseId }, body: { ...values }, commandId })}
    >
      <Note tone="info">
        <p>{say(deskWords.notMediating)}</p>
      </Note>
      <Form.Item name="staffId" label={say(deskWords.leader)} rules={chosen(say)}>
        <Select options={view.leaders.map((each) => ({ value: each.staffId, label: `${each.name} · ${say(each.unit)}` }))} />
      </Form.Item>
      <Form.Item name="ground" label={say(deskWords.ground)} rules={chosen(say)}>
        <RadioChoice options={GROUND_WORDS} />
      </Form.Item>
      <Form.Item name="plan" label={say(deskWords.plan)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="reviewOn" label={say(deskWords.reviewOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

function Review(given: JointFormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepForm<{ note: string; reviewOn?: string }, unknown>
      {...frame('review', given)}
      send={({ note, reviewOn }, commandId) =>
        call(open.district, jointOperations.reviewCharge, { params: { caseId: open.caseId }, body: { note, ...(reviewOn ? { reviewOn } : {}) }, commandId })
      }
    >
      <Form.Item name="note" label={say(deskWords.reviewNote)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="reviewOn" label={`${say(deskWords.reviewOn)} ${say(deskWords.noMore)}`}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

function EndCharge(given: JointFormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepForm<EndBody, unknown>
      {...frame('end-charge', given)}
      danger
      send={(values, commandId) => call(open.district, jointOperations.endCharge, { params: { caseId: open.caseId }, body: { ...values }, commandId })}
    >
      <Form.Item name="outcome" label={say(deskWords.outcome)} rules={chosen(say)}>
        <RadioChoice options={OUTCOME_WORDS} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.endNote)} rules={needed(say)}>
        <Input maxLength={1000} />
      </Form.Item>
    </StepForm>
  )
}
