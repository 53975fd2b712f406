import type { DueDays, WorkCalendar } from '#platform/calendar'
import { termOfDays } from '#platform/calendar'
import { type Day, day } from '#platform/time'

/** One length in force from a day on, in calendar days; a change of the law adds a record and edits none. */
export interface LengthRecord {
  readonly key: LengthKey
  readonly days: number
  readonly law: string
  readonly effectiveFrom: Day
}

export type LengthKey = 'DL-07' | 'DL-08' | 'DL-09' | 'DL-09-aim' | 'hindrance'

const SINCE_PMA = day('2011-01-01')

export const LENGTHS: readonly LengthRecord[] = [
  { key: 'DL-07', days: 30, law: 'PMA-33; CPL-205', effectiveFrom: SINCE_PMA },
  { key: 'DL-08', days: 3, law: 'JC-2011-4', effectiveFrom: SINCE_PMA },
  { key: 'DL-09', days: 30, law: 'CPL-187', effectiveFrom: SINCE_PMA },
  { key: 'DL-09-aim', days: 15, law: 'JC-2011-5', effectiveFrom: SINCE_PMA },
  { key: 'hindrance', days: 10, law: 'CPL-86', effectiveFrom: SINCE_PMA },
]

/** Raw, rolled and safe day of a term that starts on a day. Throws for a day before any record: that is our bug. */
export function termOf(calendar: WorkCalendar, key: LengthKey, startsOn: Day): DueDays {
  const inForce = LENGTHS.filter((each) => each.key === key && each.effectiveFrom <= startsOn)
  const latest = inForce.reduce<LengthRecord | undefined>((best, each) => (best && best.effectiveFrom > each.effectiveFrom ? best : each), undefined)
  if (!latest) throw new Error(`no length of ${key} is in force on ${startsOn}`)
  return termOfDays(calendar, startsOn, latest.days)
}
