import type { JsonObject } from '#platform/canonical'
import type {
  AcceptanceRegister, Agreement, Application, DocumentData, IdentityMaterial, NotAcceptedNotice, Obligation, OralAgreement,
  PerformanceProof, RightsNotice, Route, SessionRecord, TerminationNotice,
} from '#cap/documents'
import { numberOf, objectsOf, textOf, textsOf } from '../domain/reading.ts'
import { type Remedy, remediesAfterEnd } from '../domain/remedies.ts'
import type { PaperKind } from '../words/document-titles.ts'
import { LAW_NAMES } from '../words/law-names.ts'
import { PAPER_WORDS as words } from '../words/papers.ts'
import { dataConsent, disclosure, evidence, investigation, powerOfAttorney, urgentReport, visit } from './inquiry.ts'
import { itemIn, promisedWords } from './promised.ts'
import {
  allNames, type FactSeen, from, given, labelIn, mediatorNames, nameOf, own, paper, type PaperSource, particulars, side, wordsOf,
} from './source.ts'
import { NOT_ACCEPTED_CODES, NOT_ACCEPTED_REASONS, TERMINATION_REASONS } from '../words/remedies.ts'

/** The data of one paper, or undefined while its fact does not exist. `ref` chooses among several; the latest otherwise. */
export function paperOf(source: PaperSource, kind: PaperKind, ref: string | undefined): DocumentData | undefined {
  switch (kind) {
    case 'D01':
      return application(source)
    case 'D02':
      return register(source)
    case 'D03':
      return rightsNotice(source)
    case 'D04':
      return identity(source)
    case 'D05':
      return powerOfAttorney(source, ref)
    case 'D06':
      return from(source, ['investigation-recorded', 'site-visited'], ref, (known, fact) => (fact.kind === 'site-visited' ? visit : investigation)(known, fact))
    case 'D07':
      return evidence(source, ref)
    case 'D08':
      return from(source, ['session-held'], ref, session)
    case 'D09':
      return from(source, ['agreement-drafted'], ref, agreement)
    case 'D10':
      return from(source, ['agreement-reached'], ref, oralAgreement)
    case 'D11':
      return from(source, ['obligation-performed'], ref, proof)
    case 'D17':
      return from(source, ['not-accepted'], ref, notAccepted)
    case 'D18':
      return from(source, ['terminated'], ref, terminated)
    case 'D21':
      return from(source, ['emergency-reported'], ref, urgentReport)
    case 'D23':
      return dataConsent(source, ref)
    case 'D24':
      return from(source, ['mediator-designated', 'mediator-stepped-aside'], ref, disclosure)
  }
}

/** The matter in the words of whoever reported it. */
function registration(source: PaperSource): FactSeen | undefined {
  return source.desk.facts.find((each) => each.kind === 'case-registered')
}

function application(source: PaperSource): Application | undefined {
  const consent = own(source).filter((each) => each.kind === 'consent-recorded' && textsOf(each.content ?? {}, 'requests').length > 0).at(-1)
  if (!consent) return undefined
  const recorder = source.names.get(consent.actorId ?? '') ?? ''
  return {
    ...paper(source, 'D01', consent.occurredOn),
    applicants: side(source, 'applicant'),
    respondents: side(source, 'respondent'),
    facts: wordsOf(registration(source)?.content ?? null, 'text'),
    requests: textsOf(consent.content ?? {}, 'requests'),
    toldRulesAndVoluntary: consent.data['given'] === true,
    ...(textOf(consent.data, 'form') === 'oral' ? given(recorder, (recordedBy) => ({ recordedBy })) : {}),
  }
}

function register(source: PaperSource): AcceptanceRegister {
  const reported = registration(source)
  const accepted = own(source).find((each) => each.kind === 'accepted')
  return {
    ...paper(source, 'D02', accepted?.occurredOn ?? source.desk.today),
    parties: source.desk.parties.map((each) => particulars(source, each)),
    disputeType: source.categoryName,
    source: textOf(accepted?.data ?? {}, 'initiative') === 'committee' ? 'committee' : 'application',
    facts: wordsOf(reported?.content ?? null, 'text'),
    registrar: source.names.get(reported?.actorId ?? '') ?? source.names.get(accepted?.actorId ?? '') ?? '',
  }
}

