import { addDayCounts } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Count } from '../domain/figures.ts'

export const DAY_COUNTS = sql`rescue.day_count`

/** A station with its place in the tree. */
export interface StationAt {
  readonly id: string
  readonly path: string
}

/** Moves the figures of a day. */
export function addCounts(tx: Tx, station: StationAt, on: Day, counts: readonly Count[]): void {
  addDayCounts(tx, DAY_COUNTS, station, on, counts)
}
