/** Papers of what comes after an agreement: the visit, and the set for the court. */

import type { Obligation, Paper } from './domain.ts'
import type { Day, LocalMinute } from './values.ts'

/** The five grades of the form, the answer “I'd rather not”, and nothing at all. */
export type SatisfactionGrade =
  | 'very-satisfied'
  | 'satisfied'
  | 'fairly-satisfied'
  | 'dissatisfied'
  | 'very-dissatisfied'
  | 'declined'
  | 'not-asked'

/** 回访记录. */
export interface FollowUpRecord extends Paper<'D12'> {
  readonly partiesVisited: readonly string[]
  readonly agreementNumber: string
  readonly way?: string
  /** 回访事由: why people are visited at all. */
  readonly reason?: string
  /** Why the mediator makes the visit in person, where nobody else did. */
  readonly ownVisit?: string
  readonly performance: 'performed' | 'partly' | 'not-due' | 'unperformed'
  readonly performanceNote?: string
  /** Everybody visited with the grade they gave; `not-asked` where nobody was asked on this visit. */
  readonly ratings: readonly { readonly party: string; readonly grade: SatisfactionGrade }[]
  readonly newDisputes?: string
  readonly signs?: string
  readonly measures?: string
  readonly visitor: string
}

/** One who applies to the court, with what the court needs to reach them; never more of an identity number than its end. */
export interface ConfirmationApplicant {
  readonly name: string
  /** Last four characters of the identity paper. */
  readonly lastFour: string
  /** Address for service. */
  readonly address: string
  readonly phone: string
  readonly electronic: boolean
  /** 法定代理人 or 委托代理人 with the name, as it should be printed. */
  readonly representative?: string
}

/** 司法确认材料: joint application, certificate that the committee presided, addresses for service (CPL Art. 205; CPL-I 354). */
export interface ConfirmationSet extends Paper<'D13'> {
  /** Full name of the court. */
  readonly court: string
  readonly applicants: readonly ConfirmationApplicant[]
  readonly effectiveOn: Day
  /** What was agreed, as the agreement words it. */
  readonly content: readonly string[]
  readonly obligations?: readonly Obligation[]
  readonly mediators: readonly string[]
  readonly handedInAt: LocalMinute
}
