import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { AppointmentState, Way } from '../domain.ts'

export interface AppointmentRow {
  readonly id: string
  readonly code: string
  readonly item_id: string
  readonly facility_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly on_day: Day
  readonly from_minute: number
  readonly state: AppointmentState
  readonly ticket_id: string | null
}

const COLUMNS = sql`p.id, p.code, p.item_id, p.facility_id, p.unit_id, p.unit_path, p.on_day, p.from_minute, p.state, p.ticket_id`

/** How many seats of the times of a day are given, and which. At most 2,000. */
export async function seatsGiven(tx: Tx, at: { readonly facilityId: string; readonly itemId: string; readonly on: Day }): Promise<{ from_minute: number; seat: number }[]> {
  return tx<{ from_minute: number; seat: number }>`
    select p.from_minute, p.seat from service_hall.appointment p
     where p.district_id = ${tx.district} and p.facility_id = ${at.facilityId} and p.item_id = ${at.itemId} and p.on_day = ${at.on} and p.seat is not null order by p.from_minute, p.seat limit 2000`
}

export interface Booking {
  readonly id: string
  readonly code: string
  readonly itemId: string
  readonly facilityId: string
  readonly unitId: string
  readonly unitPath: string
  readonly on: Day
  readonly from: number
  readonly slotMinutes: number
  readonly seat: number
  readonly takenFrom: 'page' | 'counter'
  readonly language: 'zh' | 'en'
  readonly words: Buffer | null
  readonly reminder: 'none' | 'wanted'
  readonly at: Date
}

/** Answers false where somebody else has the seat by now, or the code is given. */
export async function insertBooking(tx: Tx, each: Booking): Promise<boolean> {
  const made = await tx<{ id: string }>`
    insert into service_hall.appointment (district_id, id, code, item_id, facility_id, unit_id, unit_path, on_day, from_minute, slot_minutes, seat, state, taken_from, language, words, reminder, booked_at)
    values (${tx.district}, ${each.id}, ${each.code}, ${each.itemId}, ${each.facilityId}, ${each.unitId}, ${each.unitPath}, ${each.on}, ${each.from}, ${each.slotMinutes}, ${each.seat}, 'booked',
      ${each.takenFrom}, ${each.language}, ${each.words}, ${each.reminder}, ${each.at}) on conflict do nothing returning id`
  return made.length > 0
}

export async function findAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  const [found] = await tx<AppointmentRow>`select ${COLUMNS} from service_hall.appointment p where p.district_id = ${tx.district} and p.id = ${id} limit 1`
  return found
}

export async function lockAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  const [found] = await tx<AppointmentRow>`select ${COLUMNS} from service_hall.appointment p where p.district_id = ${tx.district} and p.id = ${id} limit 1 for update`
  return found
}

export async function appointmentByCode(tx: Tx, code: string): Promise<AppointmentRow | undefined> {
  const [found] = await tx<AppointmentRow>`select ${COLUMNS} from service_hall.appointment p where p.district_id = ${tx.district} and p.code = ${code} limit 1`
  return found
}

/** Ends a booking: its seat is free at once, and no telephone is kept. */
export async function endBooking(tx: Tx, id: string, state: AppointmentState): Promise<void> {
  await tx`update service_hall.appointment set state = ${state}, seat = null, words = null, reminder = 'none' where district_id = ${tx.district} and id = ${id}`
}

/** Somebody came: the seat is theirs, nothing is sent any more. */
export async function keepBooking(tx: Tx, id: string, ticketId: string | null): Promise<void> {
  await tx`update service_hall.appointment set state = 'kept', words = null, reminder = 'none', ticket_id = ${ticketId} where district_id = ${tx.district} and id = ${id}`
}

/** Bookings of days before, and of a day those up to a minute, that nobody ended; locked, and without one that somebody ends right now. At most 500. */
export async function bookedUntil(tx: Tx, on: Day, minute: number): Promise<AppointmentRow[]> {
  return tx<AppointmentRow>`
    select ${COLUMNS} from service_hall.appointment p
     where p.district_id = ${tx.district} and p.state = 'booked' and p.on_day <= ${on} and (p.on_day < ${on} or p.from_minute <= ${minute}::int)
     order by p.on_day, p.id limit 500 for update skip locked`
}

/** Bookings of a day whose reminder was wanted, each taken once. At most 500. */
export async function takeReminders(tx: Tx, on: Day): Promise<{ id: string; item_id: string; facility_id: string; from_minute: number; language: 'zh' | 'en' }[]> {
  return tx<{ id: string; item_id: string; facility_id: string; from_minute: number; language: 'zh' | 'en' }>`
    update service_hall.appointment as p set reminder = 'written' from (
      select o.district_id, o.id from service_hall.appointment o
       where o.district_id = ${tx.district} and o.state = 'booked' and o.on_day = ${on} and o.reminder = 'wanted' order by o.id limit 500 for update skip locked) due
     where p.district_id = ${tx.district} and due.district_id = p.district_id and p.id = due.id returning p.id, p.item_id, p.facility_id, p.from_minute, p.language`
}

/** What was left for a reminder. */
export async function wordsOfBooking(tx: Tx, id: string): Promise<Buffer | null> {
  const [found] = await tx<{ words: Buffer | null }>`select p.words from service_hall.appointment p where p.district_id = ${tx.district} and p.id = ${id} limit 1`
  return found?.words ?? null
}

export interface AssistanceRow {
  readonly id: string
  readonly item_id: string
  readonly unit_id: string
  readonly way: Way
  readonly on_day: Day
  readonly begun_at: Date
  readonly by_staff: string
  readonly steps_done: number
  readonly ended_at: Date | null
  readonly minutes: number | null
  readonly through: boolean | null
}

export async function insertAssistance(tx: Tx, each: { readonly id: string; readonly itemId: string; readonly unitId: string; readonly unitPath: string; readonly way: Way; readonly on: Day; readonly at: Date; readonly by: string }): Promise<void> {
  await tx`insert into service_hall.assistance (district_id, id, item_id, unit_id, unit_path, way, on_day, begun_at, by_staff, steps_done)
    values (${tx.district}, ${each.id}, ${each.itemId}, ${each.unitId}, ${each.unitPath}, ${each.way}, ${each.on}, ${each.at}, ${each.by}, 0) on conflict (district_id, id) do nothing`
}

export async function lockAssistance(tx: Tx, id: string): Promise<AssistanceRow | undefined> {
  const [found] = await tx<AssistanceRow>`
    select s.id, s.item_id, s.unit_id, s.way, s.on_day, s.begun_at, s.by_staff, s.steps_done, s.ended_at, s.minutes, s.through
      from service_hall.assistance s where s.district_id = ${tx.district} and s.id = ${id} limit 1 for update`
  return found
}

export async function setSteps(tx: Tx, id: string, n: number): Promise<void> {
  await tx`update service_hall.assistance set steps_done = ${n} where district_id = ${tx.district} and id = ${id}`
}

export async function endAssistance(tx: Tx, id: string, ended: { readonly at: Date; readonly minutes: number; readonly through: boolean }): Promise<void> {
  await tx`update service_hall.assistance set ended_at = ${ended.at}, minutes = ${ended.minutes}, through = ${ended.through} where district_id = ${tx.district} and id = ${id}`
}
