import { Form, Input } from 'antd'
import { call, chosen, DayField, dayRule, type DeskRefusal, needed, Note, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import type { Result } from '#platform/result'
import { type HandOverBody, type OrderShown, supervisionOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { BODY_WORDS, RESULT_WORDS } from '../words.ts'

type Step = OrderShown['steps'][number]

interface Values {
  readonly text?: string
  readonly dueOn?: string
  readonly body?: HandOverBody['body']
  readonly result?: HandOverBody['result']
}

interface OrderFormProps {
  readonly order: OrderShown
  readonly step: Step
  done(): void
  cancel(): void
}

/** One small form for each step of an order. */
export function OrderForm({ order, step, done, cancel }: OrderFormProps) {
  const { district } = useDesk()
  const send = (values: Values, commandId: string) => sendStep(step.step, { district, orderId: order.line.id, values, commandId })
  return (
    <StepForm<Values, OrderShown> draftKey={`supervision.${order.line.id}.${step.step}`} initial={{}} sendLabel={step.label} cancel={cancel} done={done} send={send}>
      <Fields step={step.step} />
    </StepForm>
  )
}

interface Sending {
  readonly district: string
  readonly orderId: string
  readonly values: Values
  readonly commandId: string
}

function sendStep(step: string, { district, orderId, values, commandId }: Sending): Promise<Result<OrderShown, DeskRefusal>> {
  const given = { params: { orderId }, commandId }
  const { text = '', dueOn } = values
  switch (step) {
    case 'acknowledged':
      return call(district, ops.acknowledgeOrder, { ...given, body: {} })
    case 'replied':
      return call(district, ops.replyToOrder, { ...given, body: { text } })
    case 'settled':
      return call(district, ops.settleOrder, { ...given, body: { text } })
    case 'sent-back':
      return call(district, ops.sendOrderBack, { ...given, body: { text, ...(dueOn ? { dueOn } : {}) } })
    case 'extended':
      return call(district, ops.extendOrder, { ...given, body: { text, dueOn: dueOn ?? '' } })
    case 'withdrawn':
      return call(district, ops.withdrawOrder, { ...given, body: { text } })
    default:
      return call(district, ops.handOrderOver, { ...given, body: { body: values.body ?? 'resident-team', result: values.result ?? 'received' } })
  }
}

const isTexted = (step: string): step is keyof typeof deskWords.form.text => step in deskWords.form.text

function Fields({ step }: { step: string }) {
  const say = useSay()
  const words = deskWords.form
  if (step === 'handed-over') return <HandOver />
  if (!isTexted(step)) return null
  return (
    <>
      <Form.Item name="text" label={say(words.text[step])} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={step === 'extended' || step === 'sent-back' ? 1000 : 2000} />
      </Form.Item>
      {step === 'extended' && (
        <Form.Item name="dueOn" label={say(words.newDueOn)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      )}
      {step === 'sent-back' && (
        <Form.Item name="dueOn" label={say(words.dueOn)}>
          <DayField />
        </Form.Item>
      )}
    </>
  )
}

function HandOver() {
  const say = useSay()
  const words = deskWords.form
  return (
    <>
      <Note>
        <p>{say(words.handNote)}</p>
      </Note>
      <Form.Item name="body" label={say(words.body)} rules={chosen(say)}>
        <RadioChoice options={BODY_WORDS} />
      </Form.Item>
      <Form.Item name="result" label={say(words.result)} rules={chosen(say)}>
        <RadioChoice options={RESULT_WORDS} />
      </Form.Item>
    </>
  )
}
