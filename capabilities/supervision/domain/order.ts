import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import { ENTRY_WORDS, type ResultClass, type DisciplineBody, STATE_WORDS } from '../words/names.ts'

/** Why an order is issued. */
export const GROUNDS = ['overdue', 'unclaimed', 'returned-twice', 'guard', 'repeat-petition', 'process-complaint', 'other'] as const
export type Ground = (typeof GROUNDS)[number]

/** What an order is about: a case, the request or petition in it, or how a unit goes about things. */
export const ABOUT = ['case', 'ticket', 'petition', 'process'] as const
export type About = (typeof ABOUT)[number]

export const STATES = ['issued', 'acknowledged', 'replied', 'sent-back', 'settled', 'withdrawn'] as const
export type OrderState = (typeof STATES)[number]

/** One line of an order's own list, as it was written. `by` is null where time did it. */
export type Entry = { readonly on: Day; readonly by: string | null } & (
  | {
      readonly kind: 'issued'; readonly number: string; readonly ground: Ground; readonly about: About; readonly caseId: string | null
      readonly issue: string; readonly requirement: string; readonly dueOn: Day
    }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'replied'; readonly text: string }
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'sent-back'; readonly text: string; readonly dueOn: Day }
  | { readonly kind: 'extended'; readonly text: string; readonly dueOn: Day }
  | { readonly kind: 'withdrawn'; readonly text: string }
  | { readonly kind: 'escalated'; readonly unitId: string; readonly dueOn: Day }
  | { readonly kind: 'handed-over'; readonly body: DisciplineBody; readonly result: ResultClass }
)
export type EntryKind = Entry['kind']
export type StepKind = Exclude<EntryKind, 'issued' | 'escalated'>

/** Entries that the ordered unit is written to about; the reminder before the day comes besides. */
export const TOLD = ['issued', 'sent-back', 'escalated', 'settled', 'withdrawn'] as const
export type OrderLetter = (typeof TOLD)[number] | 'due-soon'

/** Whether an entry is one to write to the unit about. */
export function toldAbout(kind: EntryKind): (typeof TOLD)[number] | null {
  return TOLD.find((each) => each === kind) ?? null
}

export interface Transition {
  readonly id: string
  readonly entry: EntryKind
  readonly from: readonly OrderState[]
  readonly to: OrderState | 'same'
  readonly law: string
}

/** What still waits for the unit: an answer is owed, so the day counts. */
export const WAITING: readonly OrderState[] = ['issued', 'acknowledged', 'sent-back']
export const ENDED: readonly OrderState[] = ['settled', 'withdrawn']

/** The one table of an order; our own procedure, no law prescribes it. A reply acknowledges by itself. */
export const TRANSITIONS: readonly Transition[] = [
  { id: 'S01', entry: 'acknowledged', from: ['issued'], to: 'acknowledged', law: '[D]' },
  { id: 'S02', entry: 'replied', from: WAITING, to: 'replied', law: '[D]' },
  { id: 'S03', entry: 'settled', from: ['replied'], to: 'settled', law: '[D]' },
  { id: 'S04', entry: 'sent-back', from: ['replied'], to: 'sent-back', law: '[D]' },
  { id: 'S05', entry: 'extended', from: WAITING, to: 'same', law: '[D]' },
  { id: 'S06', entry: 'escalated', from: WAITING, to: 'same', law: '[D]' },
  { id: 'S07', entry: 'withdrawn', from: [...WAITING, 'replied'], to: 'withdrawn', law: '[D]' },
  { id: 'S08', entry: 'handed-over', from: ['replied', 'sent-back', 'settled'], to: 'same', law: '[D]' },
]

export interface Order {
  readonly number: string
  readonly ground: Ground
  readonly about: About
  readonly caseId: string | null
  readonly issue: string
  readonly requirement: string
  readonly state: OrderState
  readonly issuedOn: Day
  readonly issuedBy: string | null
  readonly dueOn: Day
  readonly extended: boolean
  /** Due days that passed unanswered, each with the unit that was told. */
  readonly escalations: readonly { readonly on: Day; readonly unitId: string; readonly dueOn: Day }[]
  readonly reply: Answered | null
  readonly verification: Answered | null
  readonly handedOver: { readonly on: Day; readonly body: DisciplineBody; readonly result: ResultClass } | null
}

export interface Answered {
  readonly text: string
  readonly on: Day
  readonly by: string | null
}

/** What an order's list comes to. The first entry issues it. */
export function orderOf(entries: readonly Entry[]): Order | undefined {
  const [first, ...rest] = entries
  if (first?.kind !== 'issued') return undefined
  const { number, ground, about, caseId, issue, requirement, dueOn, on, by } = first
  const issued: Order = {
    number, ground, about, caseId, issue, requirement, dueOn, state: 'issued', issuedOn: on, issuedBy: by, extended: false, escalations: [],
    reply: null, verification: null, handedOver: null,
  }
  return rest.reduce(withEntry, issued)
}

function withEntry(order: Order, entry: Entry): Order {
  const step = TRANSITIONS.find((each) => each.entry === entry.kind)
  const state = step === undefined || step.to === 'same' ? order.state : step.to
  return { ...order, state, ...changeOf(order, entry) }
}

function changeOf(order: Order, entry: Entry): Partial<Order> {
  switch (entry.kind) {
    case 'replied':
      return { reply: answered(entry), verification: null }
    case 'settled':
      return { verification: answered(entry) }
    case 'sent-back':
      return { verification: answered(entry), dueOn: entry.dueOn }
    case 'extended':
      return { extended: true, dueOn: entry.dueOn }
    case 'escalated':
      return { escalations: [...order.escalations, { on: entry.on, unitId: entry.unitId, dueOn: entry.dueOn }] }
    case 'handed-over':
      return { handedOver: { on: entry.on, body: entry.body, result: entry.result } }
    default:
      return {}
  }
}

const answered = ({ text, on, by }: Answered): Answered => ({ text, on, by })

/** True where a day passed unanswered and nobody above was told of that day yet. */
export function isToEscalate(order: Order, today: Day): boolean {
  return WAITING.includes(order.state) && order.dueOn < today && !order.escalations.some((each) => each.dueOn === order.dueOn)
}

/**
 * Why a step may not be taken now, or nothing: the same for the button and for the command. Refuses `order-out-of-turn`,
 * `extended-once`, `due-passed`, `verified-by-another`, `already-handed-over`.
 */
export function stepRefusal(order: Order, kind: StepKind, today: Day, by: string): Refusal | undefined {
  if (!TRANSITIONS.some((each) => each.entry === kind && each.from.includes(order.state)))
    return refusal('order-out-of-turn', { state: STATE_WORDS[order.state], step: ENTRY_WORDS[kind] })
  if (kind === 'extended') return extensionRefusal(order, today)
  if ((kind === 'settled' || kind === 'sent-back') && order.reply?.by === by) return refusal('verified-by-another', {})
  return kind === 'handed-over' && order.handedOver !== null ? refusal('already-handed-over', {}) : undefined
}

function extensionRefusal(order: Order, today: Day): Refusal | undefined {
  if (order.extended) return refusal('extended-once', {})
  return order.dueOn < today ? refusal('due-passed', {}) : undefined
}
