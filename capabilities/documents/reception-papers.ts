import type { Day } from './values.ts'

/** A slip with which a visitor goes to another body: number, ground, receipt to tear off. No name is printed; there is room for one. */
export interface ReferralSlip {
  readonly kind: 'referral-slip'
  readonly number: string
  readonly unit: string
  readonly body: string
  readonly topic: string
  readonly givenOn: Day
  /** Ground of legal aid in our own words, its article of the Legal Aid Law, and whether hardship has to be shown. */
  readonly basis?: string
  readonly article?: string
  readonly means?: string
}

/** A booth on a market day: what is known of it, three counters with room for tally marks, opinions without names. */
export interface BoothSheet {
  readonly kind: 'booth'
  readonly unit: string
  readonly event: string
  readonly place: string
  readonly bodies: string
  readonly on: Day
  readonly served: number
  readonly solved: number
  readonly opinions: number
  readonly noted: readonly { readonly text: string; readonly place: string }[]
}
