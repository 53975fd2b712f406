import { lookAtCase } from '#cap/cases'
import { roleName } from '#cap/organisation'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { idInLink, isProvenLink } from '#platform/links'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { momentOf, type RoomNow } from './domain.ts'
import { findRoom, findSeat, findStaffSeat, insertSeat, type NewSeat, type Placed, type RoomRow } from './store.ts'
import { refusal } from './words/refusals.ts'

export function roomNow(room: RoomRow): RoomNow {
  return { state: room.state, opensAt: room.opens_at, closesAt: room.closes_at }
}

export function staffSeat(services: Services, roomId: string, staff: Pick<StaffActor, 'id' | 'role'>): NewSeat {
  const part = roleName(staff.role)
  return { id: newId<'remote-seat'>(services.clock), room_id: roomId, kind: 'staff', party_id: null, staff_id: staff.id, part_zh: part.zh, part_en: part.en }
}

/** The seat behind a personal link. To a stranger, an old link or half a link there is nothing: `no-such-invitation`. */
export function seatOfLink(services: Services, district: DistrictId, invitation: string): Promise<Result<Placed>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<Placed>> => {
    const seatId = idInLink(invitation)
    const found = seatId === undefined ? undefined : await findSeat(tx, seatId)
    const fits = found?.seat.kind === 'party' && found.seat.revoked_at === null && isProvenLink(services.keys, 'remote-invitation', district, found.seat, invitation)
    return found && fits ? ok(found) : refuse(refusal('no-such-invitation', {}))
  }, { readOnly: true })
}

/** A colleague's seat; in the room of a case whoever may read the case gets one, and waits. Refuses `no-such-room`. */
export async function seatOfStaff(services: Services, by: StaffActor, roomId: string): Promise<Result<Placed>> {
  const found = await inDistrict(services.db, by.district, async (tx) => ({
    placed: await findStaffSeat(tx, roomId, by.id), room: await findRoom(tx, roomId),
  }), { readOnly: true })
  if (found.placed) return ok(found.placed)
  const { room } = found
  const over = !room || momentOf(roomNow(room), services.clock.now()) === 'over'
  if (over || room.case_id === null) return refuse(refusal('no-such-room', {}))
  const allowed = await lookAtCase(services, { by, caseId: room.case_id, need: 'content', action: 'remote.enter' }, async () => ok(true))
  if (!allowed.ok) return refuse(refusal('no-such-room', {}))
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Placed>> => {
    await tx.run(insertSeat(tx, staffSeat(services, roomId, by)))
    const made = await findStaffSeat(tx, roomId, by.id)
    return made ? ok(made) : refuse(refusal('no-such-room', {}))
  })
}
