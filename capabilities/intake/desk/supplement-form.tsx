import { Form, Input } from 'antd'
import { call, needed, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export default function SupplementForm({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<{ text: string }, unknown>
      draftKey={`${open.caseId}.supplement`}
      initial={{}}
      sendLabel={deskWords.steps.supplement}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ text }, commandId) =>
        call(open.district, intakeOperations.supplementCase, {
          params: { caseId: open.caseId },
          body: { text },
          commandId,
        })
      }
    >
      <Form.Item name="text" label={say(deskWords.supplementText)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={5000} />
      </Form.Item>
    </StepForm>
  )
}
