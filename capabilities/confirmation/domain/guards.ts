import type { DueDays, WorkCalendar } from '#platform/calendar'
import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { refusal } from '../words/refusals.ts'
import { CONFIRMATION_STATES, STEP_WORDS } from '../words/steps.ts'
import { termOf } from './terms.ts'
import { MAY_APPLY_FROM, UNCONFIRMED } from './transitions.ts'

export type StepName = keyof typeof STEP_WORDS

/** The agreement as its fact carries it, without a word of it. */
export interface AgreementKnown {
  readonly form: 'written' | 'oral'
  readonly effectiveOn: Day
  readonly number: string | null
  readonly draftId: string | null
  readonly partyIds: readonly string[]
  /** Agreed days of performance, as they stand in the agreement. */
  readonly dueDays: readonly Day[]
}

/** Everything that guards look at; the command and the screen gather it alike. */
export interface Matter {
  readonly agreement: AgreementKnown | null
  /** Of the case's category: `yes`, `part`, `rarely`, `no`; null while it has none. */
  readonly confirmable: string | null
  readonly statusReserved: string | null
  /** State of the confirmation; null where none was opened. */
  readonly state: string | null
  readonly window: DueDays | null
  readonly merged: boolean
  /** State of the mediation it belongs to, and of its performance; null where there is none. */
  readonly mediation: string | null
  readonly performance: string | null
  /** A party has gone to court instead. */
  readonly sued: boolean
  readonly objection: boolean
  readonly enforcement: 'none' | 'applied' | 'ended'
  readonly today: Day
}

/** Whether a category may be confirmed at all: never status or title as a whole, never what the tree says “no” to (CPL-I 355). */
export function mayBeConfirmed(confirmable: string | null, statusReserved: string | null): boolean {
  return confirmable !== null && confirmable !== 'no' && statusReserved !== 'whole'
}

type Guard = (matter: Matter) => Refusal | undefined

/** Why nothing is offered at all, or undefined. */
export const offered: Guard = ({ agreement, confirmable, statusReserved }) => {
  if (!agreement) return refusal('no-agreement', {})
  if (agreement.form === 'oral') return refusal('oral-agreement', {})
  return mayBeConfirmed(confirmable, statusReserved) ? undefined : refusal('not-confirmable', {})
}

const words = (state: string): Said => Object.entries(CONFIRMATION_STATES).find(([name]) => name === state)?.[1] ?? { zh: state, en: state }

const open: Guard = ({ state }) =>
  state === null || MAY_APPLY_FROM.some((each) => each === state) ? undefined : refusal('already-applied', { state: words(state) })

/** What the button knows: long after the window, handing in can hardly have been in time; the command looks at the day itself. */
const mayApply: Guard = (matter) => offered(matter) ?? notTalking(matter) ?? open(matter)

/** While a round of talks goes on, the agreement that was not confirmed is being changed. */
const notTalking: Guard = ({ mediation }) => (mediation === 'mediating' || mediation === 'suspended' ? refusal('round-running', {}) : undefined)

/** T22 (CPL Art. 206): the court did not confirm, something is left to settle, and nobody has sued. */
const mayTalkAgain: Guard = (matter) => {
  const { mediation, performance, sued } = matter
  if (notTalking(matter)) return refusal('round-running', {})
  const refused = courtRefused(matter)
  if (refused) return refused
  if (sued) return refusal('already-sued', {})
  if (performance === 'performed') return refusal('all-performed', {})
  return mediation === 'agreed' ? undefined : refusal('matter-closed', {})
}

const courtRefused: Guard = ({ state }) => (UNCONFIRMED.some((each) => each === state) ? undefined : refusal('court-did-not-refuse', {}))

const maySue: Guard = (matter) => courtRefused(matter) ?? (matter.sued ? refusal('already-sued', {}) : undefined)

const confirmed: Guard = ({ state }) => (state === 'confirmed' ? undefined : refusal('not-confirmed', {}))

const objected: Guard = (matter) => confirmed(matter) ?? (matter.objection ? undefined : refusal('no-objection', {}))

/** Enforcement (CPL Arts. 206, 250): confirmed, due, and not done. Whether the two years are over the court judges. */
const mayBeEnforced: Guard = (matter) => {
  const refused = confirmed(matter)
  if (refused) return refused
  if (matter.enforcement === 'applied') return refusal('enforcement-runs', {})
  if (matter.performance === 'performed') return refusal('all-performed', {})
  return matter.performance === 'overdue' || matter.performance === 'breached' ? undefined : refusal('nothing-overdue', {})
}

