import type { CaseState, FactRead, ProcedureState } from '#cap/cases'
import type { Day } from '#platform/time'
import { dayOf, dueDaysIn, isTrue, objectsOf, textOf, textsOf } from './reading.ts'

export interface Visit {
  readonly factId: string
  readonly on: Day
  readonly reached: boolean
  readonly partyIds: readonly string[]
  readonly performance: string
}

export interface Proposal {
  readonly factId: string
  readonly by: string | null
  readonly satisfaction: string
  readonly performanceReason: string | null
  /** Why the matter came up, where it was said. */
  readonly cause: string | null
}

/** What the facts say about everything after the end of a matter, without a word of anybody. */
export interface FollowUpFile {
  /** The mediation that this follow-up belongs to. */
  readonly number: string | null
  readonly mediatorIds: readonly string[]
  readonly agreedOn: Day | null
  readonly form: 'written' | 'oral' | null
  readonly dueDays: readonly Day[]
  readonly acceptedOn: Day | null
  readonly endedOn: Day | null
  /** The day on which its ending is counted: of an agreement the day of its effect; null while it goes on, and where it was never mediated. */
  readonly concludedOn: Day | null
  readonly dueOn: Day | null
  readonly visits: readonly Visit[]
  readonly hazard: boolean | null
  /** Persons (party, or reporter who is no party) who were asked how content they are: over the whole case. */
  readonly asked: readonly string[]
  readonly answered: readonly { readonly personId: string; readonly valid: boolean }[]
  readonly proposal: Proposal | null
  readonly closedOn: Day | null
  readonly archivedOn: Day | null
  /** What the confirmed agreement came to where it is enforced; null where nobody asked for that. */
  readonly enforcement: 'applied' | 'fulfilled' | 'ended' | null
  /** Reporters who said since the last closing whether it is fixed. */
  readonly told: readonly string[]
  /** One of them asked that it be taken up again, and nobody has answered. */
  readonly reopeningAsked: boolean
  /** What it became after an ending is noted, once for the whole case (I-21). */
  readonly escalated: boolean
  /** A gate of violence or of harm to a child was answered with yes: nobody is written to or asked (SC-05). */
  readonly unsafe: boolean
}

const EMPTY: FollowUpFile = {
  number: null, mediatorIds: [], agreedOn: null, form: null, dueDays: [], acceptedOn: null, endedOn: null, concludedOn: null, dueOn: null, visits: [],
  hazard: null, asked: [], answered: [], proposal: null, closedOn: null, archivedOn: null, enforcement: null, told: [], reopeningAsked: false, escalated: false, unsafe: false,
}

type Step = (file: FollowUpFile, fact: FactRead) => FollowUpFile

/** Facts of the whole case that count whoever's procedure they are: one rating per person and matter, one escalation, safety for all time. */
const ANYWHERE: Readonly<Record<string, Step>> = {
  'satisfaction-asked': (file, { data }) => ({ ...file, asked: joined(file.asked, textsOf(data, 'personIds')) }),
  rated: (file, { data }) => {
    const personId = textOf(data, 'personId')
    if (!personId) return file
    return { ...file, asked: joined(file.asked, [personId]), answered: [...file.answered, { personId, valid: isTrue(data, 'valid') }] }
  },
  'escalation-confirmed': (file) => ({ ...file, escalated: true }),
}

/** “Still not fixed?”: each reporter once a closing; what is taken up again begins anew. */
const TOLD: Readonly<Record<string, Step>> = {
  'outcome-told': (file, { data }) => ({
    ...file, told: joined(file.told, [textOf(data, 'by') ?? '']), reopeningAsked: file.reopeningAsked || textOf(data, 'wants') === 'reopening',
  }),
  'outcome-answered': (file) => ({ ...file, reopeningAsked: false }),
  reopened: (file) => ({ ...file, told: [], reopeningAsked: false }),
}

/** Recorded on the confirmation of this matter; the closing waits for the result (PMA Art. 33; CPL Art. 206). */
const ENFORCEMENT: Readonly<Record<string, Step>> = {
  'enforcement-applied': (file) => ({ ...file, enforcement: 'applied' }),
  'enforcement-ended': (file, { data }) => ({ ...file, enforcement: textOf(data, 'result') === 'fulfilled' ? 'fulfilled' : 'ended' }),
}

const ended: Step = (file, fact) => ({ ...file, endedOn: fact.occurredOn, concludedOn: fact.kind === 'not-accepted' ? null : fact.occurredOn })

