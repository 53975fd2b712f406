import { ok, type Refusal, refuse, type Result } from '#platform/result'
import { refusal } from '../words/refusals.ts'
import { VISIT_KINDS, type VisitKind } from './visits.ts'

export const TICKET_STATES = ['waiting', 'called', 'served', 'no-show', 'left'] as const
export type TicketState = (typeof TICKET_STATES)[number]

export const TICKET_STEPS = ['call', 'again', 'serve', 'no-show', 'transfer', 'leave', 'bring-back'] as const
export type TicketStep = (typeof TICKET_STEPS)[number]

/** What may be done with a number, and what it is then. */
export const TICKET_TRANSITIONS: Readonly<Record<TicketStep, { readonly from: TicketState; readonly to: TicketState }>> = {
  call: { from: 'waiting', to: 'called' },
  again: { from: 'called', to: 'called' },
  serve: { from: 'called', to: 'served' },
  'no-show': { from: 'called', to: 'no-show' },
  transfer: { from: 'called', to: 'waiting' },
  leave: { from: 'waiting', to: 'left' },
  'bring-back': { from: 'no-show', to: 'waiting' },
}

/** The state after a step. Refuses `ticket-out-of-turn`. */
export function ticketAfter(step: TicketStep, state: TicketState, code: string): Result<TicketState> {
  const { from, to } = TICKET_TRANSITIONS[step]
  return state === from ? ok(to) : refuse(refusal('ticket-out-of-turn', { code, state }))
}

const LETTERS = 'ABCDEFGHJK'
export const LAST_NUMBER = 999

/** `A007`: the letter of the kind, the number of the day. Whether it has priority does not show. */
export function ticketCode(kind: VisitKind, number: number): string {
  return `${LETTERS.charAt(VISIT_KINDS.indexOf(kind))}${String(number).padStart(3, '0')}`
}

/** How much earlier a number with priority counts as taken. */
export const PRIORITY_MINUTES = 60

/** When a number counts as taken: numbers are called in this order. [D] */
export function callOrder(takenAt: Date, priority: boolean): Date {
  return priority ? new Date(takenAt.getTime() - PRIORITY_MINUTES * 60_000) : takenAt
}

export interface HallWindow {
  readonly kinds: readonly VisitKind[]
  readonly openOn: string | null
}

/** The kinds for which numbers can be taken today: those an open window takes. */
export function openKinds(windows: readonly HallWindow[], today: string): readonly VisitKind[] {
  return VISIT_KINDS.filter((kind) => windows.some((each) => each.openOn === today && each.kinds.includes(kind)))
}

/** Why no number can be taken. Refuses `queue-closed`, `queue-full`. */
export function takeRefusal(kind: VisitKind, windows: readonly HallWindow[], today: string, lastNumber: number): Refusal | undefined {
  if (!openKinds(windows, today).includes(kind)) return refusal('queue-closed', {})
  return lastNumber >= LAST_NUMBER ? refusal('queue-full', {}) : undefined
}
