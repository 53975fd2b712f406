import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Mark, MeasureState, MeasureStep, Origin, Outcome } from './domain/ledger.ts'

/** Whether the counting of this night was done. */
export async function nightDone(tx: Tx, on: Day): Promise<boolean> {
  const found = await tx`select t.on_day from prevention.night t where t.district_id = ${tx.district} and t.on_day = ${on} limit 1`
  return found.length > 0
}

export async function insertNight(tx: Tx, on: Day, at: Date): Promise<void> {
  await tx`insert into prevention.night (district_id, on_day, ran_at) values (${tx.district}, ${on}, ${at}) on conflict (district_id, on_day) do nothing`
}

export interface OpenAlarm {
  readonly id: string
  readonly unit_id: string
  readonly category: string
}

/** Alarms that stood last night. */
export async function standingAlarms(tx: Tx): Promise<OpenAlarm[]> {
  return tx<OpenAlarm>`
    select a.id, a.unit_id, a.category from prevention.alarm a
     where a.district_id = ${tx.district} and a.ended_on is null order by a.id limit 5000`
}

/** Ends what is as usual again. */
export async function endAlarms(tx: Tx, ids: readonly string[], on: Day): Promise<void> {
  await tx`update prevention.alarm set ended_on = ${on} where district_id = ${tx.district} and id = any(${[...ids]}::uuid[])`
}

export interface AlarmFigures {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly category: string
  readonly sinceOn: Day
  readonly weekOn: Day
  readonly n: number
  readonly usualHundredths: number
  readonly nSince: number
  readonly usualSinceHundredths: number
  readonly seasonal: boolean
  readonly shortWeeks: number
}

/** Writes what stands tonight: a known alarm gets new figures and keeps what people said of it. */
export async function writeAlarms(tx: Tx, alarms: readonly AlarmFigures[], seenOn: Day): Promise<void> {
  if (alarms.length === 0) return
  const records = alarms.map((each) => [tx.district, each.id, each.unitId, each.unitPath, each.category, each.sinceOn, each.weekOn, each.n, each.usualHundredths, each.nSince,
    each.usualSinceHundredths, each.seasonal, each.shortWeeks, seenOn])
  await tx.run(sql`insert into prevention.alarm (district_id, id, unit_id, unit_path, category, since_on, week_on, n, usual_hundredths, n_since, usual_since_hundredths,
      seasonal, short_weeks, seen_on) values ${rows(records)}
    on conflict (district_id, id) do update set since_on = excluded.since_on, week_on = excluded.week_on, n = excluded.n, usual_hundredths = excluded.usual_hundredths,
      n_since = excluded.n_since, usual_since_hundredths = excluded.usual_since_hundredths, seasonal = excluded.seasonal, short_weeks = excluded.short_weeks, ended_on = null`)
}

export interface SiteFigures {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly estate: string
  readonly building: string
  readonly publicText: string | null
  readonly n: number
  readonly categories: readonly { readonly category: string; readonly n: number }[]
  readonly lastOn: Day
}

/** Writes the places of tonight over those of last night; one that is not among them any more is not shown. */
export async function writeSites(tx: Tx, sites: readonly SiteFigures[], { since, on }: { readonly since: Day; readonly on: Day }): Promise<void> {
  if (sites.length === 0) return
  const records = sites.map((each) => [tx.district, each.id, each.unitId, each.unitPath, each.estate, each.building, each.publicText, each.n, JSON.stringify(each.categories),
    each.lastOn, since, on])
  await tx.run(sql`insert into prevention.site (district_id, id, unit_id, unit_path, estate, building, public_text, n, categories, last_on, since_on, counted_on) values ${rows(records)}
    on conflict (district_id, id) do update set unit_path = excluded.unit_path, n = excluded.n, categories = excluded.categories, last_on = excluded.last_on,
      since_on = excluded.since_on, counted_on = excluded.counted_on`)
}

export interface AlarmLock {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly category: string
}

export async function lockAlarm(tx: Tx, id: string): Promise<AlarmLock | undefined> {
  const [found] = await tx<AlarmLock>`
    select a.id, a.unit_id, a.unit_path, a.category from prevention.alarm a where a.district_id = ${tx.district} and a.id = ${id} limit 1 for update`
  return found
}

export interface Marking {
  readonly id: string
  readonly alarmId: string
  readonly mark: Mark
  readonly note: string
  readonly measureId: string | null
  readonly by: string
  readonly on: Day
  readonly at: Date
}

/** Two statements: the line that stays, and the head of the alarm. A repeated command adds no second line. */
export async function markAlarm(tx: Tx, { id, alarmId, mark, note, measureId, by, on, at }: Marking): Promise<void> {
  await tx`insert into prevention.alarm_mark (district_id, id, alarm_id, mark, note, by_staff, on_day, recorded_at)
    values (${tx.district}, ${id}, ${alarmId}, ${mark}, ${note}, ${by}, ${on}, ${at}) on conflict (district_id, id) do nothing`
  await tx`update prevention.alarm set mark = ${mark}, mark_note = ${note}, marked_on = ${on}, measure_id = coalesce(${measureId}::uuid, measure_id)
     where district_id = ${tx.district} and id = ${alarmId}`
}

export interface SiteCouncil {
  readonly id: string
  readonly siteId: string
  readonly category: string
  readonly councilId: string
  readonly by: string
  readonly on: Day
}

