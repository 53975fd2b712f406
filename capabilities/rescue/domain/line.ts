import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** A call to the line: who logs it sends somebody, somebody arrives, it ends with what was found. */
export const CALL_STATES = ['logged', 'dispatched', 'arrived', 'ended'] as const
export type CallState = (typeof CALL_STATES)[number]
export const CALL_STEPS = ['dispatched', 'arrived', 'ended'] as const
export type CallStep = (typeof CALL_STEPS)[number]
export const CALL_RESULTS = ['aided', 'admitted', 'hospital', 'declined', 'nobody-found', 'other-service'] as const
export type CallResult = (typeof CALL_RESULTS)[number]

const ORDER: Readonly<Record<CallStep, readonly CallState[]>> = {
  dispatched: ['logged'],
  arrived: ['logged', 'dispatched'],
  // Answered on the telephone, it ends without anybody having gone.
  ended: ['logged', 'dispatched', 'arrived'],
}

/** Whether a step of the line comes in its turn; an end names its result. Refuses `call-out-of-turn`, `call-result-missing`. */
export function callRefusal(state: CallState, step: CallStep, result: CallResult | undefined): Refusal | undefined {
  if (!ORDER[step].includes(state)) return refusal('call-out-of-turn', {})
  return step === 'ended' && result === undefined ? refusal('call-result-missing', {}) : undefined
}

const MINUTE_MS = 60_000

/** When somebody should have arrived. */
export const callDue = (calledAt: Date, minutes: number): Date => new Date(calledAt.getTime() + minutes * MINUTE_MS)

/** Nobody has arrived, and the limit is over. */
export const isLate = (call: { readonly state: string; readonly dueAt: Date }, now: Date): boolean =>
  (call.state === 'logged' || call.state === 'dispatched') && now.getTime() > call.dueAt.getTime()
