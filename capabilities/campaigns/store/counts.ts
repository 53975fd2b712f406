import { addDayCounts, type CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Measure } from '../domain.ts'

export const DAY_COUNTS = sql`campaigns.day_count`

/** Moves figures of a day, as the last statement of the command. */
export function count(tx: Tx, at: CountedAt, on: Day, counts: readonly (readonly [Measure, number])[]): void {
  addDayCounts(tx, DAY_COUNTS, at, on, counts.map(([measure, n]) => ({ measure, kind: '', n })))
}