function rightsNotice(source: PaperSource): RightsNotice {
  const delivered = own(source).find((each) => each.kind === 'notice-delivered')
  return {
    ...paper(source, 'D03', delivered?.occurredOn ?? source.desk.today),
    parties: allNames(source),
    committeeContact: words.committeeContact.zh,
    personalInformation: {
      handler: source.committee.name.zh, contact: words.committeeContact.zh, purpose: words.purpose.zh, method: words.method.zh,
      kinds: words.kinds.zh, retention: words.retention.zh, howToExercise: words.howToExercise.zh,
    },
  }
}

function identity(source: PaperSource): IdentityMaterial | undefined {
  const seen = own(source).filter((each) => each.kind === 'identity-checked')
  const last = seen.at(-1)
  if (!last) return undefined
  return {
    ...paper(source, 'D04', last.occurredOn),
    entries: seen.map((each) => ({
      party: nameOf(source, textOf(each.data, 'partyId')),
      documentType: labelIn(words.documentTypes, textOf(each.data, 'documentType')),
      lastFour: wordsOf(each.content, 'lastFour'),
      verifiedBy: source.names.get(each.actorId ?? '') ?? '',
      verifiedAt: textOf(each.data, 'at') ?? '',
    })),
  }
}

function session(source: PaperSource, fact: FactSeen): SessionRecord {
  const content = fact.content ?? {}
  return {
    ...paper(source, 'D08', fact.occurredOn),
    startedAt: textOf(fact.data, 'startedAt') ?? '', endedAt: textOf(fact.data, 'endedAt') ?? '',
    place: wordsOf(content, 'place'), mode: labelIn(words.modes, textOf(fact.data, 'mode')),
    mediators: mediatorNames(source), recorder: source.names.get(fact.actorId ?? '') ?? '',
    participants: objectsOf(content, 'present').map((each) => ({ name: textOf(each, 'name') ?? '', capacity: textOf(each, 'capacity') ?? '' })),
    isPublic: fact.data['isPublic'] === true,
    statements: objectsOf(content, 'statements').map((each) => ({ speaker: textOf(each, 'speaker') ?? '', text: textOf(each, 'text') ?? '' })),
    ...given(wordsOf(content, 'undisputedFacts'), (undisputedFacts) => ({ undisputedFacts, undisputedBy: textsOf(fact.data, 'undisputedBy').map((id) => nameOf(source, id)) })),
    ...given(wordsOf(content, 'compromiseOnly'), (proposals) => ({ proposals })),
    result: wordsOf(content, 'result'),
  }
}

function obligations(source: PaperSource, list: readonly JsonObject[]): readonly Obligation[] {
  return list.map((each) => {
    const fen = numberOf(each, 'fen')
    return {
      debtor: nameOf(source, textOf(each, 'debtorPartyId')), creditor: nameOf(source, textOf(each, 'creditorPartyId')),
      what: textOf(each, 'what') ?? '', way: textOf(each, 'way') ?? '', place: textOf(each, 'place') ?? '', dueOn: textOf(each, 'dueOn') ?? '',
      ...(fen === null ? {} : { amountFen: fen }),
    }
  })
}

const ROLES = { applicant: words.applicant.zh, respondent: words.respondent.zh, third: words.third.zh }

function agreement(source: PaperSource, fact: FactSeen): Agreement {
  const content = fact.content ?? {}
  return {
    ...paper(source, 'D09', fact.occurredOn),
    number: source.desk.matter.file.number ?? '',
    parties: source.desk.parties.map((each) => ({ ...particulars(source, each), role: ROLES[each.side] })),
    facts: wordsOf(content, 'facts'), disputedMatters: wordsOf(content, 'disputedMatters'), content: textsOf(content, 'content'),
    obligations: obligations(source, objectsOf(content, 'obligations')),
    copies: numberOf(content, 'copies') ?? source.desk.parties.length + 1,
    mediators: mediatorNames(source),
    ...drawnOn(source, textOf(fact.data, 'draftId')),
  }
}

/** Signatures on the screen of this very version, under the name that stands on its line. */
function drawnOn(source: PaperSource, draftId: string | null): Pick<Agreement, 'drawn'> {
  const drawn = own(source).flatMap(({ kind, data, actorId }) => {
    const drawing = textOf(data, 'fileId')
    if (kind !== 'agreement-signed' || drawing === null || textOf(data, 'way') !== 'on-screen' || textOf(data, 'draftId') !== draftId) return []
    const party = source.desk.parties.find((each) => each.id === textOf(data, 'whose'))
    const who = party ? `${ROLES[party.side]}　${party.name}` : source.names.get(textOf(data, 'whose') ?? '') ?? ''
    return [{ who, on: textOf(data, 'on') ?? '', before: source.names.get(actorId ?? '') ?? '', drawing }]
  })
  return drawn.length === 0 ? {} : { drawn }
}

