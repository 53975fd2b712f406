import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'

/** A unit with open cases, and how many of them nobody has taken up. */
export interface HandsRow {
  readonly zh: string
  readonly en: string
  readonly open: number
  readonly unclaimed: number
}

/** Open cases at a unit and below, of one category or of all, by the unit that has them; the most first, at most 12. Sealed ones count nowhere. */
export async function inHands(tx: Tx, unitPath: string, category: string | null): Promise<HandsRow[]> {
  const kind = category === null ? sql`` : sql`and coalesce(cf.category, '') = ${category}`
  return tx<HandsRow>`
    select u.name_zh as zh, u.name_en as en, k.open, k.unclaimed
      from (select cf.unit_id, count(*)::int as open, count(*) filter (where cf.assignee_id is null)::int as unclaimed
              from cases.case_file cf
             where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null
               and ${withinUnit(sql`cf.unit_path`, unitPath)} ${kind}
             group by cf.unit_id order by count(*) desc, cf.unit_id limit 12) k
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = k.unit_id
     order by k.open desc, u.path limit 12`
}

/** Which of the cases given are of a category. */
export async function casesOfCategory(tx: Tx, ids: readonly string[], category: string): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const found = await tx<{ id: string }>`
    select cf.id from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.id = any(${[...ids]}::uuid[]) and coalesce(cf.category, '') = ${category} limit 500`
  return new Set(found.map((each) => each.id))
}
