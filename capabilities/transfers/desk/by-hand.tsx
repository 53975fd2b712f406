import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, needed, RadioChoice, StepForm, today, useSay } from '#platform/ui/desk'
import { transfersOperations } from '../contract.ts'
import type { RESULTS } from '../domain.ts'
import { RESULT_WORDS, STEP_WORDS } from '../words.ts'
import type { TransferFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

/** What a body without a desk here answered, noted by whoever sent it; and the decision on an objection. */
export function HandReceipt({ open, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<{ by: string; on: string }, unknown>
      draftKey={`${open.caseId}.transfer.receipt`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.receipt}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, transfersOperations.noteReceipt, { params: { caseId: open.caseId }, body, commandId })}
    >
      <Form.Item name="by" label={say(deskWords.by)} rules={needed(say)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

export function HandObjection({ open, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`${open.caseId}.transfer.objection`}
      initial={{}}
      sendLabel={STEP_WORDS.objection}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, transfersOperations.noteObjection, { params: { caseId: open.caseId }, body, commandId })}
    >
      <Form.Item name="reason" label={say(deskWords.objection)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}

export function HandResult({ open, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<{ result: (typeof RESULTS)[number]; on: string }, unknown>
      draftKey={`${open.caseId}.transfer.result`}
      initial={{ on: today() }}
      sendLabel={STEP_WORDS.answer}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, transfersOperations.noteResult, { params: { caseId: open.caseId }, body, commandId })}
    >
      <Form.Item name="result" label={say(deskWords.result)} rules={chosen(say)}>
        <RadioChoice options={RESULT_WORDS} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
    </StepForm>
  )
}

export function Decide({ open, view, exit }: TransferFormProps) {
  const say = useSay()
  return (
    <StepForm<{ accepted: 'yes' | 'no'; ground: string }, unknown>
      draftKey={`${open.caseId}.transfer.decide`}
      initial={{}}
      sendLabel={STEP_WORDS.decide}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ accepted, ground }, commandId) => {
        const body = { accepted: accepted === 'yes', ground }
        return call(open.district, transfersOperations.decideTransferObjection, { params: { caseId: open.caseId }, body, commandId })
      }}
    >
      <p>{view.slips.at(-1)?.objection}</p>
      <Form.Item name="accepted" label={say(deskWords.decision)} rules={chosen(say)}>
        <RadioChoice options={deskWords.decisions} />
      </Form.Item>
      <Form.Item name="ground" label={say(deskWords.ground)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
