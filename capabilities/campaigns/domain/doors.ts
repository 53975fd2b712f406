import type { Refusal } from '#platform/result'
import { addDays, type Day } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** What is kept of a visit: somebody was there, nobody answered, does not wish to be visited. */
export const DOOR_OUTCOMES = ['visited', 'not-answered', 'declined'] as const
export type DoorOutcome = (typeof DOOR_OUTCOMES)[number]

/** What can be pressed: an outcome, or an own press of the same day taken back. */
export const DOOR_PRESSES = [...DOOR_OUTCOMES, 'take-back'] as const
export type DoorPress = (typeof DOOR_PRESSES)[number]

export interface Door {
  readonly outcome: DoorOutcome
  readonly on: Day
}

/**
 * What an address says after a press. A wish not to be visited stays (honoured within this campaign); visited stays visited;
 * only a press of the same day is taken back. Undefined: nothing is kept of it.
 */
export function doorAfter(known: Door | undefined, press: DoorPress, on: Day): Door | undefined {
  if (press === 'take-back') return known?.on === on ? undefined : known
  if (known?.outcome === 'declined') return known
  if (known?.outcome === 'visited' && press !== 'declined') return known
  return { outcome: press, on: known && known.on > on ? known.on : on }
}

const BY_NUMBER = new Intl.Collator('zh-CN', { numeric: true })
/** As one walks: building 2 before building 10, flat 901 before flat 1001. */
export const asOneWalks = (one: string, other: string): number => BY_NUMBER.compare(one, other)

export type Tally = Readonly<Record<DoorOutcome, number>>
export const NO_DOORS: Tally = { visited: 0, 'not-answered': 0, declined: 0 }

/** How one change of an address moves the counts of its grid. */
export function moved(tally: Tally, before: Door | undefined, after: Door | undefined): Tally {
  const by = (outcome: DoorOutcome) => tally[outcome] + (after?.outcome === outcome ? 1 : 0) - (before?.outcome === outcome ? 1 : 0)
  return { visited: by('visited'), 'not-answered': by('not-answered'), declined: by('declined') }
}

/** Presses that a device kept without a network are taken this long after the period. */
export const LATE_DAYS = 7
const AHEAD_MS = 24 * 3_600_000

interface Open {
  readonly fromOn: Day
  readonly untilOn: Day
  readonly closedOn: Day | null
}

/** Refuses `not-begun`, `campaign-over`. */
export function roundRefusal(campaign: Open, today: Day): Refusal | undefined {
  if (today < campaign.fromOn) return refusal('not-begun', { on: campaign.fromOn })
  const last = campaign.closedOn !== null && campaign.closedOn < campaign.untilOn ? campaign.closedOn : campaign.untilOn
  return today > addDays(last, LATE_DAYS) ? refusal('campaign-over', {}) : undefined
}

/** A device's own time is believed unless it lies over a day ahead (decision 7). Refuses `device-clock`. */
export function clockRefusal(presses: readonly { readonly at: Date }[], now: Date): Refusal | undefined {
  return presses.some((each) => !(each.at.getTime() <= now.getTime() + AHEAD_MS)) ? refusal('device-clock', {}) : undefined
}

/** Visited ÷ addresses in percent with one decimal; null where there are none. */
export function coverage(visited: number, addresses: number): number | null {
  return addresses === 0 ? null : Math.round((visited * 1000) / addresses) / 10
}
