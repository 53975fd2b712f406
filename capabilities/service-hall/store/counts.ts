import { addDayCounts, type CountedAt, type DayCount } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Measure } from '../domain.ts'

export const DAY_COUNTS = sql`service_hall.day_count`

export const counted = (tx: Tx, at: CountedAt, on: Day, ...counts: readonly DayCount<Measure>[]): void => addDayCounts(tx, DAY_COUNTS, at, on, counts)

export const one = (measure: Measure, kind = ''): DayCount<Measure> => ({ measure, kind, n: 1 })
