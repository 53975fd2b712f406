import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Mark, MeasureStep } from './domain/ledger.ts'
import { measureColumns, type MeasureRow } from './store.ts'

export const PAGE = 30

export interface After<Key> {
  readonly key: Key
  readonly id: string
}

export interface AlarmRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly category: string
  readonly since_on: Day
  readonly week_on: Day
  readonly n: number
  readonly usual_hundredths: number
  readonly n_since: number
  readonly usual_since_hundredths: number
  readonly seasonal: boolean
  readonly short_weeks: number
  readonly seen_on: Day
  readonly ended_on: Day | null
  readonly mark: Mark | null
  readonly mark_note: string | null
  readonly marked_on: Day | null
  readonly measure_id: string | null
}

const alarmColumns: Sql = sql`a.id, a.unit_id, a.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, a.category, a.since_on, a.week_on, a.n, a.usual_hundredths, a.n_since,
  a.usual_since_hundredths, a.seasonal, a.short_weeks, a.seen_on, a.ended_on, a.mark, a.mark_note, a.marked_on, a.measure_id`

/** Alarms at or below the viewer’s unit, what was seen last first: those that stand and matter, or the rest. */
export async function listAlarms(tx: Tx, viewer: StaffActor, asked: { readonly over: boolean; readonly after: After<Day> | undefined }): Promise<AlarmRow[]> {
  const open = sql`a.ended_on is null and a.mark is distinct from 'not-relevant'`
  const after = asked.after ? sql`and (a.seen_on, a.id) < (${asked.after.key}::date, ${asked.after.id}::uuid)` : sql``
  return tx<AlarmRow>`
    select ${alarmColumns} from prevention.alarm a
      join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id
     where a.district_id = ${tx.district} and ${withinUnit(sql`a.unit_path`, viewer.unitPath)} and ${asked.over ? sql`not (${open})` : open} ${after}
     order by a.seen_on desc, a.id desc limit ${PAGE + 1}`
}

export async function findAlarm(tx: Tx, id: string): Promise<AlarmRow | undefined> {
  const [found] = await tx<AlarmRow>`
    select ${alarmColumns} from prevention.alarm a
      join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id
     where a.district_id = ${tx.district} and a.id = ${id} limit 1`
  return found
}

export interface MarkRow {
  readonly mark: Mark
  readonly note: string
  readonly on_day: Day
  readonly by_name: string
}

/** What was said of an alarm, in order. At most 50. */
export async function marksOf(tx: Tx, alarmId: string): Promise<MarkRow[]> {
  return tx<MarkRow>`
    select k.mark, k.note, k.on_day, s.name as by_name from prevention.alarm_mark k
      join people.published_staff s on s.district_id = k.district_id and s.id = k.by_staff
     where k.district_id = ${tx.district} and k.alarm_id = ${alarmId} order by k.recorded_at, k.id limit 50`
}

export interface SiteRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly estate: string
  readonly building: string
  readonly public_text: string | null
  readonly n: number
  readonly categories: readonly { readonly category: string; readonly n: number }[]
  readonly last_on: Day
  readonly since_on: Day
  readonly counted_on: Day
}

const siteColumns: Sql = sql`s.id, s.unit_id, s.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, s.estate, s.building, s.public_text, s.n, s.categories, s.last_on, s.since_on, s.counted_on`

/** Places of the last night at or below the viewer’s unit, most matters first. */
export async function listSites(tx: Tx, viewer: StaffActor, after: After<number> | undefined): Promise<SiteRow[]> {
  const from = after ? sql`and (s.n, s.id) < (${after.key}::int, ${after.id}::uuid)` : sql``
  return tx<SiteRow>`
    select ${siteColumns} from prevention.site s
      join organisation.published_unit u on u.district_id = s.district_id and u.id = s.unit_id
     where s.district_id = ${tx.district} and ${withinUnit(sql`s.unit_path`, viewer.unitPath)} ${from}
       and s.counted_on = (select max(t.on_day) from prevention.night t where t.district_id = ${tx.district})
     order by s.n desc, s.id desc limit ${PAGE + 1}`
}

