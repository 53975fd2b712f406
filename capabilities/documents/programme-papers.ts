import type { Day } from './values.ts'

/**
 * A blank consent sheet for a family programme or a pairing: printed without a name, signed on paper before anything is entered (PIPL Art. 13,
 * 17, 31; LPM Art. 19). With a child, the second part is in words a child understands.
 */
export interface ProgrammeConsent {
  readonly kind: 'programme-consent'
  readonly unit: string
  readonly about: 'family' | 'pairing'
  readonly title?: string
  readonly purpose?: string
  readonly partner?: string
  readonly fromOn?: Day
  readonly untilOn?: Day
  readonly withChild: boolean
  /** Calendar days that particulars are kept after the end. */
  readonly keepDays: number
}

/** Appointment of a rule-of-law vice-principal or tutor at a school, for a term. */
export interface TutorAppointment {
  readonly kind: 'tutor-appointment'
  readonly unit: string
  readonly name: string
  readonly body: string
  readonly role: string
  readonly school: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly madeOn: Day
}
