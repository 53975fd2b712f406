import { addDayCounts, type CountedAt, markDay } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Count } from '../domain.ts'

export const DAY_COUNTS = sql`reception.day_count`

/** A unit of reception with its place in the tree. */
export type Hall = CountedAt

/** Moves the figures of a day. */
export function addCounts(tx: Tx, hall: Hall, on: Day, counts: readonly Count[]): void {
  addDayCounts(tx, DAY_COUNTS, hall, on, counts)
}

/** Says once a day that the hall was open: it received somebody, or opened a window. */
export function markOpen(tx: Tx, hall: Hall, on: Day): void {
  markDay(tx, DAY_COUNTS, hall, on, 'open')
}
