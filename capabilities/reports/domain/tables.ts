import type { Said } from '#platform/words'
import type { Ground } from './borders.ts'
import { isComparable } from './borders.ts'

/** Counts of a table's row, by counter. */
export type RowCounts = Readonly<Record<string, number>>
/** As somebody may be told them: null where a count is kept back (PR-24). */
export type ToldCounts = Readonly<Record<string, number | null>>

/** The counters that tables by unit and by category show, in their order. */
export const COLUMNS = ['registered', 'accepted', 'agreed-written', 'agreed-oral', 'terminated', 'performance-due', 'performed'] as const

export const SMALLEST_TOLD = 5

export interface TableRow {
  readonly key: string
  readonly name: Said
  readonly counts: RowCounts
  readonly before: RowCounts
  readonly yearBefore: RowCounts
  /** Of a unit: whether the two periods are about the same ground. */
  readonly ground: { readonly before: Ground; readonly yearBefore: Ground }
}

const hiddenKey = (row: number, counter: string) => `${row} ${counter}`

/**
 * A table as whoever only counts is told it: cells under five are kept back, and where one cell of a column alone would be,
 * the smallest of the others with it, so that the total does not give it away. `within` keeps back what a row gives away by itself.
 */
export function toldTable(rows: readonly RowCounts[], within: (row: RowCounts) => ToldCounts): ToldCounts[] {
  const hidden = new Set<string>()
  let before: number
  do {
    before = hidden.size
    rows.forEach((row, index) => {
      hideWithin(row, index, within, hidden)
    })
    for (const counter of COLUMNS) hideComplement(rows, counter, hidden)
  } while (hidden.size > before)
  return rows.map((row, index) => Object.fromEntries(Object.entries(row).map(([counter, n]) => [counter, hidden.has(hiddenKey(index, counter)) ? null : n])))
}

/** What is kept back already counts as nought, so that whatever would give it away is kept back as well. */
function hideWithin(row: RowCounts, index: number, within: (row: RowCounts) => ToldCounts, hidden: Set<string>): void {
  const known = Object.fromEntries(Object.entries(row).map(([counter, n]) => [counter, hidden.has(hiddenKey(index, counter)) ? 0 : n]))
  for (const [counter, n] of Object.entries(within(known))) if (n === null) hidden.add(hiddenKey(index, counter))
}

function hideComplement(rows: readonly RowCounts[], counter: string, hidden: Set<string>): void {
  const cells = rows.flatMap((row, index) => (row[counter] === undefined ? [] : [{ index, n: row[counter] ?? 0 }]))
  if (cells.filter(({ index }) => hidden.has(hiddenKey(index, counter))).length !== 1) return
  const [smallest] = cells.filter(({ index }) => !hidden.has(hiddenKey(index, counter))).sort((one, other) => one.n - other.n)
  if (smallest) hidden.add(hiddenKey(smallest.index, counter))
}

/** The same counter over the units whose ground did not change: like is compared with like. */
export interface LikeWithLike {
  readonly units: number
  readonly of: number
  readonly now: number
  readonly base: number
}

/** Null where every unit is comparable (the total itself is), or none is. */
export function likeWithLike(rows: readonly TableRow[], counter: string, base: 'before' | 'yearBefore'): LikeWithLike | null {
  const comparable = rows.filter((row) => isComparable(row.ground[base]))
  if (comparable.length === rows.length || comparable.length === 0) return null
  const sum = (counts: (row: TableRow) => RowCounts) => comparable.reduce((total, row) => total + (counts(row)[counter] ?? 0), 0)
  return { units: comparable.length, of: rows.length, now: sum((row) => row.counts), base: sum((row) => row[base]) }
}

/** Cells of counts put into rows: every row has every column, nought where nothing was counted. */
export function pivot(cells: readonly { readonly key: string; readonly indicator: string; readonly n: number }[], columns: readonly string[] = COLUMNS): ReadonlyMap<string, RowCounts> {
  const rows = new Map<string, Record<string, number>>()
  for (const { key, indicator, n } of cells) {
    const row = rows.get(key) ?? Object.fromEntries(columns.map((each) => [each, 0]))
    row[indicator] = n
    rows.set(key, row)
  }
  return rows
}

export const NO_COUNTS: RowCounts = Object.fromEntries(COLUMNS.map((each) => [each, 0]))
