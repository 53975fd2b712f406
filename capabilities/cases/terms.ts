import { type DueDays, termOfDays, termOfWorkingDays, type WorkCalendar } from '#platform/calendar'
import type { Day } from '#platform/time'

/** One length of one clock, in force from a day on. Lengths are data: a change adds a record, it never edits one. */
export interface Term {
  /** Number in the deadline catalogue, such as `DL-04c`. */
  readonly clock: string
  readonly length: number
  /** Calendar days or working days. */
  readonly unit: 'cal' | 'wd'
  /** Article it rests on, or `[D]` for a promise of ours. */
  readonly law: string
  readonly effectiveFrom: Day
}

/** The term in force on a day. Throws for an unknown clock: that is our bug, not the user's. */
export function termOn(terms: readonly Term[], clock: string, on: Day): Term {
  const inForce = terms.filter((each) => each.clock === clock && each.effectiveFrom <= on)
  const latest = inForce.reduce<Term | undefined>(
    (best, each) => (best === undefined || each.effectiveFrom > best.effectiveFrom ? each : best),
    undefined,
  )
  if (!latest) throw new Error(`no term of ${clock} is in force on ${on}`)
  return latest
}

/** Raw, rolled and safe day of a term that starts on a day (the start day is not counted). */
export function dueDaysOf(calendar: WorkCalendar, term: Term, startsOn: Day): DueDays {
  return term.unit === 'wd' ? termOfWorkingDays(calendar, startsOn, term.length) : termOfDays(calendar, startsOn, term.length)
}
