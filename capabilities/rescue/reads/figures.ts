import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { type Count, MEASURES } from '../domain/figures.ts'

/** Figures of the days of a span, over a unit and all below it: sums of slots only. */
export async function sumCounts(tx: Tx, unitPath: string, from: Day, to: Day): Promise<readonly Count[]> {
  const found = await tx<{ measure: string; kind: string; n: number }>`
    select c.measure, c.kind, sum(c.n)::bigint as n from rescue.day_count c
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to}
       and (c.unit_path = ${unitPath} or (c.unit_path >= ${`${unitPath}.`} and c.unit_path < ${`${unitPath}/`}))
     group by c.measure, c.kind order by c.measure, c.kind limit 1000`
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
       and (u.path = ${unitPath} or (u.path >= ${`${unitPath}.`} and u.path < ${`${unitPath}/`})) order by u.id limit 100`
  return found.map((each) => each.id)
}
