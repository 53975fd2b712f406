import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, instant } from '#platform/time'
import { listUnits, rememberedTree } from '#cap/organisation'
import type { ConditionShape, RoutingView, RuleView } from '../contract/routing.ts'
import { type Condition, faultsOf, isInForceOn, isStatutory, kindOf, type RoutingRule, ROUTING_RULES, SHIPPED } from '../domain.ts'
import { basisWords, type RuleNames, ruleWords } from '../routing-words.ts'
import { namesOf } from '../screen.ts'
import { RULE_KEEPERS } from './access.ts'
import { faultWords } from './commands.ts'
import { rememberedRules } from './remembered.ts'
import { viewOf } from './simulation.ts'
import { findDraft, latestSimulation, listSets } from './store.ts'

const MOST_VERSIONS = 20

/** The rules in force, the draft with what is wrong with it and what its trial found, and the versions before. */
export function readRouting(services: Services, by: StaffActor): Promise<Result<RoutingView>> {
  return inDistrict(services.db, by.district, async (tx) => {
    const today = services.today(tx.district)
    const units = await listUnits(tx, today)
    const tree = await rememberedTree(tx, services, today)
    const names = namesOf({ categories: tree.categories, units })
    const set = await rememberedRules(tx, services, today)
    const sets = await listSets(tx, MOST_VERSIONS)
    const draft = await findDraft(tx)
    const known = { units: units.map((each) => each.id as string), categories: tree.categories.map((each) => each.code), gates: tree.gates.map((each) => each.code) }
    const published = sets[0]?.rules ?? ROUTING_RULES
    const open = draft?.state === 'open' ? draft : undefined
    const tried = open && (await latestSimulation(tx, open.seq))
    return ok({
      version: set.version, effectiveFrom: sets.find((each) => each.version === set.version)?.effective_from ?? null,
      rules: shown(set.rules, names, today, set.rules),
      draft: open ? {
        seq: open.seq, rules: shown(open.rules, names, today, published), faults: faultsOf(open.rules, today, known).map(faultWords).map((each) => ({ ...each })),
        changedBy: open.changed_name, changedAt: instant(open.changed_at), simulation: tried ? await viewOf(tx, by, tried, today) : null,
      } : null,
      history: sets.map((each) => ({
        version: each.version, effectiveFrom: each.effective_from, publishedBy: each.published_name, publishedAt: instant(each.published_at),
        note: each.note, rules: each.rules.length,
      })),
      mayChange: RULE_KEEPERS.includes(by.role),
    })
  }, { readOnly: true })
}

function conditionShape(each: Condition): ConditionShape {
  if (each.kind === 'category') return { kind: each.kind, codes: [...each.codes] }
  return each.kind === 'level' ? { kind: each.kind, levels: [...each.levels] } : { ...each }
}

const KINDS = ['handling', 'target', 'charge'] as const

/** In the order in which they are asked: how, where, and who takes it in charge. */
function shown(rules: readonly RoutingRule[], names: RuleNames, today: Day, published: readonly RoutingRule[]): RuleView[] {
  const sorted = [...rules].sort((left, right) => KINDS.indexOf(kindOf(left)) - KINDS.indexOf(kindOf(right)) || left.priority - right.priority)
  return sorted.map((rule) => ({
    id: rule.id, priority: rule.priority, kind: kindOf(rule), when: rule.when.map(conditionShape), outcome: { ...rule.outcome },
    effectiveFrom: rule.effectiveFrom, effectiveTo: rule.effectiveTo, author: rule.author === SHIPPED ? null : rule.author,
    basis: { ...basisWords(rule) }, words: { ...ruleWords(rule, names) }, statutory: isStatutory(rule),
    state: isInForceOn(rule, today) ? 'in-force' as const : rule.effectiveFrom > today ? 'to-come' as const : 'ended' as const,
    fresh: !published.some((each) => each.id === rule.id),
  }))
}
