import type { SystemActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { type FactDraft, onCase, type PassedDeadline, passedDeadlines } from '#cap/cases'
import { MEDIATING_CLOCKS, type MediatingClock } from '../domain/clocks.ts'
import { refusal } from '../words/refusals.ts'

const PAGE = 500

/**
 * Notes, as of the day after, that the time for mediating is over without an agreement (LDM Art. 14 for labour; OMR Art. 24–25).
 * The clock stays: mediation ends by people, and what is agreed later is agreed all the same. Safe to repeat: a passed clock is
 * noted once. Answers how many it noted.
 */
export async function sweepTimeOver(services: Services): Promise<number> {
  let noted = 0
  for (const { id } of services.districts()) for (const clock of MEDIATING_CLOCKS) noted += await sweepClock(services, id, clock)
  return noted
}

async function sweepClock(services: Services, district: DistrictId, clock: MediatingClock): Promise<number> {
  const by: SystemActor = { kind: 'system', district, name: 'deadline-sweeper' }
  const today = services.today(district)
  let noted = 0
  let after: PassedDeadline | undefined
  do {
    const wanted = { clock, today, limit: PAGE, after, notedBy: 'time-passed' }
    const passed = await inDistrict(services.db, district, (tx) => passedDeadlines(tx, wanted), { readOnly: true })
    for (const each of passed) noted += await noteOne(services, by, each)
    after = passed.length < PAGE ? undefined : passed.at(-1)
  } while (after)
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
