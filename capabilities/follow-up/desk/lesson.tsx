import { Form, Input } from 'antd'
import { call, needed, StepForm, useSay } from '#platform/ui/desk'
import { followUpOperations, type LessonBody } from '../contract.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { FollowUpFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

/** What is done so that it does not come again, and which body sees to it. */
export function PassLesson({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<LessonBody, unknown>
      draftKey={`${open.caseId}.lesson`}
      initial={{}}
      sendLabel={STEP_WORDS['pass-lesson']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(open.district, followUpOperations.passLesson, { params: { caseId: open.caseId }, body, commandId })}
    >
      <p className="quiet">{say(deskWords.lessonHint)}</p>
      <Form.Item name="what" label={say(deskWords.lessonWhat)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="owner" label={say(deskWords.lessonOwner)} rules={needed(say)}>
        <Input maxLength={100} />
      </Form.Item>
    </StepForm>
  )
}
