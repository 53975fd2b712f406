import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { type Day, firstOfMonth } from '#platform/time'
import { countedIn, rowsIn, type SpanAsked } from './reads-months.ts'
import { counterKey } from './recount.ts'

/** What a figure is made of: counters that are added up, and those taken away. */
export interface CountedAsked {
  readonly unitPath: string
  readonly of: readonly string[]
  readonly less: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
  readonly category?: string | undefined
  readonly channel?: string | undefined
  /** A grid of it; null for what was counted without a known place. */
  readonly gridId?: string | null | undefined
}

/** Where a list goes on: behind this line. */
export interface CountedAfter {
  readonly on: Day
  readonly caseId: string
  readonly unitId: string
}

/** One line behind a figure. The case’s own columns are null where it is sealed: it is counted and not told. */
export interface CountedLine {
  readonly effective_on: Day
  readonly case_id: string
  readonly n: number
  readonly counted_unit_id: string
  readonly counted_unit_zh: string
  readonly counted_unit_en: string
  readonly code: string | null
  readonly category: string | null
  readonly stage_kind: string | null
  readonly stage: string | null
  readonly open: boolean | null
  readonly restricted_by: string | null
  readonly unit_id: string | null
  readonly unit_path: string | null
  readonly unit_zh: string | null
  readonly unit_en: string | null
  readonly registered_unit_id: string | null
  readonly assignee_id: string | null
  readonly merged_into: string | null
  readonly due_on: Day | null
}

/** The list behind `stock-in` is kept with `registered`, which comes into stock by the same fact. */
function kept(indicators: readonly string[]): readonly string[] {
  return indicators.includes('stock-in') ? [...new Set([...indicators, 'registered'])] : indicators
}

const equals = (column: Sql, value: string | undefined) => (value === undefined ? sql`` : sql`and ${column} = ${value}`)

const ofGrid = (column: Sql, gridId: string | null) => (gridId === null ? sql`${column} is null` : sql`${column} = ${gridId}`)

function filters(row: Sql, { from, to, asOf, category, channel, gridId }: CountedAsked): Sql {
  const inGrid = gridId === undefined ? sql`` : sql`and ${ofGrid(sql`${row}.grid_id`, gridId)}`
  return sql`${row}.effective_on >= ${from} and ${row}.effective_on <= ${to} and ${row}.recorded_on <= ${asOf} ${equals(sql`${row}.category`, category)} ${equals(sql`${row}.channel`, channel)} ${inGrid}`
}

const indicatorsOf = ({ of, less }: CountedAsked): readonly string[] => [...kept(of), ...kept(less)]

/** The sign of a row: taken away where the figure takes its counter away. */
function signed({ less }: CountedAsked): Sql {
  return less.length === 0 ? sql`t.n` : sql`case when t.indicator = any(${kept(less)}) then -t.n else t.n end`
}

/**
 * The next lines behind a figure, the latest first. What a later fact took back on the same day cancels out, as it does in the counter.
 * No history is passed through: a list of what is in stock reads the days on which something is left, any other goes unit by unit
 * along the index.
 */
export async function linesCounted(tx: Tx, asked: CountedAsked, after: CountedAfter | undefined, limit: number): Promise<CountedLine[]> {
  const lines = isStock(asked) ? linesInStock(tx, asked, after, limit) : linesOfUnits(tx, asked, after, limit)
  const behind = after ? sql`where (e.effective_on, e.case_id, e.unit_id) < (${after.on}, ${after.caseId}::uuid, ${after.unitId}::uuid)` : sql``
  return tx.run<CountedLine>(sql`
    select e.effective_on, e.case_id, e.n, e.unit_id as counted_unit_id, u.name_zh as counted_unit_zh, u.name_en as counted_unit_en,
           cf.code, cf.category, cf.stage_kind, cf.stage, cf.open, cf.restricted_by, cf.unit_id, cf.unit_path,
           w.name_zh as unit_zh, w.name_en as unit_en, cf.registered_unit_id, cf.assignee_id, cf.merged_into, cf.due_on
      from (${lines}) e
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = e.unit_id
      left join cases.case_file cf on cf.district_id = ${tx.district} and cf.id = e.case_id
      left join organisation.published_unit w on w.district_id = ${tx.district} and w.id = cf.unit_id
     ${behind}
     order by e.effective_on desc, e.case_id desc, e.unit_id desc limit ${limit}`)
}

