import { addDayCounts, type CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Measure } from '../domain.ts'

export const DAY_COUNTS = sql`programmes.day_count`

/** Moves figures of a day, as the last statement of its transaction. */
export function addCounts(tx: Tx, at: CountedAt, on: Day, counts: readonly (readonly [Measure, number, string?])[]): void {
  addDayCounts(tx, DAY_COUNTS, at, on, counts.map(([measure, n, kind = '']) => ({ measure, kind, n })))
}
