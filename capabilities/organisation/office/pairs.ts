import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { officeRefusal } from '../words/office.ts'
import { endOf, periodOf } from './reach.ts'
import type { Ending } from './slots.ts'
import { endPair, insertPair, type NewPair, pairedAlready, pairOf, postedPaths } from './store.ts'

export interface PairRequest {
  readonly staffId: string
  readonly partnerId: string
  readonly purpose: string
  readonly fromOn: string
  readonly untilOn?: string
}

/** Two people work as a pair for a time. Refuses `same-person`, `bad-period`, `person-not-yours`, `already-paired`. */
export async function createPair(services: Services, by: StaffActor, request: PairRequest): Promise<Result<{ pairId: string }>> {
  const period = periodOf(request.fromOn, request.untilOn)
  if (!period.ok) return period
  const { staffId, partnerId, purpose } = request
  if (staffId === partnerId) return refuse(officeRefusal('same-person', {}))
  const pair: NewPair = { id: newId<'pair'>(services.clock), staffId, partnerId, purpose, ...period.value }
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ pairId: string }>> => {
    const problem = (await outOfReach(tx, by, pair, pair.fromOn)) ?? ((await pairedAlready(tx, pair)) ? officeRefusal('already-paired', {}) : undefined)
    if (problem) return refuse(problem)
    await insertPair(tx, pair)
    const data = { staffId, partnerId, ...period.value }
    await tx.run(insertChange(tx, services.clock, by, { action: 'pair.create', subjectKind: 'pair', subjectId: pair.id, data }))
    return ok({ pairId: pair.id })
  })
}

/** Both hold a post on that day, and one of them at the actor's unit or below. */
async function outOfReach(tx: Tx, by: StaffActor, pair: Pick<NewPair, 'staffId' | 'partnerId'>, on: Day): Promise<Refusal | undefined> {
  const posted = await postedPaths(tx, [pair.staffId, pair.partnerId], on)
  const both = [pair.staffId, pair.partnerId].every((each) => posted.some((row) => row.staff_id === each))
  return both && posted.some((row) => isWithin(row.path, by.unitPath)) ? undefined : officeRefusal('person-not-yours', {})
}

/** Refuses `bad-period`, `no-such-pair`, `person-not-yours`. */
export async function closePair(services: Services, by: StaffActor, pairId: string, ending: Ending): Promise<Result<{ ended: boolean }>> {
  const until = endOf(ending.untilOn)
  if (!until.ok) return until
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ ended: boolean }>> => {
    const pair = await pairOf(tx, pairId)
    if (!pair) return refuse(officeRefusal('no-such-pair', {}))
    const posted = await postedPaths(tx, [pair.staff_id, pair.partner_id], services.today(tx.district))
    // Of two who have both left, whoever keeps the whole district in order may end it.
    const mine = posted.some((row) => isWithin(row.path, by.unitPath)) || !by.unitPath.includes('.')
    if (!mine) return refuse(officeRefusal('person-not-yours', {}))
    if (!(await endPair(tx, pairId, until.value))) return refuse(officeRefusal('no-such-pair', {}))
    const data = { untilOn: until.value, reason: ending.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'pair.close', subjectKind: 'pair', subjectId: pairId, data }))
    return ok({ ended: true })
  })
}
