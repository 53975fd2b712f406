import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

/** Courts of the district that are units of the house, in the order of the tree. At most 50. */
export async function listTribunals(tx: Tx, on: Day): Promise<{ id: string; name_zh: string; name_en: string }[]> {
  return tx<{ id: string; name_zh: string; name_en: string }>`
    select u.id, u.name_zh, u.name_en from organisation.published_unit u
     where u.district_id = ${tx.district} and u.kind = 'tribunal' and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
     order by u.path limit 50`
}

export interface CourtLineRow {
  readonly id: string
  readonly case_id: string
  readonly state: string
  readonly handed_in_on: Day | null
  readonly due_on: Day
}

export const PAGE = 50

export interface CourtPage {
  readonly done: boolean
  readonly after: { readonly dueOn: Day; readonly id: string }
}

/** What is before one court, by the day it should act. */
export async function listBeforeCourt(tx: Tx, courtUnitId: string, page: CourtPage): Promise<CourtLineRow[]> {
  const state = page.done ? sql`p.state not in ('applied', 'filed')` : sql`p.state in ('applied', 'filed')`
  return tx<CourtLineRow>`
    select p.id, p.case_id, p.state, p.handed_in_on, p.due_on from confirmation.progress p
     where p.district_id = ${tx.district} and p.court_unit_id = ${courtUnitId} and ${state}
       and (p.due_on, p.id) > (${page.after.dueOn}::date, ${page.after.id}::uuid)
     order by p.due_on, p.id limit ${PAGE + 1}`
}

/** Names of staff by id. At most 20. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...new Set(ids)]}::uuid[]) limit 20`
  return new Map(found.map((row) => [row.id, row.name]))
}
