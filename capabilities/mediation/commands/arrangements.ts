import { newId } from '#platform/ids'
import { inDistrict } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import {
  type BookingDraft, type BookingId, bookingOf, bookingStatements, cancelStatements, checkBooking, isRoomTaken, type RoomId, roomOf, roomTakenRefusal,
  timeOf,
} from '#cap/booking'
import { officeOf, unitOf } from '#cap/organisation'
import type { ArrangeBody, AwayBody, CallOffBody } from '../contract/meetings.ts'
import { notStoppedBy } from '../domain/guards.ts'
import { awayIn, awayOn } from '../domain/meetings.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { comingDay, type Command, type Desk, noted, partyOf, type StepAnswer, takeStep, type Writing } from './desk.ts'
import { namesOf } from './voices.ts'

/** When and where a session is held. */
interface Appointment {
  readonly bookingId: string | null
  readonly on: Day
  readonly from: string
  readonly to: string
  /** The room's name and its unit's, which are no personal data; null for a place in words. */
  readonly room: Said | null
  readonly place: string
  readonly address: string | null
  /** A room that is booked with it. */
  readonly booking?: BookingDraft
}

/**
 * A session to come: day, time and place, and who is invited; they are written to and reminded the day before. Coming is
 * voluntary. A room may be booked in the same breath; a clash comes back with the next free time. A joint one is refused
 * where a gate forbids it. Refuses `gate-stops`, `room-not-booked`, `room-taken`, `no-such-room`, `bad-day`, `bad-time`,
 * `no-such-party`, `day-does-not-fit`, `party-away`. Source: PMA Art. 20–22.
 */
export async function arrangeSession(services: Services, command: Command, body: ArrangeBody): Promise<Result<StepAnswer>> {
  let wished: BookingDraft | undefined
  try {
    return await takeStep(services, command, 'arrange-session', async (desk) => {
      const where = await appointmentOf(desk, body)
      if (!where.ok) return where
      wished = where.value.booking
      return ok(arranged(desk, body, where.value))
    })
  } catch (error) {
    const draft = wished
    if (!draft || !isRoomTaken(error)) throw error
    return refuse(await inDistrict(services.db, command.by.district, (tx) => roomTakenRefusal(tx, draft)))
  }
}

function arranged(desk: Desk, { partyIds }: ArrangeBody, { bookingId, on, from, to, room, place, address, booking }: Appointment): Writing {
  const data = { bookingId, on, from, to, room: room && { ...room }, toldPartyIds: partyIds }
  const fact = noted(desk, 'session-arranged', data, { content: { place, ...(address === null ? {} : { address }) } })
  return { facts: [fact], also: booking ? bookingStatements(desk.tx.district, booking, desk.now) : [] }
}

async function appointmentOf(desk: Desk, body: ArrangeBody): Promise<Result<Appointment>> {
  const joint = body.partyIds.length > 1 ? notStoppedBy('joint-session')(desk.matter) : undefined
  if (joint) return refuse(joint)
  if (body.partyIds.some((id) => !partyOf(desk, id).ok)) return refuse(refusal('no-such-party', {}))
  const where = await placeOf(desk, body)
  if (!where.ok || body.askedAgain === true) return where
  const away = awayOn(awayIn(desk.facts), body.partyIds, where.value.on)
  return away.length === 0 ? where : refuse(refusal('party-away', { names: namesOf(desk, away) }))
}

function placeOf(desk: Desk, body: ArrangeBody): Promise<Result<Appointment>> | Result<Appointment> {
  if (body.room !== undefined) return inNewRoom(desk, body.room)
  return body.bookingId === undefined ? elsewhere(desk, body) : inRoom(desk, body.bookingId)
}

