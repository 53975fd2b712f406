import type { DueDays, WorkCalendar } from '#platform/calendar'
import { termOfDays, termOfMonths } from '#platform/calendar'
import { type Day, day, latestDay } from '#platform/time'

/** One length in force from a day on; a change of the law adds a record and edits none. */
export interface LengthRecord {
  readonly key: LengthKey
  readonly length: number
  /** Months end on the corresponding day (CC Art. 202). */
  readonly unit: 'calendar days' | 'months'
  readonly law: string
  readonly effectiveFrom: Day
}

export type LengthKey = 'DL-07' | 'DL-08' | 'DL-09' | 'DL-09-aim' | 'hindrance' | 'DL-10' | 'DL-10-interested' | 'DL-11'

const SINCE_PMA = day('2011-01-01')
const SINCE_CPL_I = day('2015-02-04')

export const LENGTHS: readonly LengthRecord[] = [
  { key: 'DL-07', length: 30, unit: 'calendar days', law: 'PMA-33; CPL-205', effectiveFrom: SINCE_PMA },
  { key: 'DL-08', length: 3, unit: 'calendar days', law: 'JC-2011-4', effectiveFrom: SINCE_PMA },
  { key: 'DL-09', length: 30, unit: 'calendar days', law: 'CPL-187', effectiveFrom: SINCE_PMA },
  { key: 'DL-09-aim', length: 15, unit: 'calendar days', law: 'JC-2011-5', effectiveFrom: SINCE_PMA },
  { key: 'hindrance', length: 10, unit: 'calendar days', law: 'CPL-86', effectiveFrom: SINCE_PMA },
  // A party's objection to the ruling, from the day they received it; the year of JC-2011 Art. 10 is outdated.
  { key: 'DL-10', length: 15, unit: 'calendar days', law: 'CPL-I-372', effectiveFrom: SINCE_CPL_I },
  // Somebody else whose rights it touches, from the day they knew or should have known.
  { key: 'DL-10-interested', length: 6, unit: 'months', law: 'CPL-I-372', effectiveFrom: SINCE_CPL_I },
  { key: 'DL-11', length: 24, unit: 'months', law: 'CPL-250', effectiveFrom: SINCE_PMA },
]

/** Raw, rolled and safe day of a term that starts on a day. Throws for a day before any record: that is our bug. */
export function termOf(calendar: WorkCalendar, key: LengthKey, startsOn: Day): DueDays {
  const inForce = LENGTHS.filter((each) => each.key === key && each.effectiveFrom <= startsOn)
  const latest = inForce.reduce<LengthRecord | undefined>((best, each) => (best && best.effectiveFrom > each.effectiveFrom ? best : each), undefined)
  if (!latest) throw new Error(`no length of ${key} is in force on ${startsOn}`)
  return latest.unit === 'months' ? termOfMonths(calendar, startsOn, latest.length) : termOfDays(calendar, startsOn, latest.length)
}

/**
 * The day from which the two years of enforcement run (CPL Art. 250): the last day of performance, of instalments the last
 * of all; where none is fixed, the day the ruling takes effect.
 */
export function enforceableFrom(dueDays: readonly Day[], ruledOn: Day): Day {
  return latestDay(dueDays) ?? ruledOn
}
