import type { Category } from '#cap/organisation'
import type { Json, JsonObject } from '#platform/canonical'
import type { Day } from '#platform/time'
import { concernsOf, leadUnitFor, proposeRoute, type RouteFacts, type RouteUnit } from './routing.ts'
import { type Count, type Counts, PLACE_KINDS, type PlaceKind, type RoutingRule } from './rules.ts'

/** A decision of the past, with what it names looked up as it is today. */
export interface PastDecision {
  readonly data: JsonObject
  readonly centre: RouteUnit | null
  readonly registeredAt: RouteUnit
}

/** What all of them share. */
export interface Today {
  readonly units: readonly RouteUnit[]
  readonly hub: RouteUnit
  readonly categories: readonly Pick<Category, 'code' | 'statusReserved' | 'leadKinds'>[]
  readonly sectorOf: (category: string) => RouteUnit | null
  readonly on: Day
}

/** The day on which all that a draft changes has begun: it is tried as it will be, not as it is on its first day. */
export function horizonOf(draft: readonly RoutingRule[], today: Day): Day {
  return draft.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo ?? today])
    .sort().at(-1) ?? today
}

/** Where two sets of rules send one past matter: the same unit, or one and the other. The facts are those of then. */
export function whereabouts(past: PastDecision, shared: Today, now: readonly RoutingRule[], draft: readonly RoutingRule[]): { readonly from: RouteUnit; readonly to: RouteUnit } {
  const facts = factsThen(past, shared)
  return { from: proposeRoute(facts, shared.on, now).unit, to: proposeRoute(facts, horizonOf(draft, shared.on), draft).unit }
}

/** A decision of before the counts were kept has none of people, reports and days: such a condition does not hold for it. */
function factsThen({ data, centre, registeredAt }: PastDecision, shared: Today): RouteFacts {
  const code = typeof data['category'] === 'string' ? data['category'] : ''
  const category = shared.categories.find((each) => each.code === code) ?? null
  const concerned = shared.units.filter((each) => textsIn(data['coUnitIds']).includes(each.id))
  return {
    fired: textsIn(data['fired']), category, centre, hub: shared.hub, units: shared.units,
    present: shared.units.find((each) => (each.id as string) === data['fromUnitId']) ?? registeredAt,
    lead: leadUnitFor(category?.leadKinds ?? [], centre, shared.units), sector: shared.sectorOf(code), sectorAgreed: data['sectorAgreed'] === true,
    place: placeIn(data['place'], centre), counts: { ...countsIn(data), ...concernsOf(concerned) },
  }
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

function placeIn(value: unknown, centre: RouteUnit | null): PlaceKind {
  return PLACE_KINDS.find((each) => each === value) ?? (centre === null ? 'unknown' : 'home')
}

function countsIn(data: JsonObject): Counts {
  const kept = new Map(Object.entries(isObject(data['counts']) ? data['counts'] : { towns: data['towns'] ?? 0 }))
  const read = (name: Count) => {
    const value = kept.get(name)
    return typeof value === 'number' ? value : 0
  }
  return {
    towns: read('towns'), industries: read('industries'), departments: read('departments'), people: read('people'), reports: read('reports'),
    'open-days': read('open-days'),
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