const enforcing: Guard = (matter) => confirmed(matter) ?? (matter.enforcement === 'applied' ? undefined : refusal('no-enforcement', {}))

const waiting: Guard = ({ state }) => (state === 'applied' ? undefined : refusal('not-applied', {}))

const filed: Guard = ({ state }) => {
  if (state === 'filed') return undefined
  return state === 'applied' ? refusal('not-filed-yet', {}) : refusal('not-applied', {})
}

const running: Guard = ({ state }) => (state === 'applied' || state === 'filed' ? undefined : refusal('not-applied', {}))

const RULES: Readonly<Record<StepName, Guard>> = {
  apply: mayApply,
  'record-filing': waiting,
  'record-not-filed': waiting,
  'record-ruling': filed,
  withdraw: running,
  'new-round': mayTalkAgain,
  'note-suit': maySue,
  'record-receipt': confirmed,
  'record-objection': confirmed,
  'decide-objection': objected,
  'record-enforcement': mayBeEnforced,
  'record-enforcement-result': enforcing,
}

/** Why a step may not be taken now, or undefined. The command and the button ask the same function. */
export function refusalOf(step: StepName, matter: Matter): Refusal | undefined {
  if (matter.merged) return refusal('merged-case', {})
  return RULES[step](matter)
}

export interface Step {
  readonly step: StepName
  readonly label: Said
  readonly refusal: Refusal | null
}

const STEP_NAMES = Object.keys(RULES).filter((name): name is StepName => name in RULES)

export function stepsOf(matter: Matter): readonly Step[] {
  return STEP_NAMES.map((step) => ({ step, label: STEP_WORDS[step], refusal: refusalOf(step, matter) ?? null }))
}

/** One party's own wish, as the mediator heard it. */
export interface Applicant {
  readonly partyId: string
  readonly by: 'self' | 'guardian' | 'agent'
  readonly agents: readonly string[]
  readonly powerOfAttorney: boolean
}

/**
 * Joint (CPL 205): every party of the agreement, each once, in person, by guardian or by one or two agents (CPL 61, 62;
 * CPL-I 351). `minors` are the parties for whom a guardian acts (CPL 60).
 */
export function applicantsRefusal(partyIds: readonly string[], applicants: readonly Applicant[], minors: readonly string[] = []): Refusal | undefined {
  const named = applicants.map((each) => each.partyId)
  if (new Set(named).size !== named.length || named.some((each) => !partyIds.includes(each))) return refusal('no-such-party', {})
  const missing = partyIds.filter((each) => !named.includes(each))
  if (missing.length > 0) return refusal('not-joint', { missing })
  if (applicants.some((each) => each.by === 'self' && minors.includes(each.partyId))) return refusal('guardian-needed', {})
  const byAgents = applicants.filter((each) => each.by === 'agent')
  const empowered = byAgents.every((each) => each.powerOfAttorney && each.agents.length >= 1 && each.agents.length <= 2)
  return empowered ? undefined : refusal('power-missing', {})
}

/** T22: every party of the agreement wishes to talk again, a guardian for a minor (PMA Art. 17; CC Art. 19). */
export function roundRefusal(
  partyIds: readonly string[], wishes: readonly { readonly partyId: string; readonly by: string }[], minors: readonly string[],
): Refusal | undefined {
  const named = wishes.map((each) => each.partyId)
  if (new Set(named).size !== named.length || named.some((each) => !partyIds.includes(each))) return refusal('no-such-party', {})
  const missing = partyIds.filter((each) => !named.includes(each))
  if (missing.length > 0) return refusal('not-everybody-wishes', { missing })
  return wishes.some((each) => each.by === 'self' && minors.includes(each.partyId)) ? refusal('guardian-needed', {}) : undefined
}

/**
 * Whether an application handed in on a day is in time: up to the rolled last day (CPL 85), or within ten days of the
 * end of a hindrance that lasted to the last day (CPL 86). Refuses `window-over`, `hindrance-over`, `hindrance-does-not-fit`.
 */
export function timeRefusal(window: DueDays, handedInOn: Day, hindranceEndedOn: Day | null, calendar: WorkCalendar): Refusal | undefined {
  if (handedInOn <= window.rolledOn) return undefined
  if (hindranceEndedOn === null) return refusal('window-over', { latestOn: window.rolledOn })
  if (hindranceEndedOn < window.rolledOn || hindranceEndedOn > handedInOn) return refusal('hindrance-does-not-fit', {})
  const latestOn = termOf(calendar, 'hindrance', hindranceEndedOn).rolledOn
  return handedInOn <= latestOn ? undefined : refusal('hindrance-over', { latestOn })
}
