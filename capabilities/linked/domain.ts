import type { CaseState, CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, ProcedureKind, Transition } from '#cap/cases'
import { type DueDays, termOfWorkingDays, type WorkCalendar } from '#platform/calendar'
import type { Refusal } from '#platform/result'
import { type Day, day, parseDay } from '#platform/time'
import type { Said } from '#platform/words'
import { CLOCK_NAMES, FACT_WORDS, LINKED_STATES, REFERRAL_STATES, refusal, STEP_WORDS } from './words.ts'

/** As the spine reads it: the fact is noted and the state stays. */
const SAME = 'same'

/** Who notes what another body does (§8.2: the officer notes the police's own result). */
export const NOTERS = ['mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'dispatcher'] as const
/** Who may sign for what a court hands over. */
export const RECEIVERS = ['clerk', 'dispatcher', 'mediator', 'sector-mediator', 'committee-head'] as const
/** Who answers the court. */
export const ANSWERERS = ['mediator', 'sector-mediator', 'committee-head'] as const

/** Bodies whose procedures stand beside mediation. */
export const ORGANS = ['police', 'court', 'arbitration', 'administrative'] as const
export type Organ = (typeof ORGANS)[number]

/** Which administrative organ; only the health authority's clock is one of ours to show (MDR Art. 40). */
export const FIELDS = ['health', 'labour', 'housing', 'market', 'natural-resources', 'other'] as const

/** How a procedure elsewhere may end, as a class; what was decided is the other body's own. */
export const RESULTS: Readonly<Record<Organ, readonly string[]>> = {
  police: ['police-mediated', 'penalty', 'no-penalty', 'criminal', 'not-accepted', 'withdrawn'],
  court: ['judgment', 'court-mediated', 'ruling', 'not-filed', 'withdrawn'],
  arbitration: ['award', 'arbitration-mediated', 'not-accepted', 'withdrawn'],
  administrative: ['decided', 'administratively-mediated', 'corrected', 'not-accepted', 'withdrawn'],
}

/** Lengths of this capability's clocks in working days, each in force from a day on: a change of law adds a record. */
export const LINKED_TERMS: readonly { readonly clock: string; readonly length: number; readonly unit: 'wd'; readonly law: string; readonly effectiveFrom: Day }[] = [
  { clock: 'DL-02', length: 3, unit: 'wd', law: 'OMR-15', effectiveFrom: day('2022-01-01') },
  { clock: 'DL-03', length: 3, unit: 'wd', law: 'OMR-12', effectiveFrom: day('2022-01-01') },
  { clock: 'DL-06b-accept', length: 5, unit: 'wd', law: 'MDR-40', effectiveFrom: day('2018-10-01') },
  { clock: 'DL-06b-mediate', length: 30, unit: 'wd', law: 'MDR-40', effectiveFrom: day('2018-10-01') },
]

/** The three days of a clock that starts on a day. Throws for a clock without a length in force: our bug. */
function termOf(calendar: WorkCalendar, clock: string, startsOn: Day): DueDays {
  const inForce = LINKED_TERMS.filter((each) => each.clock === clock && each.effectiveFrom <= startsOn)
  const latest = [...inForce].sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))[0]
  if (!latest) throw new Error(`no length of ${clock} is in force on ${startsOn}`)
  return termOfWorkingDays(calendar, startsOn, latest.length)
}

/** What the parties keep is never shut off by mediation (PMA Art. 3 (3)); labour has its arbitration (LDM Art. 5), police their matter (PSAP Art. 9). */
const LAW: Readonly<Record<Organ, string>> = { police: 'PSAP-9', court: 'PMA-3', arbitration: 'LDM-5', administrative: 'PMA-3' }

function transitionsOf(organ: Organ): readonly Transition[] {
  const law = LAW[organ]
  return [
    { id: `L01-${organ}`, fact: 'linked-noted', from: ['noted'], to: (fact) => (fact.data['status'] === 'accepted' ? 'accepted' : 'noted'), law, label: FACT_WORDS['linked-noted'] },
    { id: `L02-${organ}`, fact: 'linked-accepted', from: ['noted'], to: 'accepted', law, label: FACT_WORDS['linked-accepted'] },
    { id: `L03-${organ}`, fact: 'linked-ended', from: ['noted', 'accepted'], to: 'ended', law, label: FACT_WORDS['linked-ended'] },
  ]
}

export const REFERRAL_TRANSITIONS: readonly Transition[] = [
  { id: 'R01', fact: 'court-referral-received', from: ['received'], to: SAME, law: 'IMR-27', label: FACT_WORDS['court-referral-received'] },
  { id: 'R02', fact: 'court-referral-taken-on', from: ['received'], to: 'taken-on', law: 'OMR-12', label: FACT_WORDS['court-referral-taken-on'] },
  { id: 'R03', fact: 'court-referral-declined', from: ['received'], to: 'declined', law: 'OMR-12', label: FACT_WORDS['court-referral-declined'] },
  { id: 'R04', fact: 'court-referral-returned', from: ['received', 'taken-on'], to: 'returned', law: '[D]; IMR-27', label: FACT_WORDS['court-referral-returned'] },
]

function isOpen({ before }: FactContext, key: string): boolean {
  return before.deadlines.some((each) => each.key === key)
}

function met(context: FactContext, key: string): readonly DeadlineChange[] {
  return isOpen(context, key) ? [{ change: 'met', key }] : []
}

