import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { LIMIT_NAMES } from '../words/gates.ts'
import { MEDIATION_STATES } from '../words/states.ts'
import { FACT_WORDS } from '../words/steps.ts'
import { clockRule, dueOf, dueWithLeft, isMediating, proposedClock, startOf, termCounts } from './clocks.ts'
import { agreedDay, termOf } from './limits.ts'
import { dayOf, isTrue, numberOf, oneOf, textOf, textsOf } from './reading.ts'

/** As the spine reads it: the fact is noted and the state stays. */
const SAME = 'same'

export const BEFORE_ACCEPTANCE = ['registered', 'awaiting-consent'] as const
const RUNNING = ['accepted', 'mediating', 'suspended'] as const
const LIVE = [...BEFORE_ACCEPTANCE, ...RUNNING] as const
const ENDED = ['agreed', 'terminated', 'withdrawn', 'not-accepted'] as const

/** §3.2 of the domain, T04 to T16 and T23 to T25, row by row. The performance rows are in `performance.ts`. */
export const MEDIATION_TRANSITIONS: readonly Transition[] = [
  { id: 'assigned', fact: 'assigned', from: LIVE, to: SAME, law: '[D]', label: FACT_WORDS.assigned },
  { id: 'gates', fact: 'gates-asked', from: LIVE, to: SAME, law: '[D]', label: FACT_WORDS['gates-asked'] },
  { id: 'notice', fact: 'notice-delivered', from: LIVE, to: SAME, law: 'PMA-23', label: FACT_WORDS['notice-delivered'] },
  { id: 'T05', fact: 'respondent-contacted', from: ['registered'], to: 'awaiting-consent', law: 'PMA-17', label: FACT_WORDS['respondent-contacted'] },
  { id: 'contact', fact: 'contact-recorded', from: ['registered', 'awaiting-consent', ...RUNNING, 'agreed'], to: SAME, law: 'PMA-17', label: FACT_WORDS['contact-recorded'] },
  { id: 'consent', fact: 'consent-recorded', from: ['awaiting-consent'], to: SAME, law: 'PMA-17', label: FACT_WORDS['consent-recorded'] },
  { id: 'identity', fact: 'identity-checked', from: LIVE, to: SAME, law: '[D]', label: FACT_WORDS['identity-checked'] },
  { id: 'police', fact: 'police-link-noted', from: LIVE, to: SAME, law: 'PSAP-9', label: FACT_WORDS['police-link-noted'] },
  { id: 'safety', fact: 'safety-plan-recorded', from: LIVE, to: SAME, law: '[D]; DVL-10', label: FACT_WORDS['safety-plan-recorded'] },
  { id: 'emergency', fact: 'emergency-reported', from: [...LIVE, 'agreed'], to: SAME, law: 'PMA-25', label: FACT_WORDS['emergency-reported'] },
  { id: 'inquiry', fact: 'investigation-recorded', from: LIVE, to: SAME, law: 'PMA-22', label: FACT_WORDS['investigation-recorded'] },
  { id: 'evidence', fact: 'evidence-received', from: LIVE, to: SAME, law: 'PMA-22', label: FACT_WORDS['evidence-received'] },
  { id: 'evidence-back', fact: 'evidence-returned', from: [...LIVE, ...ENDED, 'closed'], to: SAME, law: '[D]', label: FACT_WORDS['evidence-returned'] },
  { id: 'away', fact: 'days-away-noted', from: LIVE, to: SAME, law: '[D]', label: FACT_WORDS['days-away-noted'] },
  { id: 'apart', fact: 'talk-apart-noted', from: LIVE, to: SAME, law: 'PMA-22', label: FACT_WORDS['talk-apart-noted'] },
  { id: 'visit', fact: 'site-visited', from: LIVE, to: SAME, law: 'PMA-22', label: FACT_WORDS['site-visited'] },
  { id: 'data-consent', fact: 'data-consent-recorded', from: LIVE, to: SAME, law: 'PIPL-29', label: FACT_WORDS['data-consent-recorded'] },
  { id: 'T06', fact: 'accepted', from: ['awaiting-consent'], to: 'accepted', law: 'PMA-17', label: FACT_WORDS.accepted },
  { id: 'T04', fact: 'not-accepted', from: ['registered'], to: 'not-accepted', law: 'PMA-3', label: FACT_WORDS['not-accepted'] },
  { id: 'T07', fact: 'not-accepted', from: ['awaiting-consent'], to: 'not-accepted', law: 'PMA-17', label: FACT_WORDS['not-accepted'] },
  { id: 'T08', fact: 'mediator-designated', from: ['accepted'], to: 'mediating', law: 'PMA-19', label: FACT_WORDS['mediator-designated'] },
  { id: 'T08b', fact: 'mediator-designated', from: ['mediating', 'suspended'], to: SAME, law: 'PMA-19', label: FACT_WORDS['mediator-designated'] },
  { id: 'T08c', fact: 'mediator-stepped-aside', from: LIVE, to: SAME, law: 'OMR-13; IMR-15', label: FACT_WORDS['mediator-stepped-aside'] },
  { id: 'co-handler', fact: 'co-handler-joined', from: RUNNING, to: SAME, law: 'PMA-20', label: FACT_WORDS['co-handler-joined'] },
  { id: 'arranged', fact: 'session-arranged', from: ['accepted', 'mediating'], to: SAME, law: 'PMA-20', label: FACT_WORDS['session-arranged'] },
  { id: 'called-off', fact: 'session-called-off', from: ['accepted', 'mediating', 'suspended'], to: SAME, law: '[D]', label: FACT_WORDS['session-called-off'] },
  { id: 'T09', fact: 'session-held', from: ['mediating'], to: SAME, law: 'PMA-22', label: FACT_WORDS['session-held'] },
  { id: 'T10a', fact: 'suspension-proposed', from: ['mediating'], to: SAME, law: 'OMR-26', label: FACT_WORDS['suspension-proposed'] },
  { id: 'T10', fact: 'suspended', from: ['mediating'], to: 'suspended', law: 'OMR-26', label: FACT_WORDS.suspended },
  { id: 'T11', fact: 'resumed', from: ['suspended'], to: 'mediating', law: 'OMR-26', label: FACT_WORDS.resumed },
  { id: 'T12', fact: 'extended', from: ['accepted', 'mediating'], to: SAME, law: 'OMR-24', label: FACT_WORDS.extended },
  { id: 'time-over', fact: 'time-passed', from: RUNNING, to: SAME, law: '[D]; LDM-14; OMR-25', label: FACT_WORDS['time-passed'] },
  { id: 'draft', fact: 'agreement-drafted', from: ['mediating', 'agreed'], to: SAME, law: 'PMA-29', label: FACT_WORDS['agreement-drafted'] },
  { id: 'mark', fact: 'agreement-signed', from: ['mediating', 'agreed'], to: SAME, law: 'PMA-29', label: FACT_WORDS['agreement-signed'] },
  { id: 'T13', fact: 'agreement-reached', from: ['mediating'], to: 'agreed', law: 'PMA-29', label: FACT_WORDS['agreement-reached'] },
  { id: 'copies', fact: 'copies-delivered', from: ['agreed', 'closed'], to: SAME, law: 'PMA-29', label: FACT_WORDS['copies-delivered'] },
  // Only an oral one is replaced, by a written one of the same mediation; the step's guard sees to it.
  { id: 'T14b', fact: 'agreement-replaced', from: ['agreed'], to: SAME, law: 'PMA-29', label: FACT_WORDS['agreement-replaced'] },
  // The court did not confirm it: the parties change it by talking again. Meanwhile the agreement stands as it is.
  { id: 'T22', fact: 'new-round-began', from: ['agreed'], to: 'mediating', law: 'CPL-206', label: FACT_WORDS['new-round-began'] },
  { id: 'T22b', fact: 'agreement-replaced', from: ['mediating'], to: 'agreed', law: 'CPL-206', label: FACT_WORDS['agreement-replaced'] },
  { id: 'T22c', fact: 'round-ended', from: ['mediating', 'suspended'], to: 'agreed', law: 'PMA-26', label: FACT_WORDS['round-ended'] },
  { id: 'T15a', fact: 'termination-proposed', from: RUNNING, to: SAME, law: 'PMA-26', label: FACT_WORDS['termination-proposed'] },
  { id: 'T15', fact: 'terminated', from: RUNNING, to: 'terminated', law: 'PMA-26', label: FACT_WORDS.terminated },
  { id: 'T16', fact: 'withdrawn', from: LIVE, to: 'withdrawn', law: 'PMA-23', label: FACT_WORDS.withdrawn },
  { id: 'void', fact: 'number-voided', from: ['terminated', 'withdrawn', 'closed'], to: SAME, law: '[D]', label: FACT_WORDS['number-voided'] },
  { id: 'T23', fact: 'closed', from: ENDED, to: 'closed', law: 'PMA-31', label: FACT_WORDS.closed },
  { id: 'T24', fact: 'archived', from: ['closed'], to: 'archived', law: 'PMA-27', label: FACT_WORDS.archived },
  { id: 'T25', fact: 'reopened', from: ['closed', 'archived'], to: SAME, law: 'PMA-32', label: FACT_WORDS.reopened },
]

