import type { Fact } from '#cap/cases'
import type { Day } from '#platform/time'
import type { Referral } from './clocks.ts'
import { addAnswers, answersIn, type GateAnswers, type GateId, GATE_IDS, mergeAnswers } from './gates.ts'
import { type ObligationFact, obligationsIn, type Progress, progressAfterReplacing } from './performance.ts'
import { dayOf, isTrue, numberOf, objectsOf, oneOf, textOf, textsOf } from './reading.ts'
import { withReferral } from './referral.ts'

export type ActsFor = 'self' | 'guardian' | 'agent'
export type MarkBy = 'party' | 'mediator'

export interface Consent {
  readonly partyId: string
  readonly given: boolean
  readonly by: ActsFor
  readonly on: Day
}

export interface Draft {
  readonly id: string
  readonly version: number
  readonly on: Day
  readonly hash: string
  /** Parties whose mark it needs: every party, and every co-owner whose share is disposed of. */
  readonly partyIds: readonly string[]
  readonly mediatorIds: readonly string[]
  /** Households of whose property a share is disposed of: every co-owner signs (CC Art. 301). */
  readonly disposesOf: readonly string[]
  readonly paperOnly: boolean
  readonly obligations: readonly ObligationFact[]
}

export interface Mark {
  readonly draftId: string
  readonly by: MarkBy
  /** Party id or staff id. */
  readonly whose: string
  readonly actsFor: ActsFor
  readonly on: Day
  /** Who signed for them. */
  readonly signerId?: string
  /** Agents who must all sign for them (CC Art. 166). */
  readonly together?: readonly string[]
}

export interface AgreementMade {
  readonly form: 'written' | 'oral'
  readonly effectiveOn: Day
  readonly documentHash: string
  readonly obligations: readonly ObligationFact[]
}

/** A session that parties are invited to. */
export interface Arranged {
  readonly factId: string
  /** The room's booking; null where it is held elsewhere. */
  readonly bookingId: string | null
  readonly on: Day
  /** The district's wall clock, `15:00`. */
  readonly from: string
  readonly to: string
  readonly partyIds: readonly string[]
}

export interface Proposal {
  readonly factId: string
  readonly reason: string
  readonly data: Fact['data']
}

/** What the facts of one mediation say so far, without a word of anybody: everything a guard may look at. */
export interface MediationFile {
  readonly gates: GateAnswers
  readonly reportedFor: readonly GateId[]
  readonly policeLinkNoted: boolean
  readonly safetyPlanRecorded: boolean
  readonly sideMattersOnly: boolean
  /** Parties who were told their rights and duties (D03). */
  readonly notified: readonly string[]
  readonly attempts: readonly { readonly partyId: string; readonly reached: boolean; readonly on: Day }[]
  /** The last word of each party. */
  readonly consents: readonly Consent[]
  readonly number: string | null
  readonly numberVoid: boolean
  readonly acceptedOn: Day | null
  /** The rule that the clock of mediating was chosen by; null before acceptance. */
  readonly clockRule: string | null
  /** A court's referral that stands; null where there is none, or it was declined. */
  readonly referral: Referral | null
  readonly mediatorIds: readonly string[]
  /** Staff who stepped aside in this matter: nobody names them again. */
  readonly steppedAside: readonly string[]
  /** Parties who agreed to the mediator after a disclosure; null where nothing had to be disclosed. */
  readonly disclosureAccepted: readonly string[] | null
  readonly coHandlers: readonly { readonly capacity: string; readonly staffId: string | null }[]
  readonly sessions: number
  /** Sessions that people were invited to and that were neither held nor called off. */
  readonly arranged: readonly Arranged[]
  /** Things handed in and not given back. */
  readonly evidenceHeld: number
  readonly suspension: Proposal | null
  readonly termination: Proposal | null
  /** The suspension that is in force. */
  readonly suspended: Fact['data'] | null
  readonly drafts: number
  readonly draft: Draft | null
  readonly marks: readonly Mark[]
  readonly agreement: AgreementMade | null
  /** Parties who have their original of the agreement. */
  readonly copiesTo: readonly string[]
  /** A round of talks after the court did not confirm (T22): what stands until a new agreement takes its place. */
  readonly round: { readonly draft: Draft | null; readonly marks: readonly Mark[]; readonly sessions: number } | null
  readonly progress: readonly Progress[]
  readonly urged: readonly string[]
}

export const EMPTY_FILE: MediationFile = {
  gates: {}, reportedFor: [], policeLinkNoted: false, safetyPlanRecorded: false, sideMattersOnly: false, notified: [],
  attempts: [], consents: [], number: null, numberVoid: false, acceptedOn: null, clockRule: null, referral: null, mediatorIds: [], steppedAside: [], disclosureAccepted: null,
  coHandlers: [], sessions: 0, arranged: [], evidenceHeld: 0, suspension: null, termination: null, suspended: null, drafts: 0, draft: null, marks: [],
  agreement: null, copiesTo: [], round: null, progress: [], urged: [],
}

