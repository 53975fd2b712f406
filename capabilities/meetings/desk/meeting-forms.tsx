import { Form, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { Result } from '#platform/result'
import { call, type DeskRefusal, needed, Note, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type MeetingShown, meetingsOperations as ops } from '../contract.ts'
import { HoldForm } from './hold-form.tsx'
import { RoomForm } from './room-form.tsx'
import { deskWords } from './words.ts'

export type Doing = { readonly kind: 'hold' | 'item' | 'callOff' | 'correct' | 'room' } | { readonly kind: 'withdraw'; readonly itemId: string }

export interface MeetingFormProps {
  readonly meeting: MeetingShown
  readonly doing: Doing
  close(): void
  cancel(): void
}

const TITLES: Readonly<Record<Doing['kind'], Said>> = {
  hold: deskWords.hold, item: deskWords.addItem, callOff: deskWords.callOff, correct: deskWords.correct, room: deskWords.room, withdraw: deskWords.withdraw,
}

export function MeetingForm(given: MeetingFormProps) {
  const say = useSay()
  return (
    <Modal open footer={null} width={720} title={say(TITLES[given.doing.kind])} onCancel={given.cancel}>
      {bodyOf(given)}
    </Modal>
  )
}

function bodyOf(given: MeetingFormProps): ReactNode {
  const { doing, meeting, close, cancel } = given
  switch (doing.kind) {
    case 'hold':
      return <HoldForm meeting={meeting} close={close} cancel={cancel} />
    case 'room':
      return <RoomForm meeting={meeting} close={close} cancel={cancel} />
    case 'item':
      return <ItemForm {...given} />
    case 'correct':
      return <CorrectForm {...given} />
    case 'callOff':
      return <WhyForm {...given} send={(why, given) => call(given.district, ops.callMeetingOff, { ...given.to, body: { why } })} />
    case 'withdraw':
      return <WhyForm {...given} send={(why, given) => call(given.district, ops.withdrawAgendaItem, { ...given.to, body: { itemId: doing.itemId, why } })} />
  }
}

type Sent = Promise<Result<MeetingShown, DeskRefusal>>

function NoNames() {
  const say = useSay()
  return (
    <Note tone="info">
      <p>{say(deskWords.noNames)}</p>
    </Note>
  )
}

function ItemForm({ meeting, close, cancel }: MeetingFormProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<{ text: string; caseCode?: string }, MeetingShown>
      draftKey={`meeting.${meeting.id}.item`}
      initial={{}}
      sendLabel={deskWords.addItem}
      cancel={cancel}
      done={close}
      send={({ text, caseCode }, commandId) => call(district, ops.addAgendaItem, { params: { meetingId: meeting.id }, commandId, body: { text, ...(caseCode?.trim() ? { caseCode } : {}) } })}
    >
      <NoNames />
      <Form.Item name="caseCode" label={say(deskWords.caseCode)}>
        <Input className="short" maxLength={20} />
      </Form.Item>
      <Form.Item name="text" label={say(deskWords.text)} rules={needed(say)}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </StepForm>
  )
}

function CorrectForm({ meeting, close, cancel }: MeetingFormProps) {
  const say = useSay()
  const { district } = useDesk()
  const minutes = meeting.minutes.at(-1)?.text ?? ''
  return (
    <StepForm<{ minutes: string; why: string }, MeetingShown>
      draftKey={`meeting.${meeting.id}.correct`}
      initial={{ minutes }}
      sendLabel={deskWords.correct}
      cancel={cancel}
      done={close}
      send={(body, commandId) => call(district, ops.correctMinutes, { params: { meetingId: meeting.id }, commandId, body })}
    >
      <Form.Item name="minutes" label={say(deskWords.minutes)} rules={needed(say)}>
        <Input.TextArea maxLength={10_000} autoSize={{ minRows: 5 }} />
      </Form.Item>
      <Form.Item name="why" label={say(deskWords.why)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
    </StepForm>
  )
}

interface Addressed {
  readonly district: string
  readonly to: { readonly params: { readonly meetingId: string }; readonly commandId: string }
}

function WhyForm({ meeting, doing, close, cancel, send }: MeetingFormProps & { send(why: string, given: Addressed): Sent }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<{ why: string }, MeetingShown>
      draftKey={`meeting.${meeting.id}.${doing.kind}`}
      initial={{}}
      sendLabel={TITLES[doing.kind]}
      cancel={cancel}
      done={close}
      send={({ why }, commandId) => send(why, { district, to: { params: { meetingId: meeting.id }, commandId } })}
    >
      <Form.Item name="why" label={say(deskWords.why)} rules={needed(say)}>
        <Input maxLength={300} />
      </Form.Item>
    </StepForm>
  )
}
