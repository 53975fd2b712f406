import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import type { JsonObject } from '#platform/canonical'
import { addDays, type Day, latestDay } from '#platform/time'
import { PERFORMANCE_STATES } from '../words/states.ts'
import { FACT_WORDS } from '../words/steps.ts'
import { agreedDay, termOf } from './limits.ts'
import { dayOf, isTrue, numberOf, objectsOf, oneOf, textOf } from './reading.ts'

export type ObligationKind = 'money' | 'act' | 'omission' | 'delivery'

/** An obligation as facts carry it: no words, only what clocks and counters need. */
export interface ObligationFact {
  /** `1`, `2`, … within the agreement. */
  readonly ref: string
  readonly dueOn: Day
  /** Fen; absent where no money is owed. */
  readonly fen: number | null
  readonly kind: ObligationKind
}

export function obligationsIn(data: JsonObject): readonly ObligationFact[] {
  return objectsOf(data, 'obligations').flatMap((each) => {
    const ref = textOf(each, 'ref')
    const dueOn = dayOf(each, 'dueOn')
    if (!ref || !dueOn) return []
    return [{ ref, dueOn, fen: numberOf(each, 'fen'), kind: oneOf(textOf(each, 'kind'), ['act', 'money', 'omission', 'delivery']) }]
  })
}

const OPEN = ['pending', 'partial', 'overdue', 'breached'] as const

/** T17 to T19. `obligation-performed` names the next state itself, computed by `stateAfterProof`. */
export const PERFORMANCE_TRANSITIONS: readonly Transition[] = [
  { id: 'began', fact: 'performance-began', from: ['none-due'], to: nextState, law: 'PMA-31', label: FACT_WORDS['performance-began'] },
  { id: 'T17', fact: 'obligation-performed', from: OPEN, to: nextState, law: 'PMA-31', label: FACT_WORDS['obligation-performed'] },
  { id: 'T18', fact: 'performance-overdue', from: ['pending', 'partial'], to: 'overdue', law: 'PMA-31', label: FACT_WORDS['performance-overdue'] },
  { id: 'T18b', fact: 'performance-overdue', from: ['overdue', 'breached'], to: 'same', law: 'PMA-31', label: FACT_WORDS['performance-overdue'] },
  // An oral agreement was put in writing: what is left to do goes on under the written one.
  // After a round of talks (T22) there may be nothing owed under the first.
  { id: 'replaced', fact: 'performance-replaced', from: [...OPEN, 'none-due', 'performed'], to: nextState, law: 'PMA-33', label: FACT_WORDS['performance-replaced'] },
  { id: 'urged', fact: 'urged', from: ['overdue', 'breached'], to: 'same', law: 'PMA-31', label: FACT_WORDS.urged },
  { id: 'T19', fact: 'breached', from: ['overdue'], to: 'breached', law: 'PMA-32', label: FACT_WORDS.breached },
]

const NEXT_STATES = ['pending', 'none-due', 'partial', 'performed', 'overdue', 'breached'] as const

function nextState(fact: Pick<Fact, 'data'>): string {
  return oneOf(textOf(fact.data, 'next'), NEXT_STATES)
}

export const performanceProcedure: ProcedureDefinition = {
  kind: 'performance',
  initial: 'none-due',
  transitions: PERFORMANCE_TRANSITIONS,
  ended: ['none-due', 'performed', 'breached'],
  states: PERFORMANCE_STATES,
  wordsFor: () => 'handlers-and-head',
  deadlinesOf: deadlinesOfPerformance,
  countsOf: countsOfPerformance,
}

export const dueKey = (ref: string) => `due:${ref}`
export const urgedKey = (ref: string) => `urged:${ref}`

/** A day agreed in a contract, while nobody has noted that it passed. */
export const AGREED_CLOCK = 'agreed'
/** The same day after T18: the sweeper has seen it, the work list still shows it. */
export const OVERDUE_CLOCK = 'agreed-overdue'

function dueDeadlines(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  return obligationsIn(fact.data).map(({ ref, dueOn }) => ({
    change: 'open',
    deadline: {
      ...agreedDay(context.calendar, dueOn),
      key: dueKey(ref), clock: AGREED_CLOCK, procedureId: context.procedure.id,
      startsOn: dayOf(fact.data, 'effectiveOn') ?? fact.occurredOn, audience: 'parties', optional: false,
    },
  }))
}

/** What an obligation of the oral agreement still owed when the written one took it over. */
function movedIn(data: JsonObject): readonly ObligationFact[] {
  return obligationsIn({ obligations: data['moved'] ?? [] })
}

function replacedDeadlines(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const open = new Set(context.before.deadlines.map((each) => each.key))
  const gone = movedIn(fact.data).flatMap(({ ref }) => [dueKey(ref), urgedKey(ref)]).filter((key) => open.has(key))
  return [...gone.map((key) => ({ change: 'cancelled', key }) as const), ...dueDeadlines(fact, context)]
}

function settled(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const ref = textOf(fact.data, 'ref')
  if (!ref || !isTrue(fact.data, 'settles')) return []
  const open = new Set(context.before.deadlines.map((each) => each.key))
  // What is all performed needs no enforcement any more.
  const enforcement = textOf(fact.data, 'next') === 'performed' ? ['DL-11'] : []
  return [dueKey(ref), urgedKey(ref), ...enforcement].filter((key) => open.has(key)).map((key) => ({ change: 'met', key }))
}

function markedOverdue(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const key = dueKey(textOf(fact.data, 'ref') ?? '')
  const deadline = context.before.deadlines.find((each) => each.key === key)
  return deadline ? [{ change: 'open', deadline: { ...deadline, clock: OVERDUE_CLOCK } }] : []
}

