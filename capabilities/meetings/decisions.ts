import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { cleanText } from '#platform/validators'
import type { DecisionShown } from './contract.ts'
import { confirmFault, type DecisionNow, reportFault, textFault } from './domain.ts'
import { decisionShown, unitsOn } from './shown.ts'
import { type DecisionRow, lockDecision, moveDecision } from './store.ts'
import { refusal } from './words.ts'

interface Step {
  readonly by: StaffActor
  readonly decisionId: string
}

/** The owner unit, or the deciding one, says that it is done. Refuses `no-such-decision`, `not-open`, `personal-data`. */
export function reportDecision(services: Services, step: Step, note: string): Promise<Result<DecisionShown>> {
  return onDecision(services, step, 'meetings.decision-reported', note, (row, now) => {
    const fault = reportFault(now, step.by.unitId)
    if (fault) return refuse(refusal(fault, {}))
    return ok({ ...row, state: 'reported', reported_on: services.today(step.by.district), reported_by: step.by.id, report: cleanText(note) })
  })
}

/** The deciding unit confirms, or sends it back. Refuses `no-such-decision`, `deciding-unit-confirms`, `not-reported`, `confirmed-by-another`, `personal-data`. */
export function confirmDecision(services: Services, step: Step, said: { readonly good: boolean; readonly note: string }): Promise<Result<DecisionShown>> {
  const action = said.good ? 'meetings.decision-done' : 'meetings.decision-sent-back'
  return onDecision(services, step, action, said.note, (row, now) => {
    const fault = confirmFault(now, step.by)
    if (fault) return refuse(refusal(fault, {}))
    return ok(said.good ? { ...row, state: 'done', done_on: services.today(step.by.district) } : { ...row, state: 'open', reported_on: null, reported_by: null, report: null })
  })
}

type Move = (row: DecisionRow, now: DecisionNow) => Result<DecisionRow>

/** Locks the decision, moves it, and writes down who did so and what they noted. */
function onDecision(services: Services, { by, decisionId }: Step, action: string, note: string, move: Move): Promise<Result<DecisionShown>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<DecisionShown>> => {
    const row = await lockDecision(tx, decisionId)
    if (!row) return refuse(refusal('no-such-decision', {}))
    if (textFault(note)) return refuse(refusal('personal-data', {}))
    const moved = move(row, { unitId: row.unit_id, ownerUnitId: row.owner_unit_id, state: row.state, reportedBy: row.reported_by })
    if (!moved.ok) return moved
    await moveDecision(tx, moved.value, services.clock.now())
    await tx.run(insertChange(tx, services.clock, by, { action, subjectKind: 'meeting-decision', subjectId: decisionId, data: { note: cleanText(note) } }))
    return ok(await shown(tx, services, by, moved.value))
  })
}

async function shown(tx: Tx, services: Services, by: StaffActor, row: DecisionRow): Promise<DecisionShown> {
  const today = services.today(tx.district)
  return decisionShown(row, await unitsOn(tx, today, [row.unit_id, row.owner_unit_id]), by, today)
}