export const mediationProcedure: ProcedureDefinition = {
  kind: 'mediation',
  begins: ['accepted'],
  initial: 'registered',
  transitions: MEDIATION_TRANSITIONS,
  // What is agreed is still followed until it is closed; the other ends wait for follow-up only.
  ended: ['closed', 'archived'],
  states: MEDIATION_STATES,
  clocks: LIMIT_NAMES,
  wordsFor: (fact) => (isConfided(fact) ? 'handlers' : 'handlers-and-head'),
  deadlinesOf: deadlinesOfMediation,
  countsOf: countsOfMediation,
}

const APART: readonly string[] = ['safety-plan-recorded', 'talk-apart-noted']

/** What somebody said alone, or for their own safety: the head reviews records, not these (§8.2, N-04). */
export function isConfided(fact: Pick<Fact, 'kind' | 'data'>): boolean {
  return APART.includes(fact.kind) || (fact.kind === 'session-held' && fact.data['mode'] === 'separate')
}

/** The day of a session that people were invited to. */
export const SESSION_CLOCK = 'session'

type Rule = (fact: Fact, context: FactContext) => readonly DeadlineChange[]

function staffClock(key: string, fact: Fact, context: FactContext, due: ReturnType<typeof termOf>): DeadlineChange {
  const deadline = { ...due, key, clock: key, procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } as const
  return { change: 'open', deadline }
}

