import type { Refusal } from '#platform/result'
import { type Day, daysBetween } from '#platform/time'
import { absenceRefusal } from '../absence-words.ts'

/** Roles that handle cases and may be stood in for. */
export const STOOD_IN_FOR = ['mediator', 'sector-mediator', 'community-officer', 'committee-head'] as const

const LONGEST_DAYS = 92

export interface Span {
  readonly fromOn: Day
  /** The first day of being back. */
  readonly untilOn: Day
}

export interface PostHeld {
  readonly staffId: string
  readonly unitId: string
  readonly untilOn: Day | null
}

export interface OtherAbsence extends Span {
  readonly staffId: string
  readonly delegateId: string
}

export interface AskedAbsence extends Span {
  readonly staffId: string
  readonly delegateId: string
}

/** Two half-open spans that share a day. */
export function overlap(one: Span, other: Span): boolean {
  return one.fromOn < other.untilOn && other.fromOn < one.untilOn
}

/** The unit at which both handle cases for the whole time; undefined where there is none. */
export function sharedUnit({ staffId, delegateId, untilOn }: AskedAbsence, posts: readonly PostHeld[]): string | undefined {
  const whole = posts.filter((each) => each.staffId === delegateId && (each.untilOn === null || each.untilOn >= untilOn))
  return posts.find((each) => each.staffId === staffId && whole.some((other) => other.unitId === each.unitId))?.unitId
}

/**
 * Why an absence may not be recorded like this, or undefined. Nobody stands in who is away themselves, and nobody is stood in
 * for who stands in: a delegation is never handed on.
 */
export function absenceProblem(asked: AskedAbsence, today: Day, posts: readonly PostHeld[], others: readonly OtherAbsence[]): Refusal | undefined {
  const { staffId, delegateId, fromOn, untilOn } = asked
  if (fromOn < today || untilOn <= fromOn || daysBetween(fromOn, untilOn) > LONGEST_DAYS) return absenceRefusal('bad-absence-span', {})
  if (staffId === delegateId) return absenceRefusal('same-person', {})
  if (!posts.some((each) => each.staffId === staffId)) return absenceRefusal('no-such-handler', {})
  if (sharedUnit(asked, posts) === undefined) return absenceRefusal('delegate-elsewhere', {})
  const near = others.filter((each) => overlap(each, asked))
  if (near.some((each) => each.staffId === staffId)) return absenceRefusal('away-already', {})
  if (near.some((each) => each.staffId === delegateId)) return absenceRefusal('delegate-away', {})
  return near.some((each) => each.delegateId === staffId) ? absenceRefusal('stands-in-already', {}) : undefined
}
