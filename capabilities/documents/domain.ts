/**
 * What each paper of a case needs, as types; which of it is mandatory is in missing.ts. Pure: no IO, no clock.
 */

import type { ConfirmationSet, FollowUpRecord } from './domain.afterwards.ts'
import type { ClosingReport, Dossier, SituationNote } from './domain.file.ts'
import type { DisclosureStatement, EvidenceList, InvestigationRecord, PowerOfAttorney } from './domain.inquiry.ts'
import type { OneTimeNotice, PersonalInformationConsent, ReferralSlip, SupervisionOrder, UrgentReport } from './domain.notices.ts'
import type { Bilingual, Citation, Day, Fen, LocalMinute } from './values.ts'

export type * from './domain.afterwards.ts'
export type * from './domain.file.ts'
export type * from './domain.inquiry.ts'
export type * from './domain.notices.ts'
export type * from './values.ts'

export interface Party {
  readonly name: string
  readonly sex?: string
  readonly ethnicGroup?: string
  /** Full years. */
  readonly age?: number
  readonly occupation?: string
  readonly unitOrAddress: string
  readonly contact: string
  /** 法定代理人 or 委托代理人 with the name, as it should be printed. */
  readonly representative?: string
}

/** What every paper of a committee carries. */
export interface Paper<Kind extends string> {
  readonly kind: Kind
  /** Full name of the people's mediation committee. */
  readonly committee: string
  /** The eight characters of the case code, with or without the dash. */
  readonly caseCode?: string
  /** （2026）示例社区民调字第1号 */
  readonly number?: string
  /** The day the paper is made out. */
  readonly madeOn: Day
}

/** 人民调解申请书. */
export interface Application extends Paper<'D01'> {
  readonly applicants: readonly Party[]
  readonly respondents: readonly Party[]
  readonly facts: string
  readonly requests: readonly string[]
  /** The applicant was told the rules and applies of their own free will (PMA Art. 17). Must be true. */
  readonly toldRulesAndVoluntary: boolean
  /** Set when the application was made orally and written down by staff. */
  readonly recordedBy?: string
}

/** 人民调解受理登记表. */
export interface AcceptanceRegister extends Paper<'D02'> {
  readonly parties: readonly Party[]
  readonly disputeType: string
  readonly source: 'application' | 'committee'
  readonly referredBy?: string
  readonly facts: string
  readonly registrar: string
  readonly remark?: string
}

/** 当事人权利义务告知书, with the notice of PIPL Art. 17. */
export interface RightsNotice extends Paper<'D03'> {
  readonly parties: readonly string[]
  readonly committeeContact: string
  readonly personalInformation: {
    readonly handler: string
    readonly contact: string
    readonly purpose: string
    readonly method: string
    readonly kinds: string
    readonly retention: string
    readonly recipients?: string
    readonly howToExercise: string
  }
  readonly citations?: readonly Citation[]
}

/** 身份证明材料登记: what was seen, never the whole number. */
export interface IdentityMaterial extends Paper<'D04'> {
  readonly entries: readonly {
    readonly party: string
    readonly documentType: string
    readonly lastFour: string
    readonly verifiedBy: string
    readonly verifiedAt: LocalMinute
    /** Why a copy was kept; absent: none was kept. */
    readonly copyKeptBecause?: string
  }[]
}

/** 调解记录. `proposals` were made for the sake of compromise only and never leave the file. */
export interface SessionRecord extends Paper<'D08'> {
  readonly startedAt: LocalMinute
  readonly endedAt: LocalMinute
  readonly place: string
  readonly mode: string
  readonly mediators: readonly string[]
  readonly recorder: string
  /** `capacity`: 申请人, 被申请人, 受邀协助（双方同意） … */
  readonly participants: readonly { readonly name: string; readonly capacity: string }[]
  readonly isPublic: boolean
  readonly statements: readonly { readonly speaker: string; readonly text: string }[]
  readonly undisputedFacts?: string
  /** Who confirmed these facts; not yet confirmed by everybody where a party is missing. */
  readonly undisputedBy?: readonly string[]
  readonly proposals?: string
  readonly result: string
}

export interface Obligation {
  readonly debtor: string
  readonly creditor: string
  readonly what: string
  readonly amountFen?: Fen
  readonly way: string
  readonly place: string
  readonly dueOn: Day
}

/** 人民调解协议书 (PMA Art. 28–29). */
export interface Agreement extends Paper<'D09'> {
  readonly number: string
  readonly parties: readonly (Party & { readonly role: string })[]
  readonly facts: string
  readonly disputedMatters: string
  readonly content: readonly string[]
  readonly obligations: readonly Obligation[]
  /** How many originals exist in all. */
  readonly copies: number
  readonly mediators: readonly string[]
  readonly recorder?: string
  /** Who signed on the screen, before whom and when; `drawing` names the picture among `RenderOptions.drawings`. */
  readonly drawn?: readonly { readonly who: string; readonly on: Day; readonly before: string; readonly drawing: string }[]
  readonly citations?: readonly Citation[]
}

