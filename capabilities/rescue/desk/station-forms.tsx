import { Checkbox, Form, Input, InputNumber } from 'antd'
import { call, chosen, DayField, dayRule, needed, OneOf, PickChoice, RadioChoice, StepForm, today, useDesk, useSay } from '#platform/ui/desk'
import { type DormitoryBody, type ItemBody, type LineBody, type PlaceBody, type SettingBody, type ShiftBody, type Station, rescueOperations as ops } from '../contract.ts'
import { deskWords } from '../words/desk.ts'
import { DORMITORY_WORDS, PLACE_WORDS, SETTING_WORDS, SHIFT_WORDS } from '../words/names.ts'
import { Dialog, useDone } from './person-forms.tsx'

const words = deskWords.station

interface FormProps {
  readonly station: Station
  close(): void
}

export function LineForm({ station, close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.line} close={close}>
      <StepForm<LineBody, Parameters<typeof done>[0]>
        draftKey="rescue.line" initial={{ line: station.line ?? '' }} sendLabel={words.set} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.setRescueLine, { body, commandId })}
      >
        <Form.Item name="line" label={say(words.line)} rules={needed(say)}>
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function PlaceForm({ close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.places} close={close}>
      <StepForm<PlaceBody, Parameters<typeof done>[0]>
        draftKey="rescue.place" initial={{}} sendLabel={words.add} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.addRescuePlace, { body, commandId })}
      >
        <Form.Item name="kind" label={say(words.kind)} rules={chosen(say)}>
          <PickChoice options={PLACE_WORDS} />
        </Form.Item>
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={60} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function NumberForm({ close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.numbers} close={close}>
      <StepForm<SettingBody, Parameters<typeof done>[0]>
        draftKey="rescue.number" initial={{ from: today() }} sendLabel={words.set} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.setRescueNumber, { body, commandId })}
      >
        <Form.Item name="what" label={say(words.numbers)} rules={chosen(say)}>
          <RadioChoice options={SETTING_WORDS} />
        </Form.Item>
        <Form.Item name="n" label={say(words.value)} rules={needed(say)}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <Form.Item name="from" label={say(words.from)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function DormitoryForm({ close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.rooms} close={close}>
      <StepForm<DormitoryBody, Parameters<typeof done>[0]>
        draftKey="rescue.room" initial={{}} sendLabel={words.add} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.addDormitory, { body, commandId })}
      >
        <Form.Item name="name" label={say(words.name)} rules={needed(say)}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="forWhom" label={say(words.forWhom)} rules={chosen(say)}>
          <RadioChoice options={DORMITORY_WORDS} />
        </Form.Item>
        <Form.Item name="beds" label={say(words.beds)} rules={needed(say)}>
          <InputNumber min={1} max={500} precision={0} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function ItemForm({ close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.items} close={close}>
      <StepForm<ItemBody, Parameters<typeof done>[0]>
        draftKey="rescue.item" initial={{}} sendLabel={words.add} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.addRescueItem, { body, commandId })}
      >
        <Form.Item name="nameZh" label={say(words.nameZh)} rules={needed(say)}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="nameEn" label={say(words.nameEn)} rules={needed(say)}>
          <Input maxLength={40} />
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}

export function DutyForm({ station, close }: FormProps) {
  const say = useSay()
  const { district } = useDesk()
  const done = useDone(close)
  return (
    <Dialog title={words.duty} close={close}>
      <StepForm<ShiftBody, Parameters<typeof done>[0]>
        draftKey="rescue.duty" initial={{ on: today(), woman: false }} sendLabel={words.add} cancel={close} done={done}
        send={(body, commandId) => call(district, ops.setRescueDuty, { body: { ...body, stands: true }, commandId })}
      >
        <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="part" label={say(words.part)} rules={chosen(say)}>
          <RadioChoice options={SHIFT_WORDS} />
        </Form.Item>
        <Form.Item name="staffId" label={say(words.who)} rules={chosen(say)}>
          <OneOf people={station.colleagues} />
        </Form.Item>
        <Form.Item name="woman" valuePropName="checked">
          <Checkbox>{say(words.woman)}</Checkbox>
        </Form.Item>
      </StepForm>
    </Dialog>
  )
}