function linesOfUnits(tx: Tx, asked: CountedAsked, after: CountedAfter | undefined, limit: number): Sql {
  const from = after ? sql`and (t.effective_on, t.case_id) <= (${after.on}, ${after.caseId}::uuid)` : sql``
  return sql`
    select u.id as unit_id, c.effective_on, c.case_id, c.n
      from organisation.published_unit u
     cross join lateral (
       select t.effective_on, t.case_id, sum(${signed(asked)})::bigint as n
         from cases.counted t
        where t.district_id = ${tx.district} and t.unit_id = u.id and t.indicator = any(${indicatorsOf(asked)}) and ${filters(sql`t`, asked)} ${from}
        group by t.effective_on, t.case_id having sum(${signed(asked)}) <> 0
        order by t.effective_on desc, t.case_id desc limit ${limit + 1}) c
     where u.district_id = ${tx.district} and ${withinUnit(sql`u.path`, asked.unitPath)}`
}

/** What came into stock on a day less what has left of it: never less than nothing, neither of a matter nor of a day. */
const isStock = ({ of, less }: CountedAsked) => of.join() === 'registered' && less.join() === 'stock-left'

/**
 * The latest months of which enough is left, by their sums; of these the latest days, by their counters; of these the matters. Every matter
 * in stock counts one, so that the sums say how many lines are to come; those of one grid they do not know. Of the month and the day where
 * the list goes on nobody knows how many lines were told before.
 */
function linesInStock(tx: Tx, asked: CountedAsked, after: CountedAfter | undefined, limit: number): Sql {
  const { unitPath, from, asOf, category, channel, gridId } = asked
  const to = after && after.on < asked.to ? after.on : asked.to
  const ofKind = sql`${equals(sql`t.category`, category)} ${equals(sql`t.channel`, channel)}`
  const enough = (on: Sql, begun: Day | undefined) => {
    const toCome = begun === undefined ? sql`k.n` : sql`case when ${on} < ${begun} then k.n else 0 end`
    return sql`sum(${toCome}) over (order by ${on} desc) - sum(${toCome}) over (partition by ${on}) as before_it`
  }
  const isWanted = gridId === undefined ? sql`before_it < ${limit}` : sql`true`
  return sql`
    with m as materialized (
      select k.unit_id, k.month, ${enough(sql`k.month`, after && firstOfMonth(after.on))}
        from (select t.unit_id, (substr(t.effective_on::text, 1, 7) || '-01')::date as month, sum(${signed(asked)}) as n
                from (${countedIn(tx, { unitPath, from, to, asOf }, indicatorsOf(asked), category === undefined && channel === undefined)}) t where true ${ofKind}
               group by 1, 2 having sum(${signed(asked)}) <> 0) k),
    d as materialized (
      select k.unit_id, k.effective_on, ${enough(sql`k.effective_on`, after?.on)}
        from (select t.unit_id, t.effective_on, sum(${signed(asked)}) as n
                from m join cases.counter t on t.district_id = ${tx.district} and t.unit_id = m.unit_id and t.effective_on >= m.month and t.effective_on < (m.month + interval '1 month')::date
               where ${isWanted} and t.indicator = any(${indicatorsOf(asked)}) and t.effective_on >= ${from} and t.effective_on <= ${to} and t.recorded_on <= ${asOf} ${ofKind}
               group by 1, 2 having sum(${signed(asked)}) <> 0) k)
    select t.unit_id, t.effective_on, t.case_id, sum(${signed(asked)})::bigint as n
      from d join cases.counted t on t.district_id = ${tx.district} and t.indicator = any(${indicatorsOf(asked)}) and t.unit_id = d.unit_id and t.effective_on = d.effective_on
     where ${isWanted} and ${filters(sql`t`, asked)}
     group by t.unit_id, t.effective_on, t.case_id having sum(${signed(asked)}) <> 0`
}

