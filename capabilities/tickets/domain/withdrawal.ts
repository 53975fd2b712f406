import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'
import { TICKET_STATES } from '../words/states.ts'
import { UNDONE } from './procedure.ts'
import type { TicketState } from './steps.ts'

/** What the guard looks at. */
export interface Withdrawing {
  readonly state: TicketState
  /** Who reported it first. */
  readonly reporterId: string
  /** How many others said “that is it too”. */
  readonly alsoReported: number
}

/**
 * Why somebody may not take a request back, or undefined: it is their own, not done, and nobody else waits for it. Refuses
 * `withdrawal-not-yours`, `withdrawal-too-late`, `others-follow`. Nobody asks for a reason: a request is a wish (§3.7).
 */
export function withdrawalRefusal({ state, reporterId, alsoReported }: Withdrawing, byId: string): Refusal | undefined {
  if (reporterId !== byId) return refusal('withdrawal-not-yours', {})
  if (!UNDONE.some((each) => each === state)) return refusal('withdrawal-too-late', { state: TICKET_STATES[state] })
  return alsoReported > 0 ? refusal('others-follow', { others: alsoReported }) : undefined
}
