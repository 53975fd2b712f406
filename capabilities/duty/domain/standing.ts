import { addDays, type Day } from '#platform/time'
import { overlap, type Times } from './days.ts'
import { CHECK_MOST_DAYS, EARLY_MINUTES, type ShiftState } from './kinds.ts'

/** What of somebody matters when they are put on a shift. */
export interface Standing {
  readonly active: boolean
  readonly checkedOn: Day | null
  readonly checkValidUntil: Day | null
  readonly away: readonly { readonly from: Day; readonly until: Day }[]
  readonly turns: readonly (Times & { readonly shiftId: string })[]
}

export interface ShiftAsked extends Times {
  readonly id: string
  readonly on: Day
  readonly withChildren: boolean
  readonly needed: number
  readonly filled: number
}

export type Obstacle =
  | { readonly code: 'no-such-member' }
  | { readonly code: 'on-it-already' }
  | { readonly code: 'check-needed' }
  | { readonly code: 'away-then' }
  | { readonly code: 'two-places'; readonly shiftId: string }
  | { readonly code: 'shift-full' }

/** Whether a record check holds on a day (LPM Art. 62). */
export function checkHolds({ checkedOn, checkValidUntil }: Pick<Standing, 'checkedOn' | 'checkValidUntil'>, on: Day): boolean {
  return checkedOn !== null && checkValidUntil !== null && checkedOn <= on && on <= checkValidUntil
}

/** Why somebody cannot stand on a shift; undefined where they can. The person before the place: a full shift is said last. */
export function obstacleTo(shift: ShiftAsked, who: Standing): Obstacle | undefined {
  if (!who.active) return { code: 'no-such-member' }
  if (who.turns.some((each) => each.shiftId === shift.id)) return { code: 'on-it-already' }
  if (shift.withChildren && !checkHolds(who, shift.on)) return { code: 'check-needed' }
  if (who.away.some((each) => each.from <= shift.on && shift.on <= each.until)) return { code: 'away-then' }
  const other = who.turns.find((each) => overlap(each, shift))
  if (other) return { code: 'two-places', shiftId: other.shiftId }
  return shift.filled >= shift.needed ? { code: 'shift-full' } : undefined
}

/** Whether a record check may be entered: done by today, valid beyond today, for a year at most. */
export function checkFits(checkedOn: Day, validUntil: Day, today: Day): boolean {
  return checkedOn <= today && validUntil >= today && validUntil <= addDays(checkedOn, CHECK_MOST_DAYS)
}

/** From half an hour before it begins until it is over. */
export function mayCheckIn({ begins, ends }: Times, now: Date): boolean {
  return now.getTime() >= begins.getTime() - EARLY_MINUTES * 60_000 && now <= ends
}

/** Attendance is ticked from the beginning on, and for a week after. */
export function mayTick({ begins }: Times, now: Date): boolean {
  return now >= begins && now.getTime() <= begins.getTime() + 7 * 86_400_000
}

/** Members change what is ahead of them: published and not begun. */
export function isAhead(shift: { readonly state: ShiftState; readonly begins: Date }, now: Date): boolean {
  return shift.state === 'published' && shift.begins > now
}
