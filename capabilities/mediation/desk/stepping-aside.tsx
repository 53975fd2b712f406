import { Form, Input } from 'antd'
import { call, chosen, needed, Note, RadioChoice, useSay } from '#platform/ui/desk'
import { mediationOperations } from '../contract.ts'
import type { FormProps } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { asideWords } from './stepping-aside-words.ts'

interface AsideValues {
  readonly relation: keyof typeof asideWords.relations
  readonly reason: string
}

/** Whoever mediates steps aside: a kind of relation and a reason, kept for the file and printed (D24). */
export function StepAside(given: FormProps) {
  const say = useSay()
  const { open } = given
  return (
    <StepBox<AsideValues>
      step="step-aside"
      given={given}
      initial={{}}
      send={({ relation, reason }, commandId) =>
        call(open.district, mediationOperations.stepAside, { params: { caseId: open.caseId }, body: { relation, reason: reason.trim() }, commandId })
      }
    >
      <Note tone="maple">
        <p>{say(asideWords.what)}</p>
      </Note>
      <Form.Item name="relation" label={say(asideWords.relation)} rules={chosen(say)}>
        <RadioChoice options={asideWords.relations} />
      </Form.Item>
      <Form.Item name="reason" label={say(asideWords.reason)} extra={say(asideWords.reasonHint)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </StepBox>
  )
}
