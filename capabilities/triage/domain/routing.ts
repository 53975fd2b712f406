import type { Category, Unit } from '#cap/organisation'
import type { Day } from '#platform/time'
import {
  type Condition, type Counts, type Handling, HANDLINGS, isInForceOn, type Outcome, type PlaceKind, ROUTING_RULES, type RoutingRule, type Target,
} from './rules.ts'

/** A unit as routing needs it. */
export type RouteUnit = Pick<Unit, 'id' | 'kind' | 'path' | 'name' | 'level'>

/** Everything the rules may look at; about the matter, never about a person. */
export interface RouteFacts {
  /** Gates answered yes. */
  readonly fired: readonly string[]
  readonly category: Pick<Category, 'code' | 'statusReserved' | 'leadKinds'> | null
  /** The lowest centre whose grid holds the place. */
  readonly centre: RouteUnit | null
  /** Where the case is now. */
  readonly present: RouteUnit
  readonly hub: RouteUnit
  /** The unit of the category's lead kinds nearest to the place, where that is another than its centre. */
  readonly lead: RouteUnit | null
  readonly sector: RouteUnit | null
  readonly sectorAgreed: boolean
  readonly place: PlaceKind
  readonly counts: Counts
  /** Units in force: what a rule names must be among them. */
  readonly units: readonly RouteUnit[]
}

export interface Route {
  readonly handling: Handling
  /** Null where nothing but the ordinary way applies. */
  readonly handlingRuleId: string | null
  readonly ruleId: string
  readonly target: Target
  readonly unit: RouteUnit
  /** The rule by which a leader should take it in charge; null where none does. */
  readonly chargeRuleId: string | null
}

/** The route that the rules in force on a day propose. Pure: the same facts, day and rules always give the same route. */
export function proposeRoute(facts: RouteFacts, on: Day, rules: readonly RoutingRule[] = ROUTING_RULES): Route {
  const holding = rules
    .filter((rule) => isInForceOn(rule, on) && rule.when.every((condition) => holds(condition, facts)))
    .sort((left, right) => left.priority - right.priority)
  const [how] = holding.flatMap((rule) => ('handling' in rule.outcome ? [{ id: rule.id, handling: rule.outcome.handling }] : []))
  const where = placeFor(holding, facts)
  if (!where) throw new Error('the last routing rule always holds')
  return {
    handling: how?.handling ?? 'ordinary', handlingRuleId: how?.id ?? null, ...where,
    chargeRuleId: holding.find((rule) => 'charge' in rule.outcome)?.id ?? null,
  }
}

/** The first rule whose unit exists: one that names a unit which is gone is passed over. */
function placeFor(holding: readonly RoutingRule[], facts: RouteFacts): Pick<Route, 'ruleId' | 'target' | 'unit'> | undefined {
  for (const { id, outcome } of holding) {
    if (!('target' in outcome)) continue
    const unit = unitFor(outcome, facts)
    if (unit) return { ruleId: id, target: outcome.target, unit }
  }
  return undefined
}

/** True where one condition of a rule holds for a matter. */
export function holds(when: Condition, facts: RouteFacts): boolean {
  switch (when.kind) {
    case 'gate':
      return facts.fired.includes(when.gate)
    case 'reserved':
      return facts.category?.statusReserved === when.extent
    case 'category':
      return facts.category !== null && when.codes.includes(facts.category.code)
    case 'place':
      return when.is === 'known' ? facts.centre !== null : facts.place === when.is
    case 'level':
      return when.levels.includes(facts.present.level)
    case 'count':
      return facts.counts[when.of] >= when.atLeast
    case 'sector-agreed':
      return facts.sectorAgreed && facts.sector !== null
    case 'lead-elsewhere':
      return facts.lead !== null
    case 'always':
      return true
  }
}

function unitFor(outcome: Extract<Outcome, { target: Target }>, facts: RouteFacts): RouteUnit | null {
  if (outcome.target === 'unit') return facts.units.find((each) => (each.id as string) === outcome.unitId) ?? null
  const units: Readonly<Record<Exclude<Target, 'unit'>, RouteUnit | null>> = {
    hub: facts.hub, 'sector-committee': facts.sector, 'lead-unit': facts.lead, 'lowest-centre': facts.centre, 'where-it-is': facts.present,
    'street-centre': streetOf(facts),
  }
  return units[outcome.target]
}

/** The street's or town's centre above the place. */
function streetOf({ centre, units }: RouteFacts): RouteUnit | null {
  return units.find((each) => each.kind === 'street-centre' && centre !== null && centre.path.startsWith(`${each.path}.`)) ?? null
}

/** True where nothing may be accepted before something else is done. */
export function isGrave(handling: Handling): boolean {
  return HANDLINGS.indexOf(handling) <= HANDLINGS.indexOf('sealed')
}

/** Industries and departments among the units that a matter concerns beside its lead unit. */
export function concernsOf(units: readonly Pick<RouteUnit, 'kind'>[]): Pick<Counts, 'industries' | 'departments'> {
  const of = (...kinds: readonly string[]) => units.filter((each) => kinds.includes(each.kind)).length
  return { industries: of('association', 'mediation-committee'), departments: of('department') }
}

/**
 * The unit of a category's lead kinds for a place: undefined where its own centre leads, or where no single unit stands
 * out. Above the place the nearest counts; beside it only the one unit of its kind in the district does.
 */
export function leadUnitFor(leadKinds: readonly string[], centre: RouteUnit | null, units: readonly RouteUnit[]): RouteUnit | null {
  if (leadKinds.length === 0 || (centre && leadKinds.includes(centre.kind))) return null
  const above = units
    .filter((unit) => leadKinds.includes(unit.kind) && centre?.path.startsWith(`${unit.path}.`))
    .sort((left, right) => right.path.length - left.path.length)
  if (above[0]) return above[0]
  const ofKind = units.filter((unit) => leadKinds.includes(unit.kind) && unit.kind !== 'community-centre' && unit.kind !== 'mediation-committee')
  return ofKind.length === 1 ? (ofKind[0] ?? null) : null
}
