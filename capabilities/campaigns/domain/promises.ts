import type { Refusal } from '#platform/result'
import { addDays, type Day, daysBetween } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** 承诺、帮扶需求、实事项目: what is to be done after a visit, each with a day. */
export const PROMISE_KINDS = ['promise', 'need', 'project'] as const
export type PromiseKind = (typeof PROMISE_KINDS)[number]

export const PROMISE_STATES = ['open', 'kept', 'not-kept'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

/** Latest day of a promise: a year ahead [D]. */
export const LONGEST_PROMISE_DAYS = 366
/** The unit is reminded this many calendar days before [D]. */
export const REMINDER_DAYS = 2

/** Every promise carries a day that can still come. Refuses `promise-day`. */
export function promiseDayRefusal(due: Day, today: Day): Refusal | undefined {
  const ahead = daysBetween(today, due)
  return ahead < 0 || ahead > LONGEST_PROMISE_DAYS ? refusal('promise-day', {}) : undefined
}

/** It is answered once, by whoever keeps it. Refuses `promise-ended`, `not-yours`. */
export function answerRefusal(promise: { readonly state: string; readonly keeperId: string }, by: string): Refusal | undefined {
  if (promise.state !== 'open') return refusal('promise-ended', {})
  return promise.keeperId === by ? undefined : refusal('not-yours', {})
}

export const DUE_STANDINGS = ['open', 'soon', 'late', 'ended'] as const
export type DueStanding = (typeof DUE_STANDINGS)[number]

/** How a promise stands to its day. */
export function dueStanding(promise: { readonly state: string; readonly dueOn: Day }, today: Day): DueStanding {
  if (promise.state !== 'open') return 'ended'
  if (promise.dueOn < today) return 'late'
  return promise.dueOn <= addDays(today, REMINDER_DAYS) ? 'soon' : 'open'
}

/** Kept, and not after its day. */
export const keptInTime = (kept: boolean, dueOn: Day, on: Day): boolean => kept && on <= dueOn
