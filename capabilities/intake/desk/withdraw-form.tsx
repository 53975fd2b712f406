import { Form, Input, Radio } from 'antd'
import { call, chosen, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { WITHDRAWAL_REASONS } from '../contract/additions.ts'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly reason: (typeof WITHDRAWAL_REASONS)[number]
  readonly text?: string
}

/** A reporter takes the matter back before it was sent anywhere. No reason is chosen beforehand. */
export default function WithdrawForm({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<Values, unknown>
      draftKey={`${open.caseId}.request-withdrawal`}
      initial={{}}
      danger
      sendLabel={deskWords.steps.withdraw}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ reason, text }, commandId) =>
        call(open.district, intakeOperations.withdrawRequest, {
          params: { caseId: open.caseId },
          body: { reason, ...(text ? { text } : {}) },
          commandId,
        })
      }
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={chosen(say)}>
        <Radio.Group
          options={WITHDRAWAL_REASONS.map((value) => ({ value, label: say(deskWords.withdrawReasons[value]) }))}
        />
      </Form.Item>
      <Form.Item name="text" label={say(deskWords.statement)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
    </StepForm>
  )
}
