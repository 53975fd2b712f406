import { type Day, day } from '#platform/time'

/** How a matter is to be handled, the gravest first; the order decides when several rules hold. */
export const HANDLINGS = ['emergency', 'stop', 'sealed', 'police-linked', 'guidance', 'side-matters', 'ordinary'] as const
export type Handling = (typeof HANDLINGS)[number]

/** Which unit a rule proposes; `unit` names one. */
export const TARGETS = ['hub', 'sector-committee', 'lead-unit', 'lowest-centre', 'street-centre', 'where-it-is', 'unit'] as const
export type Target = (typeof TARGETS)[number]

/**
 * What may be counted of a matter: towns that place and parties lie in; industries and departments among the units that it
 * concerns; parties; reports of it; days since it was registered. Numbers about the matter, never about a person.
 */
export const COUNTS = ['towns', 'industries', 'departments', 'people', 'reports', 'open-days'] as const
export type Count = (typeof COUNTS)[number]
export type Counts = Readonly<Record<Count, number>>

export const PLACE_KINDS = ['home', 'public', 'unknown'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** The closed vocabulary of conditions. There is no free text and no code in a rule: what is not here cannot be asked. */
export type Condition =
  | { readonly kind: 'gate'; readonly gate: string }
  | { readonly kind: 'reserved'; readonly extent: 'whole' | 'part' }
  | { readonly kind: 'category'; readonly codes: readonly string[] }
  | { readonly kind: 'place'; readonly is: PlaceKind | 'known' }
  /** The level of the unit that has the matter: 1 district, 2 street or town, 3 community, 4 point. */
  | { readonly kind: 'level'; readonly levels: readonly number[] }
  | { readonly kind: 'count'; readonly of: Count; readonly atLeast: number }
  | { readonly kind: 'sector-agreed' }
  | { readonly kind: 'lead-elsewhere' }
  | { readonly kind: 'always' }

/** How it is handled, where it goes, or that a leader should take it in charge. */
export type Outcome =
  | { readonly handling: Handling }
  | { readonly target: Exclude<Target, 'unit'> }
  | { readonly target: 'unit'; readonly unitId: string }
  | { readonly charge: 'leader' }

/** One line of the routing algorithm (`docs/law.md` §4). A change adds a rule and ends the one before; none is edited. */
export interface RoutingRule {
  readonly id: string
  /** Lower goes first among the rules of its kind. */
  readonly priority: number
  /** All of them must hold. */
  readonly when: readonly Condition[]
  readonly outcome: Outcome
  readonly effectiveFrom: Day
  /** The first day on which it does not hold any more. */
  readonly effectiveTo: Day | null
  /** Whoever wrote it; `product` for what ships. */
  readonly author: string
  /** What it rests on; empty for what ships, which has its own words. */
  readonly basis: string
}

/** The rules that a decision was made by: `0` is what ships. */
export interface RuleSet {
  readonly version: number
  readonly rules: readonly RoutingRule[]
}

export const SHIPPED = 'product'

const base = { effectiveFrom: day('2020-01-01'), effectiveTo: null, author: SHIPPED, basis: '' } as const
const rule = (id: string, priority: number, when: Condition, outcome: Outcome): RoutingRule => ({ ...base, id, priority, when: [when], outcome })
const gateRule = (gate: string, priority: number, handling: Handling) => rule(`R1-${gate}`, priority, { kind: 'gate', gate }, { handling })
const moreThanOne = (of: Count): Condition => ({ kind: 'count', of, atLeast: 2 })
const atLeast = (of: Count, n: number): Condition => ({ kind: 'count', of, atLeast: n })

/**
 * The algorithm as data. R1: gates (§3.5). R2: what law reserves to an organ. R3: the lowest centre whose grid holds the
 * place. R4: the category's lead. R5: a sector committee, where the parties agree. R6: more than one town, industry or
 * department: the hub. R7: a leader takes it in charge.
 */
export const ROUTING_RULES: readonly RoutingRule[] = [
  gateRule('G-10', 10, 'emergency'),
  gateRule('G-04', 11, 'emergency'),
  gateRule('G-01', 20, 'stop'),
  gateRule('G-03', 30, 'sealed'),
  gateRule('G-02', 40, 'police-linked'),
  gateRule('G-06', 50, 'guidance'),
  gateRule('G-09', 51, 'guidance'),
  rule('R2-whole', 52, { kind: 'reserved', extent: 'whole' }, { handling: 'guidance' }),
  gateRule('G-07', 60, 'side-matters'),
  gateRule('G-08', 61, 'side-matters'),
  rule('R2-part', 99, { kind: 'reserved', extent: 'part' }, { handling: 'ordinary' }),
  rule('R6-towns', 10, moreThanOne('towns'), { target: 'hub' }),
  rule('R6-industries', 12, moreThanOne('industries'), { target: 'hub' }),
  rule('R6-departments', 14, moreThanOne('departments'), { target: 'hub' }),
  rule('R5-sector', 20, { kind: 'sector-agreed' }, { target: 'sector-committee' }),
  rule('R4-lead', 30, { kind: 'lead-elsewhere' }, { target: 'lead-unit' }),
  rule('R3-place', 40, { kind: 'place', is: 'known' }, { target: 'lowest-centre' }),
  rule('R3-no-place', 50, { kind: 'always' }, { target: 'where-it-is' }),
  rule('R7-days', 10, atLeast('open-days', 61), { charge: 'leader' }),
  rule('R7-reports', 12, atLeast('reports', 3), { charge: 'leader' }),
  rule('R7-people', 14, atLeast('people', 10), { charge: 'leader' }),
]

export const SHIPPED_SET: RuleSet = { version: 0, rules: ROUTING_RULES }

/** What law says about safety and about reserved matters is no administrator's to end, change or order. */
export function isStatutory({ outcome }: Pick<RoutingRule, 'outcome'>): boolean {
  return 'handling' in outcome
}

/** True from the first day of a rule to the day before its last. */
export function isInForceOn({ effectiveFrom, effectiveTo }: Pick<RoutingRule, 'effectiveFrom' | 'effectiveTo'>, on: Day): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on < effectiveTo)
}
