import { authoritiesOf, type Authority } from '#cap/people'
import type {
  AgentPower, DisclosureStatement, EvidenceList, InvestigationRecord, PersonalInformationConsent, PowerOfAttorney, UrgentReport,
} from '#cap/documents'
import { evidenceIn, type EvidenceItem } from '../domain/evidence.ts'
import { objectsOf, oneOf, textOf, textsOf } from '../domain/reading.ts'
import { PAPER_WORDS as words } from '../words/papers.ts'
import { type FactSeen, given, nameOf, own, paper, particulars, type PaperSource, wordsOf } from './source.ts'

/** What every written authority lets an agent do, and what each special power adds (Civil Code Art. 165). */
const ORDINARY: readonly AgentPower[] = ['speak', 'hand-in', 'receive', 'negotiate']
const SPECIAL: Readonly<Record<Authority['powers'][number], readonly AgentPower[]>> = {
  settle: ['concede', 'sign'], dispose: ['dispose'], receive: ['take-money'],
}

/** D05 of one authority, the latest where none is named. */
export function powerOfAttorney(source: PaperSource, ref: string | undefined): PowerOfAttorney | undefined {
  const authority = authoritiesOf(source.desk.facts).filter((each) => ref === undefined || each.id === ref).at(-1)
  if (!authority) return undefined
  const known = (ids: readonly string[]) => source.desk.people.filter((each) => ids.includes(each.id)).map((each) => particulars(source, each))
  return {
    ...paper(source, 'D05', authority.fromOn),
    principals: known(authority.principalIds), agents: known(authority.agentIds), matters: mattersOf(source, authority.id) || source.desk.file.row.title,
    powers: [...ORDINARY, ...authority.powers.flatMap((each) => SPECIAL[each])], from: authority.fromOn, together: authority.together,
    ...(authority.untilOn === null ? {} : { until: authority.untilOn }),
  }
}

/** What the paper on file says, in its own words. */
function mattersOf({ desk }: PaperSource, authorityId: string): string {
  const given = desk.facts.find((each) => each.kind === 'authority-given' && each.data['authorityId'] === authorityId)
  return given ? wordsOf(given.content, 'matters') : ''
}

const nameIn = (source: PaperSource, fact: FactSeen) => {
  const partyId = textOf(fact.data, 'partyId')
  return partyId === null ? wordsOf(fact.content, 'name') : nameOf(source, partyId)
}

/** D06: the address and phone of a party are known already and not asked again. */
export function investigation(source: PaperSource, fact: FactSeen): InvestigationRecord {
  const content = fact.content ?? {}
  const recorder = source.names.get(fact.actorId ?? '') ?? ''
  const party = source.desk.people.find((each) => each.id === textOf(fact.data, 'partyId'))
  const known = party && particulars(source, party)
  const others = textsOf(content, 'othersPresent')
  return {
    ...paper(source, 'D06', fact.occurredOn),
    startedAt: textOf(fact.data, 'startedAt') ?? '', endedAt: textOf(fact.data, 'endedAt') ?? '', place: wordsOf(content, 'place'),
    person: {
      name: nameIn(source, fact),
      ...given(wordsOf(content, 'relation') || (party ? words[party.side].zh : ''), (relation) => ({ relation })),
      ...given(known?.unitOrAddress ?? '', (unitOrAddress) => ({ unitOrAddress })),
      ...given(wordsOf(content, 'contact') || (known?.contact ?? ''), (contact) => ({ contact })),
    },
    investigators: [recorder, ...textsOf(content, 'investigators')], recorder,
    ...(others.length > 0 ? { othersPresent: others } : {}),
    talk: objectsOf(content, 'talk').map((each) => ({ question: textOf(each, 'question') ?? '', answer: textOf(each, 'answer') ?? '' })),
  }
}

/** D06 of a visit on site: what was seen instead of what was asked. */
export function visit(source: PaperSource, fact: FactSeen): InvestigationRecord {
  const content = fact.content ?? {}
  const recorder = source.names.get(fact.actorId ?? '') ?? ''
  const there = [...textsOf(fact.data, 'presentPartyIds').map((id) => nameOf(source, id)), ...textsOf(content, 'othersPresent')]
  return {
    ...paper(source, 'D06', fact.occurredOn),
    startedAt: textOf(fact.data, 'startedAt') ?? '', endedAt: textOf(fact.data, 'endedAt') ?? '', place: wordsOf(content, 'place'),
    investigators: [recorder], recorder, talk: [],
    ...(there.length > 0 ? { othersPresent: there } : {}),
    visit: { findings: wordsOf(content, 'findings'), photos: textsOf(fact.data, 'photos').length },
  }
}

/** Who handed something in: a party, or the receipt of somebody else. */
export const providerRef = (item: Pick<EvidenceItem, 'partyId' | 'receiptId'>): string => item.partyId ?? item.receiptId

