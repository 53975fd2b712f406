import { isWithin, type StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { type Id, newId } from '#platform/ids'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays, type Day, parseDay } from '#platform/time'
import { unitOf } from '#cap/organisation'
import { type BookingDraft, type BookingId, LONGEST_BOOKING_QUARTERS, nextFree, type Purpose, quarterOf, type RoomId, timeOf } from './domain.ts'
import { bookingOf, bookingStatements, cancelStatements, isRoomTaken, roomOf, takenOn } from './store.ts'
import { refusal } from './words.ts'

export interface TypedBooking {
  readonly roomId: RoomId
  readonly day: string
  /** `15:00` */
  readonly from: string
  readonly to: string
  readonly purpose: Purpose
  readonly caseId: Id<'case'> | null
}

/**
 * Brings a wished booking into its one form. Refuses `bad-day`, `bad-time`. Used by the session's command too, which
 * then writes `bookingStatements` in its own single statement.
 */
export function checkBooking(typed: TypedBooking, id: BookingId, bookedBy: Id<'staff'>, today: Day): Result<BookingDraft> {
  const parsed = parseDay(typed.day)
  if (!parsed.ok || parsed.value < today || parsed.value > addDays(today, 366)) return refuse(refusal('bad-day', {}))
  const fromQuarter = quarterOf(typed.from)
  const toQuarter = quarterOf(typed.to)
  if (fromQuarter === undefined || toQuarter === undefined) return refuse(refusal('bad-time', {}))
  const length = toQuarter - fromQuarter
  if (length <= 0 || length > LONGEST_BOOKING_QUARTERS) return refuse(refusal('bad-time', {}))
  const { roomId, caseId, purpose } = typed
  return ok({ id, roomId, caseId, purpose, onDay: parsed.value, fromQuarter, toQuarter, bookedBy })
}

type BookingServices = Pick<Services, 'db' | 'clock' | 'today'>

/** Books a room. Refuses `no-such-room`, `bad-day`, `bad-time`, `room-taken` with the next free time of that day. */
export async function bookRoom(services: BookingServices, typed: TypedBooking, by: StaffActor): Promise<Result<BookingDraft>> {
  const draft = checkBooking(typed, newId<'booking'>(services.clock), by.id, services.today(by.district))
  if (!draft.ok) return draft
  try {
    return await inDistrict(services.db, by.district, (tx) => write(tx, draft.value, services.clock.now()))
  } catch (error) {
    if (!isRoomTaken(error)) throw error
    return refuse(await inDistrict(services.db, by.district, (tx) => roomTakenRefusal(tx, draft.value)))
  }
}

async function write(tx: Tx, draft: BookingDraft, at: Date): Promise<Result<BookingDraft>> {
  const room = await roomOf(tx, draft.roomId, draft.onDay)
  if (!room) return refuse(refusal('no-such-room', {}))
  for (const statement of bookingStatements(tx.district, draft, at)) await tx.run(statement)
  return ok(draft)
}

/** The sentence for somebody who came second, in a transaction of its own after the first one failed. */
export async function roomTakenRefusal(tx: Tx, draft: BookingDraft): Promise<Refusal> {
  const free = nextFree(await takenOn(tx, draft.roomId, draft.onDay), draft)
  return refusal('room-taken', {
    from: timeOf(draft.fromQuarter),
    to: timeOf(draft.toQuarter),
    free: free ? timeOf(free.fromQuarter) : null,
  })
}

const HEADS: ReadonlySet<string> = new Set(['unit-head', 'director', 'committee-head'])

/** Gives a room back. Refuses `no-such-booking`; `not-your-booking` unless the person made it or heads the room's unit. */
export async function cancelBooking(services: BookingServices, id: BookingId, by: StaffActor): Promise<Result<{ readonly cancelled: true }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ readonly cancelled: true }>> => {
    const booking = await bookingOf(tx, id)
    if (!booking) return refuse(refusal('no-such-booking', {}))
    if (booking.booked_by !== by.id && !(await headsRoom(tx, booking.room_id, booking.on_day, by))) return refuse(refusal('not-your-booking', {}))
    for (const statement of cancelStatements(tx.district, id, by.id, services.clock.now())) await tx.run(statement)
    return ok({ cancelled: true })
  })
}

async function headsRoom(tx: Tx, roomId: RoomId, on: Day, by: StaffActor): Promise<boolean> {
  const room = await roomOf(tx, roomId, on)
  const unit = room && (await unitOf(tx, room.unitId))
  return unit !== undefined && HEADS.has(by.role) && isWithin(unit.path, by.unitPath)
}
