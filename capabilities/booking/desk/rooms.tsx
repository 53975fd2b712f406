import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router-dom'
import {
  call,
  DayField,
  dayWords,
  Empty,
  load,
  newCommandId,
  Note,
  Provisional,
  tell,
  today,
  useDesk,
  useLanguage,
  useSay,
} from '#platform/ui/desk'
import { addDays, day as readDay, parseDay } from '#platform/time'
import { type BookingShape, bookingOperations, type RoomShape } from '../contract.ts'
import BookForm from './book-form.tsx'
import { deskWords } from './words.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const district = params.district ?? ''
  const asked = new URL(request.url).searchParams.get('day')
  const wrong = asked !== null && !parseDay(asked).ok ? asked : undefined
  const day = wrong === undefined && asked !== null ? asked : today()
  const { rooms } = await load(district, bookingOperations.listRooms, { query: {} })
  const days = await Promise.all(
    rooms
      .slice(0, 12)
      .map((room) => load(district, bookingOperations.readRoomDay, { params: { roomId: room.id, day } })),
  )
  return { day, wrong, rooms: rooms.slice(0, 12).map((room, index) => ({ room, day: days[index] })) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** Half hours of a working day, as the grid shows them. */
const SLOTS = Array.from(
  { length: 20 },
  (_unused, index) => `${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
)

export function Component() {
  const data: Data = useLoaderData()
  const say = useSay()
  const { language } = useLanguage()
  const { revalidate } = useRevalidator()
  const [asked, ask] = useState<{ room: RoomShape; from: string }>()
  const first = data.rooms[0]?.day
  const exit = {
    done: (told?: Parameters<typeof tell>[0]) => {
      ask(undefined)
      if (told) tell(told)
      void revalidate()
    },
    cancel: () => ask(undefined),
  }
  return (
    <div className="page page-wide">
      <h1>{say(deskWords.title)}</h1>
      {data.wrong !== undefined && (
        <Note tone="warn">
          <p>{say(deskWords.wrongDay(data.wrong.slice(0, 40)))}</p>
        </Note>
      )}
      <DayBar day={data.day} />
      <h2>
        {dayWords(data.day, language)}{' '}
        {first && !first.workingDay && <span className="chip chip-warn">{say(deskWords.restDay)}</span>}
        {first?.provisional && <Provisional />}
      </h2>
      {data.rooms.length === 0 ? (
        <Empty title={say(deskWords.none)}>
          <p>{say(deskWords.noneHint)}</p>
        </Empty>
      ) : (
        <Grid data={data} ask={(room, from) => ask({ room, from })} />
      )}
      {asked && (
        <Modal open footer={null} title={say(deskWords.book)} onCancel={exit.cancel}>
          <BookForm
            rooms={data.rooms.map((each) => each.room)}
            roomId={asked.room.id}
            day={data.day}
            from={asked.from}
            exit={exit}
          />
        </Modal>
      )}
    </div>
  )
}

function DayBar({ day }: { day: string }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  const at = readDay(day)
  return (
    <div className="button-row">
      <Link to={`?day=${addDays(at, -1)}`}>← {say(deskWords.before)}</Link>
      <label htmlFor="room-day" className="visually-hidden">
        {say(deskWords.day)}
      </label>
      <DayField
        key={day}
        id="room-day"
        value={day}
        onChange={(next) => {
          if (next && parseDay(next).ok) setSearch({ day: next })
        }}
      />
      <Link to={`?day=${addDays(at, 1)}`}>{say(deskWords.after)} →</Link>
    </div>
  )
}

function Grid({ data, ask }: { data: Data; ask(room: RoomShape, from: string): void }) {
  const say = useSay()
  return (
    <div className="table-wrap">
      <table className="dense room-grid">
        <thead>
          <tr>
            <td />
            {data.rooms.map(({ room }) => (
              <th key={room.id} scope="col">
                {say(room.name)}
                <br />
                <span className="quiet">
                  {say(room.unitName)} · {say(deskWords.seats(room.seats))}
                  {room.stepFree && ` · ${say(deskWords.stepFree)}`}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SLOTS.map((slot) => (
            <tr key={slot}>
              <th scope="row">{slot}</th>
              {data.rooms.map(({ room, day }) => (
                <td key={room.id}>
                  <Slot slot={slot} bookings={day?.bookings ?? []} ask={() => ask(room, slot)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Slot({ slot, bookings, ask }: { slot: string; bookings: readonly BookingShape[]; ask(): void }) {
  const say = useSay()
  const { district } = useDesk()
  const { revalidate } = useRevalidator()
  const taken = bookings.find((each) => each.from <= slot && slot < each.to)
  if (!taken) return <button type="button" className="slot" aria-label={say(deskWords.free(slot))} onClick={ask} />
  const begins =
    taken.from === slot || (taken.from > slot.slice(0, 3) && SLOTS.every((each) => each >= slot || each < taken.from))
  const cancel = async () => {
    const done = await call(district, bookingOperations.cancelBooking, {
      params: { bookingId: taken.id },
      commandId: newCommandId(),
    })
    tell(done.ok ? deskWords.cancelled : done.refusal)
    await revalidate()
  }
  return (
    <span className="slot slot-taken">
      {begins && (
        <>
          {say(deskWords.taken(taken.from, taken.to, taken.bookedBy ?? say(deskWords.somebody)))}{' '}
          {taken.own && (
            <Button size="small" type="link" onClick={() => void cancel()}>
              {say(deskWords.cancel)}
            </Button>
          )}
        </>
      )}
    </span>
  )
}
