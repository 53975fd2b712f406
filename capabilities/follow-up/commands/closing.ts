import type { FactDraft, ProcedureId, StationCommand } from '#cap/cases'
import { postedAt, type UnitId, unitOf } from '#cap/organisation'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { cleanText } from '#platform/validators'
import type { HazardBody, LessonBody, ProposeBody, StepAnswer } from '../contract.ts'
import { incomplete, missingToClose, satisfactionOf } from '../domain/guards.ts'
import { daysOf } from '../domain/terms.ts'
import { refusal } from '../words/refusals.ts'
import { type Desk, noted, takeStep } from './desk.ts'

/**
 * Answers “is there a danger left?”. Yes opens a hazard task with place, words and owner, due in ten days (DL-37).
 * Refuses `hazard-answered`, `hazard-not-described`, `no-such-owner`.
 */
export function answerHazard(services: Services, command: StationCommand, body: HazardBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'answer-hazard', 'content', async (desk) => {
    if (!body.hazard) return ok({ facts: [noted(desk, 'residual-hazard-answered', { hazard: false })] })
    const found = await hazardFound(desk, body)
    if (!found.ok) return found
    return ok({ facts: [noted(desk, 'residual-hazard-answered', { hazard: true }), found.value] })
  })
}

async function hazardFound(desk: Desk, body: HazardBody): Promise<Result<FactDraft>> {
  const what = cleanText(body.what ?? '')
  const placeText = cleanText(body.placeText ?? '') || desk.file.row.place_text
  if (what === '') return refuse(refusal('hazard-not-described', { field: 'what' }))
  if (placeText === '') return refuse(refusal('hazard-not-described', { field: 'placeText' }))
  if (!body.ownerUnitId) return refuse(refusal('hazard-not-described', { field: 'ownerUnitId' }))
  const owner = await unitOf(desk.tx, body.ownerUnitId as UnitId)
  if (!owner) return refuse(refusal('no-such-owner', {}))
  const procedureId = newId<'procedure'>(desk.services.clock) as ProcedureId
  const { addressId, microGridId, gridId } = desk.file.state
  return ok({
    kind: 'hazard-found', procedureId, opens: [{ id: procedureId, kind: 'hazard', parentId: desk.procedures.mediation.id }],
    data: {
      ownerUnitId: owner.id, dueOn: addDays(desk.today, daysOf('DL-37', desk.today)), clock: 'DL-37', foundBy: 'closing',
      atAddressId: addressId, atMicroGridId: microGridId, atGridId: gridId,
    },
    content: { what, placeText },
  })
}

/**
 * Passes what was learned to the prevention ledger: a fact of the case that counts, at the closing or after it. It names no
 * person; who sees to it is a body. Refuses `not-at-an-end`, `lesson-empty`.
 */
export function passLesson(services: Services, command: StationCommand, body: LessonBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'pass-lesson', 'content', (desk) => {
    const entry = desk.file.procedure('entry')
    if (!entry) throw new Error('every case has an entry')
    const [what, owner] = [cleanText(body.what), cleanText(body.owner)]
    if (what === '' || owner === '') return refuse(refusal('lesson-empty', { field: what === '' ? 'what' : 'owner' }))
    return ok({ facts: [{ kind: 'preventive-measure-added', procedureId: entry.id, data: { measureId: command.commandId, foundBy: 'closing' }, content: { what, owner } }] })
  })
}

/** The mediator proposes to close (T23). Refuses `closing-incomplete` with all that is missing, `already-proposed`. */
export function proposeClosing(services: Services, command: StationCommand, body: ProposeBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'propose-closing', 'content', (desk) => {
    const satisfaction = body.satisfaction ?? satisfactionOf(desk.ending)
    const performanceReason = body.performanceReason ?? null
    const refused = incomplete(missingToClose(desk.ending, { performanceReason, satisfaction }))
    if (refused) return refuse(refused)
    const content = { performanceNote: body.performanceNote, note: body.note }
    const cause = desk.ending.file.unsafe ? undefined : body.cause
    return ok({ facts: [noted(desk, 'closing-proposed', { satisfaction, performanceReason, ...(cause ? { cause } : {}) }, { content })] })
  })
}

/** The head returns the proposal to the mediator. Refuses `nothing-proposed`. */
export function returnClosing(services: Services, command: StationCommand, reason: string): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'return-closing', 'handle', (desk) =>
    ok({ facts: [noted(desk, 'closing-returned', {}, { content: { reason } })] }))
}

/**
 * The head checks and closes (T23). Checked again: what was true when it was proposed may not be true any more.
 * Refuses `nothing-proposed`, `closing-incomplete`, `same-person` (unless the unit has no other head).
 */
export function closeCase(services: Services, command: StationCommand): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'close', 'handle', async (desk) => {
    const alone = await checkedAlone(desk)
    if (!alone.ok) return alone
    return ok({ facts: closingFacts(desk, alone.value) })
  })
}

async function checkedAlone(desk: Desk): Promise<Result<boolean>> {
  const proposer = desk.ending.file.proposal?.by
  if (desk.by.kind !== 'staff' || proposer !== desk.by.id) return ok(false)
  const heads = await postedAt(desk.tx, desk.file.row.unit_id as UnitId, ['committee-head'], desk.today)
  const others = heads.some((each) => each.staffId !== proposer)
  return others ? refuse(refusal('same-person', {})) : ok(true)
}

function closingFacts(desk: Desk, alone: boolean): readonly FactDraft[] {
  const { ending, procedures } = desk
  const { proposal, hazard } = ending.file
  const asking = proposal?.satisfaction === 'ask-on-closing' && ending.toAsk.length > 0
  const closed: FactDraft = {
    kind: 'closed', procedureId: procedures.mediation.id,
    data: {
      outcome: ending.file.enforcement === 'fulfilled' ? 'enforced' : ending.state, residualHazard: hazard, followUp: ending.followUp ?? 'waived', checkedAlone: alone,
      satisfaction: proposal?.satisfaction === 'ask-on-closing' ? 'asked' : (proposal?.satisfaction ?? null),
      performance: ending.performance, performanceReason: proposal?.performanceReason ?? null, answered: ending.file.answered.map((each) => each.personId),
      ...(proposal?.cause ? { cause: proposal.cause } : {}),
    },
  }
  return [
    ...(asking ? [noted(desk, 'satisfaction-asked', { personIds: ending.toAsk, how: 'letter' })] : []),
    closed,
    noted(desk, 'archive-planned', {}),
  ]
}
