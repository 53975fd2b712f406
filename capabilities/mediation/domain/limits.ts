import { type DueDays, dueDays, termOfDays, termOfWorkingDays, type WorkCalendar } from '#platform/calendar'
import { type Day, day } from '#platform/time'

/**
 * Every length this capability counts with, as effective-dated records: a change of law adds a record, and a case keeps
 * the length that was in force on its day. `source` is the article, or `[D]` for a rule of the house that a district may change.
 */
export interface LimitRecord {
  readonly key: LimitKey
  readonly length: number
  readonly unit: 'calendar-days' | 'working-days' | 'attempts'
  readonly source: string
  readonly effectiveFrom: Day
}

export type LimitKey =
  | 'DL-02'
  | 'T07'
  | 'T07-attempts'
  | 'T08'
  | 'DL-04a'
  | 'DL-04b-ordinary'
  | 'DL-04b-summary'
  | 'DL-04c'
  | 'DL-05'
  | 'DL-06'
  | 'DL-07'
  | 'T19'

const SINCE_PMA = day('2011-01-01')
const SINCE_IMR = day('2016-07-01')
const SINCE_LDM = day('2008-05-01')
const SINCE_MDR = day('2018-10-01')

export const LIMITS: readonly LimitRecord[] = [
  { key: 'DL-02', length: 3, unit: 'working-days', source: '[D]; OMR-15', effectiveFrom: SINCE_PMA },
  { key: 'T07', length: 10, unit: 'calendar-days', source: '[D]; OMR-15', effectiveFrom: SINCE_PMA },
  { key: 'T07-attempts', length: 3, unit: 'attempts', source: '[D]', effectiveFrom: SINCE_PMA },
  { key: 'T08', length: 2, unit: 'working-days', source: '[D]; OMR-10', effectiveFrom: SINCE_PMA },
  { key: 'DL-04a', length: 30, unit: 'calendar-days', source: 'IMR-27; OMR-24', effectiveFrom: SINCE_IMR },
  { key: 'DL-04b-ordinary', length: 15, unit: 'calendar-days', source: 'IMR-27; OMR-24', effectiveFrom: SINCE_IMR },
  { key: 'DL-04b-summary', length: 7, unit: 'calendar-days', source: 'IMR-27; OMR-24', effectiveFrom: SINCE_IMR },
  { key: 'DL-04c', length: 30, unit: 'calendar-days', source: '[D] customary: MOJ-2002-33', effectiveFrom: SINCE_PMA },
  { key: 'DL-05', length: 15, unit: 'calendar-days', source: 'LDM-14', effectiveFrom: SINCE_LDM },
  { key: 'DL-06', length: 30, unit: 'working-days', source: 'MDR-38', effectiveFrom: SINCE_MDR },
  { key: 'DL-07', length: 30, unit: 'calendar-days', source: 'PMA-33; CPL-205', effectiveFrom: SINCE_PMA },
  { key: 'T19', length: 15, unit: 'calendar-days', source: '[D]', effectiveFrom: SINCE_PMA },
]

/** The record in force on a day; throws when there is none, since a clock without a length is our bug. */
export function limitOn(key: LimitKey, on: Day, records: readonly LimitRecord[] = LIMITS): LimitRecord {
  const inForce = records
    .filter((each) => each.key === key && each.effectiveFrom <= on)
    .sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1))
  const [latest] = inForce
  if (!latest) throw new Error(`no length of ${key} is in force on ${on}`)
  return latest
}

/** The due days of a limit that starts on `from`; the start day is not counted. */
export function termOf(calendar: WorkCalendar, key: LimitKey, from: Day): DueDays {
  const limit = limitOn(key, from)
  if (limit.unit === 'working-days') return termOfWorkingDays(calendar, from, limit.length)
  return termOfDays(calendar, from, limit.length)
}

/** A due day agreed in a contract: on a holiday it moves to the day after the holiday (CC Art. 203). */
export function agreedDay(calendar: WorkCalendar, on: Day): DueDays {
  return dueDays(calendar, on)
}
