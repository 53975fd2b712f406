import type { Refusal } from '#platform/result'
import type { Day } from '#platform/time'
import { refusal } from './words.ts'

/** Who sends a matter on (T03). */
export const SENDERS = ['dispatcher'] as const
/** Who names the unit for good after two returns (§8.2). */
export const ARBITERS = ['director'] as const
/** Who signs for what a unit receives. */
export const RECEIVERS = [
  'clerk', 'dispatcher', 'committee-head', 'mediator', 'sector-mediator', 'judicial-office', 'court-liaison', 'community-officer',
  'police-liaison', 'petition-officer', 'department-handler', 'service-provider', 'rescue-worker', 'unit-head',
] as const

/** Who asks the level above, or gives to the level below, within the four levels of the house. */
export const MOVERS = ['committee-head', 'dispatcher'] as const

/** Why a matter goes up (§8.2): by what it needs, never by who brought it. */
export const UP_GROUNDS = ['beyond-means', 'several-communities', 'deadlock', 'may-escalate', 'many-people'] as const
/** Why a matter goes down: close to home first. */
export const DOWN_GROUNDS = ['lowest-first', 'knows-the-place', 'done-there'] as const
export type Ground = (typeof UP_GROUNDS)[number] | (typeof DOWN_GROUNDS)[number]
export type Direction = 'up' | 'down'

/** The centres of the four levels: a matter is escalated and handed down between them. */
const CENTRES = ['district-centre', 'street-centre', 'community-centre', 'point']

interface Place {
  readonly id: string
  readonly kind: string
  readonly path: string
}

/**
 * Centres that a matter may go to from where it is: those above it, the nearest first, or those below it in the order of the
 * tree. Where a level has no centre, the next one stands for it.
 */
export function levelsFrom<Unit extends Place>(path: string, direction: Direction, units: readonly Unit[]): readonly Unit[] {
  const centres = units.filter((each) => CENTRES.includes(each.kind))
  if (direction === 'up') return centres.filter((each) => path.startsWith(`${each.path}.`)).sort((left, right) => right.path.length - left.path.length)
  return centres.filter((each) => each.path.startsWith(`${path}.`)).sort((left, right) => (left.path < right.path ? -1 : 1))
}

/** How the citizen was told of it. */
export const TOLD = ['in-person', 'phone', 'letter'] as const

/** What came of it at the other body, as a class: its file is its own. */
export const RESULTS = ['settled', 'decided', 'not-accepted', 'passed-on'] as const

export const SLIP_STATES = ['sent', 'acknowledged', 'objected', 'returned', 'designated', 'answered'] as const
export type SlipState = (typeof SLIP_STATES)[number]

/** Bodies that go on with the matter as mediation; the others have a procedure of their own. */
const MEDIATING = ['district-centre', 'street-centre', 'community-centre', 'point', 'mediation-committee', 'association']

/** A matter may come back twice; the third time the arbiter says who handles it. */
export const MOST_RETURNS = 2

/**
 * The state that a receipt leads to: a mediating body begins anew where the matter stood (T03b's first state), any other has
 * taken it over for good.
 */
export function stateAtReceiver(toKind: string | null, leading: { readonly kind: string; readonly state: string }): string {
  return toKind !== null && MEDIATING.includes(toKind) ? stateBack(leading) : 'handed-over'
}

/** T03b: mediation begins again with contact; the entry where it stood. */
export function stateBack(leading: { readonly kind: string; readonly state: string }): string {
  return leading.kind === 'mediation' ? 'registered' : leading.state
}

export interface Slip {
  readonly state: SlipState
  /** A body without a desk here: what it answers is noted by hand. */
  readonly outside: boolean
  readonly objectUntil: Day | null
}

export type Answer = 'acknowledge' | 'object' | 'decide' | 'answer'

const FROM: Readonly<Record<Answer, readonly SlipState[]>> = {
  acknowledge: ['sent'], object: ['sent', 'acknowledged'], decide: ['objected'], answer: ['acknowledged', 'designated'],
}

/** Why an answer may not be given now, or undefined; command and button ask the same. */
export function answerRefusal(answer: Answer, slip: Slip, today: Day): Refusal | undefined {
  if (!FROM[answer].includes(slip.state)) return refusal('slip-answered', { state: slip.state })
  const late = answer === 'object' && (slip.objectUntil === null || today > slip.objectUntil)
  return late ? refusal('objection-too-late', {}) : undefined
}

export interface Sending {
  readonly toKind: string | null
  readonly sameUnit: boolean
  readonly noOtherRoute: boolean
  readonly returns: number
  readonly final: boolean
}

/** Why a matter may not be sent there, or undefined. Refuses `own-unit`, `petition-last`, `returned-twice`, `not-returned-twice`. */
export function sendingRefusal({ toKind, sameUnit, noOtherRoute, returns, final }: Sending): Refusal | undefined {
  if (sameUnit) return refusal('own-unit', {})
  if (toKind === 'petition-office' && !noOtherRoute) return refusal('petition-last', {})
  if (!final && returns >= MOST_RETURNS) return refusal('returned-twice', {})
  return final && returns < MOST_RETURNS ? refusal('not-returned-twice', { returns }) : undefined
}
