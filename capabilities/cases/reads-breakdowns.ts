import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'

/** Counts of a unit and all below it: of what happened in a span (both days in it) and was recorded up to a day. */
export interface CountsWanted {
  readonly indicators: readonly string[]
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

/** One cell of a table: what the row is about, which count, how many. */
export interface CountCell {
  readonly key: string
  readonly indicator: string
  readonly n: number
}

/** By the units right below; what belongs to the unit itself has its own path as key. */
export function countsBelow(tx: Tx, wanted: CountsWanted): Promise<CountCell[]> {
  const steps = wanted.unitPath.split('.').length + 1
  return cells(tx, sql`array_to_string((string_to_array(u.path, '.'))[1:${steps}::int], '.')`, wanted)
}

/** By category; matters that nobody has put into one have the key ''. */
export function countsByCategory(tx: Tx, wanted: CountsWanted): Promise<CountCell[]> {
  return cells(tx, sql`c.category`, wanted)
}

/** By the day on which it happened. A year and three counts are some eleven hundred cells. */
export function countsByDay(tx: Tx, wanted: CountsWanted): Promise<CountCell[]> {
  return cells(tx, sql`c.effective_on::text`, wanted)
}

function cells(tx: Tx, key: Sql, { indicators, unitPath, from, to, asOf }: CountsWanted): Promise<CountCell[]> {
  return tx<CountCell>`
    select ${key} as key, c.indicator, sum(c.n)::bigint as n
      from cases.counter c
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
     where c.district_id = ${tx.district} and c.effective_on >= ${from} and c.effective_on <= ${to} and c.recorded_on <= ${asOf}
       and c.indicator = any(${[...indicators]}::text[])
       and ${withinUnit(sql`u.path`, unitPath)}
     group by 1, 2 having sum(c.n) <> 0 order by 1, 2 limit 5000`
}
