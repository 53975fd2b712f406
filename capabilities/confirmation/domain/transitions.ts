import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import { CONFIRMATION_STATES, FACT_WORDS } from '../words/steps.ts'
import { dayOf, textOf } from './reading.ts'
import { type LengthKey, termOf } from './terms.ts'

/** States from which the parties may (again) ask the court; the guard looks at the window. */
export const MAY_APPLY_FROM = ['window-open', 'window-missed', 'not-filed', 'withdrawn'] as const

/** T20 and T21 of the domain, with the court's way of saying no and the parties' way of changing their mind. */
export const CONFIRMATION_TRANSITIONS: readonly Transition[] = [
  { id: 'window', fact: 'confirmation-window-opened', from: ['window-open'], to: 'same', law: 'PMA-33', label: FACT_WORDS['confirmation-window-opened'] },
  { id: 'T20', fact: 'confirmation-applied', from: MAY_APPLY_FROM, to: 'applied', law: 'CPL-205', label: FACT_WORDS['confirmation-applied'] },
  { id: 'T21a', fact: 'confirmation-filed', from: ['applied'], to: 'filed', law: 'JC-2011-4', label: FACT_WORDS['confirmation-filed'] },
  { id: 'T21b', fact: 'confirmation-not-filed', from: ['applied'], to: 'not-filed', law: 'CPL-I-355', label: FACT_WORDS['confirmation-not-filed'] },
  { id: 'T21c', fact: 'confirmation-ruled', from: ['filed'], to: ruledState, law: 'CPL-206', label: FACT_WORDS['confirmation-ruled'] },
  { id: 'withdrawn', fact: 'confirmation-withdrawn', from: ['applied', 'filed'], to: 'withdrawn', law: 'CPL-I-357', label: FACT_WORDS['confirmation-withdrawn'] },
  { id: 'missed', fact: 'confirmation-window-missed', from: ['window-open'], to: 'window-missed', law: 'PMA-33', label: FACT_WORDS['confirmation-window-missed'] },
]

function ruledState(fact: Pick<Fact, 'data'>): string {
  return textOf(fact.data, 'result') === 'confirmed' ? 'confirmed' : 'rejected'
}

/** The window is opened by mediation, with the agreement; here it only ends. */
export const WINDOW_KEY = 'DL-07'
const FILING_KEY = 'DL-08'
const RULING_KEY = 'DL-09'

function ended(context: FactContext, change: 'met' | 'cancelled', ...keys: readonly string[]): readonly DeadlineChange[] {
  return context.before.deadlines.filter((each) => keys.includes(each.key)).map((each) => ({ change, key: each.key }))
}

function opened(fact: Fact, context: FactContext, key: Extract<LengthKey, 'DL-08' | 'DL-09'>): DeadlineChange {
  const due = termOf(context.calendar, key, fact.occurredOn)
  const deadline = { ...due, key, clock: key, procedureId: context.procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional: false } as const
  return { change: 'open', deadline }
}

function deadlinesOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  switch (fact.kind) {
    case 'confirmation-applied':
      return [...ended(context, 'met', WINDOW_KEY), opened(fact, context, FILING_KEY)]
    case 'confirmation-filed':
      return [...ended(context, 'met', FILING_KEY), opened(fact, context, RULING_KEY)]
    case 'confirmation-not-filed':
      return ended(context, 'met', FILING_KEY)
    case 'confirmation-ruled':
      return ended(context, 'met', RULING_KEY)
    case 'confirmation-withdrawn':
      return ended(context, 'cancelled', FILING_KEY, RULING_KEY)
    case 'confirmation-window-missed':
      return windowOf(fact, context)
    default:
      return []
  }
}

/** A newer agreement of the same case has its own window under the same key: that one stays. */
function windowOf(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const window = context.before.deadlines.find((each) => each.key === WINDOW_KEY)
  return window && window.startsOn === dayOf(fact.data, 'effectiveOn') ? [{ change: 'cancelled', key: WINDOW_KEY }] : []
}

/** I-06: each on the day it happened. */
const COUNTED: Readonly<Record<string, string>> = {
  'confirmation-applied': 'confirmation-applied',
  'confirmation-not-filed': 'confirmation-not-filed',
  'confirmation-withdrawn': 'confirmation-withdrawn',
}

function countsOf(fact: Fact): readonly CountChange[] {
  const indicator = fact.kind === 'confirmation-ruled' ? `confirmation-${ruledState(fact)}` : COUNTED[fact.kind]
  return indicator === undefined ? [] : [{ indicator, n: 1, effectiveOn: fact.occurredOn }]
}

export const confirmationProcedure: ProcedureDefinition = {
  kind: 'confirmation',
  initial: 'window-open',
  transitions: CONFIRMATION_TRANSITIONS,
  ended: ['window-missed', 'not-filed', 'confirmed', 'rejected', 'withdrawn'],
  states: CONFIRMATION_STATES,
  wordsFor: () => 'handlers-and-head',
  deadlinesOf,
  countsOf,
}
