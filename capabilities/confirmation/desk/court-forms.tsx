import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, RadioChoice, StepForm, type StepExit, today, useSay } from '#platform/ui/desk'
import { confirmationOperations } from '../contract.ts'
import { NOT_FILED_REASONS, REJECTED_REASONS, WITHDRAWAL_REASONS } from '../words/reasons.ts'
import { STEP_WORDS } from '../words/steps.ts'
import { deskWords } from './words.ts'

/** The liaison's page and the case page show the same forms. */
export interface CourtFormProps {
  readonly where: { readonly district: string; readonly caseId: string }
  readonly exit: StepExit
}

const noteOf = (note: string | undefined) => (note?.trim() ? { note: note.trim() } : {})

function NoteField() {
  const say = useSay()
  return (
    <Form.Item name="note" label={say(deskWords.note)}>
      <Input maxLength={500} />
    </Form.Item>
  )
}

export function RecordFiling({ where: { district, caseId }, exit }: CourtFormProps) {
  const say = useSay()
  return (
    <StepForm<{ filedOn: string; caseNumber: string }, unknown>
      draftKey={`${caseId}.confirmation.filing`}
      initial={{ filedOn: today() }}
      sendLabel={STEP_WORDS['record-filing']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ filedOn, caseNumber }, commandId) =>
        call(district, confirmationOperations.recordFiling, { params: { caseId }, body: { filedOn, caseNumber }, commandId })
      }
    >
      <Form.Item name="filedOn" label={say(deskWords.filedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="caseNumber" label={say(deskWords.caseNumber)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
    </StepForm>
  )
}

interface NotFiledValues {
  readonly decidedOn: string
  readonly reason: keyof typeof NOT_FILED_REASONS
  readonly note?: string
}

export function RecordNotFiled({ where: { district, caseId }, exit }: CourtFormProps) {
  const say = useSay()
  return (
    <StepForm<NotFiledValues, unknown>
      draftKey={`${caseId}.confirmation.not-filed`}
      initial={{ decidedOn: today() }}
      sendLabel={STEP_WORDS['record-not-filed']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ decidedOn, reason, note }, commandId) =>
        call(district, confirmationOperations.recordNotFiled, { params: { caseId }, body: { decidedOn, reason, ...noteOf(note) }, commandId })
      }
    >
      <Form.Item name="decidedOn" label={say(deskWords.decidedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={NOT_FILED_REASONS} />
      </Form.Item>
      <NoteField />
    </StepForm>
  )
}

interface RulingValues {
  readonly number: string
  readonly ruledOn: string
  readonly result: keyof typeof deskWords.results
  readonly reason?: keyof typeof REJECTED_REASONS
  readonly note?: string
}

export function RecordRuling({ where: { district, caseId }, exit }: CourtFormProps) {
  const say = useSay()
  const send = ({ number, ruledOn, result, reason, note }: RulingValues, commandId: string) => {
    const body = { number, ruledOn, result, ...(result === 'rejected' && reason ? { reason } : {}), ...noteOf(note) }
    return call(district, confirmationOperations.recordRuling, { params: { caseId }, body, commandId })
  }
  return (
    <StepForm<RulingValues, unknown>
      draftKey={`${caseId}.confirmation.ruling`}
      initial={{ ruledOn: today() }}
      sendLabel={STEP_WORDS['record-ruling']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={send}
    >
      <Form.Item name="number" label={say(deskWords.rulingNumber)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="ruledOn" label={say(deskWords.ruledOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
        <RadioChoice options={deskWords.results} />
      </Form.Item>
      <Form.Item name="reason" label={say(deskWords.rejectedReason)}>
        <RadioChoice options={REJECTED_REASONS} />
      </Form.Item>
      <NoteField />
    </StepForm>
  )
}

interface WithdrawValues {
  readonly reason: keyof typeof WITHDRAWAL_REASONS
  readonly note?: string
}

export function Withdraw({ where: { district, caseId }, exit }: CourtFormProps) {
  const say = useSay()
  return (
    <StepForm<WithdrawValues, unknown>
      draftKey={`${caseId}.confirmation.withdraw`}
      initial={{}}
      danger
      sendLabel={STEP_WORDS.withdraw}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ reason, note }, commandId) =>
        call(district, confirmationOperations.withdrawConfirmation, { params: { caseId }, body: { reason, ...noteOf(note) }, commandId })
      }
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={WITHDRAWAL_REASONS} />
      </Form.Item>
      <NoteField />
    </StepForm>
  )
}