/** What the whole list adds up to, sealed cases counted with it: from the sums that are kept, and row by row only of a kind or door within a grid. */
export async function sumCounted(tx: Tx, asked: CountedAsked): Promise<number> {
  const { category, channel, gridId } = asked
  const [found] = await tx.run<{ n: number }>(sql`
    select coalesce(sum(${signed(asked)}), 0)::bigint as n from (${summedFor(tx, asked)}) t
     where true ${equals(sql`t.category`, gridId === undefined ? category : undefined)} ${equals(sql`t.channel`, gridId === undefined ? channel : undefined)}`)
  return found?.n ?? 0
}

function summedFor(tx: Tx, asked: CountedAsked): Sql {
  const { category, channel, gridId } = asked
  if (gridId === undefined) return countedIn(tx, asked, [...asked.of, ...asked.less], category === undefined && channel === undefined)
  if (category === undefined && channel === undefined) return sql`select g.indicator, g.n from (${rowsIn(tx, asked, indicatorsOf(asked), 'grid')}) g where ${ofGrid(sql`g.grid_id`, gridId)}`
  return sql`
    select c.indicator, c.n from cases.counted c
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id and ${withinUnit(sql`u.path`, asked.unitPath)}
     where c.district_id = ${tx.district} and c.indicator = any(${indicatorsOf(asked)}) and ${filters(sql`c`, asked)}`
}

export interface GridCount {
  readonly grid_id: string | null
  readonly indicator: string
  readonly n: number
}

/** Sums of the counters named by the grid of the matter when it was counted; null where its place was not known. */
export async function countedByGrid(tx: Tx, asked: SpanAsked, indicators: readonly string[]): Promise<GridCount[]> {
  return tx.run<GridCount>(sql`
    select t.grid_id, t.indicator, sum(t.n)::bigint as n from (${rowsIn(tx, asked, indicators, 'grid')}) t
     group by t.grid_id, t.indicator having sum(t.n) <> 0 order by t.grid_id, t.indicator limit 2000`)
}

/** Days from acceptance to the end: the middle one and the one that nine in ten stay within (I-17). Null where nothing ended. */
export interface HandlingDays {
  readonly ended: number
  readonly median: number | null
  readonly p90: number | null
}

export async function handlingDays(tx: Tx, asked: SpanAsked, ends: readonly string[]): Promise<HandlingDays> {
  const [found] = await tx.run<HandlingDays>(sql`
    select coalesce(max(e.ended), 0)::int as ended, min(e.days) filter (where e.up_to >= 0.5 * e.ended) as median, min(e.days) filter (where e.up_to >= 0.9 * e.ended) as p90
      from (select h.days, sum(h.n) over (order by h.days) as up_to, sum(h.n) over () as ended
              from (select r.days, sum(r.n) as n from (${rowsIn(tx, asked, ends, 'days')}) r where r.days is not null group by r.days having sum(r.n) > 0) h) e`)
  return found ?? { ended: 0, median: null, p90: null }
}

/** The lists as stored, summed as the counters are: what is registered comes into stock by the same fact. */
export async function storedCounted(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const found = await tx<{ unit_id: string; indicator: string; category: string; channel: string; effective_on: Day; recorded_on: Day; n: number }>`
    select c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on, sum(c.n)::bigint as n
      from cases.counted c where c.district_id = ${tx.district}
     group by c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on`
  const sums = new Map<string, number>()
  for (const { unit_id, indicator, category, channel, effective_on, recorded_on, n } of found) {
    for (const each of indicator === 'registered' ? ['registered', 'stock-in'] : [indicator]) {
      const key = `list|${counterKey(unit_id, each, category, channel, effective_on, recorded_on)}`
      sums.set(key, (sums.get(key) ?? 0) + n)
    }
  }
  return sums
}
