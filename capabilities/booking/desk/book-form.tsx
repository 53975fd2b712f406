import { Form } from 'antd'
import {
  call,
  chosen,
  DayField,
  dayRule,
  PickChoice,
  RadioChoice,
  StepForm,
  type StepExit,
  TimeField,
  timeRule,
  useDesk,
  useSay,
} from '#platform/ui/desk'
import { bookingOperations, type RoomShape } from '../contract.ts'
import { purposeWords } from '../words.ts'
import { deskWords } from './words.ts'

interface Values {
  readonly roomId: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly purpose: keyof typeof purposeWords
}

interface BookFormProps {
  readonly rooms: readonly RoomShape[]
  readonly day: string
  readonly from: string
  readonly caseId?: string
  readonly roomId?: string
  readonly exit: StepExit
}

/** A quarter of an hour has one owner; a conflict is said in words, with the next free stretch. */
export default function BookForm({ rooms, day, from, caseId, roomId, exit }: BookFormProps) {
  const say = useSay()
  const { district } = useDesk()
  const [first] = rooms
  const choices = Object.fromEntries(
    rooms.map((each) => [
      each.id,
      { zh: `${each.name.zh} · ${each.unitName.zh}`, en: `${each.name.en} · ${each.unitName.en}` },
    ]),
  )
  const chosenRoom = roomId ?? first?.id
  return (
    <StepForm<Values, { day: string; from: string; to: string }>
      draftKey={`${caseId ?? 'room'}.book`}
      sendLabel={deskWords.book}
      cancel={exit.cancel}
      initial={{ ...(chosenRoom ? { roomId: chosenRoom } : {}), day, ...(from ? { from } : {}), purpose: 'mediation' }}
      send={({ roomId: room, ...values }, commandId) =>
        call(district, bookingOperations.bookRoom, {
          params: { roomId: room },
          body: { ...values, ...(caseId ? { caseId } : {}) },
          commandId,
        })
      }
      done={(booked) => exit.done(deskWords.done(booked.day, booked.from, booked.to))}
    >
      <Form.Item name="roomId" label={say(deskWords.room)} rules={chosen(say)}>
        <PickChoice options={choices} />
      </Form.Item>
      <Form.Item name="day" label={say(deskWords.day)} rules={dayRule(say)}>
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
      <Form.Item name="purpose" label={say(deskWords.purpose)} rules={chosen(say)}>
        <RadioChoice options={purposeWords} />
      </Form.Item>
    </StepForm>
  )
}
