import { addWorkingDays, rollForward, type WorkCalendar } from '#platform/calendar'
import { ok, refuse, type Result } from '#platform/result'
import { day, type Day, parseDay } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import type { Ground } from './order.ts'

/** A limit in working days, in force from a day on. A change adds a record, it never edits one. Source of all: [D]. */
export interface Limit {
  readonly of: Ground | 'sent-back' | 'most' | 'extension' | 'soon'
  readonly workingDays: number
  readonly from: Day
}

const limit = (of: Limit['of'], workingDays: number): Limit => ({ of, workingDays, from: day('2024-01-01') })

/** `most`: the longest that an issuer may give; `extension`: the longest by which it may be put off, once; `soon`: how long before its day the unit is reminded. */
export const LIMITS: readonly Limit[] = [
  limit('overdue', 3), limit('unclaimed', 2), limit('returned-twice', 3), limit('guard', 10), limit('repeat-petition', 10),
  limit('process-complaint', 10), limit('other', 5), limit('sent-back', 3), limit('most', 30), limit('extension', 10), limit('soon', 1),
]

/** Working days of a limit in force on a day. */
export function limitOn(limits: readonly Limit[], of: Limit['of'], on: Day): number {
  const known = limits.filter((each) => each.of === of && each.from <= on).sort((one, other) => (one.from < other.from ? 1 : -1))[0]
  if (!known) throw new Error(`no limit of ${of} is in force on ${on}`)
  return known.workingDays
}

/** The day by which a unit answers where the issuer names none. */
export function dueOn(calendar: WorkCalendar, of: Limit['of'], today: Day): Day {
  return addWorkingDays(calendar, today, limitOn(LIMITS, of, today)).day
}

/** The latest due day of which a unit is reminded today. */
export function soonUntil(calendar: WorkCalendar, today: Day): Day {
  return dueOn(calendar, 'soon', today)
}

/**
 * A day that the issuer named: ahead, and not further than the longest limit; a day off rolls to the next working day.
 * Refuses `due-day`.
 */
export function namedDay(calendar: WorkCalendar, typed: string, today: Day): Result<Day> {
  const most = limitOn(LIMITS, 'most', today)
  const parsed = parseDay(typed)
  return parsed.ok && liesAhead(calendar, parsed.value, today, most) ? ok(rollForward(calendar, parsed.value).day) : refuse(refusal('due-day', { most }))
}

/** A later day than the one in force, by ten working days at most. Refuses `extension-day`. */
export function extendedDay(calendar: WorkCalendar, typed: string, before: Day): Result<Day> {
  const most = limitOn(LIMITS, 'extension', before)
  const parsed = parseDay(typed)
  return parsed.ok && liesAhead(calendar, parsed.value, before, most) ? ok(rollForward(calendar, parsed.value).day) : refuse(refusal('extension-day', { most }))
}

function liesAhead(calendar: WorkCalendar, named: Day, from: Day, most: number): boolean {
  return named > from && named <= addWorkingDays(calendar, from, most).day
}
