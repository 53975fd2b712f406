import type { CountChange, DeadlineChange, DeadlineState, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { type Day, parseDay } from '#platform/time'
import { CLOCK_NAMES, FACT_WORDS, PETITION_STATES } from '../words/states.ts'
import { type PetitionClock, petitionDue } from './terms.ts'

/** As the spine reads it: the fact is noted and the state stays. */
const SAME = 'same'

export type PetitionFact = keyof typeof FACT_WORDS
export type PetitionState = keyof typeof PETITION_STATES

const row = (id: string, fact: PetitionFact, from: readonly PetitionState[], to: Transition['to'], law: string): Transition =>
  ({ id, fact, from, to, law, label: FACT_WORDS[fact] })

const BEFORE_ACCEPTANCE: readonly PetitionState[] = ['received', 'registered', 'directed']
const IN_HAND: readonly PetitionState[] = ['accepted', 'handling']
/** A person of the unit has it in hand, or takes it up. */
const HELD: readonly PetitionState[] = ['registered', 'directed', ...IN_HAND, 'review', 're-review']

/** What a revoked opinion leads back to (PET Art. 35, 36). */
const reviewed = (fact: Pick<Fact, 'data'>) => (fact.data['outcome'] === 'revoked' ? 'handling' : 'review-issued')

/**
 * The office hands a request for review on to the organ that is competent for it; that organ may object to its competence like any
 * unit, and the director designates (PET Art. 23, 24). The thirty days run on.
 */
function handedOn(under: PetitionState, objected: PetitionState, law: string, first: number): readonly Transition[] {
  return [
    row(`PT${first}`, 'petition-directed', [under], SAME, law),
    row(`PT${first + 1}`, 'competence-objected', [under], objected, `${law}; PET-23`),
    row(`PT${first + 2}`, 'objection-agreed', [objected], under, `${law}; PET-23`),
    row(`PT${first + 3}`, 'objection-refused', [objected], under, `${law}; PET-23`),
    row(`PT${first + 4}`, 'petition-designated', [under, objected], under, `${law}; PET-24`),
  ]
}

/** What may happen to a petition (`docs/law.md` §3.7). */
export const PETITION_TRANSITIONS: readonly Transition[] = [
  row('PT01', 'petition-received', ['received'], SAME, 'PET-17'),
  row('PT02', 'petition-registered', ['received'], 'registered', 'PET-22'),
  row('PT03', 'petition-directed', ['registered'], 'directed', 'PET-22'),
  row('PT04', 'petition-taken-up', HELD, SAME, 'PET-23'),
  row('PT05', 'competence-objected', ['directed'], 'competence-objected', 'PET-23'),
  row('PT06', 'objection-agreed', ['competence-objected'], 'registered', 'PET-23'),
  row('PT07', 'objection-refused', ['competence-objected'], 'directed', 'PET-23'),
  row('PT08', 'petition-designated', ['competence-objected', 'registered'], 'directed', 'PET-24'),
  row('PT09', 'petition-accepted', ['registered', 'directed'], 'accepted', 'PET-23'),
  row('PT10', 'petition-not-accepted', BEFORE_ACCEPTANCE, 'not-accepted', 'PET-31'),
  row('PT11', 'petition-split-off', [...BEFORE_ACCEPTANCE, ...IN_HAND], SAME, 'PET-28'),
  row('PT12', 'petition-inquired', IN_HAND, 'handling', 'PET-31'),
  row('PT13', 'petition-extended', IN_HAND, SAME, 'PET-34'),
  row('PT14', 'petition-mediation-opened', ['handling'], SAME, 'PET-33'),
  row('PT15', 'petition-mediated', ['handling'], 'mediated', 'PET-33'),
  row('PT25', 'petition-mediation-failed', ['handling'], SAME, 'PET-33'),
  row('PT16', 'petition-opinion', ['handling', 'mediated'], 'opinion-issued', 'PET-32'),
  row('PT17', 'petition-delivered', ['opinion-issued', 'review-issued'], SAME, 'PET-35'),
  row('PT18', 'petition-answered', IN_HAND, 'closed-final', 'PET-29; PET-30'),
  row('PT19', 'review-requested', ['opinion-issued'], 'review', 'PET-35'),
  row('PT20', 'review-opinion', ['review'], reviewed, 'PET-35'),
  row('PT21', 're-review-requested', ['review-issued'], 're-review', 'PET-36'),
  row('PT22', 'petition-hearing-held', ['re-review'], SAME, 'PET-36'),
  row('PT23', 're-review-opinion', ['re-review'], 'closed-final', 'PET-36'),
  row('PT24', 'petition-closed', ['mediated', 'opinion-issued', 'review-issued'], 'closed-final', 'PET-33; PET-36'),
  row('PT26', 'petition-given-up', HELD, SAME, 'PET-23'),
  row('PT27', 'petition-handed-back', IN_HAND, 'handed-back', 'PET-22; PET-34'),
  // It was accepted once, and the sixty days run on: whoever gets it now does not accept it again.
  row('PT28', 'petition-directed', ['handed-back'], 'accepted', 'PET-22; PET-34'),
  row('PT29', 'petition-designated', ['handed-back'], 'accepted', 'PET-24; PET-34'),
  ...handedOn('review', 'review-objected', 'PET-35', 30),
  ...handedOn('re-review', 're-review-objected', 'PET-36', 35),
]

function isOpen({ before }: FactContext, key: string): boolean {
  return before.deadlines.some((each) => each.key === key)
}

function ended(context: FactContext, change: 'met' | 'cancelled', ...keys: readonly string[]): readonly DeadlineChange[] {
  return keys.filter((key) => isOpen(context, key)).map((key) => ({ change, key }))
}

/** The day a fact names, else its own. */
function dayOf(fact: Fact, key: string): Day {
  const parsed = parseDay(String(fact.data[key] ?? ''))
  return parsed.ok ? parsed.value : fact.occurredOn
}

const OPTIONAL: readonly PetitionClock[] = ['DL-16', 'DL-18', 'DL-19']
const THEIRS: readonly PetitionClock[] = ['DL-18', 'DL-19']

function opened(context: FactContext, clock: PetitionClock, startsOn: Day, more = 0): DeadlineChange {
  const due = petitionDue(context.calendar, clock, startsOn, more)
  const deadline: DeadlineState = {
    ...due, key: clock, clock, procedureId: context.procedure.id, startsOn, audience: THEIRS.includes(clock) ? 'parties' : 'staff', optional: OPTIONAL.includes(clock),
  }
  return { change: 'open', deadline }
}

/** A clock that runs already, longer by some days: it goes on from the day it began. */
function longer(context: FactContext, clock: PetitionClock, more: number): readonly DeadlineChange[] {
  const running = context.before.deadlines.find((each) => each.key === clock)
  return running ? [opened(context, clock, running.startsOn, more)] : []
}

const told = (fact: Fact) => fact.data['addressKnown'] !== false

/** The clocks of the petition office: from receipt, and again when a unit sends it back (DL-15; PET Art. 22). */
const received = (fact: Fact, context: FactContext): readonly DeadlineChange[] =>
  [opened(context, 'DL-15', dayOf(fact, 'receivedOn')), ...(told(fact) ? [opened(context, 'DL-15b', dayOf(fact, 'receivedOn'))] : [])]

/** States in which one review or the other is in hand: its own thirty days run, and no clock of the first round. */
export const UNDER_REVIEW: readonly PetitionState[] = ['review', 'review-objected', 're-review', 're-review-objected']
/** A unit says that it is not competent, and the office has not answered yet. */
export const OBJECTED: readonly PetitionState[] = ['competence-objected', 'review-objected', 're-review-objected']
const underReview = ({ procedure }: FactContext) => UNDER_REVIEW.some((each) => each === procedure.state)

/** Of an organ that has a review only this is asked apart from the decision: whether it is competent, within five working days. */
function mayObject(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const toUnit = fact.data['outside'] !== true && fact.data['asked'] !== true
  return toUnit ? [opened(context, 'DL-16', fact.occurredOn)] : ended(context, 'cancelled', 'DL-16')
}

/** From receipt by the unit: told within fifteen days, competence objected to within five working days (DL-15b, DL-16). */
function directed(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  if (underReview(context)) return fact.kind === 'petition-directed' ? mayObject(fact, context) : ended(context, 'cancelled', 'DL-16')
  if (context.procedure.state === 'handed-back') return ended(context, 'met', 'DL-15')
  const objection = fact.kind === 'petition-directed' ? [opened(context, 'DL-16', fact.occurredOn)] : ended(context, 'cancelled', 'DL-16')
  return [...ended(context, 'met', 'DL-15'), ...objection, ...(told(fact) ? [opened(context, 'DL-15b', fact.occurredOn)] : [])]
}

function accepted(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const first = [...ended(context, 'met', 'DL-15', 'DL-15b'), ...ended(context, 'cancelled', 'DL-16')]
  return fact.data['type'] === 'claim' ? [...first, opened(context, 'DL-17', fact.occurredOn)] : first
}

/** A revoked opinion is issued anew: the sixty days run again from that day ([D]; PET Art. 34, 35). */
const afterReview = (fact: Fact, context: FactContext): readonly DeadlineChange[] =>
  [...ended(context, 'met', 'DL-18-decision'), ...ended(context, 'cancelled', 'DL-16'), ...(fact.data['outcome'] === 'revoked' ? [opened(context, 'DL-17', fact.occurredOn)] : [])]

const EVERY_KEY: readonly PetitionClock[] = ['DL-15', 'DL-15b', 'DL-16', 'DL-17', 'DL-18', 'DL-18-decision', 'DL-19', 'DL-19-decision']
const all = (_fact: Fact, context: FactContext) => ended(context, 'cancelled', ...EVERY_KEY)

type ClockRule = (fact: Fact, context: FactContext) => readonly DeadlineChange[]

const CLOCKS: Readonly<Partial<Record<PetitionFact, ClockRule>>> = {
  'petition-received': received,
  'petition-directed': directed,
  'petition-designated': directed,
  'competence-objected': (_fact, context) => [...ended(context, 'met', 'DL-16'), ...ended(context, 'cancelled', 'DL-15b')],
  'objection-agreed': (fact, context) => (underReview(context) ? [] : [opened(context, 'DL-15', fact.occurredOn)]),
  'objection-refused': (fact, context) => (told(fact) && !underReview(context) ? [opened(context, 'DL-15b', fact.occurredOn)] : []),
  'petition-accepted': accepted,
  'petition-handed-back': (fact, context) => [opened(context, 'DL-15', fact.occurredOn)],
  'petition-not-accepted': (fact, context) => [...ended(context, 'met', 'DL-15', 'DL-15b'), ...all(fact, context).filter((each) => each.change === 'cancelled' && each.key === 'DL-16')],
  'petition-extended': (fact, context) => longer(context, 'DL-17', Number(fact.data['days'] ?? 0)),
  'petition-mediated': (_fact, context) => ended(context, 'met', 'DL-17'),
  'petition-opinion': (_fact, context) => ended(context, 'met', 'DL-17'),
  'petition-delivered': (fact, context) => [opened(context, fact.data['level'] === 'review' ? 'DL-19' : 'DL-18', dayOf(fact, 'on'))],
  'review-requested': (fact, context) => [...ended(context, 'met', 'DL-18'), opened(context, 'DL-18-decision', dayOf(fact, 'on')), ...mayObject(fact, context)],
  'review-opinion': afterReview,
  're-review-requested': (fact, context) => [...ended(context, 'met', 'DL-19'), opened(context, 'DL-19-decision', dayOf(fact, 'on')), ...mayObject(fact, context)],
  'petition-hearing-held': (fact, context) => longer(context, 'DL-19-decision', Number(fact.data['daysInAll'] ?? 0)),
  're-review-opinion': (_fact, context) => [...ended(context, 'met', 'DL-19-decision'), ...ended(context, 'cancelled', 'DL-16')],
  'petition-answered': all,
  'petition-closed': all,
}

const deadlinesOf: ClockRule = (fact, context) => {
  const rule = Object.entries(CLOCKS).find(([kind]) => kind === fact.kind)?.[1]
  return rule ? rule(fact, context) : []
}

const INDICATOR_OF_REPEAT: Readonly<Record<string, string>> = { first: 'petition-first', 'new-facts': 'petition-first', repeat: 'petition-repeat' }
const ENDING = ['petition-not-accepted', 'petition-answered', 're-review-opinion', 'petition-closed']

/** In time where the clock still runs and its rolled day has not passed (I-15). */
function inTime(fact: Fact, { before }: FactContext, clock: PetitionClock): boolean | undefined {
  const running = before.deadlines.find((each) => each.key === clock)
  return running ? fact.occurredOn <= running.rolledOn : undefined
}

function measured(fact: Fact, context: FactContext, clock: PetitionClock, due: string, kept: string): readonly CountChange[] {
  const good = inTime(fact, context, clock)
  if (good === undefined) return []
  const at = { n: 1, effectiveOn: fact.occurredOn }
  return good ? [{ indicator: due, ...at }, { indicator: kept, ...at }] : [{ indicator: due, ...at }]
}

/**
 * I-14 and I-15: counted by matter and unit, never by person; what is inside the review chain is no repeat. The repeat that a first
 * petition had in time names the day on which that one was registered: there it counts (I-16).
 */
function countsOf(fact: Fact, context: FactContext): readonly CountChange[] {
  const counts: CountChange[] = []
  if (fact.kind === 'petition-registered') {
    const indicator = INDICATOR_OF_REPEAT[String(fact.data['repeat'] ?? '')]
    if (indicator) counts.push({ indicator, n: 1, effectiveOn: fact.occurredOn })
    const first = parseDay(String(fact.data['firstOn'] ?? ''))
    if (first.ok) counts.push({ indicator: 'cohort-petition-repeated', n: 1, effectiveOn: first.value })
  }
  if (fact.kind === 'petition-accepted' || fact.kind === 'petition-not-accepted') counts.push(...measured(fact, context, 'DL-15b', 'petition-acceptance-due', 'petition-accepted-in-time'))
  if (fact.kind === 'petition-opinion' || fact.kind === 'petition-mediated') counts.push(...measured(fact, context, 'DL-17', 'petition-decision-due', 'petition-decided-in-time'))
  if (ENDING.includes(fact.kind)) counts.push({ indicator: 'stock-out', n: 1, effectiveOn: fact.occurredOn })
  return counts
}

export const petitionProcedure: ProcedureDefinition = {
  kind: 'petition', initial: 'received', begins: ['petition-accepted'], transitions: PETITION_TRANSITIONS, ended: ['not-accepted', 'closed-final'], states: PETITION_STATES,
  clocks: CLOCK_NAMES, wordsFor: () => 'handlers-and-head', deadlinesOf, countsOf,
}
