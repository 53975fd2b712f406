import { ok, type Refusal, refuse, type Result } from '#platform/result'
import { refusal } from '../words/refusals.ts'
import type { Body } from './visits.ts'

export const WAYS = ['counter', 'phone', 'booth'] as const
export type Way = (typeof WAYS)[number]

/**
 * On what a request for legal aid may rest, as the slip says it. `means`: whether hardship has to be shown, need not be
 * checked, or does not matter (Legal Aid Law Art. 31, 42, 32).
 */
export const AID_BASES = {
  maintenance: { law: 'LAL-31', means: 'shown' },
  wages: { law: 'LAL-31', means: 'shown' },
  injury: { law: 'LAL-31', means: 'shown' },
  benefits: { law: 'LAL-31', means: 'shown' },
  compensation: { law: 'LAL-31', means: 'shown' },
  violence: { law: 'LAL-32', means: 'irrelevant' },
  courage: { law: 'LAL-32', means: 'irrelevant' },
  'migrant-wages': { law: 'LAL-42', means: 'unchecked' },
  'no-income': { law: 'LAL-42', means: 'unchecked' },
  assisted: { law: 'LAL-42', means: 'unchecked' },
} as const satisfies Readonly<Record<string, { law: string; means: 'shown' | 'unchecked' | 'irrelevant' }>>
export type AidBasis = keyof typeof AID_BASES
export const AID_BASIS_KEYS = ['maintenance', 'wages', 'injury', 'benefits', 'compensation', 'violence', 'courage', 'migrant-wages', 'no-income', 'assisted'] as const satisfies readonly AidBasis[]

/** How a referral came out. `not-come`: the visitor never went there, which is their right. */
export const RESULTS = ['accepted', 'refused', 'advised', 'passed-on', 'not-come'] as const
export type ReferralResult = (typeof RESULTS)[number]

export const REFERRAL_STATES = ['given', 'received', 'ended'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** A referral to legal aid names its ground, another has none. Refuses `basis-missing`. */
export function referralRefusal(body: Body, basis: AidBasis | undefined): Refusal | undefined {
  return body === 'legal-aid' && basis === undefined ? refusal('basis-missing', {}) : undefined
}

interface Given {
  readonly state: ReferralState
  readonly givenOn: string
  readonly receivedOn: string | null
}

/** The receipt, once, dated between the slip and today. Refuses `referral-out-of-turn`, `referral-day`. */
export function receiptAfter(referral: Given, on: string, today: string): Result<ReferralState> {
  if (referral.state !== 'given') return refuse(refusal('referral-out-of-turn', {}))
  return on < referral.givenOn || on > today ? refuse(refusal('referral-day', {})) : ok('received')
}

/** The result, after the receipt; without one only that the visitor never came. Refuses `receipt-first`, `referral-out-of-turn`, `referral-day`. */
export function resultAfter(referral: Given, result: ReferralResult, on: string, today: string): Result<ReferralState> {
  if (referral.state === 'ended') return refuse(refusal('referral-out-of-turn', {}))
  if (referral.state === 'given' && result !== 'not-come') return refuse(refusal('receipt-first', {}))
  return on < (referral.receivedOn ?? referral.givenOn) || on > today ? refuse(refusal('referral-day', {})) : ok('ended')
}
