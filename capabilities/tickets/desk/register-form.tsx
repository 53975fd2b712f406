import { Form, Input, Select } from 'antd'
import { type Beginning, call, chosen, needed, RadioChoice, StepForm, useDesk, useSay } from '#platform/ui/desk'
import { DESK_CHANNELS, type FiledShape, type ServiceShape, ticketsOperations } from '../contract.ts'
import { channelWords } from '../words.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly service: string
  readonly words: string
  readonly placeText?: string
  readonly channel: (typeof DESK_CHANNELS)[number]
  readonly name?: string
  readonly phone?: string
  readonly notice?: 'yes' | 'no'
}

/** A call or a visit about something that is broken, in one short form. */
export function RegisterForm({ services, begins, done, cancel }: { services: readonly ServiceShape[]; begins: Beginning; done(ticketId: string): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  return (
    <StepForm<Values, FiledShape>
      draftKey={`ticket.new${begins.cameFrom ? `.${begins.cameFrom.id}` : ''}`}
      initial={{
        channel: DESK_CHANNELS.find((each) => each === begins.channel) ?? 'phone', ...(begins.text ? { words: begins.text } : {}),
        ...(begins.place ? { placeText: begins.place.text } : {}),
      }}
      sendLabel={deskWords.register}
      cancel={cancel}
      done={({ ticketId }) => done(ticketId)}
      send={({ notice, ...values }, commandId) => {
        const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
        const body = { ...filled, service: values.service, words: values.words, channel: values.channel, noticeGiven: notice === 'yes', ...(begins.cameFrom ? { cameFrom: begins.cameFrom } : {}) }
        return call(district, ticketsOperations.registerTicket, { commandId, body })
      }}
    >
      <Form.Item name="service" label={say(deskWords.service)} rules={chosen(say)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={services.map((each) => ({ value: each.code, label: `${say(each.name)} · ${say(each.limit)}` }))}
        />
      </Form.Item>
      <Form.Item name="words" label={say(deskWords.whatWords)} rules={needed(say)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="placeText" label={say(deskWords.placeText)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="channel" label={say(deskWords.channel)} rules={chosen(say)}>
        <Select options={DESK_CHANNELS.map((value) => ({ value, label: say(channelWords(value)) }))} />
      </Form.Item>
      <Form.Item name="name" label={say(deskWords.name)}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={say(deskWords.phone)}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name="notice" label={say(deskWords.notice)}>
        <RadioChoice options={deskWords.noticeYes} />
      </Form.Item>
    </StepForm>
  )
}
