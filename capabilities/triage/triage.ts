import type { StaffActor } from '#platform/access'
import type { JsonObject } from '#platform/canonical'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Said, said } from '#platform/words'
import { type CaseFile, type CaseId, caseRefusal, type CommandEnvelope, factsOf, onCase, type Recording } from '#cap/cases'
import type { RouteShape, TriageBody, Triaged } from './contract.ts'
import { routeShape, stopsOf } from './screen.ts'
import { type Answers, answersOf, firedIn, isGrave, mergeAnswers, takenBack, unanswered } from './domain.ts'
import { type Ground, groundOf, type Proposed, proposedFor, reportsOf, requiredGates } from './routing-facts.ts'
import { basisWords } from './routing-words.ts'
import { refusal } from './words.ts'

type Command = CommandEnvelope & { readonly by: StaffActor; readonly caseId: CaseId; readonly decision: TriageBody }

/** A reason that says something: four characters. */
const SHORTEST_REASON = 4

/**
 * Answers the safety questions, names the category and accepts or overrides the proposed route. The case stays where it is
 * until dispatch. Refuses `gates-unanswered`, `no-such-gate`, `no-such-category`, `no-such-unit`, `override-reason-missing`,
 * `analysis-missing`, `gate-reason-missing`, `case-changed`, `out-of-turn`. Source: decision 19, `docs/law.md` §3.5 and §4.
 */
export function triage(services: Services, command: Command): Promise<Result<Triaged>> {
  return onCase<Triaged>(services, command, 'content', async (tx, file) => {
    const { decision } = command
    if (decision.seq !== undefined && decision.seq !== file.row.seq) return refuse(caseRefusal('case-changed', {}))
    const [ground, facts] = await Promise.all([groundOf(tx, services, file), factsOf(tx, file.state.id)])
    const before = answersOf(facts)
    const refused = answersRefusal(ground, before, decision)
    if (refused) return refuse(refused)
    const answers = mergeAnswers(before, decision.gates)
    const choice = {
      category: decision.category, answers, sectorAgreed: decision.sectorAgreed ?? false, coUnitIds: decision.coUnitIds ?? [], reports: reportsOf(facts),
    }
    const proposed = proposedFor(ground, choice, services.today(tx.district))
    const route = routeDecided(ground, proposed, decision)
    return route.ok ? ok(recordingOf(file, ground, before, answers, proposed, route.value, decision)) : route
  })
}

function answersRefusal(ground: Ground, before: Answers, decision: TriageBody): Refusal | undefined {
  const stranger = Object.keys(decision.gates).find((gate) => !ground.gates.some((each) => each.code === gate))
  if (stranger) return refusal('no-such-gate', { gate: stranger })
  if (!ground.categories.some((each) => each.code === decision.category)) return refusal('no-such-category', {})
  const missing = unanswered(requiredGates(ground.gates), mergeAnswers(before, decision.gates))
  if (missing.length > 0) return refusal('gates-unanswered', { gates: missing })
  const back = takenBack(before, decision.gates)
  return back.length > 0 && tooShort(decision.gateReason) ? refusal('gate-reason-missing', { gates: back }) : undefined
}

function tooShort(reason: string | undefined): boolean {
  return [...(reason ?? '').trim()].length < SHORTEST_REASON
}

interface Decided {
  readonly route: RouteShape
  readonly overridden: boolean
}

function routeDecided(ground: Ground, proposed: Proposed, decision: TriageBody): Result<Decided> {
  const route = routeShape(proposed, ground)
  if ((decision.coUnitIds ?? []).some((id) => !ground.units.some((each) => (each.id as string) === id))) return refuse(refusal('no-such-unit', {}))
  if (decision.unitId === undefined || decision.unitId === route.unitId) {
    return route.hub && tooShort(decision.analysis) ? refuse(refusal('analysis-missing', { unit: route.unitName })) : ok({ route, overridden: false })
  }
  const chosen = ground.units.find((each) => (each.id as string) === decision.unitId)
  if (!chosen) return refuse(refusal('no-such-unit', {}))
  if (tooShort(decision.reason)) return refuse(refusal('override-reason-missing', { unit: route.unitName }))
  return ok({ route: { ...route, unitId: chosen.id, unitName: { ...chosen.name } }, overridden: true })
}

function recordingOf(
  file: CaseFile, ground: Ground, before: Answers, answers: Answers, proposed: Proposed, decided: Decided, decision: TriageBody,
): Recording<Triaged> {
  const entry = file.procedure('entry')
  if (!entry) throw new Error('every case has its entry procedure')
  const { route, overridden } = decided
  const data: JsonObject = {
    // Beside what was decided: where they differ, somebody corrected the suggestion.
    category: decision.category, ...(decision.suggested ? { suggested: decision.suggested } : {}), gates: { ...answers }, fired: firedIn(answers), takenBack: takenBack(before, decision.gates),
    handling: route.handling, handlingRuleId: route.handlingRuleId, ruleId: route.ruleId, proposedUnitId: proposed.route.unit.id,
    routeUnitId: route.unitId, overridden, sectorAgreed: decision.sectorAgreed ?? false, towns: ground.towns,
    // What the rules looked at, so that a later set can be tried on this very decision; and the sentence that was shown.
    ruleSet: route.ruleSet, counts: { ...proposed.counts }, place: ground.place, fromUnitId: file.state.unitId, coUnitIds: [...(decision.coUnitIds ?? [])],
    chargeRuleId: proposed.route.chargeRuleId, because: { ...route.reason }, restsOn: { ...restsOn(ground, route.ruleId) },
  }
  return {
    facts: [{ kind: 'triaged', procedureId: entry.id, data, ...reasonsOf(decision) }],
    ...(isGrave(proposed.route.handling) ? { columns: { urgent: true } } : {}),
    answer: { caseId: file.state.id, route, overridden, stops: stopsOf(ground.gates, answers) },
  }
}

/** What the rule rests on, in words: whoever dispatches reads this and not the rule's code. */
function restsOn({ rules }: Ground, ruleId: string): Said {
  const rule = rules.rules.find((each) => each.id === ruleId)
  return rule ? basisWords(rule) : said('', '')
}

function reasonsOf({ reason, gateReason, analysis }: TriageBody): { readonly content?: JsonObject } {
  const content = {
    ...(tooShort(reason) ? {} : { reason: (reason ?? '').trim() }),
    ...(tooShort(analysis) ? {} : { analysis: (analysis ?? '').trim() }),
    ...(tooShort(gateReason) ? {} : { gateReason: (gateReason ?? '').trim() }),
  }
  return Object.keys(content).length === 0 ? {} : { content }
}
