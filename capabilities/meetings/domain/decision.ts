/** What was decided, until it is done. No IO, no clock. */
import type { Day } from '#platform/time'

export const DECISION_STATES = ['open', 'reported', 'done'] as const
export type DecisionState = (typeof DECISION_STATES)[number]

export interface DecisionNow {
  readonly unitId: string
  readonly ownerUnitId: string
  readonly state: DecisionState
  readonly reportedBy: string | null
}

type Refused = 'no-such-decision' | 'not-open' | 'not-reported' | 'confirmed-by-another' | 'deciding-unit-confirms'

/** The unit that owns it, or the one that decided it, says that it is done. */
export function reportFault(decision: DecisionNow, unitId: string): Refused | undefined {
  if (unitId !== decision.ownerUnitId && unitId !== decision.unitId) return 'no-such-decision'
  return decision.state === 'open' ? undefined : 'not-open'
}

/** The unit that decided looks whether it is done; never whoever reported it. */
export function confirmFault(decision: DecisionNow, by: { readonly id: string; readonly unitId: string }): Refused | undefined {
  if (by.unitId !== decision.unitId) return by.unitId === decision.ownerUnitId ? 'deciding-unit-confirms' : 'no-such-decision'
  if (decision.state !== 'reported') return 'not-reported'
  return decision.reportedBy === by.id ? 'confirmed-by-another' : undefined
}

export function isLate(decision: { readonly state: DecisionState; readonly dueOn: Day }, today: Day): boolean {
  return decision.state !== 'done' && decision.dueOn < today
}