/** The part of a fact that the fold reads. */
export type ReadFact = Pick<Fact, 'id' | 'kind' | 'data' | 'occurredOn' | 'procedureId'>

/**
 * Folds a case's facts, in their order, into the file of one mediation and its performance. Gate answers of the whole case
 * count, whoever asked; everything else only when it belongs to these procedures: a reopened matter begins with no consents.
 */
export function fileOf(facts: readonly ReadFact[], procedureIds: readonly string[]): MediationFile {
  let file = EMPTY_FILE
  for (const fact of facts) {
    file = withReferral(withAnswers(file, fact), fact)
    const step = procedureIds.includes(fact.procedureId) ? STEPS[fact.kind] : undefined
    if (step) file = step(file, fact)
  }
  return file
}

function withAnswers(file: MediationFile, { kind, data }: ReadFact): MediationFile {
  if (data['gates'] === undefined) return file
  const answers = answersIn(data)
  return { ...file, gates: kind === 'details-stated' ? addAnswers(file.gates, answers) : mergeAnswers(file.gates, answers) }
}

type Step = (file: MediationFile, fact: ReadFact) => MediationFile

const contact: Step = (file, fact) => {
  const partyId = textOf(fact.data, 'partyId')
  if (!partyId) return file
  return { ...file, attempts: [...file.attempts, { partyId, reached: isTrue(fact.data, 'reached'), on: fact.occurredOn }] }
}

const STEPS: Readonly<Record<string, Step>> = {
  'notice-delivered': (file, { data }) => ({ ...file, notified: withText(file.notified, textOf(data, 'partyId')) }),
  'respondent-contacted': contact,
  'contact-recorded': contact,
  'consent-recorded': consented,
  'police-link-noted': (file) => ({ ...file, policeLinkNoted: true }),
  'safety-plan-recorded': (file) => ({ ...file, safetyPlanRecorded: true }),
  'emergency-reported': reported,
  accepted: (file, { data, occurredOn }) => ({
    ...file, number: textOf(data, 'number'), acceptedOn: occurredOn, sideMattersOnly: textOf(data, 'scope') === 'side-matters',
    clockRule: textOf(data, 'clockRule'),
  }),
  'mediator-designated': designated,
  'mediator-stepped-aside': steppedAside,
  'co-handler-joined': (file, { data }) => ({
    ...file, coHandlers: [...file.coHandlers, { capacity: textOf(data, 'capacity') ?? '', staffId: textOf(data, 'staffId') }],
  }),
  'session-arranged': arranged,
  'session-called-off': (file, { data }) => ({ ...file, arranged: file.arranged.filter((each) => each.factId !== textOf(data, 'arrangedId')) }),
  'session-held': (file, { occurredOn }) => ({ ...file, sessions: file.sessions + 1, arranged: file.arranged.filter((each) => each.on > occurredOn) }),
  'evidence-received': (file, { data }) => ({ ...file, evidenceHeld: file.evidenceHeld + objectsOf(data, 'items').length }),
  'evidence-returned': (file, { data }) => ({ ...file, evidenceHeld: file.evidenceHeld - objectsOf(data, 'items').length }),
  'suspension-proposed': (file, fact) => ({ ...file, suspension: proposalOf(fact) }),
  suspended: (file, { data }) => ({ ...file, suspension: null, suspended: data }),
  resumed: (file) => ({ ...file, suspended: null }),
  'agreement-drafted': drafted,
  'agreement-signed': signed,
  'agreement-reached': reached,
  terminated: nobodyExpected,
  withdrawn: nobodyExpected,
  'agreement-replaced': (file, fact) => ({ ...nobodyExpected(file), agreement: agreementIn(fact), copiesTo: [], round: null }),
  'copies-delivered': (file, { data }) => ({ ...file, copiesTo: [...new Set([...file.copiesTo, ...textsOf(data, 'partyIds')])] }),
  'new-round-began': (file) => ({
    ...file, round: { draft: file.draft, marks: file.marks, sessions: file.sessions }, draft: null, marks: [], sessions: 0, termination: null, suspension: null,
  }),
  'round-ended': (file) => ({ ...nobodyExpected(file), ...(file.round ?? {}), round: null, termination: null, suspension: null }),
  'performance-replaced': (file, { data }) => ({ ...file, progress: progressAfterReplacing(file.progress, obligationsIn(data)) }),
  'termination-proposed': (file, fact) => ({ ...file, termination: proposalOf(fact) }),
  'number-voided': (file) => ({ ...file, numberVoid: true }),
  'obligation-performed': proved,
  'performance-overdue': (file, { data }) => progressed(file, textOf(data, 'ref'), (each) => ({ ...each, overdue: true })),
  urged: (file, { data }) => ({ ...file, urged: withText(file.urged, textOf(data, 'ref')) }),
}

function withText(list: readonly string[], text: string | null): readonly string[] {
  return text === null || list.includes(text) ? list : [...list, text]
}

function proposalOf(fact: ReadFact): Proposal {
  return { factId: fact.id, reason: textOf(fact.data, 'reason') ?? '', data: fact.data }
}