/** 口头协议登记表 (PMA Art. 28, 30). */
export interface OralAgreement extends Paper<'D10'> {
  readonly parties: readonly Party[]
  readonly facts?: string
  readonly content: string
  readonly obligations: readonly Obligation[]
  readonly place?: string
  readonly mediator: string
}

/** 履行凭证. */
export interface PerformanceProof extends Paper<'D11'> {
  readonly agreementNumber?: string
  /** Which obligation, as the agreement words it: 第一项：赔偿款. */
  readonly obligation: string
  readonly performedOn: Day
  readonly performedBy: string
  readonly receivedBy: string
  readonly amountFen?: Fen
  readonly way?: string
  /** What is attached: receipt, photo. */
  readonly attachments?: string
  readonly mediator?: string
}

/** One way to go on: a court, an arbitration commission, an organ, legal aid. */
export interface Route {
  readonly way: string
  readonly where: string
  /** How long the way is open, in words: 自……之日起一年内. */
  readonly limit?: string
  /** 《…法》第…条, from the caller's versioned law records. */
  readonly basis?: string
}

/** 不予受理告知书. */
export interface NotAcceptedNotice extends Paper<'D17'> {
  readonly parties: readonly string[]
  readonly matter: string
  /** The number of the reason on the committee's list, N1 … */
  readonly reasonCode: string
  /** The reason in a few words, beside its number. */
  readonly reasonName: string
  readonly reason: string
  readonly routes: readonly Route[]
  readonly contact?: string
  readonly citations?: readonly Citation[]
}

/** 终止调解告知书. `undisputedFacts` only when every party agrees to have them written here. */
export interface TerminationNotice extends Paper<'D18'> {
  readonly parties: readonly string[]
  readonly matter: string
  readonly reason: string
  readonly terminatedOn: Day
  readonly remedies: readonly Route[]
  readonly undisputedFacts?: string
  readonly mediator: string
  readonly citations?: readonly Citation[]
}

/** The resident's slip. The QR holds district and code only; the PIN stands on a part to tear off. */
export interface Slip {
  readonly kind: 'slip'
  readonly centre: string
  readonly caseCode: string
  readonly publicUrl: string
  readonly districtSlug: string
  /** Category in plain words and the day; never what was said. */
  readonly category: Bilingual
  readonly reportedOn: Day
  readonly next: Bilingual
  readonly nextBy?: Day
  readonly phone?: string
  /** Six digits; absent when the PIN may no longer be shown. */
  readonly pin?: string
  /** zh always comes first; en is added when asked for. */
  readonly withEnglish?: boolean
}

export type DocumentData =
  | Application
  | AcceptanceRegister
  | RightsNotice
  | IdentityMaterial
  | SessionRecord
  | Agreement
  | OralAgreement
  | PerformanceProof
  | FollowUpRecord
  | ConfirmationSet
  | Dossier<'D15'>
  | Dossier<'D15-cover'>
  | Dossier<'D15-catalogue'>
  | Dossier<'D15-back'>
  | PowerOfAttorney
  | InvestigationRecord
  | EvidenceList
  | SituationNote
  | ClosingReport
  | ReferralSlip
  | SupervisionOrder
  | UrgentReport
  | PersonalInformationConsent
  | DisclosureStatement
  | OneTimeNotice
  | NotAcceptedNotice
  | TerminationNotice
  | Slip

export type DocumentKind = DocumentData['kind']
export type DocumentOf<Kind extends DocumentKind> = Extract<DocumentData, { kind: Kind }>

/** Every kind, in the order of the file. */
export const DOCUMENT_KINDS = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D15-cover',
  'D15-catalogue',
  'D15-back',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D23',
  'D24',
  'D25',
  'slip',
] as const satisfies readonly DocumentKind[]

/** The case code as people read it: 7KQ4-92MX. */
export function groupCode(code: string): string {
  const bare = code.replaceAll('-', '')
  return bare.length === 8 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : code
}

/** The one address a slip's QR holds: district and code, nothing that opens the case by itself. */
export function slipUrl(slip: Pick<Slip, 'publicUrl' | 'districtSlug' | 'caseCode'>): string {
  const base = slip.publicUrl.replace(/\/+$/, '')
  return `${base}/d/${encodeURIComponent(slip.districtSlug)}/c/${encodeURIComponent(groupCode(slip.caseCode))}`
}
