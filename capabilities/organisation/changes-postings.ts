import { isWithin, type StaffActor } from '#platform/access'
import { insertChange } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import type { Capacity, PostingId, Role, SlotId, StaffId, UnitId } from './domain.ts'
import { unitOf } from './store.ts'
import { endPosting, filledSlots, insertHoldings, insertPosting, lockSlots, overlaps, type PostingDraft, postingToEnd } from './store-changes.ts'
import { refusal } from './words.ts'
import { officeRefusal } from './words/office.ts'
import { placesRefusal } from './words/places.ts'

export interface NewPosting {
  readonly staffId: StaffId
  readonly unitId: UnitId
  readonly role: Role
  readonly capacity: Capacity
  readonly duty: string
  readonly fromOn: string
  readonly untilOn: string | null
  readonly slotIds: readonly SlotId[]
}

type ChangeServices = Pick<Services, 'db' | 'clock'>

/**
 * Posts somebody to a unit in one role, and to role slots of grids where named. A second role at the same time is a
 * posting of its own. Nobody posts themselves. Refuses `own-posting`, `bad-period`, `no-such-unit`, `unit-not-yours`,
 * `already-posted`, `no-such-slot`, `slot-filled`.
 */
export async function createPosting(services: ChangeServices, by: StaffActor, request: NewPosting): Promise<Result<{ postingId: string }>> {
  if (request.staffId === by.id) return refuse(officeRefusal('own-posting', {}))
  return inDistrict(services.db, by.district, (tx) => postSomebody(tx, services, by, request))
}

/** The same within a transaction that makes the person's account too. Refuses as `createPosting` does, but for `own-posting`. */
export async function postSomebody(
  tx: Tx, services: Pick<Services, 'clock'>, by: StaffActor, request: NewPosting,
): Promise<Result<{ postingId: string }>> {
  const draft = readDraft(services, request)
  if (!draft.ok) return draft
  const problem = await problemOf(tx, by, draft.value, request.slotIds)
  if (problem) return refuse(problem)
  const posting = draft.value
  await insertPosting(tx, posting)
  if (request.slotIds.length > 0) {
    await insertHoldings(tx, request.slotIds.map((slotId) => [newId<'slot-holding'>(services.clock), slotId, posting.id, posting.fromOn]))
  }
  const { staffId, unitId, role, capacity, fromOn, untilOn } = posting
  const data = { staffId, unitId, role, capacity, fromOn, untilOn, slots: [...request.slotIds] }
  await tx.run(insertChange(tx, services.clock, by, { action: 'posting.create', subjectKind: 'posting', subjectId: posting.id, data }))
  return ok({ postingId: posting.id })
}

function readDraft(services: Pick<Services, 'clock'>, request: NewPosting): Result<PostingDraft> {
  const from = parseDay(request.fromOn)
  const until = request.untilOn === null ? undefined : parseDay(request.untilOn)
  if (!from.ok || (until && !until.ok)) return refuse(refusal('bad-period', {}))
  const untilOn = until?.ok ? until.value : null
  if (untilOn !== null && untilOn <= from.value) return refuse(refusal('bad-period', {}))
  const { staffId, unitId, role, capacity, duty } = request
  return ok({ id: newId<'posting'>(services.clock), staffId, unitId, role, capacity, duty, fromOn: from.value, untilOn })
}

async function problemOf(tx: Tx, by: StaffActor, draft: PostingDraft, slotIds: readonly SlotId[]): Promise<Refusal | undefined> {
  const unit = await unitOf(tx, draft.unitId)
  if (!unit) return refusal('no-such-unit', {})
  if (!isWithin(unit.path, by.unitPath)) return placesRefusal('unit-not-yours', {})
  if (await overlaps(tx, draft)) return refusal('already-posted', {})
  if (slotIds.length === 0) return undefined
  const found = await lockSlots(tx, slotIds)
  if (found.length !== new Set(slotIds).size || found.length !== slotIds.length) return refusal('no-such-slot', {})
  return (await filledSlots(tx, slotIds, draft.fromOn)) > 0 ? refusal('slot-filled', {}) : undefined
}

/** Ends a posting from a day on, with the slots it fills. Refuses `bad-period`, `unit-not-yours`, `no-such-posting`. */
export async function closePosting(
  services: ChangeServices,
  by: StaffActor,
  request: { readonly postingId: PostingId; readonly untilOn: string; readonly reason: string },
): Promise<Result<{ closed: boolean }>> {
  const until = parseDay(request.untilOn)
  if (!until.ok) return refuse(refusal('bad-period', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ closed: boolean }>> => {
    const found = await postingToEnd(tx, request.postingId)
    if (!found) return refuse(refusal('no-such-posting', {}))
    if (!isWithin(found.path, by.unitPath)) return refuse(placesRefusal('unit-not-yours', {}))
    if (until.value <= found.from_on) return refuse(refusal('bad-period', {}))
    const staffId = await endPosting(tx, request.postingId, until.value)
    if (!staffId) return refuse(refusal('no-such-posting', {}))
    const data = { staffId, untilOn: until.value, reason: request.reason }
    await tx.run(insertChange(tx, services.clock, by, { action: 'posting.close', subjectKind: 'posting', subjectId: request.postingId, data }))
    return ok({ closed: true })
  })
}
