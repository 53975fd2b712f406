import { type Day, day } from '#platform/time'
import { moved } from './moved.ts'
import type { CountChange, DeadlineChange, Fact, FactContext, ProcedureDefinition, Transition } from './procedure.ts'
import { dueDaysOf, type Term, termOn } from './terms.ts'

/** Waiting for the answer of whoever it was sent to. */
export const TRANSFERRED = 'transferred'
/** Acknowledged by a body that goes on by a procedure of its own: nothing more is expected here. */
export const HANDED_OVER = 'handed-over'

/** Answer within one working day; say within two that one is not competent, the petition office within five (PET Art. 23). */
export const TRANSFER_TERMS: readonly Term[] = [
  { clock: 'T03', length: 1, unit: 'wd', law: '[D]; PET-22', effectiveFrom: day('2020-01-01') },
  { clock: 'T03-object', length: 2, unit: 'wd', law: '[D]; PET-23', effectiveFrom: day('2020-01-01') },
  { clock: 'DL-16', length: 5, unit: 'wd', law: 'PET-23', effectiveFrom: day('2022-05-01') },
  { clock: 'T03-decide', length: 2, unit: 'wd', law: '[D]; PET-23', effectiveFrom: day('2020-01-01') },
]

/** Which clock runs for “not our competence”, by the kind of the receiver; null for a body without a desk. */
const objectionClock = (toKind: unknown): string => (toKind === 'petition-office' ? 'DL-16' : 'T03-object')

/** How long that receiver may object, as it stands on the slip: working days from receipt (PET Art. 23). */
export const objectionTerm = (toKind: unknown, on: Day): Term => termOn(TRANSFER_TERMS, objectionClock(toKind), on)

const ALL_CLOCKS = TRANSFER_TERMS.map((each) => each.clock)
const stated = (fact: Pick<Fact, 'data'>) => String(fact.data['state'])
const SAME = 'same'

/** The rows of a procedure that may be handed on from these states. Facts name the state they lead to. */
function transferRows(from: readonly string[]): readonly Transition[] {
  const after = [TRANSFERRED, HANDED_OVER]
  return [
    { id: 'T03', fact: 'transferred', from, to: TRANSFERRED, law: 'PET-22', label: { zh: '转出', en: 'Transferred' } },
    { id: 'T03a', fact: 'transfer-acknowledged', from: [TRANSFERRED], to: stated, law: 'PET-23', label: { zh: '接收方签收', en: 'Acknowledged by the receiver' } },
    { id: 'T03o', fact: 'transfer-objected', from: after, to: SAME, law: 'PET-23', label: { zh: '接收方提出异议', en: 'Receiver objected' } },
    { id: 'T03s', fact: 'transfer-stands', from: after, to: SAME, law: 'PET-23', label: { zh: '异议不成立，仍由接收方办理', en: 'Objection not accepted; the receiver keeps it' } },
    { id: 'T03b', fact: 'transfer-returned', from: after, to: stated, law: '[D]', label: { zh: '退回重新安排', en: 'Returned to the queue' } },
    { id: 'T03f', fact: 'transfer-designated', from, to: stated, law: 'PET-24', label: { zh: '最终指定办理单位', en: 'Designated for good' } },
    { id: 'T03r', fact: 'transfer-result-told', from: [HANDED_OVER], to: SAME, law: 'PET-23', label: { zh: '接收方的结果已告诉群众', en: 'Result of the receiver told' } },
  ]
}

type Rule = (fact: Fact, context: FactContext) => readonly DeadlineChange[]

const STATES = {
  [TRANSFERRED]: { zh: '已转出，等对方签收', en: 'transferred, waiting for the receiver' },
  [HANDED_OVER]: { zh: '已移交其他单位', en: 'handed over to another body' },
}

/**
 * A procedure that may be handed on from some of its states (T03, T03b): entry, and mediation before acceptance. Whichever
 * leads the case carries the state; `transfers` records the facts. `begins` opens the clock of the way back, and of another
 * unit of the house that takes it up.
 */
export function transferable(definition: ProcedureDefinition, from: readonly string[], begins: Rule): ProcedureDefinition {
  return {
    ...definition,
    transitions: [...definition.transitions, ...transferRows(from)],
    ended: [...definition.ended, HANDED_OVER],
    states: { ...definition.states, ...STATES },
    deadlinesOf: (fact, context) => transferDeadlines(fact, context, begins) ?? definition.deadlinesOf(fact, context),
    countsOf: (fact, context) => transferCounts(fact, context) ?? definition.countsOf(fact, context),
  }
}

