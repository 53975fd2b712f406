import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, Note, RadioChoice, SomeOf, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { SUSPENSION_REASONS } from '../words/remedies.ts'
import { everybody, type FormProps, partyChoices, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface SuspendValues {
  readonly reason: keyof typeof SUSPENSION_REASONS
  readonly expectedEndOn: string
  readonly note?: string
}

export function Suspend(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<SuspendValues>
      step="suspend"
      given={given}
      initial={{}}
      send={({ note, ...values }, commandId) => {
        const words = typed(note)
        return call(open.district, mediationOperations.suspendMediation, {
          params: { caseId: open.caseId },
          body: { ...values, ...(words ? { note: words } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={SUSPENSION_REASONS} />
      </Form.Item>
      <Form.Item name="expectedEndOn" label={say(deskWords.expectedEndOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

export function ApproveSuspension(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<object>
      step="approve-suspension"
      given={given}
      initial={{}}
      send={(_values, commandId) =>
        call(open.district, mediationOperations.approveSuspension, {
          params: { caseId: open.caseId },
          body: {},
          commandId,
        })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.approveHint)}</p>
      </Note>
    </StepBox>
  )
}

export function Resume(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<{ event: string }>
      step="resume"
      given={given}
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.resumeMediation, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="event" label={say(deskWords.event)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

interface ExtendValues {
  readonly newDueOn: string
  readonly agreedBy: string[]
  readonly form: 'written' | 'recorded'
  readonly note?: string
}

export function Extend(given: FormProps) {
  const say = useSay()
  const { open, desk } = given
  return (
    <StepBox<ExtendValues>
      step="extend"
      given={given}
      initial={{ agreedBy: everybody(desk), form: 'written' }}
      send={({ note, ...values }, commandId) => {
        const words = typed(note)
        return call(open.district, mediationOperations.extendMediation, {
          params: { caseId: open.caseId },
          body: { ...values, ...(words ? { note: words } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="newDueOn" label={say(deskWords.newDueOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="agreedBy" label={say(deskWords.agreedBy)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="form" label={say(deskWords.extendForm)} rules={chosen(say)}>
        <RadioChoice options={deskWords.extendForms} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}
