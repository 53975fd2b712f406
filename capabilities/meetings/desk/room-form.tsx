import { Form, Select } from 'antd'
import { useEffect, useState } from 'react'
import { call, chosen, StepForm, TimeField, timeRule, useDesk, useSay } from '#platform/ui/desk'
import { remoteOperations } from '../../remote-room/contract.ts'
import { type MeetingShown, meetingsOperations as ops } from '../contract.ts'
import { deskWords } from './words.ts'

interface Colleague {
  readonly value: string
  readonly label: string
}

const MOST_INVITED = 5

/** A joint consultation in the remote room, on the day of the meeting. */
export function RoomForm({ meeting, close, cancel }: { meeting: MeetingShown; close(): void; cancel(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const [people, setPeople] = useState<Colleague[]>()
  useEffect(() => {
    void call(district, remoteOperations.listMyRooms, {}).then((found) => {
      if (found.ok) setPeople(found.value.people.map((each) => ({ value: each.id, label: `${each.name} · ${say(each.about)}` })))
    })
  }, [district, say])
  if (people?.length === 0) return <p>{say(deskWords.noColleagues)}</p>
  return (
    <StepForm<{ from: string; to: string; staffIds: string[] }, MeetingShown>
      draftKey={`meeting.${meeting.id}.room`}
      initial={{ from: meeting.at }}
      sendLabel={deskWords.room}
      cancel={cancel}
      done={close}
      send={(body, commandId) => call(district, ops.openMeetingRoom, { params: { meetingId: meeting.id }, commandId, body })}
    >
      <Form.Item name="staffIds" label={say(deskWords.colleagues)} rules={chosen(say)}>
        <Select mode="multiple" maxCount={MOST_INVITED} showSearch={{ optionFilterProp: 'label' }} options={people ?? []} />
      </Form.Item>
      <Form.Item name="from" label={say(deskWords.at)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
      <Form.Item name="to" label={say(deskWords.until)} rules={timeRule(say)}>
        <TimeField />
      </Form.Item>
    </StepForm>
  )
}
