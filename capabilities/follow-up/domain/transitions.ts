import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { dueDays, termOfDays, termOfWorkingDays } from '#platform/calendar'
import type { Day } from '#platform/time'
import { FACT_WORDS, FOLLOW_UP_STATES } from '../words/steps.ts'
import { dayOf, isTrue, numberOf, textOf, textsOf } from './reading.ts'
import { daysOf } from './terms.ts'

const SAME = 'same'
const ANY = ['planned', 'done', 'waived'] as const

const note = (fact: keyof typeof FACT_WORDS, law = '[D]'): Transition =>
  ({ id: fact, fact, from: ANY, to: SAME, law, label: FACT_WORDS[fact] })

/** The states of a follow-up; everything about ratings, closing and the file is noted on it and moves nothing. */
export const FOLLOW_UP_TRANSITIONS: readonly Transition[] = [
  { id: 'F01', fact: 'follow-up-planned', from: ['planned'], to: SAME, law: 'PMA-31', label: FACT_WORDS['follow-up-planned'] },
  { id: 'F01b', fact: 'follow-up-not-due', from: ['planned'], to: 'waived', law: '[D]', label: FACT_WORDS['follow-up-not-due'] },
  { id: 'F02', fact: 'visit-recorded', from: ANY, to: nextState, law: 'PMA-31', label: FACT_WORDS['visit-recorded'] },
  { id: 'F03', fact: 'follow-up-waived', from: ['planned'], to: 'waived', law: '[D]', label: FACT_WORDS['follow-up-waived'] },
  note('visit-asked'),
  note('residual-hazard-answered'),
  note('satisfaction-asked'),
  note('rated'),
  note('outcome-told'),
  note('outcome-answered'),
  note('escalation-confirmed'),
  note('closing-proposed', 'PMA-31'),
  note('closing-returned'),
  note('archive-planned', 'PMA-27'),
  note('file-catalogued', 'PMA-27'),
]

function nextState(fact: Pick<Fact, 'data'>): string {
  const next = textOf(fact.data, 'next')
  return next === 'done' || next === 'waived' ? next : 'planned'
}

export const FOLLOW_UP_KEY = 'follow-up'
export const ARCHIVE_KEY = 'T24'

const ended = (context: FactContext, key: string, change: 'met' | 'cancelled'): readonly DeadlineChange[] =>
  context.before.deadlines.some((each) => each.key === key) ? [{ change, key }] : []

function planned(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const dueOn = dayOf(fact.data, 'dueOn')
  if (!dueOn) return []
  const deadline = {
    ...dueDays(context.calendar, dueOn), key: FOLLOW_UP_KEY, clock: FOLLOW_UP_KEY, procedureId: context.procedure.id,
    startsOn: dayOf(fact.data, 'agreedOn') ?? fact.occurredOn, audience: 'staff', optional: false,
  } as const
  return [{ change: 'open', deadline }]
}

function archiveDue(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const deadline = {
    ...termOfDays(context.calendar, fact.occurredOn, daysOf('T24', fact.occurredOn)), key: ARCHIVE_KEY, clock: ARCHIVE_KEY,
    procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false,
  } as const
  return [{ change: 'open', deadline }]
}

/** Working days within which whoever said “not fixed” and asked for it hears whether the matter is taken up again [D]. */
export const NOT_FIXED_DAYS = 5
export const NOT_FIXED_KEY = 'not-fixed'

function reopeningAsked(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  if (textOf(fact.data, 'wants') !== 'reopening' || context.before.deadlines.some((each) => each.key === NOT_FIXED_KEY)) return []
  const deadline = {
    ...termOfWorkingDays(context.calendar, fact.occurredOn, NOT_FIXED_DAYS), key: NOT_FIXED_KEY, clock: NOT_FIXED_KEY,
    procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false,
  } as const
  return [{ change: 'open', deadline }]
}

function deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  switch (fact.kind) {
    case 'follow-up-planned':
      return planned(fact, context)
    case 'visit-recorded':
      return textOf(fact.data, 'next') === 'done' ? ended(context, FOLLOW_UP_KEY, 'met') : []
    case 'follow-up-waived':
      return ended(context, FOLLOW_UP_KEY, 'cancelled')
    case 'archive-planned':
      return archiveDue(fact, context)
    case 'file-catalogued':
      return ended(context, ARCHIVE_KEY, 'met')
    case 'outcome-told':
      return reopeningAsked(fact, context)
    case 'outcome-answered':
      return ended(context, NOT_FIXED_KEY, 'met')
    default:
      return []
  }
}

/** What is done before its day counts on that day, so that a rate never passes 100 %. */
const later = (left: Day, right: Day | null): Day => (right !== null && right > left ? right : left)

const count = (indicator: string, effectiveOn: Day, n = 1): CountChange => ({ indicator, n, effectiveOn })

/** I-19: a visit counts once, when it completes the follow-up; a waived one was never due. */
function visitCounts(fact: Fact, context: FactContext): readonly CountChange[] {
  const completes = context.procedure.state === 'planned' && textOf(fact.data, 'next') === 'done'
  return completes ? [count('follow-up-done', later(fact.occurredOn, dayOf(fact.data, 'dueOn')))] : []
}

/** I-09: asked, answered, content. Silence and “declined” are never an answer. */
function ratingCounts(fact: Fact): readonly CountChange[] {
  const on = fact.occurredOn
  return [
    ...(isTrue(fact.data, 'newlyAsked') ? [count('satisfaction-asked', on)] : []),
    ...(isTrue(fact.data, 'valid') ? [count('rated', on)] : []),
    ...(isTrue(fact.data, 'valid') && isTrue(fact.data, 'satisfied') ? [count('rated-satisfied', on)] : []),
  ]
}

function countsOf(fact: Fact, context: FactContext): readonly CountChange[] {
  const on = fact.occurredOn
  switch (fact.kind) {
    case 'follow-up-planned':
      return [count('follow-up-due', dayOf(fact.data, 'dueOn') ?? on)]
    case 'follow-up-waived':
      return [count('follow-up-due', dayOf(fact.data, 'dueOn') ?? on, -1)]
    case 'visit-recorded':
      return visitCounts(fact, context)
    case 'satisfaction-asked':
      return [count('satisfaction-asked', on, textsOf(fact.data, 'personIds').length)]
    case 'rated':
      return ratingCounts(fact)
    case 'escalation-confirmed':
      return [count('escalated-after', dayOf(fact.data, 'endedOn') ?? on)]
    case 'file-catalogued':
      return [count('archived', on), ...(numberOf(fact.data, 'gaps') === 0 ? [count('file-complete', on)] : [])]
    default:
      return []
  }
}

export const followUpProcedure: ProcedureDefinition = {
  kind: 'follow-up',
  initial: 'planned',
  transitions: FOLLOW_UP_TRANSITIONS,
  ended: ['done', 'waived'],
  states: FOLLOW_UP_STATES,
  hushed: ['rated'],
  wordsFor: ({ kind }) => (kind === 'escalation-confirmed' ? 'handlers-and-head' : 'readers'),
  deadlinesOf,
  countsOf,
}
