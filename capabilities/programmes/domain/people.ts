import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

export const PARTICIPATIONS = ['family', 'pairing', 'member'] as const
export type ParticipationKind = (typeof PARTICIPATIONS)[number]
export const STATES = ['asked', 'running', 'ended', 'withdrawn'] as const
export type State = (typeof STATES)[number]
export const STEPS = ['take-in', 'end', 'run-out', 'renew', 'withdraw'] as const
export type Step = (typeof STEPS)[number]

/** Whoever asked is taken in; what runs ends on purpose, by its date, or by a withdrawal, which nothing refuses. */
export const TRANSITIONS: Readonly<Record<State, Partial<Readonly<Record<Step, State>>>>> = {
  asked: { 'take-in': 'running', 'run-out': 'ended', withdraw: 'withdrawn' },
  running: { end: 'ended', 'run-out': 'ended', renew: 'running', withdraw: 'withdrawn' },
  ended: { withdraw: 'withdrawn' },
  withdrawn: {},
}
export const afterStep = (state: State, step: Step): State | undefined => TRANSITIONS[state][step]
export const ENDINGS = ['purpose', 'expired', 'withdrawn'] as const
export type Ending = (typeof ENDINGS)[number]

export const CHILD_AGES = ['under-14', 'from-14'] as const
/** What the child itself wants; recorded in its own words or by somebody it trusts (LPM Art. 4, 19). */
export const WISHES = ['wants', 'does-not-want', 'not-asked'] as const
export type Wish = (typeof WISHES)[number]
export const WISH_BY = ['child', 'trusted-person'] as const

export interface Agreeing {
  readonly adults: readonly { readonly agreed: boolean }[]
  readonly children: readonly { readonly guardianAgreed: boolean; readonly wish: Wish }[]
}

/**
 * Nothing is stored before everybody agreed: each adult for themself, for a child the guardian and the child’s own wish (PIPL Art. 13, 31;
 * LPM Art. 19). Refuses `nobody-named`, `consent-missing`, `guardian-missing`, `child-not-asked`, `child-does-not-want`.
 */
export function agreementRefusal({ adults, children }: Agreeing): Refusal | undefined {
  if (adults.length === 0) return refusal('nobody-named', {})
  if (adults.some((each) => !each.agreed)) return refusal('consent-missing', {})
  if (children.some((each) => !each.guardianAgreed)) return refusal('guardian-missing', {})
  if (children.some((each) => each.wish === 'not-asked')) return refusal('child-not-asked', {})
  return children.some((each) => each.wish === 'does-not-want') ? refusal('child-does-not-want', {}) : undefined
}

/** A pair: one child with a guardian, or one elder for themself. Refuses `one-person`. */
export function pairRefusal({ adults, children }: Agreeing): Refusal | undefined {
  return adults.length === 1 && children.length <= 1 ? undefined : refusal('one-person', {})
}

/** Whoever may withdraw a participation that still holds something of anybody. */
export const mayWithdraw = (state: State): boolean => afterStep(state, 'withdraw') !== undefined

/** A number as typed, with or without its space; undefined where it is none. */
export function readNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : undefined
}
/** 1234 5678 */
export const showNumber = (number: string): string => `${number.slice(0, 4)} ${number.slice(4)}`

/** Why a yes to this person does not count: nobody was proposed, or somebody else was; undefined where it does. */
export function agreeingFault({ successorId, state }: { readonly successorId: string | null; readonly state: State }, toId: string): 'no-successor-proposed' | 'another-successor' | undefined {
  if (successorId === null || state !== 'running') return 'no-successor-proposed'
  return successorId === toId ? undefined : 'another-successor'
}