/** The health authority's own days: five to take it on, thirty to mediate (DL-06b, MDR Art. 40). Shown, and nobody here is measured by them. */
function healthClock(fact: Fact, context: FactContext, organ: Organ): readonly DeadlineChange[] {
  const key = `DL-06b:${context.procedure.id}`
  if (fact.kind === 'linked-ended') return met(context, key)
  if (organ !== 'administrative' || fact.data['field'] !== 'health') return []
  const accepted = fact.kind === 'linked-accepted' || fact.data['status'] === 'accepted'
  const parsed = parseDay(String(fact.data['on'] ?? ''))
  const startsOn = parsed.ok ? parsed.value : fact.occurredOn
  const due = termOf(context.calendar, accepted ? 'DL-06b-mediate' : 'DL-06b-accept', startsOn)
  return [{ change: 'open', deadline: { ...due, key, clock: 'DL-06b', procedureId: context.procedure.id, startsOn, audience: 'parties', optional: true } }]
}

function linkedProcedure(organ: Organ): ProcedureDefinition {
  return {
    kind: `${organ}-linked`, initial: 'noted', transitions: transitionsOf(organ), ended: ['ended'], states: LINKED_STATES,
    clocks: CLOCK_NAMES,
    wordsFor: () => 'handlers-and-head',
    deadlinesOf: (fact, context) => healthClock(fact, context, organ), countsOf: () => [],
  }
}

const referralClocks: ProcedureDefinition['deadlinesOf'] = (fact, context) => {
  if (fact.kind === 'court-referral-received') {
    const due = termOf(context.calendar, 'DL-03', fact.occurredOn)
    return [{ change: 'open', deadline: { ...due, key: 'DL-03', clock: 'DL-03', procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } }]
  }
  const answered = met(context, 'DL-03')
  return fact.kind === 'court-referral-taken-on' ? [...answered, ...contactAgain(fact, context)] : answered
}

/** DL-02 runs from the day the referral was taken on, where the other party has not been reached yet (OMR Art. 15). */
function contactAgain(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const open = context.before.deadlines.find((each) => each.key === 'DL-02')
  if (!open) return []
  const due = termOf(context.calendar, 'DL-02', fact.occurredOn)
  return [{ change: 'open', deadline: { ...open, ...due, startsOn: fact.occurredOn } }]
}

function referralCounts(fact: Fact): readonly CountChange[] {
  const counted = fact.kind === 'court-referral-received' || fact.kind === 'court-referral-returned'
  return counted ? [{ indicator: fact.kind, n: 1, effectiveOn: fact.occurredOn }] : []
}

export const referralProcedure: ProcedureDefinition = {
  kind: 'court-referral', initial: 'received', transitions: REFERRAL_TRANSITIONS, ended: ['returned', 'declined'], states: REFERRAL_STATES,
  wordsFor: () => 'handlers-and-head', deadlinesOf: referralClocks, countsOf: referralCounts,
}

export const LINKED_PROCEDURES: readonly ProcedureDefinition[] = [...ORGANS.map(linkedProcedure), referralProcedure]

export function organOf(kind: ProcedureKind): Organ | undefined {
  return ORGANS.find((organ) => kind === `${organ}-linked`)
}

/** True where this very dispute is with an organ now: the committee does not accept it (MOJ 2002 Art. 22, G-06). */
export function firesG06(asked: { readonly status: string; readonly sameDispute: boolean }): boolean {
  return asked.sameDispute && asked.status === 'accepted'
}

/** The class that goes back to the court, read off the mediation's own state. */
const RESULT_BY_STATE: Readonly<Record<string, string>> = { agreed: 'agreed', terminated: 'not-agreed', withdrawn: 'withdrawn', 'not-accepted': 'not-accepted' }

/** The result of a mediation for the court; undefined while it goes on. What is closed or archived is judged by what it ended with. */
export function resultFor(state: Pick<CaseState, 'procedures'>): string | undefined {
  const mediation = state.procedures.filter((each) => each.kind === 'mediation').at(-1)
  if (!mediation) return undefined
  if (mediation.state !== 'closed' && mediation.state !== 'archived') return RESULT_BY_STATE[mediation.state]
  return state.procedures.some((each) => each.kind === 'performance' && each.parentId === mediation.id) ? 'agreed' : 'not-agreed'
}

export type ReferralStep = 'receive' | 'take-on' | 'decline' | 'return'

/** Why a step about a court's referral may not be taken now, or undefined: command and button ask the same. */
export function referralRefusal(step: ReferralStep, state: Pick<CaseState, 'procedures'>): Refusal | undefined {
  const referral = openReferral(state)
  if (step === 'receive') return referral ? refusal('referral-there', {}) : stageRefusal(state)
  if (!referral) return refusal('no-referral', {})
  if (step !== 'return' && referral.state !== 'received') return refusal('referral-answered', { step: STEP_WORDS[step] })
  return step === 'return' && resultFor(state) === undefined ? refusal('still-mediating', {}) : undefined
}

function stageRefusal({ procedures }: Pick<CaseState, 'procedures'>): Refusal | undefined {
  const mediation = procedures.filter((each) => each.kind === 'mediation').at(-1)
  const early = mediation === undefined || ['registered', 'awaiting-consent'].includes(mediation.state)
  return early ? undefined : refusal('referral-too-late', {})
}

export function openReferral({ procedures }: Pick<CaseState, 'procedures'>) {
  return procedures.find((each) => each.kind === 'court-referral' && (each.state === 'received' || each.state === 'taken-on'))
}

export interface Labelled {
  readonly step: ReferralStep | 'note'
  readonly label: Said
  readonly refusal: Refusal | undefined
}

const REFERRAL_STEPS: readonly ReferralStep[] = ['receive', 'take-on', 'decline', 'return']

/** Every step about a referral, with its refusal. */
export function referralSteps(state: Pick<CaseState, 'procedures'>): readonly Labelled[] {
  return REFERRAL_STEPS.map((step) => ({ step, label: STEP_WORDS[step], refusal: referralRefusal(step, state) }))
}
