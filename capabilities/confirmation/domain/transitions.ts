import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from '#cap/cases'
import type { Day } from '#platform/time'
import { CONFIRMATION_STATES, FACT_WORDS } from '../words/steps.ts'
import { dayOf, textOf } from './reading.ts'
import { type LengthKey, termOf } from './terms.ts'

/** States from which the parties may (again) ask the court; the guard looks at the window. */
export const MAY_APPLY_FROM = ['window-open', 'window-missed', 'not-filed', 'withdrawn'] as const

/** After which the parties talk again or sue (T22; CPL Art. 206; PMA Art. 33 by analogy where it was not filed). */
export const UNCONFIRMED = ['not-filed', 'rejected', 'revoked'] as const

/** T20 and T21 of the domain, with the court's way of saying no and the parties' way of changing their mind. */
export const CONFIRMATION_TRANSITIONS: readonly Transition[] = [
  { id: 'window', fact: 'confirmation-window-opened', from: ['window-open'], to: 'same', law: 'PMA-33', label: FACT_WORDS['confirmation-window-opened'] },
  { id: 'wish', fact: 'confirmation-wished', from: MAY_APPLY_FROM, to: 'same', law: 'CPL-I-351', label: FACT_WORDS['confirmation-wished'] },
  { id: 'T20', fact: 'confirmation-applied', from: MAY_APPLY_FROM, to: 'applied', law: 'CPL-205', label: FACT_WORDS['confirmation-applied'] },
  { id: 'T21a', fact: 'confirmation-filed', from: ['applied'], to: 'filed', law: 'JC-2011-4', label: FACT_WORDS['confirmation-filed'] },
  { id: 'T21b', fact: 'confirmation-not-filed', from: ['applied'], to: 'not-filed', law: 'CPL-I-355', label: FACT_WORDS['confirmation-not-filed'] },
  { id: 'T21c', fact: 'confirmation-ruled', from: ['filed'], to: ruledState, law: 'CPL-206', label: FACT_WORDS['confirmation-ruled'] },
  { id: 'withdrawn', fact: 'confirmation-withdrawn', from: ['applied', 'filed'], to: 'withdrawn', law: 'CPL-I-357', label: FACT_WORDS['confirmation-withdrawn'] },
  { id: 'receipt', fact: 'ruling-received', from: ['confirmed'], to: 'same', law: 'CPL-I-372', label: FACT_WORDS['ruling-received'] },
  { id: 'objection', fact: 'ruling-objected', from: ['confirmed'], to: 'same', law: 'CPL-I-372', label: FACT_WORDS['ruling-objected'] },
  { id: 'objection-decided', fact: 'objection-decided', from: ['confirmed'], to: objectionState, law: 'CPL-I-372', label: FACT_WORDS['objection-decided'] },
  { id: 'suit', fact: 'suit-noted', from: UNCONFIRMED, to: 'same', law: 'CPL-206', label: FACT_WORDS['suit-noted'] },
  { id: 'enforcement', fact: 'enforcement-applied', from: ['confirmed'], to: 'same', law: 'CPL-250', label: FACT_WORDS['enforcement-applied'] },
  { id: 'enforced', fact: 'enforcement-ended', from: ['confirmed'], to: 'same', law: 'CPL-206', label: FACT_WORDS['enforcement-ended'] },
  { id: 'missed', fact: 'confirmation-window-missed', from: ['window-open'], to: 'window-missed', law: 'PMA-33', label: FACT_WORDS['confirmation-window-missed'] },
]

function ruledState(fact: Pick<Fact, 'data'>): string {
  return textOf(fact.data, 'result') === 'confirmed' ? 'confirmed' : 'rejected'
}

function objectionState(fact: Pick<Fact, 'data'>): string {
  return textOf(fact.data, 'result') === 'revoked' ? 'revoked' : 'confirmed'
}

/** The window is opened by mediation, with the agreement; here it only ends. */
export const WINDOW_KEY = 'DL-07'
const FILING_KEY = 'DL-08'
const RULING_KEY = 'DL-09'
/** Each party has fifteen days of its own. */
export const objectionKey = (partyId: string) => `DL-10:${partyId}`
export const ENFORCEMENT_KEY = 'DL-11'

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
      return [...ended(context, 'met', RULING_KEY), ...enforceable(fact, context)]
    case 'ruling-received':
      return received(fact, context)
    case 'ruling-objected':
      return ended(context, 'met', objectionKey(textOf(fact.data, 'partyId') ?? ''))
    case 'objection-decided':
      return objectionState(fact) === 'revoked' ? revoked(context) : []
    case 'enforcement-applied':
      return ended(context, 'met', ENFORCEMENT_KEY)
    case 'confirmation-withdrawn':
      return ended(context, 'cancelled', FILING_KEY, RULING_KEY)
    case 'confirmation-window-missed':
      return windowOf(fact, context)
    default:
      return []
  }
}

/** A right that may be used or left, of a party: shown with its safe day and never as pressure (N-07). */
function right(context: FactContext, key: string, clock: 'DL-10' | 'DL-11', startsOn: Day): DeadlineChange {
  const due = termOf(context.calendar, clock, startsOn)
  return { change: 'open', deadline: { ...due, key, clock, procedureId: context.procedure.id, startsOn, audience: 'parties', optional: true } }
}

/** Two years from the last day of performance (CPL Art. 250); nothing where all is performed already. */
function enforceable(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const from = dayOf(fact.data, 'enforceableFrom')
  const performance = context.before.procedures.find((each) => each.kind === 'performance' && each.parentId === context.procedure.parentId)
  const open = from !== null && ruledState(fact) === 'confirmed' && !['performed', 'none-due'].includes(performance?.state ?? 'none-due')
  return open ? [right(context, ENFORCEMENT_KEY, 'DL-11', from)] : []
}

function received(fact: Fact, context: FactContext): readonly DeadlineChange[] {
  const partyId = textOf(fact.data, 'partyId')
  return partyId === null ? [] : [right(context, objectionKey(partyId), 'DL-10', fact.occurredOn)]
}

function revoked(context: FactContext): readonly DeadlineChange[] {
  const own = context.before.deadlines.filter((each) => each.procedureId === context.procedure.id)
  return own.map((each) => ({ change: 'cancelled', key: each.key }))
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
  'enforcement-applied': 'enforcement-applied',
}

function countsOf(fact: Fact): readonly CountChange[] {
  if (fact.kind === 'enforcement-ended') return textOf(fact.data, 'result') === 'fulfilled' ? [{ indicator: 'enforced', n: 1, effectiveOn: fact.occurredOn }] : []
  const indicator = fact.kind === 'confirmation-ruled' ? `confirmation-${ruledState(fact)}` : COUNTED[fact.kind]
  return indicator === undefined ? [] : [{ indicator, n: 1, effectiveOn: fact.occurredOn }]
}

export const confirmationProcedure: ProcedureDefinition = {
  kind: 'confirmation',
  initial: 'window-open',
  transitions: CONFIRMATION_TRANSITIONS,
  ended: ['window-missed', 'not-filed', 'confirmed', 'rejected', 'revoked', 'withdrawn'],
  states: CONFIRMATION_STATES,
  wordsFor: () => 'handlers-and-head',
  deadlinesOf,
  countsOf,
}
