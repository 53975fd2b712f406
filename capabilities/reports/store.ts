import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { GroundBetween } from './domain/borders.ts'
import type { ReportKind } from './domain/periods.ts'
import type { RowCounts, TableRow } from './domain/tables.ts'
import type { CountsOfReport, Definition, Difference, FigurePart, FrozenFigure } from './figures.ts'

export interface ReportRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: ReportKind
  readonly from_on: Day
  readonly to_on: Day
  readonly state: 'due' | 'frozen' | 'corrected'
  readonly due_at: Date | null
}

const columns: Sql = sql`r.id, r.unit_id, r.unit_path, r.unit_zh, r.unit_en, r.kind, r.from_on, r.to_on, r.state, r.due_at`

export async function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const [found] = await tx<ReportRow>`select ${columns} from reports.report r where r.district_id = ${tx.district} and r.id = ${id} limit 1`
  return found
}

/** Locked: whoever freezes by hand and the schedule queue up, and the second finds it frozen. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const [found] = await tx<ReportRow>`select ${columns} from reports.report r where r.district_id = ${tx.district} and r.id = ${id} limit 1 for update`
  return found
}

export async function findReportOf(tx: Tx, unitId: string, kind: ReportKind, from: Day): Promise<ReportRow | undefined> {
  const [found] = await tx<ReportRow>`
    select ${columns} from reports.report r
     where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.kind = ${kind} and r.from_on = ${from} limit 1`
  return found
}

/** One that is there already stays as it is. */
export async function insertReport(tx: Tx, row: ReportRow): Promise<boolean> {
  const made = await tx`
    insert into reports.report (district_id, id, unit_id, unit_path, unit_zh, unit_en, kind, from_on, to_on, state, due_at)
    values (${tx.district}, ${row.id}, ${row.unit_id}, ${row.unit_path}, ${row.unit_zh}, ${row.unit_en}, ${row.kind}, ${row.from_on}, ${row.to_on}, ${row.state}, ${row.due_at})
    on conflict (district_id, unit_id, kind, from_on) do nothing returning id`
  return made.length === 1
}

export async function moveReport(tx: Tx, id: string, state: ReportRow['state']): Promise<void> {
  await tx`update reports.report set state = ${state} where district_id = ${tx.district} and id = ${id}`
}

/** What those who keep it are to be told of it; a word that was not told yet gives way to the newer one. */
export async function tellKeepers(tx: Tx, id: string, what: 'due' | 'frozen'): Promise<void> {
  await tx`update reports.report set to_tell = ${what} where district_id = ${tx.district} and id = ${id}`
}

export interface ToTellRow {
  readonly id: string
  readonly told: 'due' | 'frozen' | 'late'
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: ReportKind
  readonly from_on: Day
  readonly to_on: Day
  readonly due_at: Date | null
  /** The district's own unit, whose director hears of what is late. */
  readonly district_unit_id: string | null
}

const toldColumns: Sql = sql`m.id, m.unit_id, m.unit_zh, m.unit_en, m.kind, m.from_on, m.to_on, m.due_at,
  (select u.id from organisation.published_unit u where u.district_id = m.district_id and u.path = split_part(m.unit_path, '.', 1) limit 1) as district_unit_id`

/** Takes reports of which the keepers were not told yet, each once. At most 100 at a time. */
export async function takeUntold(tx: Tx): Promise<ToTellRow[]> {
  return tx<ToTellRow>`
    update reports.report as m set to_tell = null from (
      select r.district_id, r.id, r.to_tell from reports.report r
       where r.district_id = ${tx.district} and r.to_tell is not null order by r.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning ${toldColumns}, waiting.to_tell as told`
}

/** Takes reports that were due before an instant and are not frozen, each once. At most 100 at a time. */
export async function takeLate(tx: Tx, before: Date): Promise<ToTellRow[]> {
  return tx<ToTellRow>`
    update reports.report as m set late_told = true from (
      select r.district_id, r.id from reports.report r
       where r.district_id = ${tx.district} and r.state = 'due' and not r.late_told and r.due_at < ${before} order by r.due_at, r.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning ${toldColumns}, 'late' as told`
}

/** The worker freezes it at its time. */
export async function queueFreezing(tx: Tx, dueId: string, reportId: string, at: Date): Promise<void> {
  await tx`insert into jobs.due (id, district_id, kind, payload, run_at) values (${dueId}, ${tx.district}, 'report', ${JSON.stringify({ reportId })}, ${at})`
}

export interface FrozenRow {
  readonly as_of: Day
  readonly counts: CountsOfReport
  readonly borders: { readonly before: GroundBetween; readonly yearBefore: GroundBetween }
  readonly form_version: number
  readonly frozen_by: string | null
  readonly frozen_name: string | null
  readonly frozen_at: Date
}

export async function insertFrozen(tx: Tx, reportId: string, row: FrozenRow): Promise<void> {
  await tx`
    insert into reports.frozen (district_id, report_id, as_of, counts, borders, form_version, frozen_by, frozen_name, frozen_at)
    values (${tx.district}, ${reportId}, ${row.as_of}, ${JSON.stringify(row.counts)}::jsonb, ${JSON.stringify(row.borders)}::jsonb, ${row.form_version}, ${row.frozen_by}, ${row.frozen_name}, ${row.frozen_at})`
}

