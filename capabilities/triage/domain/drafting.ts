import { ok, refuse, type Result } from '#platform/result'
import type { Day } from '#platform/time'
import { routingRefusal } from '../routing-words.ts'
import { type Condition, isInForceOn, isStatutory, type Outcome, type RoutingRule } from './rules.ts'

/** What an administrator writes: a condition and a target; how a danger is handled is not theirs. */
export interface RuleText {
  readonly when: readonly Condition[]
  readonly outcome: Outcome
  readonly effectiveFrom: Day
  readonly basis: string
}

export type DraftChange =
  | ({ readonly kind: 'add' } & RuleText)
  /** Ends the rule the day the new version begins. */
  | ({ readonly kind: 'replace'; readonly ruleId: string } & RuleText)
  | { readonly kind: 'end'; readonly ruleId: string; readonly on: Day }
  | { readonly kind: 'move'; readonly ruleId: string; readonly up: boolean }
  /** Takes a rule out again that was never published. */
  | { readonly kind: 'drop'; readonly ruleId: string }

export interface DraftContext {
  readonly author: string
  readonly today: Day
  /** Rules of the set that is in force: decisions may name them. */
  readonly published: readonly RoutingRule[]
}

const MOST_RULES = 200
const SHORTEST_BASIS = 4

/** The rules after one change. Refuses `no-such-rule`, `rule-of-law`, `rule-published`, `rule-in-past`, `rule-unclear`, `basis-missing`, `too-many-rules`. */
export function changeRules(rules: readonly RoutingRule[], change: DraftChange, context: DraftContext): Result<readonly RoutingRule[]> {
  if (change.kind === 'add') return added(rules, change, context)
  const rule = rules.find((each) => each.id === change.ruleId)
  if (!rule) return refuse(routingRefusal('no-such-rule', {}))
  if (isStatutory(rule)) return refuse(routingRefusal('rule-of-law', {}))
  switch (change.kind) {
    case 'move':
      return ok(moved(rules, rule, change.up))
    case 'drop':
      return dropped(rules, rule, context)
    case 'end':
      return change.on < context.today ? refuse(routingRefusal('rule-in-past', {})) : ok(ended(rules, rule, change.on))
    case 'replace':
      return replaced(rules, rule, change, context)
  }
}

function textRefusal(text: RuleText, { today }: DraftContext) {
  if (text.effectiveFrom < today) return routingRefusal('rule-in-past', {})
  if (isStatutory(text)) return routingRefusal('rule-of-law', {})
  if ([...text.basis.trim()].length < SHORTEST_BASIS) return routingRefusal('basis-missing', {})
  const kinds = text.when.map((each) => JSON.stringify(each))
  const alone = text.when.some((each) => each.kind === 'always') && text.when.length > 1
  const empty = text.when.some((each) => (each.kind === 'category' && each.codes.length === 0) || (each.kind === 'level' && each.levels.length === 0))
  return text.when.length === 0 || alone || empty || new Set(kinds).size < kinds.length ? routingRefusal('rule-unclear', {}) : undefined
}

function added(rules: readonly RoutingRule[], text: RuleText, context: DraftContext): Result<readonly RoutingRule[]> {
  const refused = textRefusal(text, context)
  if (refused) return refuse(refused)
  if (rules.length >= MOST_RULES) return refuse(routingRefusal('too-many-rules', {}))
  const others = rules.filter((each) => kindOf(each) === kindOf(text))
  const first = Math.min(10, ...others.map((each) => each.priority))
  return ok(inOrder([...rules, ruleOf(nextId(rules), first - 1, text, context)]))
}

function ruleOf(id: string, priority: number, { when, outcome, effectiveFrom, basis }: RuleText, { author }: DraftContext): RoutingRule {
  return { id, priority, when, outcome, effectiveFrom, effectiveTo: null, author, basis: basis.trim() }
}

/** Never an id that was used before: a decision of years ago still names its own rule. */
function nextId(rules: readonly RoutingRule[]): string {
  const used = rules.map((each) => Number(/^D-(\d+)/.exec(each.id)?.[1] ?? 0))
  return `D-${Math.max(0, ...used) + 1}`
}

function nextVersion(rules: readonly RoutingRule[], id: string): string {
  const [root = id] = id.split('.')
  const used = rules.filter((each) => each.id === root || each.id.startsWith(`${root}.`)).map((each) => Number(each.id.split('.')[1] ?? 1))
  return `${root}.${Math.max(...used) + 1}`
}

function replaced(rules: readonly RoutingRule[], rule: RoutingRule, text: RuleText, context: DraftContext): Result<readonly RoutingRule[]> {
  const refused = textRefusal(text, context)
  if (refused) return refuse(refused)
  if (rules.length >= MOST_RULES) return refuse(routingRefusal('too-many-rules', {}))
  const newer = ruleOf(nextVersion(rules, rule.id), rule.priority, text, context)
  return ok([...ended(rules, rule, text.effectiveFrom), newer])
}

