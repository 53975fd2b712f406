import { Form, Input } from 'antd'
import { call, chosen, needed, RadioChoice, type StepExit, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { LinkBody, receptionOperations } from '../contract.ts'
import { deskWords, LINKED_WORDS } from '../words.ts'

interface LinkFormProps {
  readonly operation: typeof receptionOperations.linkVisit | typeof receptionOperations.linkOpinion
  readonly id: string
  readonly exit: StepExit
}

/** What was registered elsewhere, by the code the visitor reads out. */
export function LinkForm({ operation, id, exit }: LinkFormProps) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<LinkBody, unknown>
      draftKey={`reception.link.${id}`}
      initial={{ as: 'case' }}
      sendLabel={deskWords.log.linkSave}
      cancel={exit.cancel}
      done={() => exit.done()}
      send={(body, commandId) => call(district, operation, { params: { id }, body, commandId })}
    >
      <Form.Item name="code" label={say(deskWords.log.code)} rules={needed(say)}>
        <Input maxLength={12} autoComplete="off" />
      </Form.Item>
      <Form.Item name="as" label={say(deskWords.log.as)} rules={chosen(say)}>
        <RadioChoice options={LINKED_WORDS} />
      </Form.Item>
    </StepForm>
  )
}
