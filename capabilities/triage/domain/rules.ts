import { type Day, day } from '#platform/time'

/** How a matter is to be handled, the gravest first; the order decides when several rules hold. */
export const HANDLINGS = ['emergency', 'stop', 'sealed', 'police-linked', 'guidance', 'side-matters', 'ordinary'] as const
export type Handling = (typeof HANDLINGS)[number]

/** Which unit a rule proposes. */
export type Target = 'hub' | 'sector-committee' | 'lead-unit' | 'lowest-centre' | 'where-it-is'

export type Condition =
  | { readonly kind: 'gate'; readonly gate: string }
  | { readonly kind: 'reserved'; readonly extent: 'whole' | 'part' }
  | { readonly kind: 'several-towns'; readonly moreThan: number }
  | { readonly kind: 'sector-agreed' }
  | { readonly kind: 'lead-elsewhere' }
  | { readonly kind: 'place-known' }
  | { readonly kind: 'always' }

/** One line of the routing algorithm (`docs/law.md` §4). A change adds a rule and ends the one before; none is edited. */
export interface RoutingRule {
  readonly id: string
  /** Lower goes first among the rules of its kind. */
  readonly priority: number
  readonly when: Condition
  readonly outcome: { readonly handling: Handling } | { readonly target: Target }
  readonly effectiveFrom: Day
  readonly effectiveTo: Day | null
  readonly author: string
}

const FROM = day('2020-01-01')
const base = { effectiveFrom: FROM, effectiveTo: null, author: 'product' } as const

const gateRule = (gate: string, priority: number, handling: Handling): RoutingRule => ({
  ...base, id: `R1-${gate}`, priority, when: { kind: 'gate', gate }, outcome: { handling },
})

const targetRule = (id: string, priority: number, when: Condition, target: Target): RoutingRule => ({
  ...base, id, priority, when, outcome: { target },
})

/**
 * The algorithm as data. R1: gates (§3.5). R2: what law reserves to an organ. R3: the lowest centre whose grid holds the
 * place. R4: the category's lead. R5: a sector committee, where the parties agree. R6: more than one town: the hub.
 */
export const ROUTING_RULES: readonly RoutingRule[] = [
  gateRule('G-10', 10, 'emergency'),
  gateRule('G-04', 11, 'emergency'),
  gateRule('G-01', 20, 'stop'),
  gateRule('G-03', 30, 'sealed'),
  gateRule('G-02', 40, 'police-linked'),
  gateRule('G-06', 50, 'guidance'),
  gateRule('G-09', 51, 'guidance'),
  gateRule('G-07', 60, 'side-matters'),
  gateRule('G-08', 61, 'side-matters'),
  { ...base, id: 'R2-whole', priority: 52, when: { kind: 'reserved', extent: 'whole' }, outcome: { handling: 'guidance' } },
  { ...base, id: 'R2-part', priority: 99, when: { kind: 'reserved', extent: 'part' }, outcome: { handling: 'ordinary' } },
  targetRule('R6-towns', 10, { kind: 'several-towns', moreThan: 1 }, 'hub'),
  targetRule('R5-sector', 20, { kind: 'sector-agreed' }, 'sector-committee'),
  targetRule('R4-lead', 30, { kind: 'lead-elsewhere' }, 'lead-unit'),
  targetRule('R3-place', 40, { kind: 'place-known' }, 'lowest-centre'),
  targetRule('R3-no-place', 50, { kind: 'always' }, 'where-it-is'),
]
