import type { Day } from '#platform/time'
import { holds, type RouteFacts, type RouteUnit } from './routing.ts'
import { isInForceOn, type RoutingRule } from './rules.ts'

/** What a list knows of an open matter without reading it. */
export interface MatterInNumbers {
  readonly category: string | null
  readonly unit: RouteUnit
  readonly hub: RouteUnit
  readonly openDays: number
  readonly reports: number
  readonly people: number
}

/**
 * The first rule in force by which a leader should take an open matter in charge, or undefined. A condition about what only the
 * case itself tells (gates, place, co-units, agreement) does not hold here; triage asks the whole rule. Pure.
 */
export function chargeRuleFor({ category, unit, hub, openDays, reports, people }: MatterInNumbers, on: Day, rules: readonly RoutingRule[]): RoutingRule | undefined {
  const facts: RouteFacts = {
    fired: [], category: category === null ? null : { code: category, statusReserved: 'none', leadKinds: [] }, centre: null, present: unit, hub, lead: null,
    sector: null, sectorAgreed: false, place: 'unknown', units: [], counts: { towns: 0, industries: 0, departments: 0, people, reports, 'open-days': openDays },
  }
  return [...rules].sort((left, right) => left.priority - right.priority)
    .find((rule) => 'charge' in rule.outcome && isInForceOn(rule, on) && rule.when.every((each) => !asksTheCase(each.kind) && holds(each, facts)))
}

const asksTheCase = (kind: RoutingRule['when'][number]['kind']) => kind === 'place' || kind === 'gate' || kind === 'reserved'
