import type { StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { type GridId, type PostingId, ROLE_OF_SLOT, type SlotId, type SlotKind } from '../domain.ts'
import { roleWords } from '../role-words.ts'
import { filledSlots, insertHoldings } from '../store-changes.ts'
import { refusal } from '../words.ts'
import { officeRefusal } from '../words/office.ts'
import { endOf, periodOf, unitInReach } from './reach.ts'
import { endHoldings, endSlot, insertSlot, lockSlot, postingOn, unitOfGrid } from './store.ts'

export interface Ending {
  readonly untilOn: string
  readonly reason: string
}

/** A new place of a grid. Refuses `bad-period`, `no-such-grid`, `unit-not-yours`. */
export async function createSlot(
  services: Services, by: StaffActor, request: { gridId: GridId; microGridId: string | undefined; kind: SlotKind; fromOn: string },
): Promise<Result<{ slotId: string }>> {
  const period = periodOf(request.fromOn, undefined)
  if (!period.ok) return period
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ slotId: string }>> => {
    const { fromOn } = period.value
    const { gridId, microGridId, kind } = request
    const unitId = await unitOfGrid(tx, gridId, microGridId, fromOn)
    if (!unitId) return refuse(officeRefusal('no-such-grid', {}))
    const unit = await unitInReach(tx, by, unitId)
    if (!unit.ok) return unit
    const slotId = newId<'role-slot'>(services.clock)
    await insertSlot(tx, { id: slotId, gridId, microGridId, kind, fromOn })
    const data = { gridId, microGridId: microGridId ?? null, kind, fromOn }
    await tx.run(insertChange(tx, services.clock, by, { action: 'slot.create', subjectKind: 'slot', subjectId: slotId, data }))
    return ok({ slotId })
  })
}

/** Removes a place that nobody holds from that day on. Refuses `bad-period`, `no-such-slot`, `unit-not-yours`, `slot-held`. */
export async function closeSlot(services: Services, by: StaffActor, slotId: SlotId, ending: Ending): Promise<Result<{ ended: boolean }>> {
  return onSlot(services, by, slotId, ending.untilOn, async (tx, slot, untilOn) => {
    if (untilOn <= slot.valid_from) return refuse(refusal('bad-period', {}))
    if ((await filledSlots(tx, [slotId], untilOn)) > 0) return refuse(officeRefusal('slot-held', {}))
    await endSlot(tx, slotId, untilOn)
    const data = { untilOn, reason: ending.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'slot.close', subjectKind: 'slot', subjectId: slotId, data }))
    return ok({ ended: true })
  })
}

/** Refuses `bad-period`, `no-such-slot`, `unit-not-yours`, `no-such-posting`, `wrong-role-for-slot`, `slot-filled`. */
export async function fillSlot(services: Services, by: StaffActor, slotId: SlotId, request: { postingId: PostingId; fromOn: string }): Promise<Result<{ filled: boolean }>> {
  return onSlot(services, by, slotId, request.fromOn, async (tx, slot, fromOn) => {
    const posting = await postingOn(tx, request.postingId, fromOn)
    if (!posting) return refuse(refusal('no-such-posting', {}))
    const needed = ROLE_OF_SLOT[slot.kind]
    if (posting.role !== needed) return refuse(officeRefusal('wrong-role-for-slot', { needed: roleWords[needed] }))
    if ((await filledSlots(tx, [slotId], fromOn)) > 0) return refuse(refusal('slot-filled', {}))
    await insertHoldings(tx, [[newId<'slot-holding'>(services.clock), slotId, request.postingId, fromOn]])
    const data = { postingId: request.postingId, fromOn }
    await tx.run(insertChange(tx, services.clock, by, { action: 'slot.fill', subjectKind: 'slot', subjectId: slotId, data }))
    return ok({ filled: true })
  })
}

/** Refuses `bad-period`, `no-such-slot`, `unit-not-yours`, `slot-empty`. */
export async function vacateSlot(services: Services, by: StaffActor, slotId: SlotId, ending: Ending): Promise<Result<{ ended: boolean }>> {
  return onSlot(services, by, slotId, ending.untilOn, async (tx, _slot, untilOn) => {
    if ((await endHoldings(tx, slotId, untilOn)) === 0) return refuse(officeRefusal('slot-empty', {}))
    const data = { untilOn, reason: ending.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'slot.vacate', subjectKind: 'slot', subjectId: slotId, data }))
    return ok({ ended: true })
  })
}

type LockedSlot = NonNullable<Awaited<ReturnType<typeof lockSlot>>>

async function onSlot<Answer>(
  services: Services, by: StaffActor, slotId: SlotId, day: string, work: (tx: Tx, slot: LockedSlot, on: Day) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  const on = endOf(day)
  if (!on.ok) return on
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Answer>> => {
    const slot = await lockSlot(tx, slotId)
    if (!slot) return refuse(refusal('no-such-slot', {}))
    const unit = await unitInReach(tx, by, slot.unit_id)
    return unit.ok ? work(tx, slot, on.value) : unit
  })
}
