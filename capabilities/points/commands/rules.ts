import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { RuleBody, YearEndBody } from '../contract.ts'
import { ACTIVITY_KINDS, earliestEnd, kindRefusal, speaksOfRights } from '../domain.ts'
import { decideRule, insertRule, insertYearEnd, lockRule, replaceYearEnd, yearEndsOf } from '../store/rules.ts'
import { refusal } from '../words.ts'
import { dayIn, homeOf } from './parts.ts'

type Made = Result<{ id: string }>

/**
 * A rule that an assembly decided, entered by one person and without effect until another confirms it. Refuses `no-points-for-rights`
 * (N-06, N-08), `no-such-kind`, `no-decision`, `not-a-day`.
 */
export async function addRule(services: Services, by: StaffActor, id: string, body: RuleBody): Promise<Made> {
  const barred = kindRefusal(body.kind) ?? ([body.title, body.evidence, body.decision].some(speaksOfRights) ? 'no-points-for-rights' : undefined)
  if (barred) return refuse(refusal(barred, {}))
  const kind = ACTIVITY_KINDS.find((each) => each === body.kind)
  const [fromOn, decidedOn] = [dayIn(body.fromOn), dayIn(body.decidedOn)]
  if (!fromOn.ok) return fromOn
  if (!decidedOn.ok) return decidedOn
  const today = services.today(by.district)
  if (kind === undefined || decidedOn.value > today || fromOn.value < decidedOn.value || fromOn.value < today) return refuse(refusal('no-decision', {}))
  const rule = {
    id, kind, title: cleanText(body.title), n: body.n, evidence: cleanText(body.evidence), most_a_month: body.mostAMonth, from_on: fromOn.value, decided_by: body.decidedBy,
    decided_on: decidedOn.value, decision: cleanText(body.decision), decision_file: cleanText(body.decisionFile), entered_by: by.id,
  }
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    await insertRule(tx, homeOf(by), rule, services.clock.now())
    return ok({ id })
  })
}

/** Refuses `no-such-rule`, `second-person`. */
export function confirmRule(services: Services, by: StaffActor, id: string, agreed: boolean): Promise<Made> {
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const rule = await lockRule(tx, by.unitId, id)
    if (!rule) return refuse(refusal('no-such-rule', {}))
    if (rule.confirmed_by === by.id || (rule.declined && !agreed)) return ok({ id })
    if (rule.confirmed_by !== null || rule.declined) return refuse(refusal('no-such-rule', {}))
    if (rule.entered_by === by.id) return refuse(refusal('second-person', {}))
    await decideRule(tx, id, { by: by.id, at: services.clock.now(), agreed })
    tx.atEnd(insertChange(tx, services.clock, by, { action: agreed ? 'points.rule-confirmed' : 'points.rule-declined', subjectKind: 'points-rule', subjectId: id, data: { kind: rule.kind, n: rule.n } }))
    return ok({ id })
  })
}

/** Tells until when a year’s points can be used. An announced day may only move later. Refuses `notice-too-short`, `no-decision`, `not-a-day`. */
export async function announceYearEnd(services: Services, by: StaffActor, id: string, body: YearEndBody): Promise<Made> {
  const [lastDay, decidedOn] = [dayIn(body.lastDay), dayIn(body.decidedOn)]
  if (!lastDay.ok) return lastDay
  if (!decidedOn.ok) return decidedOn
  const today = services.today(by.district)
  if (decidedOn.value > today) return refuse(refusal('no-decision', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Made> => {
    const before = (await yearEndsOf(tx, by.unitId)).find((each) => each.year === body.year)
    if (before?.id === id) return ok({ id })
    const earliest = earliestEnd(body.year, today)
    if (lastDay.value < earliest || (before && (before.closed_at !== null || before.last_day < today || lastDay.value < before.last_day))) {
      return refuse(refusal('notice-too-short', { earliest: before && before.last_day > earliest ? before.last_day : earliest }))
    }
    if (before) await replaceYearEnd(tx, before.id)
    const home = homeOf(by)
    await insertYearEnd(tx, {
      id, unit_id: home.id, unit_path: home.path, year: body.year, last_day: lastDay.value, decided_on: decidedOn.value, decision: cleanText(body.decision),
      decision_file: cleanText(body.decisionFile), announced_on: today,
    }, by.id)
    tx.atEnd(insertChange(tx, services.clock, by, { action: 'points.year-end-announced', subjectKind: 'points-year-end', subjectId: id, data: { year: body.year, lastDay: lastDay.value } }))
    return ok({ id })
  })
}
