import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { countedIn, type SpanAsked } from './reads-months.ts'

export interface UnitMonth {
  /** First day of the month. */
  readonly month: Day
  readonly path: string
  readonly indicator: string
  readonly n: number
}

export interface KindMonth {
  readonly month: Day
  readonly category: string
  readonly indicator: string
  readonly n: number
}

interface Packed {
  readonly month: Day
  readonly indicator: string
  /** What each unit counted itself, by its path. */
  readonly units: Readonly<Record<string, number>>
}

/** What each unit of a tree counted itself in each month of a span of whole months: one statement, whatever the tree. */
export async function treeByMonth(tx: Tx, asked: SpanAsked, indicators: readonly string[] | null): Promise<UnitMonth[]> {
  const found = await tx<Packed>`
    select make_date(k.year, k.month, 1) as month, k.indicator, json_object_agg(u.path, k.n) as units
      from (select c.unit_id, extract(year from c.effective_on)::int as year, extract(month from c.effective_on)::int as month, c.indicator, sum(c.n)::bigint as n
              from (${countedIn(tx, asked, indicators, true)}) c group by 1, 2, 3, 4 having sum(c.n) <> 0) k
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = k.unit_id
     group by k.year, k.month, k.indicator order by k.year, k.month, k.indicator limit 40000`
  return found.flatMap(({ month, indicator, units }) => Object.entries(units).map(([path, n]) => ({ month, path, indicator, n })))
}

/** The same for all units together, by category; matters that nobody has put into one have ''. */
export async function kindsByMonth(tx: Tx, asked: SpanAsked, indicators: readonly string[]): Promise<KindMonth[]> {
  return tx<KindMonth>`
    select make_date(k.year, k.month, 1) as month, k.category, k.indicator, sum(k.n)::bigint as n
      from (select extract(year from c.effective_on)::int as year, extract(month from c.effective_on)::int as month, c.category, c.indicator, c.n
              from (${countedIn(tx, asked, indicators, false)}) c) k
     group by k.year, k.month, k.category, k.indicator having sum(k.n) <> 0
     order by k.year, k.month, k.category, k.indicator limit 40000`
}
