import { Form, Input } from 'antd'
import { call, chosen, needed, Note, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import { type FindingBody, type GroupCase, type Moved, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { BODY_WORDS, FINDING_WORDS, RESULT_WORDS } from '../words.ts'

interface FindingFormProps {
  readonly groupId: string
  readonly of: GroupCase
  done(): void
  cancel(): void
}

/** Closing evidence in words; a hand-over has body and class instead, and no word. */
export function FindingForm({ groupId, of, done, cancel }: FindingFormProps) {
  const say = useSay()
  const { district } = useDesk()
  const send = ({ finding, evidence, body, result }: FindingBody, commandId: string) => {
    const rest = finding === 'handed-over' ? { ...(body ? { body } : {}), ...(result ? { result } : {}) } : { ...(evidence ? { evidence } : {}) }
    return call(district, ops.recordFinding, { params: { groupId, caseId: of.caseId }, body: { finding, ...rest }, commandId })
  }
  return (
    <StepForm<FindingBody, Moved> draftKey={`supervision.finding.${of.caseId}`} initial={{}} sendLabel={deskWords.find} cancel={cancel} done={done} send={send}>
      <Form.Item name="finding" label={say(deskWords.findForm.finding)} rules={chosen(say)}>
        <RadioChoice options={FINDING_WORDS} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => (getFieldValue('finding') === 'handed-over' ? <HandOver /> : <Evidence />)}
      </Form.Item>
    </StepForm>
  )
}

function Evidence() {
  const say = useSay()
  return (
    <Form.Item name="evidence" label={say(deskWords.findForm.evidence)} rules={needed(say)}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
    </Form.Item>
  )
}

function HandOver() {
  const say = useSay()
  return (
    <>
      <Note>
        <p>{say(deskWords.form.handNote)}</p>
      </Note>
      <Form.Item name="body" label={say(deskWords.form.body)} rules={chosen(say)}>
        <RadioChoice options={BODY_WORDS} />
      </Form.Item>
      <Form.Item name="result" label={say(deskWords.form.result)} rules={chosen(say)}>
        <RadioChoice options={RESULT_WORDS} />
      </Form.Item>
    </>
  )
}
