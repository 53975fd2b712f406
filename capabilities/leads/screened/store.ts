import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { PAGE } from '../paging.ts'
import { withinUnit } from '#platform/db/tree'

export interface NewScreened {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly category: string
  readonly acts: readonly string[]
  readonly result: string
  readonly words: Buffer
  readonly on: Day
  readonly by: string
  readonly at: Date
}

/** A repeated command writes once. */
export async function insertScreened(tx: Tx, each: NewScreened): Promise<void> {
  await tx`insert into leads.screened (district_id, id, unit_id, unit_path, category, acts, result, words, screened_on, entered_by, entered_at)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.unitPath}, ${each.category}, ${each.acts.join(' ')}, ${each.result}, ${each.words}, ${each.on},
      ${each.by}, ${each.at})
    on conflict (district_id, id) do nothing`
}

export interface ScreenedRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly category: string
  readonly acts: string
  readonly result: string
  readonly words: Buffer
  readonly screened_on: Day
  readonly entered_at: Date
  readonly became: string | null
  readonly became_id: string | null
}

const columns = sql`s.id, s.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, s.category, s.acts, s.result, s.words, s.screened_on, s.entered_at,
  case when s.became_id is null then null else 'case' end as became, s.became_id`
const joins = (tx: Tx): Sql => sql`leads.screened s join organisation.published_unit u on u.district_id = ${tx.district} and u.id = s.unit_id`

export async function findScreened(tx: Tx, id: string): Promise<ScreenedRow | undefined> {
  const [found] = await tx.run<ScreenedRow>(sql`select ${columns} from ${joins(tx)} where s.district_id = ${tx.district} and s.id = ${id} limit 1`)
  return found
}

export async function lockScreened(tx: Tx, id: string): Promise<{ became_id: string | null } | undefined> {
  const [found] = await tx<{ became_id: string | null }>`select s.became_id from leads.screened s where s.district_id = ${tx.district} and s.id = ${id} limit 1 for update`
  return found
}

/** What associations below a unit entered, the newest first. */
export async function listScreened(tx: Tx, path: string, before: Cursor | undefined): Promise<ScreenedRow[]> {
  const from = before ? sql`and (s.entered_at, s.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<ScreenedRow>(sql`
    select ${columns} from ${joins(tx)} where s.district_id = ${tx.district} and ${withinUnit(sql`s.unit_path`, path)} ${from}
     order by s.entered_at desc, s.id desc limit ${PAGE + 1}`)
}

export function handedOver(tx: Tx, id: string, caseId: string, on: Day): Sql {
  return sql`update leads.screened set became_id = ${caseId}, handed_on = ${on} where district_id = ${tx.district} and id = ${id}`
}
