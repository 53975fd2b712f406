import type { SystemActor } from '#platform/access'
import { newId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { type FactDraft, onCase, type PassedDeadline, sweepPassed } from '#cap/cases'
import { MEDIATING_CLOCKS } from '../domain/clocks.ts'
import { refusal } from '../words/refusals.ts'

/**
 * Notes, as of the day after, that the time for mediating is over without an agreement (LDM Art. 14 for labour; OMR Art. 24–25).
 * The clock stays: mediation ends by people, and what is agreed later is agreed all the same. Safe to repeat: a passed clock is
 * noted once. Answers how many it noted.
 */
export async function sweepTimeOver(services: Services): Promise<number> {
  let noted = 0
  for (const clock of MEDIATING_CLOCKS) {
    noted += await sweepPassed(services, { clock, notedBy: 'time-passed' }, (by, passed) => noteOne(services, by, passed))
  }
  return noted
}

const RUNNING = ['accepted', 'mediating', 'suspended']

async function noteOne(services: Services, by: SystemActor, passed: PassedDeadline): Promise<number> {
  const command = { caseId: passed.caseId, commandId: newId<'command'>(services.clock), by, body: { key: passed.key, rolledOn: passed.rolledOn } }
  const done = await onCase<number>(services, command, 'handle', async (_tx, file) => {
    const open = file.state.deadlines.find((each) => each.key === passed.key)
    const procedure = file.state.procedures.find((each) => each.id === passed.procedureId)
    const over = open !== undefined && open.rolledOn < services.today(by.district) && procedure !== undefined && RUNNING.includes(procedure.state)
    if (!over) return refuse(refusal('nothing-overdue', {}))
    const data = { clock: open.clock, rolledOn: open.rolledOn }
    const fact: FactDraft = { kind: 'time-passed', procedureId: open.procedureId, data, occurredOn: addDays(open.rolledOn, 1) }
    return ok({ facts: [fact], answer: 1 })
  })
  return done.ok ? done.value : 0
}
