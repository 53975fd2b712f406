import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** 接待、当场办结、意见: what a booth counts. */
export const BOOTH_COUNTERS = ['served', 'solved', 'opinions'] as const
export type BoothCounter = (typeof BOOTH_COUNTERS)[number]

/** Presses that a device kept without a network are taken this long after the booth's day. */
export const LATE_DAYS = 7
const AHEAD_MS = 24 * 3_600_000

export interface Press {
  /** Made by the device: sent twice, it counts once. */
  readonly id: string
  readonly counter: BoothCounter
  /** -1 takes an own press back. */
  readonly n: 1 | -1
  readonly at: Date
}

/** Counts are taken on the booth's day and for a week after. Refuses `booth-cancelled`, `booth-not-yet`, `booth-over`. */
export function countingRefusal(booth: { readonly onDay: Day; readonly cancelled: boolean }, today: Day): Refusal | undefined {
  if (booth.cancelled) return refusal('booth-cancelled', {})
  if (today < booth.onDay) return refusal('booth-not-yet', {})
  return today > addDays(booth.onDay, LATE_DAYS) ? refusal('booth-over', {}) : undefined
}

/** A device's own time is believed unless it lies over a day ahead (decision 7). Refuses `device-clock`. */
export function clockRefusal(presses: readonly Press[], now: Date): Refusal | undefined {
  return presses.some((each) => !(each.at.getTime() <= now.getTime() + AHEAD_MS)) ? refusal('device-clock', {}) : undefined
}

/** What presses come to, by counter. */
export function sumOf(presses: readonly Pick<Press, 'counter' | 'n'>[]): Readonly<Record<BoothCounter, number>> {
  const of = (counter: BoothCounter) => presses.reduce((sum, each) => (each.counter === counter ? sum + each.n : sum), 0)
  return { served: of('served'), solved: of('solved'), opinions: of('opinions') }
}

/** A booth is planned for today or later. Refuses `booth-day`. */
export function planRefusal(onDay: Day, today: Day): Refusal | undefined {
  return onDay < today ? refusal('booth-day', {}) : undefined
}
