import { sql } from '#platform/db/sql'

/** Figures of a day, by unit and kind. */
export const DAY_COUNTS = sql`outreach.day_count`
