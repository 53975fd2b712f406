import { Form, Input } from 'antd'
import { call, needed, type OpenCase, StepForm, type StepExit, useSay } from '#platform/ui/desk'
import { intakeOperations } from '../contract.ts'
import { deskWords } from './words.ts'

export default function UnmergeForm({ open, exit }: { open: OpenCase; exit: StepExit }) {
  const say = useSay()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`${open.caseId}.unmerge`}
      initial={{}}
      sendLabel={deskWords.steps.unmerge}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={({ reason }, commandId) =>
        call(open.district, intakeOperations.unmergeCase, {
          params: { caseId: open.caseId },
          body: { reason },
          commandId,
        })
      }
    >
      <Form.Item name="reason" label={say(deskWords.reason)} rules={needed(say)}>
        <Input maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