/** Ends every open clock of this procedure; what was done in time is met, what fell away is cancelled. */
function endAll(context: FactContext, change: 'met' | 'cancelled'): readonly DeadlineChange[] {
  return context.before.deadlines
    .filter((each) => each.procedureId === context.procedure.id)
    .map((each) => ({ change, key: each.key }))
}

function isOpen(context: FactContext, key: string): boolean {
  return context.before.deadlines.some((each) => each.key === key)
}

function met(context: FactContext, ...keys: readonly string[]): readonly DeadlineChange[] {
  return keys.filter((key) => isOpen(context, key)).map((key) => ({ change: 'met', key }))
}

/** The clock of mediating that is open now. */
function openClock(context: FactContext) {
  return context.before.deadlines.find((each) => isMediating(each.key))
}

const contactClock: Rule = (fact, context) =>
  context.procedure.state === 'registered' && !isOpen(context, 'DL-02')
    ? [staffClock('DL-02', fact, context, termOf(context.calendar, 'DL-02', fact.occurredOn))]
    : []

/** DL-02 anew, where a matter came back from a transfer or from another unit of the house (T03, T03b). */
export const contactAgain: Rule = (fact, context) => [staffClock('DL-02', fact, context, termOf(context.calendar, 'DL-02', fact.occurredOn))]

const consentClock: Rule = (fact, context) => [
  ...met(context, 'DL-02'),
  staffClock('T07', fact, context, termOf(context.calendar, 'T07', fact.occurredOn)),
]

