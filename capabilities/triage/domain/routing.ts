import type { Category, Unit } from '#cap/organisation'
import type { Day } from '#platform/time'
import { type Condition, type Handling, HANDLINGS, ROUTING_RULES, type RoutingRule, type Target } from './rules.ts'

/** A unit as routing needs it. */
export type RouteUnit = Pick<Unit, 'id' | 'kind' | 'path' | 'name'>

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
  /** Towns and streets that place and parties lie in. */
  readonly towns: number
}

export interface Route {
  readonly handling: Handling
  /** Null where nothing but the ordinary way applies. */
  readonly handlingRuleId: string | null
  readonly ruleId: string
  readonly target: Target
  readonly unit: RouteUnit
}

/** The route that the rules in force on a day propose. Pure: the same facts and day always give the same route. */
export function proposeRoute(facts: RouteFacts, on: Day, rules: readonly RoutingRule[] = ROUTING_RULES): Route {
  const holding = rules
    .filter((rule) => rule.effectiveFrom <= on && (rule.effectiveTo === null || on < rule.effectiveTo))
    .filter((rule) => holds(rule.when, facts))
    .sort((left, right) => left.priority - right.priority)
  const [how] = holding.flatMap((rule) => ('handling' in rule.outcome ? [{ id: rule.id, handling: rule.outcome.handling }] : []))
  const [where] = holding.flatMap((rule) => {
    const unit = 'target' in rule.outcome ? unitFor(rule.outcome.target, facts) : null
    return unit && 'target' in rule.outcome ? [{ id: rule.id, target: rule.outcome.target, unit }] : []
  })
  if (!where) throw new Error('the last routing rule always holds')
  return { handling: how?.handling ?? 'ordinary', handlingRuleId: how?.id ?? null, ruleId: where.id, target: where.target, unit: where.unit }
}

function holds(when: Condition, facts: RouteFacts): boolean {
  switch (when.kind) {
    case 'gate':
      return facts.fired.includes(when.gate)
    case 'reserved':
      return facts.category?.statusReserved === when.extent
    case 'several-towns':
      return facts.towns > when.moreThan
    case 'sector-agreed':
      return facts.sectorAgreed && facts.sector !== null
    case 'lead-elsewhere':
      return facts.lead !== null
    case 'place-known':
      return facts.centre !== null
    case 'always':
      return true
  }
}

function unitFor(target: Target, facts: RouteFacts): RouteUnit | null {
  const units: Readonly<Record<Target, RouteUnit | null>> = {
    hub: facts.hub, 'sector-committee': facts.sector, 'lead-unit': facts.lead, 'lowest-centre': facts.centre, 'where-it-is': facts.present,
  }
  return units[target]
}

/** True where nothing may be accepted before something else is done. */
export function isGrave(handling: Handling): boolean {
  return HANDLINGS.indexOf(handling) <= HANDLINGS.indexOf('sealed')
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
