import { addDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { one } from '../domain.ts'

export const DAY_COUNTS = sql`care.day_count`

/** Moves the figures of a day. */
export function addCounts(tx: Tx, at: { readonly id: string; readonly path: string }, on: Day, counts: readonly ReturnType<typeof one>[]): void {
  addDayCounts(tx, DAY_COUNTS, at, on, counts)
}
