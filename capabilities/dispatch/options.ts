import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type CaseFile, type CaseId, factsOf, lookAtCase } from '#cap/cases'
import { committeesFor, listUnits, roleName, type Unit } from '#cap/organisation'
import type { AssignmentOptions } from './contract.ts'
import { HANDLING_ROLES, type OfferReason, offerReason } from './domain.ts'
import { handlersAt } from './reads.ts'
import { OFFER_WORDS } from './words.ts'

const MOST_UNITS = 20

/** Units by place and category, and who handles cases there. A head is offered their own unit only. */
export function listAssignmentOptions(services: Services, by: StaffActor, caseId: CaseId): Promise<Result<AssignmentOptions>> {
  return lookAtCase<AssignmentOptions>(services, { by, caseId, need: 'content', action: 'case.assignment-options' }, async (tx, file) => {
    const today = services.today(tx.district)
    const proposedUnitId = await decidedAtTriage(tx, caseId)
    const offered = await unitsFor(tx, services, file, proposedUnitId)
    const units = by.role === 'dispatcher' ? offered : offered.filter((each) => (each.unit.id as string) === file.state.unitId)
    const people = await handlersAt(tx, units.map((each) => each.unit.id), HANDLING_ROLES, today)
    return ok({
      proposedUnitId, unitId: file.state.unitId, assigneeId: file.state.assigneeId,
      units: units.map(({ unit, why }) => ({
        unitId: unit.id, unitName: { ...unit.name }, kind: unit.kind, why: OFFER_WORDS[why],
        people: people.filter((each) => each.unit_id === unit.id)
          .map((each) => ({ staffId: each.staff_id, name: each.name, role: each.role, roleName: { ...roleName(each.role) } })),
      })),
    })
  })
}

/** The unit that the last triage decided on. */
export async function decidedAtTriage(tx: Tx, caseId: CaseId): Promise<string | null> {
  const triaged = (await factsOf(tx, caseId)).filter((each) => each.kind === 'triaged').at(-1)
  const unitId = triaged?.data.routeUnitId
  return typeof unitId === 'string' ? unitId : null
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