/** D07 of one provider, who gets a copy of it; of everybody where nobody is named, for the file. */
export function evidence(source: PaperSource, ref: string | undefined): EvidenceList | undefined {
  const items = evidenceIn(own(source)).filter((each) => ref === undefined || providerRef(each) === ref)
  const last = items.at(-1)
  if (!last) return undefined
  return {
    ...paper(source, 'D07', last.receivedOn),
    entries: items.map((each) => {
      const provider = each.partyId === null ? (each.providerName ?? '') : nameOf(source, each.partyId)
      return {
        name: each.what ?? '', provider, form: each.form, receivedOn: each.receivedOn, receivedBy: source.names.get(each.receivedBy ?? '') ?? '',
        ...given(each.proves ?? '', (proves) => ({ proves })), ...given(each.source ?? '', (from) => ({ source: from })),
        ...(each.pages === null ? {} : { pages: each.pages }),
        ...(each.returned === null ? {} : { returnedOn: each.returned.on, returnedTo: each.returned.to ?? provider }),
      }
    }),
  }
}

const DANGERS = ['other', 'violence', 'self-harm', 'fire-or-explosion', 'child-at-risk', 'gathering'] as const

/** D21 from the report as it was made: facts, and who received them. */
export function urgentReport(source: PaperSource, fact: FactSeen): UrgentReport {
  const content = fact.content ?? {}
  return {
    ...paper(source, 'D21', fact.occurredOn),
    to: words.police.zh, happenedAt: textOf(fact.data, 'at') ?? '', place: wordsOf(content, 'place'), facts: wordsOf(content, 'facts'),
    danger: oneOf(textOf(fact.data, 'danger'), DANGERS), reporter: source.names.get(fact.actorId ?? '') ?? '',
    receivedBy: wordsOf(content, 'receivedBy'), receivedAt: textOf(fact.data, 'receivedAt') ?? '',
    ...given(wordsOf(content, 'measures'), (measures) => ({ measures })),
  }
}

const UNDER_FOURTEEN: readonly string[] = ['under-8', '8-13']

/** D23 for one party: boxes stay empty until the person has answered (PIPL Art. 14). */
export function dataConsent(source: PaperSource, ref: string | undefined): PersonalInformationConsent | undefined {
  const party = source.desk.parties.find((each) => ref === undefined || each.id === ref)
  if (!party) return undefined
  const answer = own(source).filter((each) => each.kind === 'data-consent-recorded' && textOf(each.data, 'partyId') === party.id).at(-1)
  const guardian = party.representation === 'guardian' ? source.desk.people.find((each) => each.id === party.representedBy) : undefined
  const said = (key: string) => (textOf(answer?.data ?? {}, key) === 'agreed' ? 'agreed' : 'refused')
  return {
    ...paper(source, 'D23', answer?.occurredOn ?? source.desk.today),
    subject: party.name, underFourteen: UNDER_FOURTEEN.includes(party.ageBand), ...(guardian ? { guardian: guardian.name } : {}),
    handler: source.committee.name.zh, contact: words.committeeContact.zh, purpose: words.purpose.zh, method: words.method.zh, kinds: words.kinds.zh,
    sensitiveKinds: words.sensitiveKinds.zh, sensitiveNeed: words.sensitiveNeed.zh, retention: words.retention.zh, recipients: words.recipients.zh,
    howToExercise: words.howToExercise.zh,
    ...(answer ? { answers: { sensitive: said('sensitive'), handingOn: said('handingOn') } } : {}),
  }
}

const RELATIONS = ['other', 'relative', 'interest'] as const

/** D24 of a designation at which something was disclosed: who agreed is known, everybody else still answers by hand. Or of a mediator who steps aside. */
export function disclosure(source: PaperSource, fact: FactSeen): DisclosureStatement | undefined {
  if (fact.kind === 'mediator-stepped-aside') return steppedAside(source, fact)
  if ((textOf(fact.data, 'disclosure') ?? 'none') === 'none') return undefined
  const agreed = textsOf(fact.data, 'acceptedBy')
  return {
    ...paper(source, 'D24', fact.occurredOn),
    mediator: textsOf(fact.data, 'mediatorIds').map((id) => source.names.get(id) ?? '').join('、'),
    relation: oneOf(textOf(fact.data, 'disclosure'), RELATIONS),
    ...given(wordsOf(fact.content, 'note'), (disclosed) => ({ disclosed })),
    reactions: source.desk.parties.map((each) => ({ party: each.name, answer: agreed.includes(each.id) ? 'agrees' : 'open' })),
  }
}

function steppedAside(source: PaperSource, fact: FactSeen): DisclosureStatement {
  return {
    ...paper(source, 'D24', fact.occurredOn),
    mediator: source.names.get(textOf(fact.data, 'steppedAside') ?? '') ?? '',
    relation: oneOf(textOf(fact.data, 'relation'), RELATIONS), stepsAside: true,
    ...given(wordsOf(fact.content, 'reason'), (disclosed) => ({ disclosed })),
    reactions: source.desk.parties.map((each) => ({ party: each.name, answer: 'open' })),
  }
}