function clock(key: string, fact: Fact, { calendar, procedure }: FactContext, optional: boolean): DeadlineChange {
  const due = dueDaysOf(calendar, termOn(TRANSFER_TERMS, key, fact.occurredOn), fact.occurredOn)
  return { change: 'open', deadline: { ...due, key, clock: key, procedureId: procedure.id, startsOn: fact.occurredOn, audience: 'staff', optional } }
}

function ending({ before }: FactContext, change: 'met' | 'cancelled', keys: readonly string[]): readonly DeadlineChange[] {
  return before.deadlines.filter((each) => keys.includes(each.key)).map((each) => ({ change, key: each.key }))
}

/** The clocks of what is handed on rest with it: the first receiver is measured again from the day it is back. */
const sent: Rule = (fact, context) => [
  ...context.before.deadlines.filter((each) => each.procedureId === context.procedure.id && !ALL_CLOCKS.includes(each.key))
    .map((each): DeadlineChange => ({ change: 'cancelled', key: each.key })),
  clock('T03', fact, context, false),
  clock(objectionClock(fact.data['toKind']), fact, context, true),
]

/** Deadlines of the facts of a transfer, or undefined for any other fact. */
function transferDeadlines(fact: Fact, context: FactContext, begins: Rule): readonly DeadlineChange[] | undefined {
  const goesOn = fact.data['state'] !== HANDED_OVER
  switch (fact.kind) {
    case 'transferred':
      return sent(fact, context)
    case 'transfer-acknowledged':
      return [...ending(context, 'met', ['T03']), ...(goesOn ? [...ending(context, 'cancelled', ALL_CLOCKS.slice(1)), ...begins(fact, context)] : [])]
    case 'transfer-objected':
      return [...ending(context, 'met', ['T03']), ...ending(context, 'met', ['T03-object', 'DL-16']), clock('T03-decide', fact, context, false)]
    case 'transfer-stands':
      return [...ending(context, 'met', ['T03-decide']), ...(context.procedure.state === TRANSFERRED ? [clock('T03', fact, context, false)] : [])]
    case 'transfer-returned':
      return [...ending(context, 'met', ['T03-decide']), ...ending(context, 'cancelled', ALL_CLOCKS.slice(0, 3)), ...begins(fact, context)]
    case 'transfer-designated':
      return [
        ...context.before.deadlines.filter((each) => each.procedureId === context.procedure.id).map((each): DeadlineChange => ({ change: 'cancelled', key: each.key })),
        ...(goesOn ? begins(fact, context) : []),
      ]
    default:
      return undefined
  }
}

/** I-01: transferred and acknowledged counts where it was sent from; what comes back is taken off again. Undefined for any other fact. */
function transferCounts(fact: Fact, { before, procedure }: FactContext): readonly CountChange[] | undefined {
  if (!fact.kind.startsWith('transfer')) return undefined
  const at = { effectiveOn: fact.occurredOn, unitId: before.unitId }
  if (fact.kind === 'transfer-returned') {
    const back: CountChange = { indicator: 'transfer-returned', n: 1, ...at }
    if (Number(fact.data['returns']) >= 2) return [...backAgain(procedure.state === HANDED_OVER, at, back), { indicator: 'sent-around', n: 1, ...at }]
    return backAgain(procedure.state === HANDED_OVER, at, back)
  }
  if (fact.kind === 'transferred') return LEVELS.filter(([direction]) => fact.data['direction'] === direction).map(([, indicator]) => ({ indicator, n: 1, ...at }))
  if (fact.kind !== 'transfer-acknowledged' && fact.kind !== 'transfer-designated') return []
  const out: CountChange = { indicator: 'transferred', n: 1, ...at }
  return fact.data['state'] === HANDED_OVER ? [out, { indicator: 'stock-out', n: 1, ...at }] : [out, ...moved(fact, before)]
}

/** Sent to a unit above or below: counted where it came from. */
const LEVELS = [['up', 'escalated'], ['down', 'handed-down']] as const

/** What comes back from a body that had taken it over is in stock here again. */
function backAgain(wasHandedOver: boolean, at: Pick<CountChange, 'effectiveOn' | 'unitId'>, back: CountChange): readonly CountChange[] {
  return wasHandedOver ? [{ indicator: 'transferred', n: -1, ...at }, { indicator: 'stock-out', n: -1, ...at }, back] : [back]
}
