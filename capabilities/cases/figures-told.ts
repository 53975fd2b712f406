import type { Tx } from '#platform/db/database'
import { addDays, addMonths, type Day, firstOfMonth, lastOfMonth, monthsIn } from '#platform/time'
import { type KindMonth, kindsByMonth, treeByMonth } from './reads-told.ts'
import { connected } from './suppression.ts'
import { type ToldMonth, toldOfMonth, type UnitCount } from './suppression-tree.ts'

/** Both days are in it. */
interface Span {
  readonly from: Day
  readonly to: Day
}

export interface ToldAsked extends Span {
  /** Any unit of the district: what is told is decided for all of them together. */
  readonly unitPath: string
  readonly asOf: Day
  readonly today: Day
  /** Only these counters are needed; what tells of them is read with them. Null: all. */
  readonly only: readonly string[] | null
  /** Counters that are needed by category as well. */
  readonly byKind?: readonly string[]
}

/**
 * Counts as whoever only counts may be told them (PR-24), for spans of whole months that are over and lie in what was asked for.
 * Null: kept back, in one of the months at least. What one month keeps back no span tells.
 */
export interface ToldFigures {
  /** Counters that were moved in the district, and the categories in which some were. */
  readonly indicators: readonly string[]
  readonly kinds: readonly string[]
  /** Of a unit with all below it. Why closed matters came up is told for the district as a whole alone, as categories are. */
  of(path: string, indicator: string, span: Span): number | null
  /** Of what a unit counted itself, without those below. */
  own(path: string, indicator: string, span: Span): number | null
  /** By category for the district as a whole alone: by unit and category at once the rows and columns would tell of each other. */
  ofKind(category: string, indicator: string, span: Span): number | null
}

const CAUSE = 'cause-'
const WHOLE = 'all'
const CLOSED = 'closed'
const NO_MONTH = toldOfMonth([])

interface Month {
  readonly units: ToldMonth
  readonly kinds: ToldMonth
  readonly causes: ToldMonth
}

/** From the first day of the month that runs, nothing is told yet: two readings of it would tell of the days between. */
export const runningFrom = (today: Day): Day => firstOfMonth(today)

export interface MonthsOver extends Span {
  /** The day from which the month that runs will be told; null where none of it was asked for. */
  readonly toldFrom: Day | null
  /** Nothing of what was asked for is over yet: the span is the months as they were asked for. */
  readonly nothingYet: boolean
}

/** The whole months of a span that are over. */
export function monthsOver({ from, to }: Span, today: Day): MonthsOver {
  const running = runningFrom(today)
  const asked = { from: firstOfMonth(from), to: lastOfMonth(to) }
  if (asked.to < running) return { ...asked, toldFrom: null, nothingYet: false }
  const nothingYet = asked.from >= running
  return { from: asked.from, to: nothingYet ? asked.to : addDays(running, -1), toldFrom: addMonths(running, 1), nothingYet }
}

/** One statement for the tree, one more by category; deciding is in memory. */
export async function toldFigures(tx: Tx, asked: ToldAsked): Promise<ToldFigures> {
  const { unitPath, only, byKind = [], today } = asked
  const [top = ''] = unitPath.split('.')
  const read = { unitPath: top, from: firstOfMonth(asked.from), to: asked.to, asOf: asked.asOf }
  const [units, kinds] = await Promise.all([treeByMonth(tx, read, only === null ? null : connected(only)), byKind.length === 0 ? [] : kindsByMonth(tx, read, byKind)])
  const causes = units.filter((each) => each.indicator.startsWith(CAUSE))
  const months = new Map<Day, Month>()
  for (const [month, counts] of byMonth(units.filter((each) => !each.indicator.startsWith(CAUSE))))
    months.set(month, monthOf(top, counts, causes.filter((each) => each.month === month), kinds.filter((each) => each.month === month)))
  const over = (span: Span, one: (month: Month) => number | null): number | null => {
    if (!isTold(span, read, today)) return null
    const parts = monthsIn(span.from, span.to).map((month) => one(months.get(month) ?? { units: NO_MONTH, kinds: NO_MONTH, causes: NO_MONTH }))
    return parts.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0)
  }
  return {
    indicators: [...new Set(units.map((each) => each.indicator))].sort(), kinds: [...new Set(kinds.map((each) => each.category))].sort(),
    of: (path, indicator, span) => over(span, (month) => (indicator.startsWith(CAUSE) ? causeOf(month, path === top, indicator) : month.units.of(path, indicator))),
    own: (path, indicator, span) => over(span, (month) => month.units.own(path, indicator)),
    ofKind: (category, indicator, span) => over(span, (month) => part(month.kinds, category, indicator)),
  }
}

function monthOf(top: string, counts: readonly UnitCount[], causes: readonly UnitCount[], kinds: readonly KindMonth[]): Month {
  const units = toldOfMonth(counts)
  const kept = (path: string, indicator: string) => path === WHOLE && units.of(top, indicator) === null
  const closed = counts.filter((each) => each.indicator === CLOSED)
  const unstated = sumOf(closed) - sumOf(causes)
  const stated = causes.map(({ indicator, n }) => ({ path: under(indicator), indicator: CLOSED, n }))
  return {
    units, kinds: toldOfMonth(kinds.map(({ category, indicator, n }) => ({ path: under(category), indicator, n })), { kept }),
    causes: toldOfMonth([...stated, ...(unstated === 0 ? [] : [{ path: under('-'), indicator: CLOSED, n: unstated }])], { kept }),
  }
}

const under = (name: string) => `${WHOLE}.${name}`
const sumOf = (counts: readonly { readonly n: number }[]) => counts.reduce((sum, each) => sum + each.n, 0)

/** A part of a whole that is kept back is kept back: only the tree of units decides on the whole. */
function part(month: ToldMonth, name: string, indicator: string): number | null {
  return month.of(WHOLE, indicator) === null ? null : month.of(under(name), indicator)
}

const causeOf = ({ causes }: Month, isTop: boolean, cause: string) => (isTop ? part(causes, cause, CLOSED) : null)

function byMonth<Row extends { readonly month: Day }>(rows: readonly Row[]): ReadonlyMap<Day, Row[]> {
  const months = new Map<Day, Row[]>()
  for (const row of rows) {
    const known = months.get(row.month)
    if (known) known.push(row)
    else months.set(row.month, [row])
  }
  return months
}

function isTold({ from, to }: Span, read: Span, today: Day): boolean {
  const isWhole = firstOfMonth(from) === from && lastOfMonth(to) === to
  return isWhole && from >= read.from && to <= read.to && to < runningFrom(today)
}
