import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, factsOf, factsWithContentOf, lookAtCase } from '#cap/cases'
import { committeesFor, listUnits, roleName, type Unit } from '#cap/organisation'
import type { AssignmentOptions } from './contract.ts'
import { type DecidedAtTriage, decidedIn, HANDLING_ROLES, type OfferReason, offerReason } from './domain.ts'
import { handlersAt } from './reads.ts'
import { OFFER_WORDS } from './words.ts'

const MOST_UNITS = 20

/** Units by place and category, and who handles cases there. A head is offered their own unit only. */
export function listAssignmentOptions(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<AssignmentOptions>> {
  return lookAtCase<AssignmentOptions>(services, { by, caseId, need: 'content', action: 'case.assignment-options' }, async (tx, file) => {
    const today = services.today(tx.district)
    const decided = await decidedAtTriage(tx, caseId)
    const proposedUnitId = decided.routeUnitId
    const offered = await unitsFor(tx, services, file, proposedUnitId)
    const units = by.role === 'dispatcher' ? offered : offered.filter((each) => (each.unit.id as string) === file.state.unitId)
    const people = await handlersAt(tx, caseId, units.map((each) => each.unit.id), HANDLING_ROLES, today)
    return ok({
      proposedUnitId, unitId: file.state.unitId, assigneeId: file.state.assigneeId, seq: file.row.seq,
      proposal: await proposalOf(tx, services, caseId, decided),
      units: units.map(({ unit, why }) => ({
        unitId: unit.id, unitName: { ...unit.name }, kind: unit.kind, why: OFFER_WORDS[why],
        people: people.filter((each) => each.unit_id === unit.id)
          .map((each) => ({ staffId: each.staff_id, name: each.name, role: each.role, roleName: { ...roleName(each.role) }, recused: each.recused, awayUntil: each.away_until })),
      })),
    })
  })
}

/** Reads the facts of the case once. */
export async function decidedAtTriage(tx: Tx, caseId: CaseId): Promise<DecidedAtTriage> {
  return decidedIn((await factsOf(tx, caseId)).filter((each) => each.kind === 'triaged').at(-1))
}

/** The proposal as the dispatcher sees it: one sentence, the rule, and the reason where triage chose another unit. */
async function proposalOf(tx: Tx, services: Services, caseId: CaseId, decided: DecidedAtTriage): Promise<AssignmentOptions['proposal']> {
  const { because, restsOn, ruleId, ruleSet, overridden } = decided
  if (ruleId === null) return null
  const reason = overridden ? await overrideReason(tx, caseId) : null
  const units = overridden ? await listUnits(tx, services.today(tx.district)) : []
  const proposed = units.find((each) => (each.id as string) === decided.proposedUnitId)
  return { because: because && { ...because }, restsOn: restsOn && { ...restsOn }, ruleId, ruleSet: ruleSet ?? 0, overriddenFrom: proposed ? { ...proposed.name } : null, reason }
}

async function overrideReason(tx: Tx, caseId: CaseId): Promise<string | null> {
  const triaged = (await factsWithContentOf(tx, caseId)).filter((each) => each.kind === 'triaged').at(-1)
  const reason = triaged?.content?.['reason']
  return typeof reason === 'string' ? reason : null
}

const ORDER: readonly OfferReason[] = ['proposed', 'present', 'place', 'sector', 'station']

async function unitsFor(tx: Tx, services: Services, file: CaseFile, proposedUnitId: string | null): Promise<{ unit: Unit; why: OfferReason }[]> {
  const { category, unitId } = file.state
  const units = await listUnits(tx, services.today(tx.district))
  const path = (units.find((each) => (each.id as string) === proposedUnitId) ?? { path: file.row.unit_path }).path
  const committees = await committeesFor(tx, path)
  const sectorIds = committees.filter((each) => category !== null && each.sectors.includes(category)).map((each) => each.unitId)
  const matter = { proposedUnitId, unitId, path, sectorIds }
  const offered = units.flatMap((unit) => {
    const why = offerReason(unit, matter)
    return why ? [{ unit, why }] : []
  })
  return offered.sort((left, right) => ORDER.indexOf(left.why) - ORDER.indexOf(right.why)).slice(0, MOST_UNITS)
}
