import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import {
  call, chosen, DayField, dayRule, dayWords, kitWords, needed, PickChoice, RadioChoice, SomeOf, TimeField, timeRule, today, useLanguage, useSay,
} from '#platform/ui/desk'
import type { Said } from '#platform/words'
import type { AnswerOf } from '#platform/http/operation'
import { bookingOperations } from '../../booking/contract.ts'
import { type MediationDesk, mediationOperations } from '../contract.ts'
import { awayOn } from '../domain/meetings.ts'
import { everybody, type FormProps, partyChoices, typed } from './case-desk.ts'
import { StepBox } from './step-box.tsx'
import { arrangingWords as words } from './arranging-words.ts'

interface ArrangeValues {
  readonly where: string
  readonly roomId?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly partyIds: string[]
  readonly askedAgain?: boolean
}

const NEW_ROOM = 'new-room'
const ELSEWHERE = 'elsewhere'

/** Rooms booked for this case whose day has not passed and where nobody is invited yet. */
function freeBookings({ bookings, arranged }: MediationDesk, now: string) {
  return bookings.filter((each) => each.day >= now && !arranged.some((session) => session.bookingId === each.id))
}

function placesOf({ desk, rooms }: FormProps, language: 'zh' | 'en'): Record<string, Said> {
  const booked = freeBookings(desk, today()).map(({ id, room, day, from, to }) => {
    const when = `${dayWords(day, language)} ${from}–${to}`
    return [id, { zh: `${room.zh} ${when}`, en: `${room.en}, ${when}` }] as const
  })
  return { ...Object.fromEntries(booked), ...(rooms.length > 0 ? { [NEW_ROOM]: words.newRoom } : {}), [ELSEWHERE]: words.elsewhere }
}

function bodyOf({ where, roomId = '', on = '', from = '', to = '', place, partyIds, askedAgain }: ArrangeValues) {
  const common = { partyIds, ...(askedAgain ? { askedAgain } : {}) }
  if (where === NEW_ROOM) return { ...common, room: { roomId, on, from, to } }
  if (where === ELSEWHERE) return { ...common, on, from, to, place: typed(place) ?? '' }
  return { ...common, bookingId: where }
}

/** A room booked already, one booked with it, or another place; the invited are written to and reminded the day before. */
export function ArrangeSession(given: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { open, desk, rooms } = given

  const places = placesOf(given, language)
  const first = Object.keys(places)[0] ?? ELSEWHERE
  const [values, setValues] = useState<Partial<ArrangeValues>>({ where: first, partyIds: everybody(desk) })
  const room = useRoomDay(open.district)
  const change = (next: ArrangeValues) => {
    setValues(next)
    if (next.where === NEW_ROOM) void room.show(next.roomId, next.on)
  }
  return (
    <StepBox<ArrangeValues>
      step="arrange-session"
      given={given}
      initial={{ where: first, partyIds: everybody(desk), ...(rooms[0] ? { roomId: rooms[0].id } : {}) }}
      onChange={change}
      send={(sent, commandId) =>
        call(open.district, mediationOperations.arrangeSession, { params: { caseId: open.caseId }, body: bodyOf(sent), commandId })
      }
    >
      <p className="quiet">{say(words.why)}</p>
      <KnownAway desk={desk} />
      <Form.Item name="partyIds" label={say(words.whom)} rules={chosen(say)}>
        <SomeOf people={partyChoices(desk, say)} />
      </Form.Item>
      <Form.Item name="where" label={say(words.where)} rules={chosen(say)}>
        <RadioChoice options={places} />
      </Form.Item>
      {values.where === NEW_ROOM && <RoomItem rooms={rooms} />}
      {(values.where === NEW_ROOM || values.where === ELSEWHERE) && <WhenItems />}
      {values.where === NEW_ROOM && room.told && <p role="status">{room.told.map(say).join(' ')}</p>}
      {values.where === ELSEWHERE && (
        <Form.Item name="place" label={say(words.place)} rules={needed(say)}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <AwayItem desk={desk} values={values} />
    </StepBox>
  )
}

function RoomItem({ rooms }: Pick<FormProps, 'rooms'>) {
  const say = useSay()
  const choices = Object.fromEntries(
    rooms.map(({ id, name, unitName }) => [id, { zh: `${name.zh} · ${unitName.zh}`, en: `${name.en} · ${unitName.en}` }]),
  )
  return (
    <Form.Item name="roomId" label={say(words.room)} rules={chosen(say)}>
      <PickChoice options={choices} />
    </Form.Item>
  )
}

function WhenItems() {
  const say = useSay()
  return (
    <>
      <Form.Item name="on" label={say(words.on)} rules={dayRule(say)}>
        <DayField />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="from" label={say(words.from)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
        <Form.Item name="to" label={say(words.to)} rules={timeRule(say)}>
          <TimeField />
        </Form.Item>
      </div>
    </>
  )
}

type RoomDay = AnswerOf<typeof bookingOperations.readRoomDay>

/** When the chosen room is taken on the chosen day, asked for as soon as both are known. */
function useRoomDay(district: string) {
  const [shown, setShown] = useState<{ key: string; day: RoomDay }>()
  const show = async (roomId: string | undefined, day: string | undefined) => {
    const key = `${roomId} ${day}`
    if (!roomId || !day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || shown?.key === key) return
    const found = await call(district, bookingOperations.readRoomDay, { params: { roomId, day } })
    setShown(found.ok ? { key, day: found.value } : undefined)
  }
  return { show, told: shown && takenWords(shown.day) }
}

function takenWords({ bookings, workingDay }: RoomDay): readonly Said[] {
  const stretches = bookings.map((each) => `${each.from}–${each.to}`).join(' · ')
  return [...(workingDay ? [] : [words.restDay]), bookings.length === 0 ? words.freeThatDay : words.takenThatDay(stretches)]
}

/** What parties said beforehand, so that a day is chosen that suits everybody. */
export function KnownAway({ desk }: Pick<FormProps, 'desk'>) {
  const say = useSay()
  const { language } = useLanguage()
  if (desk.away.length === 0) return null
  const span = ({ from, until }: { from: string; until: string }) =>
    from === until ? dayWords(from, language) : `${dayWords(from, language)}${say(words.between)}${dayWords(until, language)}`
  return (
    <dl className="pairs">
      <dt>{say(words.known)}</dt>
      {desk.away.map(({ partyId, spans }) => (
        <dd key={partyId}>
          {desk.parties.find((each) => each.id === partyId)?.name} · {spans.map(span).join(' · ')}
        </dd>
      ))}
    </dl>
  )
}

/** Said while the day is being chosen, by the rule that will judge the click. */
function AwayItem({ desk, values }: Pick<FormProps, 'desk'> & { values: Partial<ArrangeValues> }) {
  const say = useSay()
  const day = desk.bookings.find((each) => each.id === values.where)?.day ?? values.on
  const away = day === undefined ? [] : awayOn(desk.away, values.partyIds ?? [], day)
  if (away.length === 0) return null
  const names = desk.parties.filter((each) => away.includes(each.id)).map((each) => each.name).join(say(kitWords.and))
  return (
    <Form.Item name="askedAgain" valuePropName="checked" extra={say(words.awayThatDay(names))}>
      <Checkbox>{say(words.askedAgain)}</Checkbox>
    </Form.Item>
  )
}