export async function insertSiteCouncil(tx: Tx, { id, siteId, category, councilId, by, on }: SiteCouncil): Promise<void> {
  await tx`insert into prevention.site_council (district_id, id, site_id, category, council_id, by_staff, opened_on)
    values (${tx.district}, ${id}, ${siteId}, ${category}, ${councilId}, ${by}, ${on}) on conflict (district_id, id) do nothing`
}

export interface NewMeasure {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  /** Empty: several kinds. */
  readonly category: string
  readonly origin: Origin
  readonly alarmId: string | null
  readonly siteId: string | null
  readonly caseId: string | null
  readonly cause: string
  readonly what: string
  readonly ownerText: string
  readonly on: Day
  readonly at: Date
}

/** A repeated command, or a fact heard twice, proposes once. */
export async function insertMeasure(tx: Tx, each: NewMeasure): Promise<void> {
  await tx`insert into prevention.measure (district_id, id, unit_id, unit_path, category, origin, alarm_id, site_id, case_id, cause, what, owner_text, state, proposed_on, changed_at)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.category}, ${each.origin}, ${each.alarmId}, ${each.siteId}, ${each.caseId}, ${each.cause},
      ${each.what}, ${each.ownerText}, 'proposed', ${each.on}, ${each.at}) on conflict (district_id, id) do nothing`
}

export interface MeasureRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly category: string
  readonly origin: Origin
  readonly alarm_id: string | null
  readonly site_id: string | null
  readonly cause: string
  readonly what: string
  readonly owner_unit_id: string | null
  readonly owner_text: string
  readonly due_on: Day | null
  readonly review_on: Day | null
  readonly state: MeasureState
  readonly done_on: Day | null
  readonly done_by: string | null
  readonly outcome: Outcome | null
  readonly compared_days: number | null
  readonly n_before: number | null
  readonly n_after: number | null
  readonly proposed_on: Day
  readonly changed_at: Date
}

export const measureColumns: Sql = sql`m.id, m.unit_id, m.unit_path, m.category, m.origin, m.alarm_id, m.site_id, m.cause, m.what, m.owner_unit_id, m.owner_text, m.due_on, m.review_on,
  m.state, m.done_on, m.done_by, m.outcome, m.compared_days, m.n_before, m.n_after, m.proposed_on, m.changed_at`

export async function lockMeasure(tx: Tx, id: string): Promise<MeasureRow | undefined> {
  const [found] = await tx<MeasureRow>`select ${measureColumns} from prevention.measure m where m.district_id = ${tx.district} and m.id = ${id} limit 1 for update`
  return found
}

/** What a step changes besides the state; the rest stays. */
export interface Moved {
  readonly state: MeasureState
  readonly cause?: string
  readonly what?: string
  readonly ownerUnitId?: string | null
  readonly ownerText?: string
  readonly dueOn?: Day
  readonly reviewOn?: Day
  readonly doneOn?: Day
  readonly doneBy?: string
  readonly outcome?: Outcome
  readonly compared?: { readonly days: number; readonly before: number; readonly after: number }
}

export async function moveMeasure(tx: Tx, row: MeasureRow, moved: Moved, at: Date): Promise<void> {
  await tx`update prevention.measure set state = ${moved.state}, cause = ${moved.cause ?? row.cause}, what = ${moved.what ?? row.what},
      owner_unit_id = ${moved.ownerUnitId === undefined ? row.owner_unit_id : moved.ownerUnitId}, owner_text = ${moved.ownerText ?? row.owner_text},
      due_on = ${moved.dueOn ?? row.due_on}, review_on = ${moved.reviewOn ?? row.review_on}, done_on = ${moved.doneOn ?? row.done_on}, done_by = ${moved.doneBy ?? row.done_by},
      outcome = ${moved.outcome ?? row.outcome}, compared_days = ${moved.compared?.days ?? row.compared_days}, n_before = ${moved.compared?.before ?? row.n_before},
      n_after = ${moved.compared?.after ?? row.n_after}, owner_told = ${moved.ownerUnitId === undefined || moved.ownerUnitId === null}, changed_at = ${at}
     where district_id = ${tx.district} and id = ${row.id}`
}

export interface NewEntry {
  readonly id: string
  readonly measureId: string
  readonly step: MeasureStep | 'propose'
  readonly note: string
  readonly by: string | null
  readonly on: Day
  readonly at: Date
}

/** Answers false where this very command wrote its entry before. */
export async function insertEntry(tx: Tx, { id, measureId, step, note, by, on, at }: NewEntry): Promise<boolean> {
  const added = await tx<{ id: string }>`insert into prevention.measure_entry (district_id, id, measure_id, step, note, by_staff, on_day, recorded_at)
    values (${tx.district}, ${id}, ${measureId}, ${step}, ${note}, ${by}, ${on}, ${at}) on conflict (district_id, id) do nothing returning id`
  return added.length > 0
}

/** The words of a lesson go with the case: what is only proposed is set aside without them when its case is sealed. */
export function hideLessonsOf(tx: Tx, caseId: string): Sql {
  return sql`update prevention.measure set what = '', cause = '', owner_text = '', state = 'set-aside'
     where district_id = ${tx.district}::int and case_id = ${caseId}::uuid and state = 'proposed'`
}
