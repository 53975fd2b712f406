import { addDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Measure } from '../domain.ts'
import type { Home } from './rules.ts'

export const DAY_COUNTS = sql`points.day_count`

/** Moves the figures of a day. */
export function addCounts(tx: Tx, home: Home, on: Day, counts: readonly (readonly [Measure, number])[]): void {
  addDayCounts(tx, DAY_COUNTS, home, on, counts.map(([measure, n]) => ({ measure, kind: '', n })))
}