export async function findSite(tx: Tx, id: string): Promise<SiteRow | undefined> {
  const [found] = await tx<SiteRow>`
    select ${siteColumns} from prevention.site s
      join organisation.published_unit u on u.district_id = s.district_id and u.id = s.unit_id
     where s.district_id = ${tx.district} and s.id = ${id} limit 1`
  return found
}

export interface PreparedRow {
  readonly site_id: string
  readonly category: string
  readonly council_id: string
  readonly opened_on: Day
}

/** Councils prepared for these places. */
export async function preparedFor(tx: Tx, siteIds: readonly string[]): Promise<PreparedRow[]> {
  if (siteIds.length === 0) return []
  return tx<PreparedRow>`
    select c.site_id, c.category, c.council_id, c.opened_on from prevention.site_council c
     where c.district_id = ${tx.district} and c.site_id = any(${[...siteIds]}::uuid[]) order by c.opened_on desc, c.id limit 200`
}

export interface MeasureLineRow extends MeasureRow {
  readonly unit_zh: string
  readonly unit_en: string
  readonly owner_zh: string | null
  readonly owner_en: string | null
  readonly owner_path: string | null
}

/** Measures of the viewer’s unit and below, and those that it carries out, what changed last first. */
export async function listMeasures(tx: Tx, viewer: StaffActor, asked: { readonly ended: boolean; readonly after: After<Date> | undefined }): Promise<MeasureLineRow[]> {
  const after = asked.after ? sql`and (m.changed_at, m.id) < (${asked.after.key}::timestamptz, ${asked.after.id}::uuid)` : sql``
  const state = asked.ended ? sql`m.state in ('reviewed', 'set-aside')` : sql`m.state not in ('reviewed', 'set-aside')`
  return tx<MeasureLineRow>`
    select ${measureColumns}, u.name_zh as unit_zh, u.name_en as unit_en, o.name_zh as owner_zh, o.name_en as owner_en, o.path as owner_path
      from prevention.measure m
      join organisation.published_unit u on u.district_id = m.district_id and u.id = m.unit_id
      left join organisation.published_unit o on o.district_id = m.district_id and o.id = m.owner_unit_id
     where m.district_id = ${tx.district} and ${state} and (${withinUnit(sql`m.unit_path`, viewer.unitPath)} or m.owner_unit_id = ${viewer.unitId}) and m.what <> '' ${after}
     order by m.changed_at desc, m.id desc limit ${PAGE + 1}`
}

export async function findMeasure(tx: Tx, id: string): Promise<MeasureLineRow | undefined> {
  const [found] = await tx<MeasureLineRow>`
    select ${measureColumns}, u.name_zh as unit_zh, u.name_en as unit_en, o.name_zh as owner_zh, o.name_en as owner_en, o.path as owner_path
      from prevention.measure m
      join organisation.published_unit u on u.district_id = m.district_id and u.id = m.unit_id
      left join organisation.published_unit o on o.district_id = m.district_id and o.id = m.owner_unit_id
     where m.district_id = ${tx.district} and m.id = ${id} limit 1`
  return found
}

export interface EntryRow {
  readonly step: MeasureStep | 'propose'
  readonly note: string
  readonly on_day: Day
  readonly by_name: string | null
}

