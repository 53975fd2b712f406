import { Form, Input } from 'antd'
import { useRevalidator } from 'react-router-dom'
import { call, DayField, dayRule, needed, Note, StepForm, tell, today, useDesk, useSay } from '#platform/ui/desk'
import { type RoutingView, routingOperations } from '../contract/routing.ts'
import { routingDeskWords as words } from './routing-desk-words.ts'

interface Values {
  readonly effectiveFrom: string
  readonly note: string
}

/** The draft becomes the next version: offered once it was tried and nothing is wrong with it. */
export function Publish({ draft }: { draft: NonNullable<RoutingView['draft']> }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const tried = draft.simulation !== null && draft.simulation.state !== 'running'
  if (!tried || draft.faults.length > 0) return <Note tone="info">{say(tried ? words.faultsFirst : words.tryFirst)}</Note>
  return (
    <details className="publish">
      <summary>{say(words.publish)}</summary>
      <StepForm<Values, { version: number }>
        name="publication"
        draftKey="routing.publication"
        initial={{ effectiveFrom: today() }}
        sendLabel={words.publish}
        send={(body) => call(district, routingOperations.publishRouting, { body: { seq: draft.seq, ...body } })}
        done={async ({ version }) => {
          tell(words.published(version))
          await revalidate()
        }}
      >
        <Form.Item name="effectiveFrom" label={say(words.firstDay)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="note" label={say(words.note)} rules={needed(say)}>
          <Input maxLength={500} />
        </Form.Item>
      </StepForm>
    </details>
  )
}