/** The fact of acceptance names its rule and the day it starts; one from before there were variants is read by its category. */
const mediatingClocks: Rule = (fact, context) => {
  const { category, registeredOn } = context.before
  const rule = clockRule(textOf(fact.data, 'clockRule')) ?? proposedClock({ category, referral: null, on: fact.occurredOn })
  const startsOn = dayOf(fact.data, 'clockStartsOn') ?? startOf(rule, { registeredOn, acceptedOn: fact.occurredOn }, null)
  const due = dueOf(context.calendar, rule, startsOn)
  return [
    // DL-03 belongs to the court's referral, which acceptance answers too (OMR Art. 12).
    ...met(context, 'DL-02', 'T07', 'DL-03'),
    { change: 'open', deadline: { ...due, key: rule.clock, clock: rule.clock, procedureId: context.procedure.id, startsOn, audience: 'staff', optional: false } },
    staffClock('T08', fact, context, termOf(context.calendar, 'T08', fact.occurredOn)),
  ]
}

/** Where nobody is left to mediate, somebody is named anew in the same time as at first. */
const namingClock: Rule = (fact, context) => {
  const somebodyLeft = textsOf(fact.data, 'mediatorIds').length > 0 || !NAMED_IN.includes(context.procedure.state)
  return somebodyLeft ? [] : [staffClock('T08', fact, context, termOf(context.calendar, 'T08', fact.occurredOn))]
}

const NAMED_IN: readonly string[] = ['mediating', 'suspended']

const sessionKey = (factId: string) => `session:${factId}`

/** A session people were invited to: a day for everybody, met when a session is held, gone when it is called off. */
const arrangedDay: Rule = (fact, context) => {
  const on = dayOf(fact.data, 'on')
  if (!on) return []
  const days = { rawOn: on, rolledOn: on, safeOn: on, provisional: false }
  const deadline = { ...days, key: sessionKey(fact.id), clock: SESSION_CLOCK, procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'parties', optional: false } as const
  return [{ change: 'open', deadline }]
}

const calledOff: Rule = (fact, context) => {
  const key = sessionKey(textOf(fact.data, 'arrangedId') ?? '')
  return isOpen(context, key) ? [{ change: 'cancelled', key }] : []
}

const heldSessions: Rule = (fact, context) =>
  context.before.deadlines.filter((each) => each.clock === SESSION_CLOCK && each.rolledOn <= fact.occurredOn).map((each) => ({ change: 'met', key: each.key }))

/** Only an appraisal and another body's result stop the clock (OMR Art. 26, MDR Art. 38); the fact carries what was left of it. */
const suspendedClock: Rule = (fact, context) => {
  const clock = openClock(context)
  const expectedEndOn = dayOf(fact.data, 'expectedEndOn')
  const paused = isTrue(fact.data, 'pauses') && clock ? [{ change: 'cancelled', key: clock.key } as const] : []
  const watch = expectedEndOn ? [staffClock('suspension', fact, context, agreedDay(context.calendar, expectedEndOn))] : []
  return [...paused, ...watch]
}

const resumedClock: Rule = (fact, context) => {
  const left = numberOf(fact.data, 'remainingDays')
  const key = textOf(fact.data, 'clock')
  const ended = met(context, 'suspension')
  if (left === null || key === null) return ended
  const unit = oneOf(textOf(fact.data, 'remainingUnit'), ['calendar-days', 'working-days'])
  const again = staffClock(key, fact, context, dueWithLeft(context.calendar, fact.occurredOn, { days: left, unit }))
  const startsOn = dayOf(fact.data, 'startsOn')
  return [...ended, again.change === 'open' && startsOn ? { ...again, deadline: { ...again.deadline, startsOn } } : again]
}

const extendedClock: Rule = (fact, context) => {
  const clock = openClock(context)
  const newDueOn = dayOf(fact.data, 'newDueOn')
  if (!clock || !newDueOn) return []
  return [{ change: 'open', deadline: { ...clock, ...agreedDay(context.calendar, newDueOn) } }]
}

/** The parties may, and need not, ask the court together to confirm: shown without pressure (PMA Art. 33, N-07). */
const confirmationWindow: Rule = (fact, context) => {
  const startsOn = dayOf(fact.data, 'effectiveOn') ?? fact.occurredOn
  const due = termOf(context.calendar, 'DL-07', startsOn)
  const deadline = { ...due, key: 'DL-07', clock: 'DL-07', procedureId: context.procedure.id, startsOn, audience: 'parties', optional: true } as const
  return [...endAll(context, 'met'), { change: 'open', deadline }]
}

