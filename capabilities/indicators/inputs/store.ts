import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

export interface EntryRow {
  readonly series_id: string
  readonly version: number
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: string
  readonly from_on: Day
  readonly to_on: Day
  readonly value: number
  readonly source: string
  readonly page: string
  readonly url: string | null
  readonly note: string
  readonly entered_by: string
  readonly entered_name: string
  readonly entered_at: Date
  readonly check_result: 'confirmed' | 'objected' | null
  readonly checked_name: string | null
  readonly checked_at: Date | null
  readonly check_note: string | null
}

const columns: Sql = sql`e.series_id, e.version, e.unit_id, e.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, e.kind, e.from_on, e.to_on, e.value, e.source, e.page, e.url, e.note,
  e.entered_by, e.entered_name, e.entered_at, e.check_result, e.checked_name, e.checked_at, e.check_note`

const within = (path: string): Sql => withinUnit(sql`e.unit_path`, path)

export const PAGE = 50

export interface ListAsked {
  readonly unitPath: string
  readonly kinds: readonly string[]
  readonly before: { readonly at: Date; readonly id: string } | undefined
}

/** The latest version of each figure of a unit and those below, what was entered last first. */
export async function listLatest(tx: Tx, { unitPath, kinds, before }: ListAsked): Promise<EntryRow[]> {
  const after = before === undefined ? sql`` : sql`and (e.entered_at, e.series_id) < (${before.at}, ${before.id}::uuid)`
  return tx<EntryRow>`
    select ${columns} from inputs.entry e
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = e.unit_id
     where e.district_id = ${tx.district} and ${within(unitPath)} and e.kind = any(${[...kinds]}::text[])
       and not exists (select 1 from inputs.entry n where n.district_id = ${tx.district} and n.series_id = e.series_id and n.version > e.version) ${after}
     order by e.entered_at desc, e.series_id desc limit ${PAGE + 1}`
}

/** All versions of one figure, the first one first. */
export async function versionsOf(tx: Tx, seriesId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select ${columns} from inputs.entry e
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = e.unit_id
     where e.district_id = ${tx.district} and e.series_id = ${seriesId} order by e.version limit 100`
}

/** Locked: two people who correct or check at once queue, and the second is told. */
export async function lockSeries(tx: Tx, seriesId: string): Promise<void> {
  await tx`select e.version from inputs.entry e where e.district_id = ${tx.district} and e.series_id = ${seriesId} and e.version = 1 limit 1 for update`
}

/** Confirmed figures of one unit, the latest period first; of each period the latest confirmed version. */
export async function confirmedOf(tx: Tx, unitId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select distinct on (e.kind, e.to_on, e.from_on) ${columns} from inputs.entry e
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = e.unit_id
     where e.district_id = ${tx.district} and e.unit_id = ${unitId} and e.check_result = 'confirmed'
     order by e.kind, e.to_on desc, e.from_on desc, e.version desc limit 500`
}

/** False where the same figure or version is there already. */
export async function insertEntry(tx: Tx, row: Omit<EntryRow, 'unit_zh' | 'unit_en' | 'check_result' | 'checked_name' | 'checked_at' | 'check_note'>): Promise<boolean> {
  const made = await tx`
    insert into inputs.entry (district_id, series_id, version, unit_id, unit_path, kind, from_on, to_on, value, source, page, url, note, entered_by, entered_name, entered_at)
    values (${tx.district}, ${row.series_id}, ${row.version}, ${row.unit_id}, ${row.unit_path}, ${row.kind}, ${row.from_on}, ${row.to_on}, ${row.value}, ${row.source}, ${row.page}, ${row.url},
            ${row.note}, ${row.entered_by}, ${row.entered_name}, ${row.entered_at})
    on conflict do nothing returning version`
  return made.length === 1
}

export interface Checked {
  readonly result: 'confirmed' | 'objected'
  readonly by: string
  readonly name: string
  readonly at: Date
  readonly note: string
}

export async function checkEntry(tx: Tx, seriesId: string, version: number, checked: Checked): Promise<void> {
  await tx`
    update inputs.entry set check_result = ${checked.result}, checked_by = ${checked.by}, checked_name = ${checked.name}, checked_at = ${checked.at}, check_note = ${checked.note}
     where district_id = ${tx.district} and series_id = ${seriesId} and version = ${version}`
}

export interface NetworkRow {
  readonly network: string
  readonly version: number
  readonly state: 'none' | 'planned' | 'connected'
  readonly keeper: string
  readonly passes: readonly string[]
  readonly note: string
  readonly changed_name: string
}

/** The latest version of each of the five. */
export async function networksNow(tx: Tx): Promise<NetworkRow[]> {
  return tx<NetworkRow>`
    select distinct on (n.network) n.network, n.version, n.state, n.keeper, n.passes, n.note, n.changed_name
      from inputs.network n where n.district_id = ${tx.district} order by n.network, n.version desc limit 5`
}

/** False where somebody else wrote this version a moment ago. */
export async function insertNetwork(tx: Tx, row: NetworkRow, by: string, at: Date): Promise<boolean> {
  const made = await tx`
    insert into inputs.network (district_id, network, version, state, keeper, passes, note, changed_by, changed_name, changed_at)
    values (${tx.district}, ${row.network}, ${row.version}, ${row.state}, ${row.keeper}, ${JSON.stringify(row.passes)}::jsonb, ${row.note}, ${by}, ${row.changed_name}, ${at})
    on conflict do nothing returning version`
  return made.length === 1
}
