import { Form } from 'antd'
import { call, chosen, DayField, dayRule, Note, RadioChoice, StepForm, useSay } from '#platform/ui/desk'
import { type EscalationBody, followUpOperations } from '../contract.ts'
import { BECAME_WORDS, CONFIRMED_BY_WORDS } from '../words/escalation.ts'
import { STEP_WORDS } from '../words/steps.ts'
import type { FollowUpFormProps } from './forms.tsx'
import { deskWords } from './words.ts'

/** I-21: what the matter became after it had ended, as the police or the petition office confirmed it. No name and no free text. */
export function ConfirmEscalation({ data: { open }, exit }: FollowUpFormProps) {
  const say = useSay()
  return (
    <StepForm<EscalationBody, unknown>
      draftKey={`${open.caseId}.escalation`}
      initial={{}}
      sendLabel={STEP_WORDS['confirm-escalation']}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) =>
        call(open.district, followUpOperations.confirmEscalation, { params: { caseId: open.caseId }, body: { ...body }, commandId })
      }
    >
      <Note tone="info">
        <p>{say(deskWords.escalationHint)}</p>
      </Note>
      <Form.Item name="became" label={say(deskWords.became)} rules={chosen(say)}>
        <RadioChoice options={BECAME_WORDS} />
      </Form.Item>
      <Form.Item name="on" label={say(deskWords.happenedOn)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <Form.Item name="confirmedBy" label={say(deskWords.confirmedBy)} rules={chosen(say)}>
        <RadioChoice options={CONFIRMED_BY_WORDS} />
      </Form.Item>
    </StepForm>
  )
}
