import { Form, Input, InputNumber, Select } from 'antd'
import { useEffect, useState } from 'react'
import { call, chosen, type DeskRefusal, needed, RadioChoice, SafePhotoField, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import type { StateAnswer, TicketPage } from '../contract.ts'
import { ticketsOperations as ops } from '../contract.ts'
import { CLASSES, EXCLUSION_GROUNDS } from '../domain.ts'
import { CLASS_WORDS, EXCLUSION_WORDS } from '../words.ts'
import { deskWords } from './words.ts'

type Step = TicketPage['steps'][number]
type YesNo = 'yes' | 'no'

interface Values {
  readonly unitId?: string
  readonly reason?: string
  readonly class?: (typeof CLASSES)[number]
  readonly way?: 'phone' | 'visit' | 'message'
  readonly reached?: YesNo
  readonly note?: string
  readonly photo?: string
  readonly photoSaid?: 'no-people' | 'none'
  readonly noPhotoWhy?: string
  readonly ground?: string
  readonly hours?: number
  readonly approve?: YesNo
  readonly answered?: YesNo
  readonly solved?: YesNo
  readonly stars?: number
}

interface TicketFormProps {
  readonly ticket: TicketPage
  readonly step: Step
  done(): void
  cancel(): void
}

/** One small form for each step. */
export function TicketForm({ ticket, step, done, cancel }: TicketFormProps) {
  const { district } = useDesk()
  const send = (values: Values, commandId: string) => SEND[step.step]?.({ district, params: { ticketId: ticket.id }, commandId, values }) ?? nothing(district, ticket, step.step, commandId)
  return (
    <StepForm<Values, StateAnswer> draftKey={`${ticket.id}.${step.step}`} initial={{}} sendLabel={step.label} cancel={cancel} done={done} send={send}>
      <p>
        <strong>{ticket.title}</strong> · {ticket.place}
      </p>
      <Fields ticket={ticket} step={step.step} />
    </StepForm>
  )
}

interface Sending {
  readonly district: string
  readonly params: { readonly ticketId: string }
  readonly commandId: string
  readonly values: Values
}

type Sent = Promise<Result<StateAnswer, DeskRefusal>>

const optional = (name: 'note' | 'reason', text: string | undefined) => (text ? { [name]: text } : {})

const SEND: Readonly<Record<string, (sending: Sending) => Sent>> = {
  dispatch: ({ district, values, ...given }) => call(district, ops.dispatchTicket, { ...given, body: { unitId: values.unitId ?? '', ...optional('reason', values.reason) } }),
  reclassify: ({ district, values, ...given }) => call(district, ops.reclassifyTicket, { ...given, body: { class: values.class ?? 'ordinary', reason: values.reason ?? '' } }),
  'hand-back': ({ district, values, ...given }) => call(district, ops.handBackTicket, { ...given, body: { reason: values.reason ?? '' } }),
  'turn-into-dispute': ({ district, values, ...given }) => call(district, ops.turnTicketIntoDispute, { ...given, body: { reason: values.reason ?? '' } }),
  reopen: ({ district, values, ...given }) => call(district, ops.reopenTicket, { ...given, body: { reason: values.reason ?? '' } }),
  contact: ({ district, values, ...given }) =>
    call(district, ops.tryTicketContact, { ...given, body: { way: values.way ?? 'phone', reached: values.reached === 'yes', ...optional('note', values.note) } }),
  done: ({ district, values, ...given }) => call(district, ops.finishTicket, { ...given, body: doneBody(values) }),
  pause: ({ district, values, ...given }) =>
    call(district, ops.pauseTicket, { ...given, body: { ground: pauseGround(values.ground), hours: values.hours ?? 1, note: values.note ?? '' } }),
  'ask-exclusion': ({ district, values, ...given }) =>
    call(district, ops.askTicketExclusion, { ...given, body: { ground: EXCLUSION_GROUNDS.find((each) => each === values.ground) ?? 'duplicate', reason: values.reason ?? '' } }),
  'decide-exclusion': ({ district, values, ...given }) =>
    call(district, ops.decideTicketExclusion, { ...given, body: { approve: values.approve === 'yes', reason: values.reason ?? '' } }),
  revisit: ({ district, values, ...given }) => call(district, ops.revisitTicket, { ...given, body: revisitBody(values) }),
}

const PAUSES = ['resident-asked', 'weather', 'parts', 'owners-decide', 'other-body'] as const
const pauseGround = (typed: string | undefined) => PAUSES.find((each) => each === typed) ?? 'resident-asked'

function doneBody({ note = '', photo, photoSaid, noPhotoWhy }: Values) {
  if (photo) return { note, photo, photoWithoutPeople: photoSaid === 'no-people' }
  return { note, ...(noPhotoWhy ? { noPhotoWhy } : {}) }
}

function revisitBody({ answered, solved, stars, note }: Values) {
  if (answered !== 'yes') return { answered: false, ...optional('note', note) }
  return { answered: true, ...(solved ? { solved: solved === 'yes' } : {}), ...(stars ? { stars } : {}), ...optional('note', note) }
}

/** Steps that ask nothing. */
function nothing(district: string, ticket: TicketPage, step: string, commandId: string): Sent {
  const given = { params: { ticketId: ticket.id }, body: {}, commandId }
  if (step === 'accept') return call(district, ops.acceptTicket, given)
  if (step === 'start') return call(district, ops.startTicket, given)
  if (step === 'resume') return call(district, ops.resumeTicket, given)
  return call(district, ops.closeTicket, given)
}

function Fields({ ticket, step }: { ticket: TicketPage; step: string }) {
  if (step === 'dispatch') return <DispatchFields ticket={ticket} />
  if (step === 'contact') return <ContactFields />
  if (step === 'done') return <DoneFields care={ticket.class === 'care'} />
  if (step === 'pause') return <PauseFields ticket={ticket} />
  if (step === 'revisit') return <RevisitFields />
  return <DecisionFields step={step} />
}

function DispatchFields({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const { district } = useDesk()
  const [units, setUnits] = useState<readonly { value: string; label: string }[]>([])
  useEffect(() => {
    void call(district, ops.listTicketUnits, { params: { ticketId: ticket.id } }).then((found) => {
      if (found.ok) setUnits(found.value.units.map((each) => ({ value: each.id, label: say(each.name) })))
    })
  }, [district, ticket.id, say])
  return (
    <>
      <Form.Item name="unitId" label={say(deskWords.unit)} rules={chosen(say)}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={[...units]} />
      </Form.Item>
      <Reason label={deskWords.reasonMaybe} optional />
    </>
  )
}

function Reason({ label = deskWords.reason, optional: maybe = false }: { label?: typeof deskWords.reason | typeof deskWords.reasonMaybe; optional?: boolean }) {
  const say = useSay()
  return (
    <Form.Item name="reason" label={say(label)} rules={maybe ? [] : needed(say)}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
    </Form.Item>
  )
}

function ContactFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="way" label={say(deskWords.way)} rules={chosen(say)}>
        <RadioChoice options={deskWords.ways} />
      </Form.Item>
      <Form.Item name="reached" label={say(deskWords.reached)} rules={chosen(say)}>
        <RadioChoice options={deskWords.reachedAnswers} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.noteMaybe)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

function DoneFields({ care }: { care: boolean }) {
  const say = useSay()
  return (
    <>
      <Form.Item name="note" label={say(deskWords.note)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      {care ? null : (
        <>
          <Form.Item name="photo" label={say(deskWords.photo)}>
            <SafePhotoField />
          </Form.Item>
          <Form.Item name="photoSaid" label={say(deskWords.photoSaid)} rules={chosen(say)}>
            <RadioChoice options={deskWords.photoSaids} />
          </Form.Item>
          <Form.Item name="noPhotoWhy" label={say(deskWords.noPhotoWhy)}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </>
  )
}

function PauseFields({ ticket }: { ticket: TicketPage }) {
  const say = useSay()
  const options = Object.fromEntries(ticket.pauseGrounds.map((each) => [each.ground, each.words]))
  const most = Math.max(...ticket.pauseGrounds.map((each) => each.mostHours))
  return (
    <>
      <Form.Item name="ground" label={say(deskWords.ground)} rules={chosen(say)}>
        <RadioChoice options={options} />
      </Form.Item>
      <Form.Item name="hours" label={say(deskWords.hours)} extra={say(deskWords.hoursHint(most))} rules={needed(say)}>
        <InputNumber min={1} max={most} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.reason)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

function RevisitFields() {
  const say = useSay()
  return (
    <>
      <Form.Item name="answered" label={say(deskWords.answered)} rules={chosen(say)}>
        <RadioChoice options={deskWords.answeredAnswers} />
      </Form.Item>
      <Form.Item name="solved" label={say(deskWords.solved)}>
        <RadioChoice options={deskWords.solvedAnswers} />
      </Form.Item>
      <Form.Item name="stars" label={say(deskWords.stars)}>
        <InputNumber min={1} max={5} precision={0} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.noteMaybe)}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  )
}

/** Grounds, decisions and reasons; nothing where a step asks nothing. */
function DecisionFields({ step }: { step: string }) {
  const say = useSay()
  if (step === 'reclassify')
    return (
      <>
        <Form.Item name="class" label={say(deskWords.class)} rules={chosen(say)}>
          <Select options={CLASSES.map((value) => ({ value, label: say(CLASS_WORDS[value]) }))} />
        </Form.Item>
        <Reason />
      </>
    )
  if (step === 'ask-exclusion')
    return (
      <>
        <Form.Item name="ground" label={say(deskWords.ground)} rules={chosen(say)}>
          <RadioChoice options={EXCLUSION_WORDS} />
        </Form.Item>
        <Reason />
      </>
    )
  if (step === 'decide-exclusion')
    return (
      <>
        <Form.Item name="approve" label={say(deskWords.approve)} rules={chosen(say)}>
          <RadioChoice options={deskWords.approveAnswers} />
        </Form.Item>
        <Reason />
      </>
    )
  if (step === 'turn-into-dispute')
    return (
      <>
        <p className="quiet">{say(deskWords.turnHint)}</p>
        <Reason />
      </>
    )
  return step === 'hand-back' || step === 'reopen' ? <Reason /> : null
}
