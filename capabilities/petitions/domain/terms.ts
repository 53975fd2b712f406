import { type DueDays, dueDays, termOfDays, termOfWorkingDays, type WorkCalendar } from '#platform/calendar'
import { addDays, type Day, day } from '#platform/time'

export type PetitionClock = 'DL-15' | 'DL-15b' | 'DL-16' | 'DL-17' | 'DL-17-extension' | 'DL-18' | 'DL-18-decision' | 'DL-19' | 'DL-19-decision'

export interface PetitionTerm {
  readonly clock: PetitionClock
  readonly length: number
  /** Calendar days or working days. */
  readonly unit: 'cal' | 'wd'
  readonly law: string
  readonly effectiveFrom: Day
}

const inForceFrom = day('2022-05-01')

/** Lengths of the petition clocks (`docs/law.md` §3.3): a change of law adds a record, it never edits one. */
export const PETITION_TERMS: readonly PetitionTerm[] = [
  { clock: 'DL-15', length: 15, unit: 'cal', law: 'PET-22', effectiveFrom: inForceFrom },
  { clock: 'DL-15b', length: 15, unit: 'cal', law: 'PET-23', effectiveFrom: inForceFrom },
  { clock: 'DL-16', length: 5, unit: 'wd', law: 'PET-23', effectiveFrom: inForceFrom },
  { clock: 'DL-17', length: 60, unit: 'cal', law: 'PET-34', effectiveFrom: inForceFrom },
  { clock: 'DL-17-extension', length: 30, unit: 'cal', law: 'PET-34', effectiveFrom: inForceFrom },
  { clock: 'DL-18', length: 30, unit: 'cal', law: 'PET-35', effectiveFrom: inForceFrom },
  { clock: 'DL-18-decision', length: 30, unit: 'cal', law: 'PET-35', effectiveFrom: inForceFrom },
  { clock: 'DL-19', length: 30, unit: 'cal', law: 'PET-36', effectiveFrom: inForceFrom },
  { clock: 'DL-19-decision', length: 30, unit: 'cal', law: 'PET-36', effectiveFrom: inForceFrom },
]

/** The length in force on a day. Throws where none is: our bug. */
export function petitionTerm(clock: PetitionClock, on: Day): PetitionTerm {
  const inForce = PETITION_TERMS.filter((each) => each.clock === clock && each.effectiveFrom <= on)
  const latest = [...inForce].sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0]
  if (!latest) throw new Error(`no length of ${clock} is in force on ${on}`)
  return latest
}

/** The three days of a clock that starts on a day, `more` days later where the law lets some not count. */
export function petitionDue(calendar: WorkCalendar, clock: PetitionClock, startsOn: Day, more = 0): DueDays {
  const term = petitionTerm(clock, startsOn)
  if (term.unit === 'wd') return termOfWorkingDays(calendar, startsOn, term.length)
  return more === 0 ? termOfDays(calendar, startsOn, term.length) : dueDays(calendar, addDays(startsOn, term.length + more))
}

type ReviewLevel = 'review' | 're-review'

export const decisionClock = (level: ReviewLevel): PetitionClock => (level === 'review' ? 'DL-18-decision' : 'DL-19-decision')

/** The day by which a review or re-review is answered in writing. */
export function decisionDue(calendar: WorkCalendar, level: ReviewLevel, requestedOn: Day): Day {
  return petitionDue(calendar, decisionClock(level), requestedOn).rolledOn
}

/** PET Art. 20: a joint petition by visit sends at most this many representatives. */
export const MOST_REPRESENTATIVES = 5
/** PET Art. 34: at most this many days more. */
export const MOST_EXTENSION_DAYS = 30
/** After this many objections that were agreed, only the final designation is left (as for transfers, §4). */
export const MOST_RETURNS = 2