/** The first urging starts the fifteen days; a later one does not start them again. */
function urgedDeadline(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const ref = textOf(fact.data, 'ref')
  const key = urgedKey(ref ?? '')
  if (!ref || context.before.deadlines.some((each) => each.key === key)) return []
  const due = termOf(context.calendar, 'T19', fact.occurredOn)
  return [{ change: 'open', deadline: { ...due, key, clock: 'T19', procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } }]
}

/** What is breached is no longer waited for: the other party has the word now. */
function breachedDeadlines(_fact: Fact, context: FactContext): readonly DeadlineChange[] {
  return context.before.deadlines
    .filter((each) => each.procedureId === context.procedure.id && each.clock !== AGREED_CLOCK)
    .map((each) => ({ change: 'cancelled', key: each.key }))
}

function deadlinesOfPerformance(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  switch (fact.kind) {
    case 'performance-began':
      return dueDeadlines(fact, context)
    case 'performance-replaced':
      return replacedDeadlines(fact, context)
    case 'obligation-performed':
      return settled(fact, context)
    case 'performance-overdue':
      return markedOverdue(fact, context)
    case 'urged':
      return urgedDeadline(fact, context)
    case 'breached':
      return breachedDeadlines(fact, context)
    default:
      return []
  }
}

const later = (left: Day, right: Day | null): Day => (right !== null && right > left ? right : left)

/** Due sums count on the day they mature, once and for all by the agreed day; holidays move clocks, not figures. */
function dueCounts(fact: Fact): readonly CountChange[] {
  const obligations = obligationsIn(fact.data)
  const lastDueOn = latestDay(obligations.map((each) => each.dueOn))
  if (!lastDueOn) return []
  const money = obligations.flatMap(({ fen, dueOn }) =>
    fen ? [{ indicator: 'performance-fen-due', n: fen, effectiveOn: dueOn }] : [],
  )
  return [{ indicator: 'performance-due', n: 1, effectiveOn: lastDueOn }, ...money]
}

/** One performance all the same: what is left leaves its old days and falls due on its new ones. */
function replacedCounts(fact: Fact): readonly CountChange[] {
  const money = (list: readonly ObligationFact[], sign: 1 | -1) =>
    list.flatMap(({ fen, dueOn }) => (fen ? [{ indicator: 'performance-fen-due', n: sign * fen, effectiveOn: dueOn }] : []))
  const [before, after] = [dayOf(fact.data, 'lastDueOnBefore'), dayOf(fact.data, 'lastDueOn')]
  const due = (on: Day | null, n: 1 | -1) => (on ? [{ indicator: 'performance-due', n, effectiveOn: on }] : [])
  return [...due(before, -1), ...due(after, 1), ...money(movedIn(fact.data), -1), ...money(obligationsIn(fact.data), 1)]
}

/** What was paid before its day counts on that day, so that paid never exceeds due in any period. */
function proofCounts(fact: Fact): readonly CountChange[] {
  const counts: CountChange[] = []
  const paidFen = numberOf(fact.data, 'paidFen')
  if (paidFen) counts.push({ indicator: 'performance-fen-paid', n: paidFen, effectiveOn: later(fact.occurredOn, dayOf(fact.data, 'dueOn')) })
  if (textOf(fact.data, 'next') !== 'performed') return counts
  counts.push({ indicator: 'performed', n: 1, effectiveOn: later(fact.occurredOn, dayOf(fact.data, 'lastDueOn')) })
  if (dayOf(fact.data, 'effectiveOn') === fact.occurredOn) counts.push({ indicator: 'on-the-spot', n: 1, effectiveOn: fact.occurredOn })
  return counts
}

function countsOfPerformance(fact: Fact): readonly CountChange[] {
  if (fact.kind === 'performance-began') return dueCounts(fact)
  if (fact.kind === 'performance-replaced') return replacedCounts(fact)
  if (fact.kind === 'obligation-performed') return proofCounts(fact)
  if (fact.kind === 'performance-overdue') return [{ indicator: 'overdue', n: 1, effectiveOn: fact.occurredOn }]
  return []
}

/** One obligation with what has been proved about it. */
export interface Progress extends ObligationFact {
  readonly paidFen: number
  readonly settled: boolean
  readonly overdue: boolean
}

/** Whether a proof settles its obligation: money by its sum, everything else at once. */
export function settles(obligation: Progress, paidFen: number): boolean {
  return obligation.fen === null ? true : obligation.paidFen + paidFen >= obligation.fen
}

/** Progress once a written agreement has taken over what was left: what was paid stays paid, under its own number. */
export function progressAfterReplacing(progress: readonly Progress[], obligations: readonly ObligationFact[]): readonly Progress[] {
  const done = progress.filter((each) => each.settled || each.paidFen > 0).map((each) => (each.settled ? each : { ...each, fen: each.paidFen, settled: true }))
  return [...done, ...obligations.map((each) => ({ ...each, paidFen: 0, settled: false, overdue: false }))]
}

/** The performance state after these proofs: done, late, begun or still to come. */
export function stateAfterProof(before: string, progress: readonly Progress[]): string {
  if (progress.every((each) => each.settled)) return 'performed'
  if (before === 'breached') return 'breached'
  if (progress.some((each) => each.overdue && !each.settled)) return 'overdue'
  return progress.some((each) => each.settled || each.paidFen > 0) ? 'partial' : 'pending'
}

/** The day that T18 carries, whenever the sweeper ran: the day after the due day as rolled by CC Art. 203. */
export function overdueOn(rolledOn: Day): Day {
  return addDays(rolledOn, 1)
}
