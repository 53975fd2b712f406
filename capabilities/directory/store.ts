import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { FacilityKind, FacilityState, Interval, WeekHours } from './domain.ts'

export interface FacilityRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: FacilityKind
  readonly name_zh: string
  readonly name_en: string
  readonly address_text: string
  readonly longitude: number
  readonly latitude: number
  readonly phone: string | null
  readonly services_zh: string
  readonly services_en: string
  readonly state: FacilityState
  readonly state_since: Date
  readonly state_note: string
}

export interface Described extends Omit<FacilityRow, 'unit_id' | 'unit_path' | 'state' | 'state_since' | 'state_note'> {}

/** Adds a place that is open from now on. */
export async function insertFacility(tx: Tx, unit: { readonly id: string; readonly path: string }, row: Described, entered: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into directory.facility (district_id, id, unit_id, unit_path, kind, name_zh, name_en, address_text, longitude, latitude, phone, services_zh, services_en,
      state, state_since, state_note, state_by, entered_by, entered_at)
    values (${tx.district}, ${row.id}, ${unit.id}, ${unit.path}, ${row.kind}, ${row.name_zh}, ${row.name_en}, ${row.address_text}, ${row.longitude}, ${row.latitude}, ${row.phone},
      ${row.services_zh}, ${row.services_en}, 'open', ${entered.at}, '', ${entered.by}, ${entered.by}, ${entered.at})
    on conflict (district_id, id) do nothing`
}

/** A place that is still there, for a change. */
export async function lockFacility(tx: Tx, id: string): Promise<FacilityRow | undefined> {
  const [found] = await tx<FacilityRow>`
    select f.id, f.unit_id, f.unit_path, f.kind, f.name_zh, f.name_en, f.address_text, f.longitude, f.latitude, f.phone, f.services_zh, f.services_en, f.state, f.state_since, f.state_note
      from directory.facility f where f.district_id = ${tx.district} and f.id = ${id} and f.ended_on is null for update`
  return found
}

export async function updateFacility(tx: Tx, row: Described): Promise<void> {
  await tx`update directory.facility set kind = ${row.kind}, name_zh = ${row.name_zh}, name_en = ${row.name_en}, address_text = ${row.address_text}, longitude = ${row.longitude},
      latitude = ${row.latitude}, phone = ${row.phone}, services_zh = ${row.services_zh}, services_en = ${row.services_en}
    where district_id = ${tx.district} and id = ${row.id}`
}

export async function updateState(tx: Tx, id: string, to: { readonly state: FacilityState; readonly note: string; readonly by: string; readonly at: Date }): Promise<void> {
  await tx`update directory.facility set state = ${to.state}, state_note = ${to.note}, state_by = ${to.by}, state_since = ${to.at} where district_id = ${tx.district} and id = ${id}`
}

export async function endFacility(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update directory.facility set ended_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

interface Entered {
  readonly by: string
  readonly at: Date
}

/** The week from a day on; entered again for the same day, the later one counts. */
export async function putWeek(tx: Tx, facilityId: string, fromOn: Day, hours: WeekHours, { by, at }: Entered): Promise<void> {
  await tx`insert into directory.week (district_id, facility_id, from_on, hours, entered_by, entered_at)
    values (${tx.district}, ${facilityId}, ${fromOn}, ${JSON.stringify(hours)}::jsonb, ${by}, ${at})
    on conflict (district_id, facility_id, from_on) do update set hours = excluded.hours, entered_by = excluded.entered_by, entered_at = excluded.entered_at`
}

export async function putException(tx: Tx, facilityId: string, day: { readonly on: Day; readonly hours: readonly Interval[]; readonly reason: string }, { by, at }: Entered): Promise<void> {
  await tx`insert into directory.exception_day (district_id, facility_id, on_day, hours, reason, entered_by, entered_at)
    values (${tx.district}, ${facilityId}, ${day.on}, ${JSON.stringify(day.hours)}::jsonb, ${day.reason}, ${by}, ${at})
    on conflict (district_id, facility_id, on_day) do update set hours = excluded.hours, reason = excluded.reason, entered_by = excluded.entered_by, entered_at = excluded.entered_at`
}
