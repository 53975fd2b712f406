import { type CaseId, factsOf, leadingProcedure, onCase, type PassedDeadline, sweepPassed } from '#cap/cases'
import type { SystemActor } from '#platform/access'
import { newId } from '#platform/ids'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import { addDays } from '#platform/time'
import { stateBack } from './domain.ts'
import { moveSlip, slipsOf } from './store.ts'
import { refusal } from './words.ts'

const CLOCK = 'T03'

/**
 * T03b, by the product itself: what nobody signed for within its working day is back in the queue of the first receiver, as a
 * fact of the day after, whenever the sweep ran (decision 24). Safe to repeat. Answers how many came back.
 */
export function sweepUnacknowledged(services: Services): Promise<number> {
  return sweepPassed(services, { clock: CLOCK }, (by, passed) => returnOne(services, by, passed))
}

async function returnOne(services: Services, by: SystemActor, passed: PassedDeadline): Promise<number> {
  const command = { caseId: passed.caseId as CaseId, commandId: newId<'command'>(services.clock), by, body: { key: passed.key, rolledOn: passed.rolledOn } }
  const done = await onCase<number>(services, command, 'handle', async (tx, file) => {
    const open = file.state.deadlines.find((each) => each.key === CLOCK)
    const leading = leadingProcedure(file.state)
    const slip = (await slipsOf(tx, file.row.id)).at(-1)
    const over = open !== undefined && open.rolledOn < services.today(by.district) && leading.state === 'transferred'
    if (!over || slip?.state !== 'sent') return refuse(refusal('no-slip', {}))
    const facts = await factsOf(tx, file.row.id)
    const sent = facts.find((each) => each.data['slipId'] === slip.id)
    const returns = facts.filter((each) => each.kind === 'transfer-returned').length + 1
    const state = stateBack({ kind: leading.kind, state: String(sent?.data['state']) })
    const data = { slipId: slip.id, why: 'unacknowledged', state, returns }
    const fact = { kind: 'transfer-returned', procedureId: leading.id, data, occurredOn: addDays(open.rolledOn, 1) }
    return ok({ facts: [fact], also: [moveSlip(tx, slip.id, 'returned', services.clock.now())], answer: 1 })
  })
  return done.ok ? done.value : 0
}
