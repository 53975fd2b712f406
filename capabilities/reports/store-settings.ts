import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { FormLine, FormMapping } from './domain/form.ts'
import type { ReportKind } from './domain/periods.ts'

export interface ScheduleRow {
  readonly unit_id: string
  readonly kind: ReportKind
  readonly unit_path: string
  readonly days_after: number
  readonly at_time: string
  readonly from_on: Day
  readonly active: boolean
  readonly changed_name: string
  readonly changed_at: Date
  readonly unit_zh: string
  readonly unit_en: string
}

const columns: Sql = sql`s.unit_id, s.kind, s.unit_path, s.days_after, s.at_time, s.from_on, s.active, s.changed_name, s.changed_at, u.name_zh as unit_zh, u.name_en as unit_en`

/** Schedules of a unit and those below it. At most 500: a unit has at most five. */
export async function listSchedules(tx: Tx, unitPath: string): Promise<ScheduleRow[]> {
  return tx<ScheduleRow>`
    select ${columns} from reports.schedule s
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = s.unit_id
     where s.district_id = ${tx.district}
       and ${withinUnit(sql`s.unit_path`, unitPath)}
     order by s.unit_path, s.kind limit 500`
}

/** Those that are in force, for the sweep. */
export async function activeSchedules(tx: Tx): Promise<ScheduleRow[]> {
  return tx<ScheduleRow>`
    select ${columns} from reports.schedule s
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = s.unit_id
     where s.district_id = ${tx.district} and s.active order by s.unit_path, s.kind limit 500`
}

/** First days of the periods that a unit has reports of. */
export async function knownPeriods(tx: Tx, unitId: string, kind: ReportKind, from: Day): Promise<ReadonlySet<string>> {
  const found = await tx<{ from_on: Day }>`
    select r.from_on from reports.report r
     where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.kind = ${kind} and r.from_on >= ${from} order by r.from_on limit 2000`
  return new Set(found.map((each) => each.from_on))
}

export function writeSchedule(tx: Tx, row: Omit<ScheduleRow, 'unit_zh' | 'unit_en'>): Sql {
  return sql`
    insert into reports.schedule (district_id, unit_id, kind, unit_path, days_after, at_time, from_on, active, changed_name, changed_at)
    values (${tx.district}, ${row.unit_id}, ${row.kind}, ${row.unit_path}, ${row.days_after}, ${row.at_time}, ${row.from_on}, ${row.active}, ${row.changed_name}, ${row.changed_at})
    on conflict (district_id, unit_id, kind) do update
      set days_after = excluded.days_after, at_time = excluded.at_time, active = excluded.active, changed_name = excluded.changed_name, changed_at = excluded.changed_at`
}

export interface MappingRow {
  readonly version: number
  readonly effective_from: Day
  readonly lines: readonly FormLine[]
  readonly assigned: Readonly<Record<string, string>>
  readonly note: string
  readonly published_name: string
  readonly published_at: Date
}

/** Versions, the newest first. */
export async function listMappings(tx: Tx, limit: number): Promise<MappingRow[]> {
  return tx<MappingRow>`
    select m.version, m.effective_from, m.lines, m.assigned, m.note, m.published_name, m.published_at
      from reports.form_mapping m where m.district_id = ${tx.district} order by m.version desc limit ${limit}`
}

/** The version in force on a day: the highest that has begun. */
export async function findMappingOn(tx: Tx, on: Day): Promise<FormMapping | undefined> {
  const [found] = await tx<MappingRow>`
    select m.version, m.effective_from, m.lines, m.assigned, m.note, m.published_name, m.published_at
      from reports.form_mapping m where m.district_id = ${tx.district} and m.effective_from <= ${on} order by m.version desc limit 1`
  return found && { version: found.version, effectiveFrom: found.effective_from, lines: found.lines, assigned: found.assigned }
}

export function insertMapping(tx: Tx, row: MappingRow, by: string): Sql {
  return sql`
    insert into reports.form_mapping (district_id, version, effective_from, lines, assigned, note, published_by, published_name, published_at)
    values (${tx.district}, ${row.version}, ${row.effective_from}, ${JSON.stringify(row.lines)}::jsonb, ${JSON.stringify(row.assigned)}::jsonb, ${row.note}, ${by}, ${row.published_name}, ${row.published_at})
    on conflict (district_id, version) do nothing returning version`
}
