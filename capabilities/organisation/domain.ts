import type { DistrictId, Id } from '#platform/ids'
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'

export type UnitId = Id<'unit'>
export type GridId = Id<'grid'>
export type MicroGridId = Id<'micro-grid'>
export type AddressId = Id<'address'>
export type StaffId = Id<'staff'>
export type PostingId = Id<'posting'>
export type SlotId = Id<'role-slot'>
export type { DistrictId }

/** True where a unit's path is the other's own or lies below it: `1.9.30` lies within `1.9`. */
export function liesWithin(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}.`)
}

export const UNIT_KINDS = [
  'district-centre', 'street-centre', 'community-centre', 'point', 'police-station', 'judicial-office', 'tribunal',
  'petition-office', 'department', 'association', 'mediation-committee', 'rescue-station', 'property-company',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** What a level is there for: communities resolve, points register and settle on the spot (S1 #18). */
export const UNIT_FUNCTIONS = ['coordinate', 'link', 'resolve', 'register-and-settle'] as const
export type UnitFunction = (typeof UNIT_FUNCTIONS)[number]

/** Every role of `docs/law.md` §8.2. A posting carries exactly one. */
export const ROLES = [
  'grid-worker', 'building-head', 'clerk', 'dispatcher', 'mediator', 'committee-head', 'sector-mediator',
  'judicial-office', 'court-liaison', 'community-officer', 'auxiliary', 'service-provider', 'police-liaison',
  'petition-officer', 'department-handler', 'supervisor', 'archivist', 'director', 'unit-head',
  'observer', 'invited-observer', 'leader', 'counsellor', 'rescue-worker', 'points-manager', 'statistician',
  'dpo', 'administrator', 'editor',
] as const
export type Role = (typeof ROLES)[number]

export const SLOT_KINDS = ['grid-worker', 'auxiliary', 'area-officer', 'building-head'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** Who may hold a place of a grid: the role of the posting. */
export const ROLE_OF_SLOT: Readonly<Record<SlotKind, Role>> = {
  'grid-worker': 'grid-worker', auxiliary: 'auxiliary', 'area-officer': 'community-officer', 'building-head': 'building-head',
}

export const TEAM_KINDS = [
  'community-police', 'patrol', 'mutual-aid', 'mediation', 'publicity', 'volunteer', 'service', 'outreach', 'safety-information', 'online-work', 'school-post', 'young-guardians',
  'mass-prevention',
] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

export const CAPACITIES = ['main', 'dual', 'part-time', 'delegated'] as const
export type Capacity = (typeof CAPACITIES)[number]

export interface Unit {
  readonly id: UnitId
  readonly parentId: UnitId | null
  /** The unit in whose building it sits: a department in the district centre, a committee in its community. */
  readonly hostId: UnitId | null
  readonly kind: UnitKind
  readonly level: number
  readonly function: UnitFunction
  readonly code: string
  /** Place in the tree, `1.9.30`. */
  readonly path: string
  readonly name: Said
  /** Stands in document numbers, such as 示例东社区. */
  readonly abbreviation: string | null
}

/** A body that may mediate and allocate numbers. */
export interface Committee {
  readonly unitId: UnitId
  readonly path: string
  readonly name: Said
  readonly abbreviation: string
  /** With `{year}`, `{abbr}` and `{seq}`. */
  readonly numberPattern: string
  readonly members: number
  /** Categories of a sectoral committee; empty for one that takes any civil dispute of its area. */
  readonly sectors: readonly string[]
}

/**
 * The committee that takes a matter under its number: the unit's own, else the nearest general one above it. One of a
 * single sector takes matters of that sector, and only those that were sent to it.
 */
export function committeeTaking(committees: readonly Committee[], unitPath: string, category: string | null): Committee | undefined {
  const own = committees.find((each) => each.path === unitPath)
  if (own && own.sectors.length > 0) return category !== null && own.sectors.includes(category) ? own : undefined
  return own ?? committees.find((each) => each.sectors.length === 0)
}

/** The number of a mediation, given at acceptance (T06): （2026）示例社区民调字第1号. */
export function mediationNumber(committee: Pick<Committee, 'numberPattern' | 'abbreviation'>, year: number, seq: number): string {
  return committee.numberPattern
    .replace('{year}', String(year))
    .replace('{abbr}', committee.abbreviation)
    .replace('{seq}', String(seq))
}

export const NUMBER_PATTERN = '（{year}）{abbr}民调字第{seq}号'

/** Where something is, as far as it is known: every level may be missing but the text. */
export interface Place {
  readonly addressId: AddressId | null
  readonly microGridId: MicroGridId | null
  readonly gridId: GridId | null
  readonly communityUnitId: UnitId | null
  readonly streetUnitId: UnitId | null
  /** Path of the lowest unit that is known, for rights and lists. */
  readonly unitPath: string | null
  readonly text: string
  /** A common or public place: only there are similar reports offered to residents (decision 17). */
  readonly publicPlace: boolean
}

export interface PostingNow {
  readonly id: PostingId
  readonly staffId: StaffId
  readonly role: Role
  readonly capacity: Capacity
  readonly unitId: UnitId
  readonly unitPath: string
  readonly unitName: Said
  readonly gridId: GridId | null
  readonly duty: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

/** True on every day from `fromOn` up to the day before `untilOn`. */
export function isInForce(period: { readonly fromOn: Day; readonly untilOn: Day | null }, on: Day): boolean {
  return period.fromOn <= on && (period.untilOn === null || on < period.untilOn)
}

/** One category of the dispute tree in the version that applied on a day. */
export interface Category {
  readonly code: string
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly name: Said
  /** Kinds of units that lead by default; empty: the dispatcher decides. */
  readonly leadKinds: readonly UnitKind[]
  readonly lead: Said
  readonly coHandlers: Said
  /** Articles to show, such as `CC-288`; `#` marks a version to look up by date. */
  readonly law: readonly string[]
  /** Law reserves it to an organ: a part (side agreements on money remain possible) or the whole (G-07, G-09). */
  readonly statusReserved: 'none' | 'part' | 'whole'
  /** An oral agreement is not enough (such as RLM Art. 10). */
  readonly writtenOnly: boolean
  /** To be signed on paper: personal status and inheritance (Electronic Signature Law Art. 3). */
  readonly paperOnly: boolean
  readonly confirmable: 'yes' | 'part' | 'rarely' | 'no'
  readonly note: Said
}

export const GATE_EFFECTS = [
  'block-accept', 'police-linked', 'sealed-separate', 'sealed-report', 'guardian', 'ask', 'side-agreement',
  'administrative', 'emergency', 'representatives', 'flag-head', 'report-form', 'disclose',
] as const
export type GateEffect = (typeof GATE_EFFECTS)[number]

/** A safety gate: a question staff can answer, and what a "yes" does. */
export interface Gate {
  readonly code: string
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly position: number
  readonly question: Said
  readonly help: Said
  readonly effect: GateEffect
  /** When it is asked. G-01…G-06 at registration and triage; all of them at every session. */
  readonly asked: readonly ('intake' | 'session' | 'designation')[]
  readonly law: readonly string[]
}