/** The steps of a measure, in order. At most 100. */
export async function entriesOf(tx: Tx, measureId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select e.step, e.note, e.on_day, s.name as by_name from prevention.measure_entry e
      left join people.published_staff s on s.district_id = e.district_id and s.id = e.by_staff
     where e.district_id = ${tx.district} and e.measure_id = ${measureId} order by e.recorded_at, e.id limit 100`
}

/** The night whose counting is shown; null before the first. */
export async function lastNight(tx: Tx): Promise<Day | null> {
  const [found] = await tx<{ on_day: Day }>`
    select t.on_day from prevention.night t where t.district_id = ${tx.district} order by t.on_day desc limit 1`
  return found?.on_day ?? null
}

/** What stands risen at a unit and below and is not set aside, the largest rise first. At most five. */
export async function risenBelow(tx: Tx, unitPath: string): Promise<AlarmRow[]> {
  return tx<AlarmRow>`
    select ${alarmColumns} from prevention.alarm a
      join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id
     where a.district_id = ${tx.district} and ${withinUnit(sql`a.unit_path`, unitPath)}
       and a.ended_on is null and a.mark is distinct from 'not-relevant'
     order by a.n_since * 100 - a.usual_since_hundredths desc, a.id limit 5`
}

/** Measures of a unit and below whose work, or whose review, is past its day. */
export async function lateMeasures(tx: Tx, unitPath: string, today: Day): Promise<{ work: number; review: number }> {
  const [found] = await tx<{ work: number; review: number }>`
    select count(*) filter (where m.state in ('decided', 'in-work') and m.due_on < ${today})::int as work,
           count(*) filter (where m.state = 'done' and m.review_on < ${today})::int as review
      from prevention.measure m
     where m.district_id = ${tx.district} and ${withinUnit(sql`m.unit_path`, unitPath)} limit 1`
  return found ?? { work: 0, review: 0 }
}

const isOpen: Sql = sql`m.state not in ('reviewed', 'set-aside') and m.what <> ''`

export interface SiteMeasureRow {
  readonly id: string
  readonly site_id: string
  readonly what: string
  readonly state: MeasureRow['state']
}

/** Measures that are open for these places. */
export async function measuresFor(tx: Tx, siteIds: readonly string[]): Promise<SiteMeasureRow[]> {
  if (siteIds.length === 0) return []
  return tx<SiteMeasureRow>`
    select m.id, m.site_id, m.what, m.state from prevention.measure m
     where m.district_id = ${tx.district} and m.site_id = any(${[...siteIds]}::uuid[]) and ${isOpen} order by m.changed_at desc, m.id limit 200`
}

/** Open measures of a unit, those below it and those above it up to `top`; with a category those against it and those against every kind. At most 30. */
export async function openMeasuresOn(tx: Tx, { path, top, category }: { readonly path: string; readonly top: string; readonly category: string | null }): Promise<MeasureLineRow[]> {
  const above = path.split('.').map((_step, index, steps) => steps.slice(0, index + 1).join('.')).filter((each) => each.length >= top.length)
  const kind = category === null ? sql`` : sql`and m.category in (${category}, '')`
  return tx<MeasureLineRow>`
    select ${measureColumns}, u.name_zh as unit_zh, u.name_en as unit_en, o.name_zh as owner_zh, o.name_en as owner_en, o.path as owner_path
      from prevention.measure m
      join organisation.published_unit u on u.district_id = m.district_id and u.id = m.unit_id
      left join organisation.published_unit o on o.district_id = m.district_id and o.id = m.owner_unit_id
     where m.district_id = ${tx.district} and ${isOpen} ${kind}
       and (m.unit_path = any(${above}::text[]) or ${withinUnit(sql`m.unit_path`, path)})
     order by m.changed_at desc, m.id desc limit 30`
}

export interface PlaceCouncilRow extends Pick<SiteRow, 'estate' | 'building' | 'public_text' | 'unit_zh' | 'unit_en'> {
  readonly council_id: string
  readonly category: string
}

/** Councils prepared for places of a unit and below, of one kind of matter or of all, the latest first. At most 30. */
export async function councilsBelow(tx: Tx, path: string, category: string | null): Promise<PlaceCouncilRow[]> {
  const kind = category === null ? sql`` : sql`and c.category = ${category}`
  return tx<PlaceCouncilRow>`
    select c.council_id, c.category, s.estate, s.building, s.public_text, u.name_zh as unit_zh, u.name_en as unit_en
      from prevention.site_council c
      join prevention.site s on s.district_id = c.district_id and s.id = c.site_id
      join organisation.published_unit u on u.district_id = s.district_id and u.id = s.unit_id
     where c.district_id = ${tx.district} and ${withinUnit(sql`s.unit_path`, path)} ${kind}
     order by c.opened_on desc, c.id limit 30`
}
