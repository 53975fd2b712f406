import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Half, HomeState } from '../domain.ts'

export interface ItemRow {
  readonly id: string
  readonly unit_id: string
  readonly position: number
  readonly name_zh: string
  readonly name_en: string
}

/** What a unit offers today, in its order. */
export async function itemsOf(tx: Tx, unitId: string): Promise<ItemRow[]> {
  return tx<ItemRow>`
    select i.id, i.unit_id, i.position, i.name_zh, i.name_en from campaigns.home_item i
     where i.district_id = ${tx.district} and i.unit_id = ${unitId} and i.until_on is null order by i.position, i.id limit 100`
}

export async function insertItem(tx: Tx, made: { readonly id: string; readonly unitId: string; readonly zh: string; readonly en: string; readonly position: number }): Promise<void> {
  await tx`insert into campaigns.home_item (district_id, id, unit_id, position, name_zh, name_en) values (${tx.district}, ${made.id}, ${made.unitId}, ${made.position}, ${made.zh}, ${made.en})
    on conflict (district_id, id) do nothing`
}

export async function endItem(tx: Tx, unitId: string, id: string, on: Day): Promise<boolean> {
  const done = await tx`update campaigns.home_item set until_on = ${on} where district_id = ${tx.district} and unit_id = ${unitId} and id = ${id} and until_on is null returning id`
  return done.length > 0
}

export interface CapacityRow {
  readonly weekday: number
  readonly half: Half
  readonly from_on: Day
  readonly n: number
}

export async function capacitiesOf(tx: Tx, unitId: string): Promise<CapacityRow[]> {
  return tx<CapacityRow>`
    select c.weekday, c.half, c.from_on, c.n from campaigns.home_capacity c where c.district_id = ${tx.district} and c.unit_id = ${unitId} order by c.weekday, c.half, c.from_on limit 500`
}

export async function setCapacity(tx: Tx, unitId: string, made: { readonly weekday: number; readonly half: Half; readonly from: Day; readonly n: number }): Promise<void> {
  await tx`insert into campaigns.home_capacity (district_id, unit_id, weekday, half, from_on, n) values (${tx.district}, ${unitId}, ${made.weekday}, ${made.half}, ${made.from}, ${made.n})
    on conflict (district_id, unit_id, weekday, half, from_on) do update set n = excluded.n`
}

/** Units at which something can be booked, by name. */
export async function unitsWithItems(tx: Tx): Promise<{ readonly id: string; readonly zh: string; readonly en: string }[]> {
  return tx<{ id: string; zh: string; en: string }>`
    select u.id, u.name_zh as zh, u.name_en as en from organisation.published_unit u
     where u.district_id = ${tx.district} and exists (select 1 from campaigns.home_item i where i.district_id = ${tx.district} and i.unit_id = u.id and i.until_on is null)
     order by u.path limit 500`
}

export async function takenOf(tx: Tx, unitId: string, from: Day): Promise<{ readonly on: Day; readonly half: string; readonly taken: number }[]> {
  return tx<{ on: Day; half: string; taken: number }>`
    select h.on_day as on, h.half, h.taken from campaigns.home_half_day h
     where h.district_id = ${tx.district} and h.unit_id = ${unitId} and h.on_day >= ${from} order by h.on_day, h.half limit 100`
}

/** Takes a place of a half-day where one is left; two at the same moment wait for each other. */
export async function takeHalfDay(tx: Tx, unitId: string, on: Day, half: Half, capacity: number): Promise<boolean> {
  if (capacity < 1) return false
  const taken = await tx`insert into campaigns.home_half_day as known (district_id, unit_id, on_day, half, taken) values (${tx.district}, ${unitId}, ${on}, ${half}, 1)
    on conflict (district_id, unit_id, on_day, half) do update set taken = known.taken + 1 where known.taken < ${capacity} returning taken`
  return taken.length > 0
}

export async function freeHalfDay(tx: Tx, unitId: string, on: Day, half: Half): Promise<void> {
  await tx`update campaigns.home_half_day set taken = taken - 1 where district_id = ${tx.district} and unit_id = ${unitId} and on_day = ${on} and half = ${half} and taken > 0`
}

export interface BookingRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly item_zh: string
  readonly item_en: string
  readonly on_day: Day
  readonly half: Half
  readonly state: HomeState
  readonly words: Buffer | null
  readonly answer: string | null
  readonly booked_at: Date
  readonly booked_by: string | null
  readonly language: 'zh' | 'en'
  readonly letter_wanted: boolean
}

const columns: Sql = sql`h.id, h.unit_id, h.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, i.name_zh as item_zh, i.name_en as item_en, h.on_day, h.half, h.state, h.words, h.answer,
  h.booked_at, h.booked_by, h.language, h.letter_wanted`
