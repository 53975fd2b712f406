import type { Term } from '#cap/cases'
import { day } from '#platform/time'

/** Terms of the hall: data, in force from a day on. DL-20: everything that is missing is told once within five working days (ALL Art. 32, 82). `hall-left-kept` [D]: what nobody completed or collected. */
export const HALL_TERMS: readonly Term[] = [
  { clock: 'DL-20', length: 5, unit: 'wd', law: 'ALL-32', effectiveFrom: day('2004-07-01') },
  { clock: 'hall-words-kept', length: 30, unit: 'cal', law: 'PIPL-19', effectiveFrom: day('2024-01-01') },
  { clock: 'hall-left-kept', length: 180, unit: 'cal', law: 'PIPL-19', effectiveFrom: day('2024-01-01') },
]

/** How far ahead somebody may book, in calendar days. */
export const BOOKABLE_DAYS = 30
/** After so many minutes a place that nobody came for is free for others. */
export const LATE_MINUTES = 15
/** A granted look at what stands in a child's application lasts so long. */
export const LOOK_HOURS = 4