const OWN: Readonly<Record<string, Step>> = {
  accepted: (file, fact) => ({ ...file, number: textOf(fact.data, 'number'), acceptedOn: fact.occurredOn }),
  'mediator-designated': (file, { data }) => ({ ...file, mediatorIds: textsOf(data, 'mediatorIds') }),
  'agreement-reached': (file, { data, occurredOn }) => ({
    ...file, endedOn: occurredOn, agreedOn: dayOf(data, 'effectiveOn') ?? occurredOn, concludedOn: dayOf(data, 'effectiveOn') ?? occurredOn,
    form: textOf(data, 'form') === 'oral' ? 'oral' : 'written', dueDays: dueDaysIn(data),
  }),
  'agreement-replaced': (file, { data }) => ({ ...file, form: 'written', dueDays: dueDaysIn(data) }),
  terminated: ended,
  withdrawn: ended,
  'not-accepted': ended,
  'follow-up-planned': (file, { data }) => ({ ...file, dueOn: dayOf(data, 'dueOn') }),
  'visit-recorded': (file, { id, data, occurredOn }) => ({
    ...file,
    visits: [...file.visits, {
      factId: id, on: occurredOn, reached: isTrue(data, 'reached'), partyIds: textsOf(data, 'partyIds'), performance: textOf(data, 'performance') ?? '',
    }],
  }),
  'residual-hazard-answered': (file, { data }) => ({ ...file, hazard: isTrue(data, 'hazard') }),
  'closing-proposed': (file, { id, data, actorId }) => ({
    ...file,
    proposal: { factId: id, by: actorId, satisfaction: textOf(data, 'satisfaction') ?? '', performanceReason: textOf(data, 'performanceReason'), cause: textOf(data, 'cause') },
  }),
  'closing-returned': (file) => ({ ...file, proposal: null }),
  closed: (file, fact) => ({ ...file, closedOn: fact.occurredOn }),
  archived: (file, fact) => ({ ...file, archivedOn: fact.occurredOn }),
}

function joined(list: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...list, ...more])]
}

const UNSAFE_GATES = ['G-03', 'G-04', 'G-10']

/** Whether a fact answers a gate of violence, of harm to a child or of a crisis with yes: asked at the door, at triage or in a session. */
export function firesSafetyGate(data: FactRead['data']): boolean {
  const listed = objectsOf(data, 'gates').map((each): readonly [string, unknown] => [textOf(each, 'gate') ?? '', each['answer']])
  const gates = data['gates']
  const named = typeof gates === 'object' && gates !== null && !Array.isArray(gates) ? Object.entries(gates) : []
  return [...listed, ...named].some(([gate, answer]) => UNSAFE_GATES.includes(gate) && answer === 'yes')
}

/** Folds a case's facts, in their order, into what follows the end of one mediation. */
export function followUpFileOf(facts: readonly FactRead[], procedureIds: readonly string[]): FollowUpFile {
  const start: FollowUpFile = { ...EMPTY, unsafe: facts.some((each) => firesSafetyGate(each.data)) }
  return facts.reduce<FollowUpFile>((file, fact) => {
    const step = ANYWHERE[fact.kind] ?? TOLD[fact.kind] ?? ENFORCEMENT[fact.kind] ?? (procedureIds.includes(fact.procedureId) ? OWN[fact.kind] : undefined)
    return step ? step(file, fact) : file
  }, start)
}

/** Everything that guards of this capability look at; the command and the screen gather it alike. */
export interface Ending {
  /** State of the mediation. */
  readonly state: string
  readonly performance: string | null
  /** State of the follow-up; null while nothing is planned. */
  readonly followUp: string | null
  readonly merged: boolean
  readonly sealed: boolean
  readonly file: FollowUpFile
  /** Reporters who want letters and were not asked yet, as persons. */
  readonly toAsk: readonly string[]
  readonly today: Day
}

/** The mediation a follow-up belongs to, the follow-up and the performance beneath it. */
export interface Procedures {
  readonly mediation: ProcedureState
  readonly followUp: ProcedureState | undefined
  readonly performance: ProcedureState | undefined
}

export function proceduresOf(state: CaseState, mediation: ProcedureState): Procedures {
  const below = (kind: ProcedureState['kind']) => state.procedures.find((each) => each.kind === kind && each.parentId === mediation.id)
  return { mediation, followUp: below('follow-up'), performance: below('performance') }
}
