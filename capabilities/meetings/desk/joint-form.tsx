import { Form, Input, Modal, Select } from 'antd'
import { useNavigate } from 'react-router-dom'
import { call, chosen, DayField, dayRule, needed, StepForm, TimeField, timeRule, useDesk, useSay } from '#platform/ui/desk'
import type { Said } from '#platform/words'
import { type MeetingShown, meetingsOperations as ops } from '../contract.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly title: string
  readonly on: string
  readonly at: string
  readonly place: string
  readonly invitedIds: string[]
}

/** A meeting of several units on demand. */
export function JointForm({ units, close }: { units: readonly { readonly id: string; readonly name: Said }[]; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const navigate = useNavigate()
  return (
    <Modal open footer={null} title={say(deskWords.joint)} onCancel={close}>
      <StepForm<Values, MeetingShown>
        draftKey="meetings.joint"
        initial={{}}
        sendLabel={deskWords.joint}
        cancel={close}
        done={(meeting) => navigate(`/${district}/meetings/${meeting.id}`)}
        send={(values, commandId) => call(district, ops.prepareMeeting, { commandId, body: { kind: 'joint', ...values } })}
      >
        <Form.Item name="title" label={say(deskWords.name)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="invitedIds" label={say(deskWords.invited)} rules={chosen(say)}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={units.map((each) => ({ value: each.id, label: say(each.name) }))} />
        </Form.Item>
        <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <Form.Item name="at" label={say(deskWords.at)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
        <Form.Item name="place" label={say(deskWords.where)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
