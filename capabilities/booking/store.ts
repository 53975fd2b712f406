import { type Tx, violatedConstraint } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { DistrictId, Id } from '#platform/ids'
import type { Day } from '#platform/time'
import { type BookingDraft, type BookingId, quartersOf, type Room, type RoomId, type Taken } from './domain.ts'

/**
 * The two inserts of a booking, for a command's single statement: the booking and each of its quarters. A clash is a
 * violation of `room_quarter_pk`; see `isRoomTaken`.
 */
export function bookingStatements(district: DistrictId, booking: BookingDraft, at: Date): Sql[] {
  const quarters = quartersOf(booking).map((quarter) => [district, booking.roomId, booking.onDay, quarter, booking.id])
  return [
    sql`insert into booking.booking (district_id, id, room_id, case_id, purpose, on_day, from_quarter, to_quarter,
        booked_by, booked_at, cancelled_at, cancelled_by)
      values (${district}::int, ${booking.id}::uuid, ${booking.roomId}::uuid, ${booking.caseId}::uuid,
        ${booking.purpose}, ${booking.onDay}::date, ${booking.fromQuarter}::int, ${booking.toQuarter}::int,
        ${booking.bookedBy}::uuid, ${at}::timestamptz, null, null)`,
    sql`insert into booking.room_quarter (district_id, room_id, on_day, quarter, booking_id)
      values ${rows(quarters)}`,
  ]
}

/** True when an error means that somebody else has the room: turn it into the refusal with `roomTaken`. */
export function isRoomTaken(error: unknown): boolean {
  return violatedConstraint(error) === 'room_quarter_pk'
}

export async function takenOn(tx: Tx, roomId: RoomId, onDay: Day): Promise<Taken[]> {
  const found = await tx<{ from_quarter: number; to_quarter: number }>`
    select b.from_quarter, b.to_quarter
      from booking.booking b
     where b.district_id = ${tx.district} and b.room_id = ${roomId} and b.on_day = ${onDay} and b.cancelled_at is null
     order by b.from_quarter
     limit 96`
  return found.map((row) => ({ fromQuarter: row.from_quarter, toQuarter: row.to_quarter }))
}

interface RoomRow {
  id: RoomId
  unit_id: Id<'unit'>
  name_zh: string
  name_en: string
  seats: number
  equipment: string[]
  step_free: boolean
}

export function readRoom(row: RoomRow): Room {
  return {
    id: row.id,
    unitId: row.unit_id,
    name: { zh: row.name_zh, en: row.name_en },
    seats: row.seats,
    equipment: row.equipment,
    stepFree: row.step_free,
  }
}

/** A room that is in use on a day. */
export async function roomOf(tx: Tx, roomId: RoomId, on: Day): Promise<Room | undefined> {
  const [row] = await tx<RoomRow>`
    select r.id, r.unit_id, r.name_zh, r.name_en, r.seats, r.equipment, r.step_free
      from booking.room r
     where r.district_id = ${tx.district} and r.id = ${roomId}
       and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to > ${on})
     limit 1`
  return row && readRoom(row)
}

/** Rooms in use on a day: of one unit, or of all units below a path. */
export async function roomsBelow(tx: Tx, unitPath: string, on: Day): Promise<(Room & { readonly unitNameZh: string; readonly unitNameEn: string })[]> {
  const found = await tx<RoomRow & { unit_name_zh: string; unit_name_en: string }>`
    select r.id, r.unit_id, r.name_zh, r.name_en, r.seats, r.equipment, r.step_free, u.name_zh as unit_name_zh,
           u.name_en as unit_name_en
      from booking.room r
      join organisation.published_unit u on u.district_id = r.district_id and u.id = r.unit_id
     where r.district_id = ${tx.district}
       and ${withinUnit(sql`u.path`, unitPath)}
       and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to > ${on})
     order by u.path, r.name_zh, r.id
     limit 200`
  return found.map((row) => ({ ...readRoom(row), unitNameZh: row.unit_name_zh, unitNameEn: row.unit_name_en }))
}

