import type { StaffActor } from '#platform/access'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Said } from '#platform/words'
import { type CaseFile, type CaseId, type FactRead, factsWithContentOf, lookAtCase } from '#cap/cases'
import { type Category, type Gate, suggestedCategories } from '#cap/organisation'
import type { RouteShape, TriageDesk } from './contract.ts'
import { type Answers, answersOf, firedIn, mergeAnswers, type Route, type RuleSet, SHIPPED } from './domain.ts'
import { type Ground, groundOf, type Proposed, proposedFor, reportsOf, requiredGates } from './routing-facts.ts'
import { type RuleNames, whenWords } from './routing-words.ts'
import { ANY_CATEGORY, GATE_STOPS, HANDLING_WORDS, RULE_REASON, TARGET_REASONS, UNIT_GONE } from './words.ts'

export interface DeskQuery {
  readonly category?: string
  readonly fired?: string
  readonly sectorAgreed?: 'yes' | 'no'
  readonly with?: string
}

/** The triage screen: questions with their answers, categories, and the route that the rules propose for the choices so far. */
export function readTriage(services: Services, by: StaffActor, caseId: CaseId, query: DeskQuery): Promise<Result<TriageDesk>> {
  return lookAtCase<TriageDesk>(services, { by, caseId, need: 'content', action: 'case.triage' }, async (tx, file) => {
    const [ground, facts] = await Promise.all([groundOf(tx, services, file), factsWithContentOf(tx, caseId)])
    const known = answersOf(facts)
    const answers = mergeAnswers(known, firedAsAnswers(query.fired))
    const category = query.category ?? file.state.category
    const coUnitIds = (query.with ?? '').split(',').filter((each) => each !== '')
    const choice = { category, answers, sectorAgreed: query.sectorAgreed === 'yes', coUnitIds, reports: reportsOf(facts) }
    const proposed = proposedFor(ground, choice, services.today(tx.district))
    const { sector } = proposed
    return ok({
      seq: file.row.seq, state: file.procedure('entry')?.state ?? '', category: file.state.category, placeKnown: file.state.microGridId !== null,
      ...listsOf(ground, known), suggestions: await suggestedFor(services, by, file, facts, ground.categories), proposal: routeShape(proposed, ground), stops: stopsOf(ground.gates, answers),
      sector: sector && { unitId: sector.id, unitName: { ...sector.name } }, towns: ground.towns,
    })
  })
}

/** From the title and the words that opened the matter; who brought it plays no part. */
function suggestedFor(
  services: Services, by: StaffActor, file: Pick<CaseFile, 'row'>, facts: readonly FactRead[], categories: readonly Category[],
): Promise<TriageDesk['suggestions']> {
  const told = facts.find((each) => each.kind === 'case-registered')?.content?.['text']
  return suggestedCategories(services, services.district(by.district), `${file.row.title} ${typeof told === 'string' ? told : ''}`, categories)
}

function firedAsAnswers(fired: string | undefined): Answers {
  return Object.fromEntries((fired ?? '').split(',').filter((gate) => gate !== '').map((gate) => [gate, 'yes' as const]))
}

function listsOf(ground: Ground, answers: Answers): Pick<TriageDesk, 'gates' | 'categories'> {
  const required = requiredGates(ground.gates)
  return {
    gates: ground.gates.map(({ code, question, help, law }) => ({
      code, question: { ...question }, help: { ...help }, law: [...law], answer: answers[code] ?? 'unknown', required: required.includes(code),
      ifYes: GATE_STOPS[code] ?? null,
    })),
    categories: ground.categories.map(({ code, name, lead, coHandlers, law, statusReserved, confirmable, note }) => ({
      code, name: { ...name }, lead: { ...lead }, coHandlers: { ...coHandlers }, law: [...law], statusReserved, confirmable, note: { ...note },
    })),
  }
}

/** Fired gates in words, with the articles of the organisation's data. */
export function stopsOf(gates: readonly Gate[], answers: Answers): TriageDesk['stops'] {
  return firedIn(answers).flatMap((code) => {
    const gate = gates.find((each) => each.code === code)
    const words = GATE_STOPS[code]
    return gate && words ? [{ gate: code, words, law: [...gate.law] }] : []
  })
}

export function routeShape({ route, category, rules }: Proposed, ground: Ground): RouteShape {
  const named: Said = category?.name ?? ANY_CATEGORY
  const names = namesOf(ground)
  const charge = rules.rules.find((each) => each.id === route.chargeRuleId)
  return {
    handling: route.handling, handlingWords: HANDLING_WORDS[route.handling], handlingRuleId: route.handlingRuleId,
    ruleId: route.ruleId, ruleSet: rules.version, unitId: route.unit.id, unitName: { ...route.unit.name },
    reason: { ...whyThere(route, named, rules, names) }, hub: route.target === 'hub', charge: charge ? { ...whenWords(charge.when, names) } : null,
  }
}

/** One sentence: of the shipped rules their own, of a district's the condition that holds. */
function whyThere(route: Route, category: Said, { rules }: RuleSet, names: RuleNames): Said {
  const rule = rules.find((each) => each.id === route.ruleId)
  if (!rule || rule.author === SHIPPED) return TARGET_REASONS[route.target](route.unit.name, category)
  const when = whenWords(rule.when, names)
  return RULE_REASON(when, route.unit.name, rule.id)
}

/** Names behind the codes that rules use. */
export function namesOf({ categories, units }: Pick<Ground, 'categories' | 'units'>): RuleNames {
  const plain = (text: string): Said => ({ zh: text, en: text })
  return {
    category: (code) => categories.find((each) => each.code === code)?.name ?? plain(code),
    unit: (unitId) => units.find((each) => (each.id as string) === unitId)?.name ?? UNIT_GONE,
  }
}