const joins = (tx: Tx): Sql => sql`campaigns.home_service h
  join organisation.published_unit u on u.district_id = ${tx.district} and u.id = h.unit_id
  join campaigns.home_item i on i.district_id = h.district_id and i.id = h.item_id`

export async function findBooking(tx: Tx, id: string): Promise<BookingRow | undefined> {
  const [found] = await tx.run<BookingRow>(sql`select ${columns} from ${joins(tx)} where h.district_id = ${tx.district} and h.id = ${id} limit 1`)
  return found
}

export async function lockBooking(tx: Tx, id: string): Promise<BookingRow | undefined> {
  await tx`select h.id from campaigns.home_service h where h.district_id = ${tx.district} and h.id = ${id} limit 1 for update`
  return findBooking(tx, id)
}

export const BOOKING_PAGE = 50

/** The last booking of the page before. */
export interface BookingCursor {
  readonly on: Day
  readonly half: Half
  readonly id: string
}

/** Bookings of a unit from a day on, by day and the morning first; of the days before, the latest first. A page and one more. */
export async function listBookings(tx: Tx, unitId: string, asked: { readonly today: Day; readonly past: boolean; readonly after: BookingCursor | undefined }): Promise<BookingRow[]> {
  const { today, past, after } = asked
  const when = past ? sql`(h.on_day < ${today} or h.ended_on is not null)` : sql`h.on_day >= ${today} and h.ended_on is null`
  const order = past ? sql`h.on_day desc, h.id desc` : sql`h.on_day, h.half desc, h.id`
  const from = after ? (past ? earlierThan(after) : laterThan(after)) : sql``
  return tx.run<BookingRow>(sql`select ${columns} from ${joins(tx)} where h.district_id = ${tx.district} and h.unit_id = ${unitId} and ${when} ${from} order by ${order} limit ${BOOKING_PAGE + 1}`)
}

const earlierThan = ({ on, id }: BookingCursor): Sql => sql`and (h.on_day, h.id) < (${on}::date, ${id}::uuid)`
const laterThan = ({ on, half, id }: BookingCursor): Sql => sql`and (h.on_day > ${on}::date or (h.on_day = ${on}::date and (h.half < ${half}::text or (h.half = ${half}::text and h.id > ${id}::uuid))))`

/** Whether somebody comes to this door in this half-day already. */
export async function isDoorBooked(tx: Tx, { door, on, half }: Pick<BookingMade, 'door' | 'on' | 'half'>): Promise<boolean> {
  return (await tx`select h.id from campaigns.home_service h where h.district_id = ${tx.district} and h.door = ${door} and h.on_day = ${on} and h.half = ${half} and h.state in ('asked', 'confirmed') limit 1`).length > 0
}

export interface BookingMade {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly itemId: string
  readonly on: Day
  readonly half: Half
  readonly words: Buffer
  /** Keyed hash of the door: equal for equal doors, and of no use to find one. */
  readonly door: Buffer
  readonly language: string
  readonly letterWanted: boolean
  readonly at: Date
  readonly by: string | null
}

/** False where somebody booked the same half-day for the same door a moment ago. */
export async function insertBooking(tx: Tx, made: BookingMade): Promise<boolean> {
  const inserted = await tx`insert into campaigns.home_service (district_id, id, unit_id, unit_path, item_id, on_day, half, state, words, door, language, letter_wanted, told, booked_at, booked_by)
    values (${tx.district}, ${made.id}, ${made.unitId}, ${made.unitPath}, ${made.itemId}, ${made.on}, ${made.half}, 'asked', ${made.words}, ${made.door}, ${made.language}, ${made.letterWanted},
      'asked', ${made.at}, ${made.by}) on conflict do nothing returning id`
  return inserted.length > 0
}

export async function moveBooking(tx: Tx, id: string, state: HomeState, answer: string | null, endedOn: Day | null): Promise<void> {
  await tx`update campaigns.home_service set state = ${state}, answer = coalesce(${answer}, answer), ended_on = ${endedOn} where district_id = ${tx.district} and id = ${id}`
}

export interface BookingToTell {
  readonly id: string
  readonly state: HomeState
  readonly on_day: Day
  readonly half: Half
  readonly language: 'zh' | 'en'
}

/** Takes bookings whose state changed since it was last written about, for whoever wished to be written to. At most 100. */
export async function takeBookingsToTell(tx: Tx): Promise<BookingToTell[]> {
  return tx<BookingToTell>`
    update campaigns.home_service as h set told = h.state from (
      select o.district_id, o.id from campaigns.home_service o
       where o.district_id = ${tx.district} and o.letter_wanted and o.told <> o.state and o.words is not null order by o.id limit 100 for update skip locked) waiting
     where h.district_id = ${tx.district} and waiting.district_id = h.district_id and h.id = waiting.id returning h.id, h.state, h.on_day, h.half, h.language`
}
