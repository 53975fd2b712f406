import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router-dom'
import { call, chosen, DayField, dayRule, dayWords, Empty, load, needed, Note, StepForm, TimeField, timeRule, useDesk, useSay } from '#platform/ui/desk'
import { type ConsultBody, type MyRooms, remoteOperations } from '../contract.ts'
import { Door } from './rooms-tab.tsx'
import { deskWords } from './words.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  return load(params.district ?? '', remoteOperations.listMyRooms, {})
}

type Data = Awaited<ReturnType<typeof loader>>

/** One's own remote sessions, and the way to a consultation across the levels of centres. */
export function Component() {
  const { rooms, people }: Data = useLoaderData()
  const say = useSay()
  const [calling, setCalling] = useState(false)
  return (
    <div className="page">
      <h1>{say(deskWords.place)}</h1>
      <p className="quiet">{say(deskWords.placeAbout)}</p>
      {people.length > 0 && (
        <p className="button-row">
          <Button onClick={() => setCalling(true)}>{say(deskWords.consult)}</Button>
        </p>
      )}
      {rooms.length === 0 && (
        <Empty title={say(deskWords.none)}>
          <p>{say(deskWords.noneHint)}</p>
        </Empty>
      )}
      {rooms.map((room) => (
        <RoomCard key={room.roomId} room={room} />
      ))}
      {calling && <Consult people={people} close={() => setCalling(false)} />}
    </div>
  )
}

function RoomCard({ room }: { room: MyRooms['rooms'][number] }) {
  const say = useSay()
  const about = [
    say(room.kind === 'consultation' ? deskWords.consultation : deskWords.ofCase), room.topic, say(deskWords.moments[room.moment]), room.isHost ? say(deskWords.youHost) : '',
  ]
  return (
    <section className="card">
      <p>
        <strong>{say(deskWords.when({ zh: dayWords(room.on, 'zh'), en: dayWords(room.on, 'en') }, room.from, room.to))}</strong>{' '}
        {about.filter((each) => each !== '').map((each) => `· ${each} `)}
      </p>
      {room.moment !== 'over' && <Door roomId={room.roomId} />}
    </section>
  )
}

const MOST_INVITED = 5

function Consult({ people, close }: { people: MyRooms['people']; close(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const done = async () => {
    close()
    await revalidate()
  }
  return (
    <Modal open footer={null} title={say(deskWords.consult)} onCancel={close}>
      <StepForm<ConsultBody, unknown>
        draftKey="remote-consultation"
        initial={{}}
        sendLabel={deskWords.consult}
        cancel={close}
        done={done}
        send={(body, commandId) => call(district, remoteOperations.openConsultation, { body, commandId })}
      >
        <Note tone="info">
          <p>{say(deskWords.consultAbout)}</p>
        </Note>
        <Form.Item name="topic" label={say(deskWords.topic)} rules={needed(say)}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="on" label={say(deskWords.on)} rules={dayRule(say)}>
          <DayField />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="from" label={say(deskWords.from)} rules={timeRule(say)}>
            <TimeField />
          </Form.Item>
          <Form.Item name="to" label={say(deskWords.to)} rules={timeRule(say)}>
            <TimeField />
          </Form.Item>
        </div>
        <Form.Item name="staffIds" label={say(deskWords.whom)} rules={chosen(say)}>
          <Select
            mode="multiple"
            maxCount={MOST_INVITED}
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map((each) => ({ value: each.id, label: `${each.name} · ${say(each.about)}` }))}
          />
        </Form.Item>
      </StepForm>
    </Modal>
  )
}