/** A rule that never began is not kept: nothing was ever decided by it. */
function ended(rules: readonly RoutingRule[], rule: RoutingRule, on: Day): readonly RoutingRule[] {
  if (on <= rule.effectiveFrom) return rules.filter((each) => each.id !== rule.id)
  return rules.map((each) => (each.id === rule.id ? { ...each, effectiveTo: on } : each))
}

function dropped(rules: readonly RoutingRule[], rule: RoutingRule, { published }: DraftContext): Result<readonly RoutingRule[]> {
  if (published.some((each) => each.id === rule.id)) return refuse(routingRefusal('rule-published', {}))
  return ok(rules.filter((each) => each.id !== rule.id))
}

/** Changes places with its neighbour of the same kind. */
function moved(rules: readonly RoutingRule[], rule: RoutingRule, up: boolean): readonly RoutingRule[] {
  const all = inOrder(rules)
  const line = all.filter((each) => kindOf(each) === kindOf(rule) && (each.effectiveTo === null || each.id === rule.id))
  const at = line.findIndex((each) => each.id === rule.id)
  const [own, other] = [line[at], line[up ? at - 1 : at + 1]]
  if (!own || !other) return rules
  const swapped = new Map([[own.id, other.priority], [other.id, own.priority]])
  return inOrder(all.map((each) => ({ ...each, priority: swapped.get(each.id) ?? each.priority })))
}

export type RuleKind = 'handling' | 'target' | 'charge'

export function kindOf({ outcome }: Pick<RoutingRule, 'outcome'>): RuleKind {
  if ('handling' in outcome) return 'handling'
  return 'target' in outcome ? 'target' : 'charge'
}

/** Sorted as they are asked, and numbered anew in tens; what law says keeps its numbers. */
function inOrder(rules: readonly RoutingRule[]): readonly RoutingRule[] {
  const statutory = rules.filter(isStatutory)
  const line = (kind: RuleKind) => rules.filter((each) => kindOf(each) === kind).sort((left, right) => left.priority - right.priority)
    .map((each, index) => ({ ...each, priority: (index + 1) * 10 }))
  return [...statutory, ...line('target'), ...line('charge')]
}

export interface Known {
  readonly units: readonly string[]
  readonly categories: readonly string[]
  readonly gates: readonly string[]
}

export interface Fault {
  readonly fault: 'no-last-rule' | 'unknown-unit' | 'unknown-category' | 'unknown-gate' | 'never-asked'
  readonly ruleId: string | null
}

/** Why a set of rules may not be published from a day on; empty where it may. */
export function faultsOf(rules: readonly RoutingRule[], from: Day, known: Known): readonly Fault[] {
  const alive = rules.filter((each) => each.effectiveTo === null || each.effectiveTo > from)
  const days = [from, ...alive.flatMap((each) => [each.effectiveFrom, each.effectiveTo ?? from])].filter((each) => each >= from)
  const open = days.some((on) => !alive.some((each) => isLast(each) && isInForceOn(each, on)))
  return [
    ...(open ? [{ fault: 'no-last-rule', ruleId: null } as const] : []),
    ...alive.flatMap((each) => ruleFaults(each, known)),
    ...neverAsked(alive, from),
  ]
}

/** What has no place and fits no rule stays where it is. */
function isLast({ when, outcome }: RoutingRule): boolean {
  return 'target' in outcome && outcome.target === 'where-it-is' && when.every((each) => each.kind === 'always')
}

function ruleFaults({ id, when, outcome }: RoutingRule, known: Known): Fault[] {
  const faults: Fault[] = []
  if ('unitId' in outcome && !known.units.includes(outcome.unitId)) faults.push({ fault: 'unknown-unit', ruleId: id })
  if (when.some((each) => each.kind === 'category' && each.codes.some((code) => !known.categories.includes(code)))) faults.push({ fault: 'unknown-category', ruleId: id })
  if (when.some((each) => each.kind === 'gate' && !known.gates.includes(each.gate))) faults.push({ fault: 'unknown-gate', ruleId: id })
  return faults
}

/** Behind a rule that always holds nothing of its kind is ever asked. */
function neverAsked(alive: readonly RoutingRule[], from: Day): Fault[] {
  const stops = alive.filter((each) => isInForceOn(each, from) && each.effectiveTo === null && isLast(each))
  return alive
    .filter((each) => kindOf(each) === 'target' && stops.some((stop) => stop.id !== each.id && stop.priority < each.priority))
    .map((each) => ({ fault: 'never-asked', ruleId: each.id }))
}
