import { addDays, type Day, day, latestDay } from '#platform/time'

/** One length in force from a day on; a change adds a record. Source `[D]`: a rule of the house that a district may change. */
export interface LengthRecord {
  readonly key: LengthKey
  /** Calendar days. */
  readonly days: number
  readonly source: string
  readonly effectiveFrom: Day
}

export type LengthKey = 'after-agreement' | 'after-last-due' | 'T24' | 'DL-37' | 'I-21'

const SINCE_PMA = day('2011-01-01')

export const LENGTHS: readonly LengthRecord[] = [
  { key: 'after-agreement', days: 30, source: '[D] custom', effectiveFrom: SINCE_PMA },
  { key: 'after-last-due', days: 7, source: '[D] custom', effectiveFrom: SINCE_PMA },
  { key: 'T24', days: 30, source: '[D]', effectiveFrom: SINCE_PMA },
  { key: 'DL-37', days: 10, source: '[D]', effectiveFrom: SINCE_PMA },
  { key: 'I-21', days: 90, source: '[D]', effectiveFrom: SINCE_PMA },
]

/** Calendar days of a length on a day. Throws for a day before any record: that is our bug. */
export function daysOf(key: LengthKey, on: Day, records: readonly LengthRecord[] = LENGTHS): number {
  const inForce = records.filter((each) => each.key === key && each.effectiveFrom <= on)
  const [latest] = [...inForce].sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1))
  if (!latest) throw new Error(`no length of ${key} is in force on ${on}`)
  return latest.days
}

/** The later of 30 days after the agreement and 7 days after the last due day ([D], custom; SC-01: 15 April 2026). */
export function followUpDueOn(agreedOn: Day, dueDays: readonly Day[]): Day {
  const afterAgreement = addDays(agreedOn, daysOf('after-agreement', agreedOn))
  const afterEach = dueDays.map((each) => addDays(each, daysOf('after-last-due', agreedOn)))
  return latestDay(afterEach.concat(afterAgreement)) ?? afterAgreement
}
