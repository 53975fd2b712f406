import type { CaseState } from '#cap/cases'
import type { Unit } from '#cap/organisation'
import type { Json, JsonObject } from '#platform/canonical'
import type { Refusal, Said } from '#platform/result'
import { refusal } from './words.ts'

/** Roles that may be given a matter to handle (`docs/law.md` §8.2). */
export const HANDLING_ROLES = ['mediator', 'sector-mediator', 'community-officer', 'committee-head'] as const

const SHORTEST_REASON = 4

export function saysSomething(reason: string | undefined): boolean {
  return [...(reason ?? '').trim()].length >= SHORTEST_REASON
}

/** States of mediation in which the case may still go to another unit: no committee has given it a number yet. */
const MOVABLE = ['registered', 'awaiting-consent']

export interface Move {
  readonly role: string
  readonly state: CaseState
  readonly open: boolean
  readonly unitId: string
  readonly staffId: string | null
  readonly reason: string | undefined
}

/** Why a case may not be reassigned like this, or undefined. Refuses `case-ended`, `unit-by-dispatcher`, `accepted-here`, `nothing-changes`, `reason-missing`. */
export function reassignmentRefusal(move: Move): Refusal | undefined {
  const { state } = move
  if (!move.open) return refusal('case-ended', {})
  const moves = move.unitId !== state.unitId
  if (!moves && move.staffId === state.assigneeId) return refusal('nothing-changes', {})
  if (moves && move.role !== 'dispatcher') return refusal('unit-by-dispatcher', {})
  const mediation = state.procedures.filter((each) => each.kind === 'mediation').at(-1)
  if (moves && mediation && !MOVABLE.includes(mediation.state)) return refusal('accepted-here', {})
  return saysSomething(move.reason) ? undefined : refusal('reason-missing', {})
}

/** What the last triage decided, by which rule of which version, and why another unit than the proposed one. */
export interface DecidedAtTriage {
  readonly routeUnitId: string | null
  readonly proposedUnitId: string | null
  readonly ruleId: string | null
  readonly ruleSet: number | null
  readonly because: Said | null
  /** What the rule rests on; null where the fact does not say. */
  readonly restsOn: Said | null
  readonly overridden: boolean
}

/** From the fact `triaged`; all null where it was never triaged, or before rules had versions. */
export function decidedIn(triaged: { readonly data: JsonObject } | undefined): DecidedAtTriage {
  const data = triaged?.data ?? {}
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : null)
  const { ruleSet, because, restsOn } = data
  return {
    routeUnitId: text('routeUnitId'), proposedUnitId: text('proposedUnitId'), ruleId: text('ruleId'),
    ruleSet: typeof ruleSet === 'number' ? ruleSet : null, because: saidIn(because), restsOn: saidIn(restsOn), overridden: data['overridden'] === true,
  }
}

function saidIn(value: Json | undefined): Said | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { zh, en } = { zh: undefined, en: undefined, ...value }
  return typeof zh === 'string' && zh !== '' && typeof en === 'string' ? { zh, en } : null
}

/** True where the matter comes back to a unit that had it before: it was sent around. A count about units, never about a person. */
export function hadBefore(facts: readonly { readonly kind: string; readonly data: JsonObject }[], unitId: string): boolean {
  return facts.some(({ kind, data }) => (kind === 'assigned' && data['unitId'] === unitId) || (kind === 'reassigned' && data['fromUnitId'] === unitId))
}

/** Why a unit is offered; the first that holds is shown. */
export type OfferReason = 'proposed' | 'present' | 'place' | 'sector' | 'station'

type OfferUnit = Pick<Unit, 'id' | 'kind' | 'path'>

/** The reason to offer a unit for a case that lies at `path`, or undefined: units by place and category, never by load. */
export function offerReason(
  unit: OfferUnit, matter: { readonly proposedUnitId: string | null; readonly unitId: string; readonly path: string; readonly sectorIds: readonly string[] },
): OfferReason | undefined {
  if (unit.id === matter.proposedUnitId) return 'proposed'
  if (unit.id === matter.unitId) return 'present'
  if (matter.path === unit.path || matter.path.startsWith(`${unit.path}.`)) return 'place'
  if (matter.sectorIds.includes(unit.id)) return 'sector'
  return unit.kind === 'police-station' && sameTown(unit.path, matter.path) ? 'station' : undefined
}

/** Two paths below the same street or town: `1.9.30` and `1.9.31`. */
function sameTown(left: string, right: string): boolean {
  const town = (path: string) => path.split('.').slice(0, 2).join('.')
  return left.includes('.') && town(left) === town(right)
}
