import type { Said } from '#platform/words'
import type { Ground } from './borders.ts'
import { isComparable } from './borders.ts'

/** Counts of a table's row, by counter. */
export type RowCounts = Readonly<Record<string, number>>
/** As somebody may be told them: null where a count is kept back (PR-24). */
export type ToldCounts = Readonly<Record<string, number | null>>

/** The counters that tables by unit and by category show, in their order. */
export const COLUMNS = ['registered', 'accepted', 'agreed-written', 'agreed-oral', 'terminated', 'performance-due', 'performed'] as const

export interface TableRow {
  readonly key: string
  readonly name: Said
  readonly counts: RowCounts
  readonly before: RowCounts
  readonly yearBefore: RowCounts
  /** Of a unit: whether the two periods are about the same ground. */
  readonly ground: { readonly before: Ground; readonly yearBefore: Ground }
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
