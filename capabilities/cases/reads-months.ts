import type { Tx } from '#platform/db/database'
import { join, type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { addDays, addMonths, type Day, day, firstOfMonth } from '#platform/time'

/** What happened in a span (both days in it) and was recorded up to a day. */
export interface SpanAsked {
  /** A unit and all below it. */
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

/** How the parts of a span are read: its days one by one, its whole months from their sums, and of those what was recorded since they were summed. */
interface Parts {
  days(from: Day, to: Day): Sql
  /** Months from `first` to before `behind`, recorded before a day. */
  summed(first: Day, behind: Day, before: Sql): Sql
  since(first: Day, behind: Day, before: Sql): Sql
}

/**
 * Rows of a span: whole months from their sums as far as they are made, the rest by the day. The same span as of the same day always gives the
 * same: a sum of a month is used only where the as-of day lies behind that month.
 */
function inSpan(tx: Tx, { from, to, asOf }: SpanAsked, parts: Parts): Sql {
  const first = firstOfMonth(from) === from ? from : addMonths(firstOfMonth(from), 1)
  const behind = firstOfMonth(addDays(to, 1))
  if (first >= behind) return parts.days(from, to)
  const before = summedBefore(tx, asOf)
  const pieces = [
    parts.summed(first, behind, before), parts.since(first, behind, before),
    ...(from < first ? [parts.days(from, addDays(first, -1))] : []), ...(to >= behind ? [parts.days(behind, to)] : []),
  ]
  return join(pieces, ' union all ')
}

/**
 * Rows `unit_id, indicator, effective_on, category, channel, n` that add up to the counters of a span. A row of a whole month bears its first
 * day. `whole`: categories and doors are not asked for.
 */
export function countedIn(tx: Tx, asked: SpanAsked, indicators: readonly string[] | null, whole: boolean): Sql {
  return inSpan(tx, asked, {
    days: (from, to) => countedDayByDay(tx, { ...asked, from, to }, indicators),
    summed: (first, behind, before) => sql`
      select m.unit_id, m.indicator, m.effective_month as effective_on, m.category, m.channel, m.n from cases.month_sum m
       where m.district_id = ${tx.district} and m.whole = ${whole} and m.unit_id = any(${unitsUnder(tx, asked.unitPath)}) and m.effective_month >= ${first} and m.effective_month < ${behind} and m.recorded_month < ${before} ${only(sql`m.indicator`, indicators)}`,
    since: (first, behind, before) => daily(tx, asked, indicators, recordedSince(first, behind, before)),
  })
}

/** Found by the day of recording, of which few have passed: an index by the other day is of no use here. */
const recordedSince = (first: Day, behind: Day, before: Sql): Sql => sql`d.recorded_on >= ${before} and d.effective_on + 0 >= ${first} and d.effective_on + 0 < ${behind}`

/** The day before which what was recorded is summed, for figures as of a day. */
const summedBefore = (tx: Tx, asOf: Day): Sql =>
  sql`(select coalesce(max(least(s.before, ${firstOfMonth(asOf)}::date)), ${BEGINNING}::date) from cases.months_summed s where s.district_id = ${tx.district})`

/** What stands for an unknown place in sums by grid. */
export const NO_GRID = '00000000-0000-0000-0000-000000000000'

/** What the rows behind the counters are summed by, besides unit, indicator and month. */
const ROW_SUMS = {
  grid: { sums: sql`cases.grid_month_sum`, summed: sql`nullif(m.grid_id, ${NO_GRID}::uuid) as grid_id`, row: sql`t.grid_id` },
  days: { sums: sql`cases.days_month_sum`, summed: sql`m.days`, row: sql`t.days` },
} as const

/** Rows `grid_id, indicator, n` or `days, indicator, n` that add up to the rows behind the counters of a span. */
export function rowsIn(tx: Tx, asked: SpanAsked, indicators: readonly string[], by: keyof typeof ROW_SUMS): Sql {
  const { sums, summed, row } = ROW_SUMS[by]
  const of = sql`any(${[...indicators]}::text[])`
  return inSpan(tx, asked, {
    days: (from, to) => sql`
      select ${row}, t.indicator, t.n from cases.counted t
       where t.district_id = ${tx.district} and t.indicator = ${of} and t.unit_id = any(${unitsUnder(tx, asked.unitPath)}) and t.recorded_on <= ${asked.asOf} and t.effective_on >= ${from} and t.effective_on <= ${to}`,
    summed: (first, behind, before) => sql`
      select ${summed}, m.indicator, m.n from ${sums} m
       where m.district_id = ${tx.district} and m.indicator = ${of} and m.unit_id = any(${unitsUnder(tx, asked.unitPath)}) and m.effective_month >= ${first} and m.effective_month < ${behind} and m.recorded_month < ${before}`,
    // Found by their counters, which are found by the day of recording.
    since: (first, behind, before) => sql`
      select ${row}, t.indicator, t.n
        from (select distinct d.unit_id, d.indicator, d.effective_on from (${daily(tx, asked, indicators, recordedSince(first, behind, before))}) d) k
        join cases.counted t on t.district_id = ${tx.district} and t.indicator = k.indicator and t.unit_id = k.unit_id and t.effective_on = k.effective_on
       where t.recorded_on >= ${before} and t.recorded_on <= ${asked.asOf}`,
  })
}

/** Counters of a span without sums: every row bears its own day. */
export function countedDayByDay(tx: Tx, asked: SpanAsked, indicators: readonly string[] | null): Sql {
  return daily(tx, asked, indicators, sql`d.effective_on >= ${asked.from} and d.effective_on <= ${asked.to}`)
}

function daily(tx: Tx, { unitPath, asOf }: SpanAsked, indicators: readonly string[] | null, days: Sql): Sql {
  return sql`
    select d.unit_id, d.indicator, d.effective_on, d.category, d.channel, d.n from cases.counter d
     where d.district_id = ${tx.district} and d.unit_id = any(${unitsUnder(tx, unitPath)}) and d.recorded_on <= ${asOf} ${only(sql`d.indicator`, indicators)} and ${days}`
}

/** Ids in one step, so that no row of another unit is read. */
const unitsUnder = (tx: Tx, path: string): Sql => sql`array(select w.id from organisation.published_unit w where w.district_id = ${tx.district}
  and ${withinUnit(sql`w.path`, path)})`

const only = (column: Sql, indicators: readonly string[] | null): Sql => (indicators === null ? sql`` : sql`and ${column} = any(${[...indicators]}::text[])`)

/** Before this day nothing was ever counted. */
export const BEGINNING = day('2000-01-01')
