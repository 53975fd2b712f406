/** Papers that go from one office to another or to a person: referral, supervision, urgent report, notice and consent, one-time notice. */

import type { Citation } from './values.ts'
import type { Paper } from './domain.ts'
import type { Day, LocalMinute } from './values.ts'

/** 移送（转办）单, with its receipt to be cut off. */
export interface ReferralSlip extends Paper<'D19'> {
  readonly from: string
  readonly to: string
  readonly matter: string
  readonly parties?: readonly string[]
  readonly reason: string
  readonly materials: readonly string[]
  readonly replyDueOn?: Day
  /** Working days from receipt in which the receiver may say that it is not its competence; 0 where nobody may object any more. */
  readonly objectWithinDays?: number
  /** Filled in once the other side has answered. */
  readonly receipt?: { readonly by: string; readonly on: Day }
  readonly objection?: string
}

/** 督办单. */
export interface SupervisionOrder extends Paper<'D20'> {
  readonly to: string
  readonly matter: string
  readonly issue: string
  readonly requirement: string
  readonly dueOn: Day
  readonly issuer: string
  readonly reply?: { readonly text: string; readonly by: string; readonly on: Day }
  readonly verification?: { readonly text: string; readonly by: string; readonly on: Day }
}

export type DangerKind = 'violence' | 'self-harm' | 'fire-or-explosion' | 'child-at-risk' | 'gathering' | 'other'

/** 涉险情报告: what was seen and heard, no assessment of a person. */
export interface UrgentReport extends Paper<'D21'> {
  readonly to: string
  readonly happenedAt: LocalMinute
  readonly place: string
  readonly facts: string
  readonly danger: DangerKind
  /** Who needs protection, as far as it must be said. */
  readonly toProtect?: string
  readonly measures?: string
  readonly reporter: string
  readonly reporterContact?: string
  readonly receivedBy: string
  readonly receivedAt: LocalMinute
}

/** What a person answered, or nothing where the paper is still to be answered by hand. */
export type Answered = 'agreed' | 'refused'

/** 个人信息处理告知与同意书 (PIPL Arts. 17, 23, 29–31). Consent is never ticked beforehand. */
export interface PersonalInformationConsent extends Paper<'D23'> {
  readonly subject: string
  /** Under fourteen: the guardian answers (PIPL Art. 31). */
  readonly underFourteen: boolean
  readonly guardian?: string
  readonly handler: string
  readonly contact: string
  readonly purpose: string
  readonly method: string
  readonly kinds: string
  readonly sensitiveKinds: string
  /** Why the sensitive data are needed, and what they mean for the person (PIPL Art. 30). */
  readonly sensitiveNeed: string
  readonly retention: string
  readonly recipients?: string
  readonly howToExercise: string
  readonly answers?: { readonly sensitive?: Answered; readonly handingOn?: Answered }
  readonly citations?: readonly Citation[]
}

/** 一次性告知单: everything that is still missing, said once. */
export interface OneTimeNotice extends Paper<'D25'> {
  readonly item: string
  readonly applicant?: string
  readonly missing: readonly { readonly material: string; readonly requirement?: string; readonly where?: string }[]
  readonly basis: string
  readonly window: string
  readonly contact: string
  readonly handInBy?: Day
}