export interface BookingRow {
  id: BookingId
  room_id: RoomId
  case_id: Id<'case'> | null
  purpose: BookingDraft['purpose']
  on_day: Day
  from_quarter: number
  to_quarter: number
  booked_by: Id<'staff'>
}

/** One day of a room: when it is taken, what for and by whom, never about whom. */
export async function bookingsOn(tx: Tx, roomId: RoomId, onDay: Day): Promise<(BookingRow & { booked_by_name: string | null })[]> {
  return tx<BookingRow & { booked_by_name: string | null }>`
    select b.id, b.room_id, b.case_id, b.purpose, b.on_day, b.from_quarter, b.to_quarter, b.booked_by,
           f.name as booked_by_name
      from booking.booking b
      left join people.published_staff f on f.district_id = b.district_id and f.id = b.booked_by
     where b.district_id = ${tx.district} and b.room_id = ${roomId} and b.on_day = ${onDay} and b.cancelled_at is null
     order by b.from_quarter
     limit 96`
}

export async function bookingOf(tx: Tx, id: BookingId): Promise<BookingRow | undefined> {
  const [row] = await tx<BookingRow>`
    select b.id, b.room_id, b.case_id, b.purpose, b.on_day, b.from_quarter, b.to_quarter, b.booked_by
      from booking.booking b
     where b.district_id = ${tx.district} and b.id = ${id} and b.cancelled_at is null
     limit 1`
  return row
}

type BookedForCase = Pick<BookingRow, 'id' | 'purpose' | 'on_day' | 'from_quarter' | 'to_quarter' | 'booked_by'> & {
  readonly booked_by_name: string | null
  readonly room_zh: string
  readonly room_en: string
}

/** The rooms booked for a case, the latest first. */
export async function bookingsOfCase(tx: Tx, caseId: string): Promise<BookedForCase[]> {
  return tx<BookedForCase>`
    select b.id, b.purpose, b.on_day, b.from_quarter, b.to_quarter, b.booked_by, f.name as booked_by_name, r.name_zh as room_zh, r.name_en as room_en
      from booking.booking b
      join booking.room r on r.district_id = b.district_id and r.id = b.room_id
      left join people.published_staff f on f.district_id = b.district_id and f.id = b.booked_by
     where b.district_id = ${tx.district} and b.case_id = ${caseId} and b.cancelled_at is null
     order by b.on_day desc, b.from_quarter desc, b.id
     limit 10`
}

/** The two statements that give a room back: the row stays with who cancelled it, its quarters become free. */
export function cancelStatements(district: DistrictId, id: BookingId, by: Id<'staff'>, at: Date): Sql[] {
  return [
    sql`update booking.booking set cancelled_at = ${at}::timestamptz, cancelled_by = ${by}::uuid
      where district_id = ${district}::int and id = ${id}::uuid and cancelled_at is null`,
    sql`delete from booking.room_quarter where district_id = ${district}::int and booking_id = ${id}::uuid`,
  ]
}

export interface PlannedRow {
  readonly id: BookingId
  readonly case_id: Id<'case'> | null
  readonly purpose: BookingDraft['purpose']
  readonly on_day: Day
  readonly from_quarter: number
  readonly to_quarter: number
  readonly booked_by: Id<'staff'>
}

/** What somebody booked, and what is booked for the cases given, within the days given (both included), earliest first. */
export async function bookingsBetween(
  tx: Tx, staffId: Id<'staff'>, caseIds: readonly string[], days: { readonly from: Day; readonly to: Day },
): Promise<PlannedRow[]> {
  return tx<PlannedRow>`
    select b.id, b.case_id, b.purpose, b.on_day, b.from_quarter, b.to_quarter, b.booked_by
      from booking.booking b
     where b.district_id = ${tx.district} and b.cancelled_at is null and b.on_day >= ${days.from} and b.on_day <= ${days.to}
       and (b.booked_by = ${staffId} or b.case_id = any(${[...caseIds]}::uuid[]))
     order by b.on_day, b.from_quarter, b.id limit 500`
}