export async function findFrozen(tx: Tx, reportId: string): Promise<FrozenRow | undefined> {
  const [found] = await tx<FrozenRow>`
    select f.as_of, f.counts, f.borders, f.form_version, f.frozen_by, f.frozen_name, f.frozen_at
      from reports.frozen f where f.district_id = ${tx.district} and f.report_id = ${reportId} limit 1`
  return found
}

export async function insertFigures(tx: Tx, reportId: string, figures: readonly FrozenFigure[]): Promise<void> {
  const values = figures.map((each, position) => [
    tx.district, reportId, position, each.indicator, JSON.stringify(each.definition), each.numerator, each.denominator, JSON.stringify(each.parts), each.before, each.yearBefore,
  ])
  await tx`insert into reports.figure (district_id, report_id, position, indicator, definition, numerator, denominator, parts, before, year_before) values ${rows(values)}`
}

export async function figuresOfReport(tx: Tx, reportId: string): Promise<FrozenFigure[]> {
  const found = await tx<{
    indicator: string; definition: Definition; numerator: number; denominator: number | null; parts: FigurePart[]; before: number | null; year_before: number | null
  }>`
    select f.indicator, f.definition, f.numerator, f.denominator, f.parts, f.before, f.year_before
      from reports.figure f where f.district_id = ${tx.district} and f.report_id = ${reportId} order by f.position limit 200`
  return found.map(({ year_before: yearBefore, ...each }) => ({ ...each, yearBefore }))
}

export type TableKind = 'unit' | 'category' | 'time' | 'form'
export type Tables = Readonly<Record<TableKind, readonly TableRow[]>>

export async function insertTables(tx: Tx, reportId: string, tables: Tables): Promise<void> {
  const values = Object.entries(tables).flatMap(([kind, list]) => list.map((row, position) => [
    tx.district, reportId, kind, position, row.key, row.name.zh, row.name.en,
    JSON.stringify(row.counts), JSON.stringify(row.before), JSON.stringify(row.yearBefore), JSON.stringify(row.ground),
  ]))
  await tx`insert into reports.breakdown (district_id, report_id, kind, position, key, name_zh, name_en, counts, before, year_before, borders) values ${rows(values)}`
}

export async function tablesOfReport(tx: Tx, reportId: string): Promise<Tables> {
  const found = await tx<{
    kind: TableKind; key: string; name_zh: string; name_en: string; counts: RowCounts; before: RowCounts; year_before: RowCounts; borders: TableRow['ground']
  }>`
    select b.kind, b.key, b.name_zh, b.name_en, b.counts, b.before, b.year_before, b.borders
      from reports.breakdown b where b.district_id = ${tx.district} and b.report_id = ${reportId} order by b.kind, b.position limit 1000`
  const of = (kind: TableKind): TableRow[] => found.filter((row) => row.kind === kind).map((row) => ({
    key: row.key, name: { zh: row.name_zh, en: row.name_en }, counts: row.counts, before: row.before, yearBefore: row.year_before, ground: row.borders,
  }))
  return { unit: of('unit'), category: of('category'), time: of('time'), form: of('form') }
}

export interface CorrectionRow {
  readonly n: number
  readonly as_of: Day
  readonly reason: string
  readonly differences: Difference[]
  readonly issued_name: string
  readonly issued_at: Date
}

export async function insertCorrection(tx: Tx, reportId: string, row: CorrectionRow, by: string): Promise<void> {
  await tx`
    insert into reports.correction (district_id, report_id, n, as_of, reason, differences, issued_by, issued_name, issued_at)
    values (${tx.district}, ${reportId}, ${row.n}, ${row.as_of}, ${row.reason}, ${JSON.stringify(row.differences)}::jsonb, ${by}, ${row.issued_name}, ${row.issued_at})`
}

export async function correctionsOf(tx: Tx, reportId: string): Promise<CorrectionRow[]> {
  return tx<CorrectionRow>`
    select c.n, c.as_of, c.reason, c.differences, c.issued_name, c.issued_at
      from reports.correction c where c.district_id = ${tx.district} and c.report_id = ${reportId} order by c.n limit 100`
}

export interface NoteRow {
  readonly id: string
  readonly kind: 'title' | 'note'
  readonly body: string
  readonly written_name: string
  readonly written_at: Date
}

/** A second click writes nothing twice. */
export async function insertNote(tx: Tx, reportId: string, row: NoteRow, by: string): Promise<void> {
  await tx`
    insert into reports.note (district_id, id, report_id, kind, body, written_by, written_name, written_at)
    values (${tx.district}, ${row.id}, ${reportId}, ${row.kind}, ${row.body}, ${by}, ${row.written_name}, ${row.written_at})
    on conflict (district_id, id) do nothing`
}

export async function notesOf(tx: Tx, reportId: string): Promise<NoteRow[]> {
  return tx<NoteRow>`
    select n.id, n.kind, n.body, n.written_name, n.written_at
      from reports.note n where n.district_id = ${tx.district} and n.report_id = ${reportId} order by n.written_at, n.id limit 100`
}
