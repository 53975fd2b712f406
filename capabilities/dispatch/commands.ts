import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import {
  type CaseFile, type CaseId, type CommandEnvelope, describeHandler, factsOf, onCase, onCaseBeside, outOfTurn, definitionOf, type OpenedProcedure, type ProcedureId,
  registeredProcedures, type StaffId, transitionFor,
} from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import type { Assigned, AssignmentBody, ReassignmentBody } from './contract.ts'
import { hadBefore, HANDLING_ROLES, reassignmentRefusal, saysSomething } from './domain.ts'
import { decidedAtTriage } from './options.ts'
import { handlersAt } from './reads.ts'
import { refusal } from './words.ts'

type Command = CommandEnvelope & { readonly by: StaffActor; readonly caseId: CaseId }

/**
 * Gives a triaged case to a unit, and to a person there if one is named; opens mediation in its first state.
 * The fact names the rule and its version. Refuses `out-of-turn`, `no-such-unit`, `override-reason-missing`, `unit-by-dispatcher`,
 * `not-posted-there`, `recused-here`.
 */
export function assignCase(services: Services, command: Command & { readonly assignment: AssignmentBody }): Promise<Result<Assigned>> {
  const { assignment, by } = command
  const ask = (tx: Tx) => Promise.all([decidedAtTriage(tx, command.caseId), listUnits(tx, services.today(tx.district))])
  return onCaseBeside<Awaited<ReturnType<typeof ask>>, Assigned>(services, command, 'content', ask, async (tx, file, [{ routeUnitId, ruleId, ruleSet }, units]) => {
    const entry = entryFor(file, 'assigned')
    if (!entry.ok) return entry
    const unit = units.find((each) => (each.id as string) === (assignment.unitId ?? routeUnitId ?? file.state.unitId))
    if (!unit) return refuse(refusal('no-such-unit', {}))
    const decided = units.find((each) => (each.id as string) === routeUnitId)
    const overridden = decided !== undefined && decided.id !== unit.id
    if (overridden && !saysSomething(assignment.reason)) return refuse(refusal('override-reason-missing', { unit: decided.name }))
    if (by.role !== 'dispatcher' && unit.id !== by.unitId) return refuse(refusal('unit-by-dispatcher', {}))
    const posted = await postedOrNobody(tx, services, file.state.id, unit, assignment.staffId ?? null)
    if (!posted.ok) return posted
    const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'mediation', parentId: null }
    return ok({
      facts: [{
        kind: 'assigned', procedureId: entry.value, opens: [opened],
        data: { unitId: unit.id, assigneeId: posted.value, routeUnitId, overridden, fromUnitId: file.state.unitId, ruleId, ruleSet },
        ...contentOf(assignment.reason),
      }],
      columns: { unitPath: unit.path },
      answer: answerOf(file, unit, posted.value),
    })
  })
}

/** The entry procedure, if its table has the step from its present state: asked before anything else is looked at. */
function entryFor(file: CaseFile, fact: string): Result<ProcedureId> {
  const entry = file.procedure('entry')
  if (!entry) throw new Error('every case has its entry procedure')
  const definition = definitionOf(registeredProcedures(), 'entry')
  return transitionFor(definition, entry.state, fact) ? ok(entry.id) : refuse(outOfTurn(definition, entry.state, fact))
}

/** Somebody who handles cases there and did not step aside in this one. Refuses `not-posted-there`, `recused-here` (OMR Art. 13). */
async function postedOrNobody(tx: Tx, services: Services, caseId: CaseId, unit: Unit, staffId: string | null): Promise<Result<StaffId | null>> {
  if (staffId === null) return ok(null)
  const people = await handlersAt(tx, caseId, [unit.id], HANDLING_ROLES, services.today(tx.district))
  const person = people.find((each) => each.staff_id === staffId)
  if (!person) return refuse(refusal('not-posted-there', { unit: unit.name }))
  return person.recused ? refuse(refusal('recused-here', { name: person.name })) : ok(staffId as StaffId)
}

function contentOf(reason: string | undefined): { readonly content?: { readonly reason: string } } {
  return saysSomething(reason) ? { content: { reason: (reason ?? '').trim() } } : {}
}

function answerOf(file: CaseFile, unit: Pick<Unit, 'id' | 'name'>, assigneeId: string | null): Assigned {
  return { caseId: file.state.id, unitId: unit.id, unitName: { ...unit.name }, assigneeId }
}

/**
 * A mediator or officer of the unit takes up a case that nobody has. Two at once: one wins, the other is told who.
 * Refuses `given-by-name`, `already-claimed`, `already-yours`, `not-of-this-unit`, `out-of-turn`.
 */
export function claimCase(services: Services, command: Command): Promise<Result<Assigned>> {
  const { by } = command
  return onCase<Assigned>(services, command, 'metadata', async (tx, file) => {
    const entry = entryFor(file, 'claimed')
    if (!entry.ok) return entry
    const { assigneeId, restrictedBy } = file.state
    if (assigneeId === by.id) return refuse(refusal('already-yours', {}))
    const handler = await describeHandler(tx, file.row)
    if (assigneeId !== null) return refuse(refusal('already-claimed', { handler }))
    if ((by.unitId as string) !== file.state.unitId) return refuse(refusal('not-of-this-unit', { unit: handler }))
    // Whoever takes a case up reads it: where somebody has to be protected, the head says who that is.
    if (restrictedBy.length > 0 && by.role !== 'committee-head') return refuse(refusal('given-by-name', {}))
    return ok({
      facts: [{ kind: 'claimed', procedureId: entry.value, data: { assigneeId: by.id, unitId: file.state.unitId } }],
      answer: { caseId: file.state.id, unitId: file.state.unitId, unitName: { ...by.unitName }, assigneeId: by.id },
    })
  })
}

/**
 * Gives the case to another unit or person, or back to the unit's queue, with a reason; the former handler's access ends.
 * Refuses what `reassignmentRefusal` refuses, `no-such-unit`, `not-posted-there`, `recused-here`, `out-of-turn`.
 */
export function reassignCase(services: Services, command: Command & { readonly assignment: ReassignmentBody }): Promise<Result<Assigned>> {
  const { assignment, by } = command
  return onCase<Assigned>(services, command, 'content', async (tx, file) => {
    const entry = entryFor(file, 'reassigned')
    if (!entry.ok) return entry
    const unitId = assignment.unitId ?? file.state.unitId
    const staffId = assignment.staffId ?? null
    const refused = reassignmentRefusal({ role: by.role, state: file.state, open: file.row.open, unitId, staffId, reason: assignment.reason })
    if (refused) return refuse(refused)
    const unit = (await listUnits(tx, services.today(tx.district))).find((each) => (each.id as string) === unitId)
    if (!unit) return refuse(refusal('no-such-unit', {}))
    const posted = await postedOrNobody(tx, services, file.state.id, unit, staffId)
    if (!posted.ok) return posted
    const { unitId: fromUnitId, assigneeId: fromStaffId } = file.state
    const again = unit.id !== fromUnitId && hadBefore(await factsOf(tx, file.state.id), unit.id)
    return ok({
      facts: [{
        kind: 'reassigned', procedureId: entry.value,
        data: { unitId: unit.id as string, assigneeId: posted.value, fromUnitId, fromStaffId, ...(again ? { again } : {}) }, ...contentOf(assignment.reason),
      }],
      columns: { unitPath: unit.path },
      answer: answerOf(file, unit, posted.value),
    })
  })
}

