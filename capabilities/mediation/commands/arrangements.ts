import type { Static } from 'typebox'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { bookingOf, type BookingId, roomOf, timeOf } from '#cap/booking'
import { officeOf, unitOf } from '#cap/organisation'
import type { ArrangeBody, CallOffBody } from '../contract/bodies.ts'
import { notStoppedBy } from '../domain/guards.ts'
import { refusal } from '../words/refusals.ts'
import { comingDay, type Command, type Desk, noted, partyOf, type StepAnswer, takeStep } from './desk.ts'

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
}

/**
 * A session to come: day, time and place, and who is invited; they are written to and reminded the day before. Coming is
 * voluntary. A joint one is refused where a gate forbids it. Refuses `gate-stops`, `room-not-booked`, `no-such-party`,
 * `day-does-not-fit`. Source: PMA Art. 20–22.
 */
export function arrangeSession(services: Services, command: Command, body: Static<typeof ArrangeBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'arrange-session', async (desk) => {
    const joint = body.partyIds.length > 1 ? notStoppedBy('joint-session')(desk.matter) : undefined
    if (joint) return refuse(joint)
    if (body.partyIds.some((id) => !partyOf(desk, id).ok)) return refuse(refusal('no-such-party', {}))
    const where = body.bookingId === undefined ? elsewhere(desk, body) : await inRoom(desk, body.bookingId)
    if (!where.ok) return where
    const { bookingId, on, from, to, room, place, address } = where.value
    const data = { bookingId, on, from, to, room: room && { ...room }, toldPartyIds: body.partyIds }
    return ok({ facts: [noted(desk, 'session-arranged', data, { content: { place, ...(address === null ? {} : { address }) } })] })
  })
}

async function inRoom(desk: Desk, bookingId: string): Promise<Result<Appointment>> {
  const booking = await bookingOf(desk.tx, bookingId as BookingId)
  const room = booking && (await roomOf(desk.tx, booking.room_id, booking.on_day))
  if (!booking || !room || booking.case_id !== desk.file.row.id || booking.on_day < desk.today) return refuse(refusal('room-not-booked', {}))
  const unit = await unitOf(desk.tx, room.unitId as Parameters<typeof unitOf>[1])
  const office = unit && (await officeOf(desk.tx, unit.path, booking.on_day))
  const name = { zh: `${unit?.name.zh ?? ''}${room.name.zh}`, en: unit ? `${room.name.en}, ${unit.name.en}` : room.name.en }
  return ok({
    bookingId, on: booking.on_day, from: timeOf(booking.from_quarter), to: timeOf(booking.to_quarter),
    room: name, place: name.zh, address: office?.address ?? null,
  })
}

function elsewhere(desk: Desk, { on, from, to, place }: Static<typeof ArrangeBody>): Result<Appointment> {
  if (on === undefined || from === undefined || to === undefined || place === undefined) return refuse(refusal('room-not-booked', {}))
  const day = comingDay(desk, on)
  if (!day.ok) return day
  return ok({ bookingId: null, on: day.value, from, to, room: null, place, address: null })
}

/** A session that will not be held: whoever was invited is told. The last one arranged when none is named. Refuses `nothing-arranged`. */
export function callOffSession(services: Services, command: Command, body: Static<typeof CallOffBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'call-off-session', (desk) => {
    const { arranged } = desk.matter.file
    const found = body.arrangedId === undefined ? arranged.at(-1) : arranged.find((each) => each.factId === body.arrangedId)
    if (!found) return refuse(refusal('nothing-arranged', {}))
    return ok({ facts: [noted(desk, 'session-called-off', { arrangedId: found.factId, on: found.on, from: found.from, toldPartyIds: [...found.partyIds] })] })
  })
}