/**
 * The thirty days run anew from the written agreement, whether or not those of the one it replaces were over (PMA Art. 33).
 * After a round of talks (T22) its clocks end as well.
 */
const newWindow: Rule = (fact, context) =>
  confirmationWindow(fact, context).filter((each) => each.change === 'open' || context.procedure.state === 'mediating')

/** T22: the time for mediating runs from the day everybody wished to talk again. */
const roundClock: Rule = (fact, context) => {
  const rule = proposedClock({ category: context.before.category, referral: null, on: fact.occurredOn })
  return [staffClock(rule.clock, fact, context, dueOf(context.calendar, rule, fact.occurredOn))]
}

/** The talks end; a window that is still open stays open. */
const roundOver: Rule = (_fact, context) => endAll(context, 'cancelled').filter((each) => each.change !== 'open' && each.key !== 'DL-07')

const DEADLINE_RULES: Readonly<Record<string, Rule>> = {
  assigned: contactClock,
  'respondent-contacted': consentClock,
  accepted: mediatingClocks,
  'mediator-designated': (_fact, context) => met(context, 'T08'),
  'mediator-stepped-aside': namingClock,
  'session-arranged': arrangedDay,
  'session-called-off': calledOff,
  'session-held': heldSessions,
  suspended: suspendedClock,
  resumed: resumedClock,
  extended: extendedClock,
  'agreement-reached': confirmationWindow,
  'agreement-replaced': newWindow,
  'new-round-began': roundClock,
  'round-ended': roundOver,
  'not-accepted': (_fact, context) => endAll(context, 'met'),
  terminated: (_fact, context) => endAll(context, 'met'),
  withdrawn: (_fact, context) => endAll(context, 'cancelled'),
  // Heard for the procedure that is opened; the old one is closed and keeps its history. Whoever said that it is not fixed is answered by it.
  reopened: (fact, context) => [...contactClock(fact, context), ...(context.procedure.state === 'registered' ? met(context, 'not-fixed') : [])],
}

function deadlinesOfMediation(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  return DEADLINE_RULES[fact.kind]?.(fact, context) ?? []
}

/** Indicators of each fact. An ending leaves the stock; a reopened matter comes back to it. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  accepted: ['accepted'],
  'not-accepted': ['not-accepted', 'stock-out'],
  terminated: ['terminated', 'stock-out'],
  withdrawn: ['withdrawn', 'stock-out'],
  closed: ['closed'],
  reopened: ['reopened', 'stock-in'],
  'new-round-began': ['new-round', 'stock-in'],
  'round-ended': ['stock-out'],
}

function countsOfMediation(fact: Fact, context: FactContext): readonly CountChange[] {
  return [...stepCounts(fact, context), ...termCounts(deadlinesOfMediation(fact, context), context.before.deadlines, fact.occurredOn)]
}

function stepCounts(fact: Fact, context: FactContext): readonly CountChange[] {
  if (fact.kind === 'agreement-replaced') return replacedCounts(fact, context)
  const cause = fact.kind === 'closed' ? textOf(fact.data, 'cause') : null
  const indicators = fact.kind === 'agreement-reached' ? agreedIndicators(fact) : [...(COUNTED[fact.kind] ?? []), ...(cause ? [`cause-${cause}`] : [])]
  const effectiveOn = fact.kind === 'agreement-reached' ? (dayOf(fact.data, 'effectiveOn') ?? fact.occurredOn) : fact.occurredOn
  return indicators.map((indicator) => ({ indicator, n: 1, effectiveOn }))
}

/** One agreement, counted on the day it was first reached: it only changes its form, or its content after a round of talks. */
function replacedCounts(fact: Fact, context: FactContext): readonly CountChange[] {
  if (context.procedure.state === 'mediating') return [{ indicator: 'stock-out', n: 1, effectiveOn: fact.occurredOn }]
  const effectiveOn = dayOf(fact.data, 'replacesEffectiveOn') ?? fact.occurredOn
  return [{ indicator: 'agreed-oral', n: -1, effectiveOn }, { indicator: 'agreed-written', n: 1, effectiveOn }]
}

function agreedIndicators(fact: Fact): readonly string[] {
  return [textOf(fact.data, 'form') === 'oral' ? 'agreed-oral' : 'agreed-written', 'stock-out']
}
