import { addDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Count } from '../domain.ts'

export const DAY_COUNTS = sql`duty.day_count`

/** A unit with its place in the tree. */
export interface Home {
  readonly id: string
  readonly path: string
}

/** Moves the figures of a day. */
export function addCounts(tx: Tx, home: Home, on: Day, counts: readonly Count[]): void {
  addDayCounts(tx, DAY_COUNTS, home, on, counts)
}
