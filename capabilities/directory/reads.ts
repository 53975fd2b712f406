import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { addDays, type Day } from '#platform/time'
import { type FacilityKind, type Interval, LOOK_AHEAD_DAYS, type OpeningCalendar, type WeekHours } from './domain.ts'
import type { FacilityRow } from './store.ts'

export interface FacilityLine extends FacilityRow {
  readonly unit_zh: string
  readonly unit_en: string
}

const LINE = sql`f.id, f.unit_id, f.unit_path, f.kind, f.name_zh, f.name_en, f.address_text, f.longitude, f.latitude, f.phone, f.services_zh, f.services_en, f.state, f.state_since,
    f.state_note, u.name_zh as unit_zh, u.name_en as unit_en
  from directory.facility f join organisation.published_unit u on u.district_id = f.district_id and u.id = f.unit_id`

/** A place that is still there. */
export async function findFacility(tx: Tx, id: string): Promise<FacilityLine | undefined> {
  const [found] = await tx<FacilityLine>`select ${LINE} where f.district_id = ${tx.district} and f.id = ${id} and f.ended_on is null`
  return found
}

export const PAGE = 60

/** Places of a unit and those below it, of some kinds where any are named. */
export async function facilitiesBelow(tx: Tx, unitPath: string, kinds: readonly FacilityKind[], after: string | undefined, limit: number): Promise<FacilityLine[]> {
  const ofKind = kinds.length === 0 ? sql`` : sql`and f.kind = any(${[...kinds]}::text[])`
  const later = after === undefined ? sql`` : sql`and f.id > ${after}::uuid`
  return tx.run<FacilityLine>(sql`
    select ${LINE}
     where f.district_id = ${tx.district} and f.ended_on is null and ${withinUnit(sql`f.unit_path`, unitPath)}
       ${ofKind} ${later}
     order by f.id limit ${limit}`)
}

/** Places of a unit and those below it for whoever keeps them: by unit, then by kind; those after a place that was shown last. */
export async function keptFacilities(tx: Tx, asked: { readonly unitPath: string; readonly kind: FacilityKind | undefined; readonly after: string | undefined }, limit: number): Promise<FacilityLine[]> {
  const { unitPath, kind, after } = asked
  const ofKind = kind === undefined ? sql`` : sql`and f.kind = ${kind}`
  const later = after === undefined ? sql`` : sql`and (f.unit_path, f.kind, f.id) > (select a.unit_path, a.kind, a.id from directory.facility a where a.district_id = ${tx.district} and a.id = ${after}::uuid)`
  return tx.run<FacilityLine>(sql`
    select ${LINE}
     where f.district_id = ${tx.district} and f.ended_on is null and ${withinUnit(sql`f.unit_path`, unitPath)}
       ${ofKind} ${later}
     order by f.unit_path, f.kind, f.id limit ${limit}`)
}

/** Half the side of the square in which places are looked for: about five kilometres. */
const REACH_DEGREES = 0.05
const MOST_NEAR = 500

/** Places around a point, of one kind where it is named. */
export async function facilitiesAround(tx: Tx, [longitude, latitude]: readonly [number, number], kind: FacilityKind | undefined): Promise<FacilityLine[]> {
  const ofKind = kind === undefined ? sql`` : sql`and f.kind = ${kind}`
  return tx.run<FacilityLine>(sql`
    select ${LINE}
     where f.district_id = ${tx.district} and f.ended_on is null ${ofKind}
       and f.longitude between ${longitude - REACH_DEGREES * 1.4} and ${longitude + REACH_DEGREES * 1.4}
       and f.latitude between ${latitude - REACH_DEGREES} and ${latitude + REACH_DEGREES}
     order by f.id limit ${MOST_NEAR}`)
}

const CLOSED_ALWAYS: OpeningCalendar = { weeks: [], exceptions: [] }

/** The calendars of places from a day on: every week, and the exceptions of the days that are looked at. */
export async function calendarsOf(tx: Tx, ids: readonly string[], from: Day, until: Day = addDays(from, LOOK_AHEAD_DAYS)): Promise<(id: string) => OpeningCalendar> {
  if (ids.length === 0) return () => CLOSED_ALWAYS
  const [weeks, days] = await Promise.all([
    tx<{ facility_id: string; from_on: Day; hours: WeekHours }>`
      select w.facility_id, w.from_on, w.hours from directory.week w
       where w.district_id = ${tx.district} and w.facility_id = any(${[...ids]}::uuid[]) order by w.facility_id, w.from_on desc limit 3000`,
    tx<{ facility_id: string; on_day: Day; hours: readonly Interval[]; reason: string }>`
      select e.facility_id, e.on_day, e.hours, e.reason from directory.exception_day e
       where e.district_id = ${tx.district} and e.facility_id = any(${[...ids]}::uuid[]) and e.on_day between ${from} and ${until}
       order by e.facility_id, e.on_day limit 3000`,
  ])
  return (id) => ({
    weeks: weeks.filter((each) => each.facility_id === id).map((each) => ({ fromOn: each.from_on, hours: each.hours })),
    exceptions: days.filter((each) => each.facility_id === id).map((each) => ({ on: each.on_day, hours: each.hours, reason: each.reason })),
  })
}
