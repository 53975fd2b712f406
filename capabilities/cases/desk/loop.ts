import type { TimelineEntry } from '../contract.ts'

/** The closed loop of a matter: found early, resolved, consolidated, and its cause prevented. */
export const LOOP_STAGES = ['warned', 'resolved', 'consolidated', 'prevented'] as const
export type LoopStage = (typeof LOOP_STAGES)[number]

type Happened = Pick<TimelineEntry, 'kind' | 'data' | 'occurredOn' | 'recordedAt'>

/**
 * Which facts reach a stage. Known from its registration or a report of danger; resolved by an agreement, or where the people
 * say that they settled it; consolidated by a completed follow-up visit; prevented by a lesson passed on or a danger removed.
 */
const REACHES: Readonly<Record<LoopStage, (fact: Happened) => boolean>> = {
  warned: ({ kind }) => kind === 'case-registered' || kind === 'danger-reported',
  resolved: ({ kind, data }) => kind === 'agreement-reached' || ((kind === 'withdrawn' || kind === 'request-withdrawn') && data['reason'] === 'settled-themselves'),
  consolidated: ({ kind, data }) => kind === 'visit-recorded' && data['next'] === 'done',
  prevented: ({ kind }) => kind === 'preventive-measure-added' || kind === 'hazard-closed',
}

export interface Reached {
  readonly stage: LoopStage
  /** The day and the instant of the first fact that reached it; null while none has. */
  readonly at: { readonly on: string; readonly recordedAt: string } | null
}

/** Every stage with the time of its first fact: read off the timeline, typed by nobody. A stage may be reached without another. */
export function loopOf(timeline: readonly Happened[]): readonly Reached[] {
  return LOOP_STAGES.map((stage) => {
    const first = timeline.find(REACHES[stage])
    return { stage, at: first ? { on: first.occurredOn, recordedAt: first.recordedAt } : null }
  })
}
