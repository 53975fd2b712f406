import { Checkbox, Form, InputNumber } from 'antd'
import { call, chosen, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import { type HallWindow, receptionOperations as ops, type TakeBody, type Ticket } from '../contract.ts'
import { MOST_PERSONS } from '../domain.ts'
import { deskWords, KIND_WORDS } from '../words.ts'

const words = deskWords.queue

/** How many stand at the window together: the line of the log counts them. */
export function PersonsForm({ persons, change }: { persons: number; change(persons: number): void }) {
  const say = useSay()
  return (
    <p>
      <label htmlFor="persons">{say(words.persons)}</label> <InputNumber id="persons" min={1} max={MOST_PERSONS} value={persons} onChange={(next) => change(next ?? 1)} />
    </p>
  )
}

interface HandProps {
  readonly unitId: string
  readonly kinds: HallWindow['kinds']
  cancel(): void
  done(code: string): void
}

/** A number for somebody who came to the counter and has no phone at hand. */
export function HandForm({ unitId, kinds, cancel, done }: HandProps) {
  const say = useSay()
  const { district } = useDesk()
  const options = Object.fromEntries(kinds.map((each) => [each, KIND_WORDS[each]]))
  return (
    <StepForm<TakeBody, Ticket>
      draftKey="reception.hand"
      initial={{ priority: false }}
      sendLabel={words.hand}
      cancel={cancel}
      done={(ticket) => done(ticket.code)}
      send={(body, commandId) => call(district, ops.takeTicket, { params: { unitId }, body, commandId })}
    >
      <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
        <RadioChoice options={options} />
      </Form.Item>
      <Form.Item name="priority" valuePropName="checked">
        <Checkbox>{say(words.priority)}</Checkbox>
      </Form.Item>
    </StepForm>
  )
}
