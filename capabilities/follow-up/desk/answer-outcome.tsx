import { Form, Input } from 'antd'
import { call, needed, StepForm, useSay } from '#platform/ui/desk'
import { followUpOperations } from '../contract.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { FollowUpFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

/** The answer to whoever said that it is not fixed, where the matter is not taken up again. */
export function AnswerOutcome({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<{ reason: string }, unknown>
      draftKey={`${open.caseId}.answer-outcome`}
      initial={{}}
      sendLabel={STEP_WORDS['answer-outcome']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) =>
        call(open.district, followUpOperations.answerOutcome, { params: { caseId: open.caseId }, body, commandId })
      }
    >
      <p className="quiet">{say(deskWords.outcomeHint)}</p>
      <Form.Item name="reason" label={say(deskWords.outcomeReason)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </StepForm>
  )
}
