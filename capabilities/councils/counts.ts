import { addDayCounts, type CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { DAY_COUNTS } from './store.ts'

/** What a day of a community’s councils comes to. `opinions` by subject, `replies` by whether they were in time. */
export const MEASURES = ['opinions', 'replies', 'published', 'meetings', 'resolutions', 'projects-done', 'surveys'] as const
export type Measure = (typeof MEASURES)[number]

/** One more on a day. */
export function count(tx: Tx, at: { readonly unit_id: string; readonly unit_path: string }, on: Day, measure: Measure, kind = ''): void {
  addDayCounts(tx, DAY_COUNTS, countedAt(at), on, [{ measure, kind, n: 1 }])
}

const countedAt = ({ unit_id: id, unit_path: path }: { readonly unit_id: string; readonly unit_path: string }): CountedAt => ({ id, path })