function oralAgreement(source: PaperSource, fact: FactSeen): OralAgreement | undefined {
  if (textOf(fact.data, 'form') !== 'oral') return undefined
  const content = fact.content ?? {}
  return {
    ...paper(source, 'D10', fact.occurredOn),
    parties: source.desk.parties.map((each) => particulars(source, each)),
    ...given(wordsOf(content, 'facts'), (facts) => ({ facts })),
    content: wordsOf(content, 'content'),
    obligations: obligations(source, objectsOf(content, 'obligations')),
    ...given(wordsOf(content, 'place'), (place) => ({ place })),
    mediator: mediatorNames(source).join('、'),
  }
}

function proof(source: PaperSource, fact: FactSeen): PerformanceProof {
  const ref = textOf(fact.data, 'ref') ?? ''
  const promised = promisedWords(own(source), ref)
  const paidFen = numberOf(fact.data, 'paidFen')
  const number = source.desk.matter.file.number
  return {
    ...paper(source, 'D11', fact.occurredOn),
    ...(number === null ? {} : { agreementNumber: number }),
    obligation: `${words.wholeNumber(itemIn(own(source), ref)).zh}：${textOf(promised, 'what') ?? ''}`,
    performedOn: fact.occurredOn,
    performedBy: nameOf(source, textOf(promised, 'debtorPartyId')),
    receivedBy: nameOf(source, textOf(promised, 'creditorPartyId')),
    ...(paidFen === null ? {} : { amountFen: paidFen }),
    ...given(textOf(promised, 'way') ?? '', (way) => ({ way })),
    attachments: [labelIn(words.proofs, textOf(fact.data, 'proof')), wordsOf(fact.content, 'statement')].filter((each) => each !== '').join('：'),
    ...given(mediatorNames(source).join('、'), (mediator) => ({ mediator })),
  }
}

function routes(source: PaperSource): readonly Route[] {
  const { category, file } = source.desk.matter
  return remediesAfterEnd(category?.code ?? null, file.gates).map(routeOf)
}

function routeOf(remedy: Remedy): Route {
  const basis = LAW_NAMES[remedy.basis]?.zh
  return {
    way: remedy.way.zh, where: remedy.where.zh,
    ...(remedy.limit ? { limit: remedy.limit.zh } : {}), ...(basis === undefined ? {} : { basis }),
  }
}

function reasonIn(reasons: Readonly<Record<string, { readonly zh: string }>>, fact: FactSeen): { readonly code: string; readonly text: string } {
  const code = textOf(fact.data, 'reason') ?? ''
  return { code, text: reasons[code]?.zh ?? code }
}

function notAccepted(source: PaperSource, fact: FactSeen): NotAcceptedNotice {
  const reason = reasonIn(NOT_ACCEPTED_REASONS, fact)
  return {
    ...paper(source, 'D17', fact.occurredOn),
    parties: allNames(source), matter: source.desk.file.row.title, reasonCode: NOT_ACCEPTED_CODES[reason.code] ?? reason.code, reasonName: reason.text,
    reason: words.cannotAccept(reason.text).zh, routes: routes(source),
    contact: words.committeeContact.zh,
  }
}

/** A fact approved by the head takes its words from the mediator's proposal. */
function terminated(source: PaperSource, fact: FactSeen): TerminationNotice {
  const proposal = own(source).find((each) => each.id === textOf(fact.data, 'proposalId'))
  const content = proposal?.content ?? fact.content
  return {
    ...paper(source, 'D18', fact.occurredOn),
    parties: allNames(source), matter: source.desk.file.row.title, reason: reasonIn(TERMINATION_REASONS, fact).text,
    terminatedOn: fact.occurredOn, remedies: routes(source),
    ...given(wordsOf(content, 'undisputedFacts'), (undisputedFacts) => ({ undisputedFacts })),
    mediator: mediatorNames(source).join('、') || (source.names.get(fact.actorId ?? '') ?? ''),
  }
}