async function inNewRoom(desk: Desk, { roomId, on, from, to }: NonNullable<ArrangeBody['room']>): Promise<Result<Appointment>> {
  if (desk.by.kind !== 'staff') throw new Error('a room is booked by staff; the access rule must say so')
  const typed = { roomId: roomId as RoomId, day: on, from, to, purpose: 'mediation', caseId: desk.file.row.id } as const
  const draft = checkBooking(typed, newId<'booking'>(desk.services.clock), desk.by.id, desk.today)
  if (!draft.ok) return draft
  const found = await namedRoom(desk, draft.value.roomId, draft.value.onDay)
  if (!found) return refuse(refusal('room-not-booked', {}))
  return ok({ bookingId: draft.value.id, on: draft.value.onDay, from, to, ...found, booking: draft.value })
}

async function inRoom(desk: Desk, bookingId: string): Promise<Result<Appointment>> {
  const booking = await bookingOf(desk.tx, bookingId as BookingId)
  if (!booking || booking.case_id !== desk.file.row.id || booking.on_day < desk.today) return refuse(refusal('room-not-booked', {}))
  const found = await namedRoom(desk, booking.room_id, booking.on_day)
  if (!found) return refuse(refusal('room-not-booked', {}))
  return ok({ bookingId, on: booking.on_day, from: timeOf(booking.from_quarter), to: timeOf(booking.to_quarter), ...found })
}

/** A room by its unit's and its own name, with the address of the office. */
async function namedRoom(desk: Desk, roomId: RoomId, on: Day): Promise<Pick<Appointment, 'room' | 'place' | 'address'> | undefined> {
  const room = await roomOf(desk.tx, roomId, on)
  if (!room) return undefined
  const unit = await unitOf(desk.tx, room.unitId as Parameters<typeof unitOf>[1])
  const office = unit && (await officeOf(desk.tx, unit.path, on))
  const says = (words: string, unitName: string) => words.startsWith(unitName)
  const name = {
    zh: unit && !says(room.name.zh, unit.name.zh) ? `${unit.name.zh}${room.name.zh}` : room.name.zh,
    en: unit && !says(room.name.en, unit.name.en) ? `${room.name.en}, ${unit.name.en}` : room.name.en,
  }
  return { room: name, place: name.zh, address: office?.address ?? null }
}

function elsewhere(desk: Desk, { on, from, to, place }: ArrangeBody): Result<Appointment> {
  if (on === undefined || from === undefined || to === undefined || place === undefined) return refuse(refusal('room-not-booked', {}))
  const day = comingDay(desk, on)
  if (!day.ok) return day
  return ok({ bookingId: null, on: day.value, from, to, room: null, place, address: null })
}

/**
 * A session that will not be held: whoever was invited is told, and its room is given back unless it is kept. The last one
 * arranged when none is named. Refuses `nothing-arranged`.
 */
export function callOffSession(services: Services, command: Command, body: CallOffBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'call-off-session', (desk) => {
    const { arranged: sessions } = desk.matter.file
    const found = body.arrangedId === undefined ? sessions.at(-1) : sessions.find((each) => each.factId === body.arrangedId)
    if (!found) return refuse(refusal('nothing-arranged', {}))
    const data = { arrangedId: found.factId, on: found.on, from: found.from, toldPartyIds: [...found.partyIds] }
    return ok({ facts: [noted(desk, 'session-called-off', data)], also: body.keepRoom === true ? [] : roomBack(desk, found.bookingId) })
  })
}

function roomBack({ by, tx, now }: Desk, bookingId: string | null): readonly Sql[] {
  return bookingId === null || by.kind !== 'staff' ? [] : cancelStatements(tx.district, bookingId as BookingId, by.id, now)
}

/** Days on which a party cannot come, instead of what was noted before; no reason is asked. Refuses `no-such-party`, `day-does-not-fit`. Source: [D]. */
export function noteAway(services: Services, command: Command, body: AwayBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'note-away', (desk) => {
    const party = partyOf(desk, body.partyId)
    if (!party.ok) return party
    for (const { from, until } of body.spans) {
      if (!parseDay(from).ok) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notADay }))
      const last = comingDay(desk, until)
      if (!last.ok) return last
      if (from > until) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
    }
    const spans = body.spans.map(({ from, until }) => ({ from, until }))
    return ok({ facts: [noted(desk, 'days-away-noted', { partyId: body.partyId, spans })] })
  })
}