function consented(file: MediationFile, { data, occurredOn }: ReadFact): MediationFile {
  const partyId = textOf(data, 'partyId')
  if (!partyId) return file
  const consent: Consent = { partyId, given: isTrue(data, 'given'), by: oneOf(textOf(data, 'by'), ACTS_FOR), on: occurredOn }
  return { ...file, consents: [...file.consents.filter((each) => each.partyId !== partyId), consent] }
}

const ACTS_FOR = ['self', 'guardian', 'agent'] as const

function reported(file: MediationFile, { data }: ReadFact): MediationFile {
  const gate = GATE_IDS.find((id) => id === textOf(data, 'gate'))
  return gate ? { ...file, reportedFor: [...file.reportedFor, gate] } : file
}

function designated(file: MediationFile, { data }: ReadFact): MediationFile {
  const disclosed = textOf(data, 'disclosure') ?? 'none'
  return {
    ...file,
    mediatorIds: textsOf(data, 'mediatorIds'),
    disclosureAccepted: disclosed === 'none' ? null : textsOf(data, 'acceptedBy'),
  }
}

/** What was drafted with a mediator who had to step aside is made anew by whoever comes after them. */
function steppedAside(file: MediationFile, { data }: ReadFact): MediationFile {
  return {
    ...file, mediatorIds: textsOf(data, 'mediatorIds'), disclosureAccepted: null, steppedAside: withText(file.steppedAside, textOf(data, 'steppedAside')),
    ...(file.agreement === null || file.round ? { draft: null, marks: [] } : {}),
  }
}

function arranged(file: MediationFile, fact: ReadFact): MediationFile {
  const { data } = fact
  const session: Arranged = {
    factId: fact.id, bookingId: textOf(data, 'bookingId'), on: dayOf(data, 'on') ?? fact.occurredOn,
    from: textOf(data, 'from') ?? '', to: textOf(data, 'to') ?? '', partyIds: textsOf(data, 'toldPartyIds'),
  }
  return { ...file, arranged: [...file.arranged, session] }
}

/** A new version begins with no marks: whoever signed the old text has not signed this one. */
function drafted(file: MediationFile, { data, occurredOn }: ReadFact): MediationFile {
  const draft: Draft = {
    id: textOf(data, 'draftId') ?? '', version: numberOf(data, 'version') ?? 1, on: occurredOn, hash: textOf(data, 'documentHash') ?? '',
    partyIds: textsOf(data, 'partyIds'), mediatorIds: textsOf(data, 'mediatorIds'), disposesOf: textsOf(data, 'disposesOf'), paperOnly: isTrue(data, 'paperOnly'),
    obligations: obligationsIn(data),
  }
  return { ...file, drafts: draft.version, draft, marks: [] }
}

function signed(file: MediationFile, { data, occurredOn }: ReadFact): MediationFile {
  const mark: Mark = {
    draftId: textOf(data, 'draftId') ?? '', by: oneOf(textOf(data, 'by'), ['party', 'mediator']), whose: textOf(data, 'whose') ?? '',
    actsFor: oneOf(textOf(data, 'actsFor'), ACTS_FOR), on: dayOf(data, 'on') ?? occurredOn, ...signerIn(data),
  }
  return { ...file, marks: [...file.marks, mark] }
}

function signerIn(data: Fact['data']): Pick<Mark, 'signerId' | 'together'> {
  const signerId = textOf(data, 'signerId')
  return signerId === null ? {} : { signerId, together: textsOf(data, 'together') }
}

function agreementIn({ data, occurredOn }: ReadFact): AgreementMade {
  return {
    form: oneOf(textOf(data, 'form'), ['written', 'oral']), effectiveOn: dayOf(data, 'effectiveOn') ?? occurredOn,
    documentHash: textOf(data, 'documentHash') ?? '', obligations: obligationsIn(data),
  }
}

/** What was drafted before people agreed orally after all is no text of theirs: putting it in writing begins anew. */
function reached(file: MediationFile, fact: ReadFact): MediationFile {
  const agreement = agreementIn(fact)
  const progress = agreement.obligations.map((each) => ({ ...each, paidFen: 0, settled: false, overdue: false }))
  return { ...nobodyExpected(file), agreement, progress, ...(agreement.form === 'oral' ? { draft: null, marks: [] } : {}) }
}

/** Talks that are over expect nobody any more: whoever was invited to a later day need not come, and nothing is left to call off. */
function nobodyExpected(file: MediationFile): MediationFile {
  return { ...file, arranged: [] }
}

function proved(file: MediationFile, { data }: ReadFact): MediationFile {
  const paidFen = numberOf(data, 'paidFen') ?? 0
  const done = isTrue(data, 'settles')
  return progressed(file, textOf(data, 'ref'), (each) => ({ ...each, paidFen: each.paidFen + paidFen, settled: each.settled || done }))
}

function progressed(file: MediationFile, ref: string | null, change: (each: Progress) => Progress): MediationFile {
  return { ...file, progress: file.progress.map((each) => (each.ref === ref ? change(each) : each)) }
}
