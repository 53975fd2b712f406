/** The pure rules of guidance. No IO, no clock; runs in the browser too. */
import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from './words/refusals.ts'

export const SUBJECTS = ['family', 'neighbours', 'housing', 'labour', 'debts', 'injury', 'land', 'consumers', 'procedure', 'other'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What kind of hearing it is, as the public calendar says it. */
export const HEARING_KINDS = ['family', 'neighbours', 'housing', 'labour', 'debts', 'injury', 'land', 'other'] as const
export type HearingKind = (typeof HEARING_KINDS)[number]

/** Guidance is general: nothing in it leads to a person or to a case (PIPL Art. 6). Refuses `personal-data`. */
export function textRefusal(...texts: readonly string[]): Refusal | undefined {
  return findsSomebody(...texts) ? refusal('personal-data', {}) : undefined
}

/** Who may answer: the body that was asked, once. Refuses `no-such-request` to everybody else, `already-answered`. */
export function answerRefusal(asked: { readonly toUnitId: string; readonly answered: boolean } | undefined, viewerUnitId: string): Refusal | undefined {
  if (!asked || asked.toUnitId !== viewerUnitId) return refusal('no-such-request', {})
  return asked.answered ? refusal('already-answered', {}) : undefined
}

/** An opinion is dated: not before it was asked for, not in the future. Refuses `day-does-not-fit`. */
export function opinionDayRefusal(on: Day, askedOn: Day, today: Day): Refusal | undefined {
  return on < askedOn || on > today ? refusal('day-does-not-fit', {}) : undefined
}

/** A hearing is announced beforehand. Refuses `day-does-not-fit`. */
export function hearingDayRefusal(on: Day, today: Day): Refusal | undefined {
  return on < today ? refusal('day-does-not-fit', {}) : undefined
}
