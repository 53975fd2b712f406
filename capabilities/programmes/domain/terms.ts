import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** Longest time that anything runs before it ends or is renewed, in calendar days [D]. A tutor’s term: three years. */
export const MOST_DAYS = 366
export const TUTOR_MOST_DAYS = 3 * 366
/** Terms that end within so many days are pointed out. */
export const SOON_DAYS = 30
/** Calendar days that particulars and notes are kept after an end (PIPL Art. 19) [D]; a withdrawal erases at once. */
export const KEEP_DAYS = 365
/** A record check of a child’s helper is asked for every year (LPM Art. 62). */
export const CHECK_DAYS = 365
export const LOOK_HOURS = 4

/** An end stands from the first day. Refuses `until-wrong`. */
export function termRefusal(from: Day, until: Day, today: Day, most = MOST_DAYS): Refusal | undefined {
  const last = addDays(from > today ? from : today, most)
  return until < from || until < today || until > last ? refusal('until-wrong', { last }) : undefined
}

/** Longer than before, and not too long. Refuses `renewed-to-less`, `until-wrong`. */
export function renewalRefusal(was: Day, until: Day, today: Day, most = MOST_DAYS): Refusal | undefined {
  return until <= was ? refusal('renewed-to-less', { was }) : termRefusal(today, until, today, most)
}

export const isOver = (until: Day, today: Day): boolean => until < today
export const endsSoon = (until: Day, today: Day): boolean => until >= today && until <= addDays(today, SOON_DAYS)

/** A check that is on time on a day; only its day is kept, never what it said (N-12). Refuses `check-needed`. */
export function checkRefusal(checkedOn: Day | undefined, today: Day): Refusal | undefined {
  return checkedOn === undefined || checkedOn > today || checkedOn < addDays(today, -CHECK_DAYS) ? refusal('check-needed', {}) : undefined
}
