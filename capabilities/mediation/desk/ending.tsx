import { Form, Input } from 'antd'
import { call, chosen, needed, Note, RadioChoice, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import { TERMINATION_REASONS, WITHDRAWAL_REASONS } from '../words/remedies.ts'
import { type FormProps, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { deskWords } from './words.ts'

interface TerminateValues {
  readonly reason: keyof typeof TERMINATION_REASONS
  readonly note?: string
  readonly undisputedFacts?: string
}

export function Terminate(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<TerminateValues>
      step="terminate"
      given={given}
      grave
      initial={{}}
      send={({ reason, note, undisputedFacts }, commandId) => {
        const [words, undisputed] = [typed(note), typed(undisputedFacts)]
        const body = {
          reason,
          ...(words ? { note: words } : {}),
          ...(undisputed ? { undisputedFacts: undisputed } : {}),
        }
        return call(open.district, mediationOperations.terminateMediation, {
          params: { caseId: open.caseId },
          body,
          commandId,
        })
      }}
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={TERMINATION_REASONS} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.note)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="undisputedFacts" label={say(deskWords.undisputedToKeep)}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
    </StepBox>
  )
}

export function ApproveTermination(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<object>
      step="approve-termination"
      given={given}
      grave
      initial={{}}
      send={(_values, commandId) =>
        call(open.district, mediationOperations.approveTermination, {
          params: { caseId: open.caseId },
          body: {},
          commandId,
        })
      }
    >
      <Note tone="warn">
        <p>{say(deskWords.approveHint)}</p>
      </Note>
    </StepBox>
  )
}

interface WithdrawValues {
  readonly reason: keyof typeof WITHDRAWAL_REASONS
  readonly statement?: string
}

export function Withdraw(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<WithdrawValues>
      step="withdraw"
      given={given}
      grave
      initial={{}}
      send={({ reason, statement }, commandId) => {
        const words = typed(statement)
        return call(open.district, mediationOperations.withdrawMatter, {
          params: { caseId: open.caseId },
          body: { reason, ...(words ? { statement: words } : {}) },
          commandId,
        })
      }}
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <RadioChoice options={WITHDRAWAL_REASONS} />
      </Form.Item>
      <Form.Item name="statement" label={say(deskWords.statement)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}

export function VoidNumber(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<{ reason: string }>
      step="void-number"
      given={given}
      grave
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.voidNumber, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepBox>
  )
}

interface ReopenValues {
  readonly ground: keyof typeof deskWords.grounds
  readonly note: string
}

export function Reopen(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<ReopenValues>
      step="reopen"
      given={given}
      initial={{}}
      send={(values, commandId) =>
        call(open.district, mediationOperations.reopenMatter, {
          params: { caseId: open.caseId },
          body: { ...values },
          commandId,
        })
      }
    >
      <Form.Item name="ground" label={say(deskWords.ground)} rules={chosen(say)}>
        <RadioChoice options={deskWords.grounds} />
      </Form.Item>
      <Form.Item name="note" label={say(deskWords.reason)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </StepBox>
  )
}
