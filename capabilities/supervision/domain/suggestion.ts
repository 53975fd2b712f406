import { type WorkCalendar, workingDaysBetween } from '#platform/calendar'
import { daysBetween, type Day } from '#platform/time'
import type { Ground } from './order.ts'

/** Working days after registration without anybody taking a matter up, from which an order is suggested ([D]). */
export const UNCLAIMED_WORKING_DAYS = 2
/** Returns from which an order is suggested: the same number at which the director designates. */
export const RETURNS = 2

/** What the house knows of a case: numbers and days, no word of it. */
export interface Watched {
  readonly caseId: string
  readonly code: string
  readonly unitId: string
  /** The day that passed, or the day of registration. */
  readonly since: Day
}

export interface Suggested extends Watched {
  readonly ground: Extract<Ground, 'overdue' | 'unclaimed' | 'returned-twice' | 'repeat-petition'>
  /** Days since the due day or since a petition was received, working days since registration, or number of returns. */
  readonly n: number
}

export interface WatchedHouse {
  readonly overdue: readonly Watched[]
  readonly unclaimed: readonly Watched[]
  /** Open petitions that repeat an earlier one: it is said of the two, never of whoever brought them. */
  readonly repeated: readonly Watched[]
  readonly returned: readonly (Watched & { readonly returns: number })[]
  /** Cases with an open order: they have what a suggestion would suggest. */
  readonly ordered: ReadonlySet<string>
}

/** What a supervisor may want to look at, each case once under its first ground, the oldest first. Nothing is issued by itself. */
export function suggestionsFrom(house: WatchedHouse, calendar: WorkCalendar, today: Day): Suggested[] {
  const seen = new Set(house.ordered)
  const all: Suggested[] = []
  const add = (ground: Suggested['ground'], each: Watched, n: number) => {
    if (seen.has(each.caseId)) return
    seen.add(each.caseId)
    all.push({ ground, caseId: each.caseId, code: each.code, unitId: each.unitId, since: each.since, n })
  }
  for (const each of house.returned) if (each.returns >= RETURNS) add('returned-twice', each, each.returns)
  for (const each of house.overdue) if (each.since < today) add('overdue', each, daysBetween(each.since, today))
  for (const each of house.repeated) add('repeat-petition', each, daysBetween(each.since, today))
  for (const each of house.unclaimed) {
    const waited = workingDaysBetween(calendar, each.since, today)
    if (waited > UNCLAIMED_WORKING_DAYS) add('unclaimed', each, waited)
  }
  return all
}
