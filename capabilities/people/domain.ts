import type { Id } from '#platform/ids'
import type { Result } from '#platform/result'
import type { Day } from '#platform/time'
import { ageOn, birthDayOf, checkIdentityNumber, checkPhone, cleanText, maskIdentityNumber, maskName, maskPhone } from '#platform/validators'
import { refusal } from './words.ts'
import { actsAlone, type HouseholdId, type LegalCapacity, type Standing } from './domain/standing.ts'

export * from './domain/account.ts'
export * from './domain/authority.ts'
export * from './domain/people-list.ts'
export * from './domain/signing.ts'
export * from './domain/standing.ts'

export type PartyId = Id<'party'>
export type ReporterId = Id<'reporter'>
export type ConsentId = Id<'consent'>
export type CaseId = Id<'case'>

export const SIDES = ['applicant', 'respondent', 'third'] as const
export type Side = (typeof SIDES)[number]

export const PARTY_KINDS = ['person', 'household', 'organisation'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** CC Arts. 18–20: capacity changes at 8 and 18. `under-14` data are sensitive (PIPL Art. 28), hence the cut at 14. */
export const AGE_BANDS = ['unknown', 'under-8', '8-13', '14-17', '18-59', '60-over'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

export const REPRESENTATIONS = ['guardian', 'legal-representative', 'agent'] as const
export type Representation = (typeof REPRESENTATIONS)[number]

/** A side of one case, ready to be stored: everything in its one written form. */
export interface PartyDraft {
  readonly id: PartyId
  readonly caseId: CaseId
  readonly side: Side
  readonly kind: PartyKind
  readonly name: string
  /** Digits only. */
  readonly phone: string | null
  readonly identityNumber: string | null
  readonly addressId: Id<'address'> | null
  readonly addressText: string
  readonly ageBand: AgeBand
  readonly minor: boolean
  /** The party who acts for this one (guardian, agent). */
  readonly representedBy: PartyId | null
  readonly representation: Representation | null
  /** How many people stand behind it: 11 workers are one party of 11. */
  readonly persons: number
  /** Null: inferred, a voice where somebody is represented by them, else a party. */
  readonly standing: Standing | null
  /** Members of one home, or co-owners of one property, share it. */
  readonly householdId: HouseholdId | null
  readonly legalCapacity: LegalCapacity
}

/** The channel of somebody who reported nothing and only has a page of their own as a party. */
export const PAGE_ONLY = 'party-page'

export interface ReporterDraft {
  readonly id: ReporterId
  readonly caseId: CaseId
  readonly channel: string
  readonly language: 'zh' | 'en'
  /** Empty where nobody gave one: a report needs no name. */
  readonly name: string
  readonly phone: string | null
  readonly addressId: Id<'address'> | null
  readonly partyId: PartyId | null
  readonly lettersWanted: boolean
}

export const CONSENT_FORMS = ['written', 'oral', 'screen'] as const
export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const

/** An answer to one purpose (PIPL Arts. 14–16). A withdrawal is a draft of its own, never an edit. */
export interface ConsentDraft {
  readonly id: ConsentId
  readonly caseId: CaseId
  readonly partyId: PartyId | null
  readonly reporterId: ReporterId | null
  /** Such as `mediation`, `co-handler`, `personal-information`, `publication`, `recording`. */
  readonly purpose: string
  /** Version of the text that was shown or read out. */
  readonly version: string
  readonly form: (typeof CONSENT_FORMS)[number]
  readonly channel: string
  readonly answer: (typeof CONSENT_ANSWERS)[number]
  readonly answeredOn: Day
  readonly witness: string | null
  readonly recordedBy: Id<'staff'> | null
  readonly fileId: Id<'file'> | null
}

/** A party as most people see it. */
export interface PartyMasked {
  readonly id: PartyId
  readonly side: Side
  readonly kind: PartyKind
  readonly name: string
  readonly phone: string | null
  readonly identityNumber: string | null
  readonly ageBand: AgeBand
  readonly minor: boolean
  readonly representedBy: PartyId | null
  readonly representation: Representation | null
  readonly persons: number
  readonly standing: Standing | null
  readonly householdId: HouseholdId | null
  readonly legalCapacity: LegalCapacity
}

/** A party as its handlers and its documents need it. */
export interface PartyInFull extends PartyMasked {
  readonly addressId: Id<'address'> | null
  readonly addressText: string
}

/**
 * Whether what the applicant alone may decide, such as withdrawing (PMA Art. 23), is for this reporter: they are the
 * applicant or the applicant's guardian. A neighbour who reported what others quarrel about is not; whoever reported
 * before any applicant was named is.
 */
export function speaksForApplicant(
  reporter: { readonly partyId: PartyId | null } | undefined, parties: readonly Pick<PartyMasked, 'id' | 'side' | 'representedBy' | 'representation'>[],
): boolean {
  const representing = new Set(parties.map((each) => each.representedBy))
  const applicants = parties.filter((each) => each.side === 'applicant' && !representing.has(each.id))
  if (applicants.length === 0) return true
  const own = reporter?.partyId ?? null
  return own !== null && applicants.some((each) => each.id === own || (each.representedBy === own && each.representation !== 'agent'))
}

export function maskParty(party: PartyInFull): PartyMasked {
  const { addressId: _address, addressText: _text, ...rest } = party
  return {
    ...rest,
    name: party.kind === 'organisation' ? party.name : maskName(party.name),
    phone: party.phone === null ? null : maskPhone(party.phone),
    identityNumber: party.identityNumber === null ? null : maskIdentityNumber(party.identityNumber),
  }
}

/** What somebody typed about a party. */
export interface TypedParty {
  readonly id: PartyId
  readonly caseId: CaseId
  readonly side: Side
  readonly kind?: PartyKind
  readonly name: string
  readonly phone?: string
  readonly identityNumber?: string
  readonly addressId?: Id<'address'>
  readonly addressText?: string
  readonly ageBand?: AgeBand
  readonly representedBy?: PartyId
  readonly representation?: Representation
  readonly persons?: number
  readonly standing?: Standing
  readonly householdId?: HouseholdId
  readonly legalCapacity?: LegalCapacity
}

/**
 * Brings what was typed into its one form. Refuses `bad-phone`, `bad-identity-number`, `name-missing`.
 * An identity number decides the age band, whatever was chosen beside it.
 */
export function readParty(typed: TypedParty, today: Day): Result<PartyDraft> {
  const name = cleanText(typed.name)
  if (name === '') return { ok: false, refusal: refusal('name-missing', {}) }
  const phone = checkOptionalPhone(typed.phone)
  if (!phone.ok) return phone
  const identity = checkOptionalIdentity(typed.identityNumber)
  if (!identity.ok) return identity
  const ageBand = ageBandOf(identity.value, today) ?? typed.ageBand ?? 'unknown'
  return {
    ok: true,
    value: {
      id: typed.id,
      caseId: typed.caseId,
      side: typed.side,
      kind: typed.kind ?? 'person',
      name,
      phone: phone.value,
      identityNumber: identity.value,
      addressId: typed.addressId ?? null,
      addressText: cleanText(typed.addressText ?? ''),
      ageBand,
      minor: isMinor(ageBand),
      representedBy: typed.representedBy ?? null,
      representation: typed.representation ?? null,
      persons: typed.persons ?? 1,
      standing: typed.standing ?? null,
      householdId: typed.householdId ?? null,
      legalCapacity: typed.legalCapacity ?? 'by-age',
    },
  }
}

/** Empty is nothing; anything else must be a number one can ring. Refuses `bad-phone`. */
export function checkOptionalPhone(typed: string | undefined, field = 'phone'): Result<string | null> {
  if (typed === undefined || typed.trim() === '') return { ok: true, value: null }
  const checked = checkPhone(typed)
  return checked.ok ? checked : { ok: false, refusal: refusal('bad-phone', { why: checked.refusal, field }) }
}

function checkOptionalIdentity(typed: string | undefined): Result<string | null> {
  if (typed === undefined || typed.trim() === '') return { ok: true, value: null }
  const checked = checkIdentityNumber(typed)
  return checked.ok ? checked : { ok: false, refusal: refusal('bad-identity-number', { why: checked.refusal }) }
}

function ageBandOf(identityNumber: string | null, today: Day): AgeBand | undefined {
  const birth = identityNumber === null ? undefined : birthDayOf(identityNumber)
  if (birth === undefined) return undefined
  const age = ageOn(birth, today)
  const bands: readonly [number, AgeBand][] = [[8, 'under-8'], [14, '8-13'], [18, '14-17'], [60, '18-59']]
  return bands.find(([below]) => age < below)?.[1] ?? '60-over'
}

export function isMinor(band: AgeBand): boolean {
  return band === 'under-8' || band === '8-13' || band === '14-17'
}

/** G-05: whoever may not act alone acts through a guardian (CC Arts. 19–23); true while that link is missing. */
export function lacksGuardian(party: Pick<PartyMasked, 'minor' | 'legalCapacity' | 'representedBy' | 'representation'>): boolean {
  return !actsAlone(party) && (party.representedBy === null || party.representation !== 'guardian')
}

/** Which postings a list shows: held today, beginning later, ended. */
export const POSTING_TIMES = ['now', 'coming', 'ended'] as const
export type PostingTime = (typeof POSTING_TIMES)[number]
