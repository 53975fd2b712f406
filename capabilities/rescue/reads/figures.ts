import { sumDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { type Count, MEASURES } from '../domain/figures.ts'
import { DAY_COUNTS } from '../store/counts.ts'

/** Figures of the days of a span, over a unit and all below it. */
export async function sumCounts(tx: Tx, unitPath: string, from: Day, to: Day): Promise<readonly Count[]> {
  const found = await sumDayCounts(tx, DAY_COUNTS, unitPath, from, to)
  return found.flatMap((each) => {
    const measure = MEASURES.find((name) => name === each.measure)
    return measure ? [{ measure, kind: each.kind, n: each.n }] : []
  })
}

/** Stations at a unit and below it. At most 100. */
export async function stationsWithin(tx: Tx, unitPath: string): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select u.id from organisation.published_unit u
     where u.district_id = ${tx.district} and u.kind = 'rescue-station'
       and ${withinUnit(sql`u.path`, unitPath)} order by u.id limit 100`
  return found.map((each) => each.id)
}
