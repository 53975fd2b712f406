import { onCase, type Permit } from '#cap/cases'
import type { Actor, StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { momentOf, movingRefusal, recordingRefusal } from './domain.ts'
import { attend, hubOf, unattend } from './presence.ts'
import { attendanceOf, roomsToEnd } from './reads.ts'
import { roomNow } from './seats.ts'
import { admitSeat, endRoomWithAttendance, findRoom, findSeat, type Placed, renewSeat, revokeSeat, type RoomRow, seatNow, seatsOf } from './store.ts'
import { refusal } from './words/refusals.ts'

type Done = { readonly done: boolean }
const DONE = ok({ done: true })

export interface SeatAsked {
  readonly roomId: string
  readonly seatId: string
}

/** Another's seat in a room that the caller hosts and that is not over. Refuses `no-such-room`, `host-only`, `room-over`. */
function onSeat(services: Services, by: StaffActor, { roomId, seatId }: SeatAsked, work: (tx: Tx, found: Placed) => Promise<Result<Done>>): Promise<Result<Done>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<Done>> => {
    const found = await findSeat(tx, seatId)
    const own = (await seatsOf(tx, [roomId])).some((each) => each.staff_id === by.id)
    if (!found || found.room.id !== roomId || !own) return refuse(refusal('no-such-room', {}))
    if (found.room.host_id !== by.id) return refuse(refusal('host-only', {}))
    if (momentOf(roomNow(found.room), services.clock.now()) === 'over') return refuse(refusal('room-over', {}))
    return work(tx, found)
  })
}

/** A new link for a party; the old one opens nothing any more. */
export function renewInvitation(services: Services, by: StaffActor, asked: SeatAsked): Promise<Result<Done>> {
  return onSeat(services, by, asked, async (tx, { seat }) => {
    if (seat.kind !== 'party') return refuse(refusal('no-such-room', {}))
    await tx.run(renewSeat(tx, seat))
    return DONE
  })
}

/** Takes a party's link back: it opens nothing, and whoever is there by it is put out. */
export async function revokeInvitation(services: Services, by: StaffActor, asked: SeatAsked): Promise<Result<Done>> {
  const done = await onSeat(services, by, asked, async (tx, { seat }) => {
    if (seat.kind !== 'party') return refuse(refusal('no-such-room', {}))
    await tx.run(revokeSeat(tx, seat, services.clock.now()))
    return DONE
  })
  const present = done.ok ? hubOf(services).of(asked.roomId, asked.seatId) : undefined
  present?.tell({ event: 'ended', data: {} })
  present?.close()
  return done
}

/**
 * Lets somebody in, or asks them back to the waiting room so that the others can talk apart. Who was let in comes back by
 * themselves until they are asked to wait again. Refuses `host-stays`, `not-here`, `room-full`.
 */
export async function moveSeat(services: Services, by: StaffActor, asked: SeatAsked, to: 'inside' | 'waiting'): Promise<Result<Done>> {
  const hub = hubOf(services)
  const done = await onSeat(services, by, asked, async (tx, found) => {
    const present = hub.of(asked.roomId, asked.seatId)
    const refused = movingRefusal({ byHost: true, to, seat: seatNow(found), present: present !== undefined, inside: hub.insideCount(asked.roomId) })
    if (refused) return refuse(refused)
    await tx.run(admitSeat(tx, asked.seatId, to === 'inside' ? services.clock.now() : null))
    if (present && to === 'inside' && present.place === 'waiting') await attend(services, tx, present)
    if (present && to === 'waiting') await unattend(services, tx, present)
    return DONE
  })
  const present = done.ok ? hub.of(asked.roomId, asked.seatId) : undefined
  if (present) hub.move(present, to)
  return done
}

/** Asks somebody to switch their own microphone off; nobody is silenced. Refuses `not-here`. */
export function askForQuiet(services: Services, by: StaffActor, asked: SeatAsked): Promise<Result<Done>> {
  return onSeat(services, by, asked, async () => {
    const present = hubOf(services).of(asked.roomId, asked.seatId)
    if (present?.place !== 'inside') return refuse(refusal('not-here', {}))
    present.tell({ event: 'quiet', data: {} })
    return DONE
  })
}

/** Recording is off, and this refuses whoever asks for it: `recording-not-agreed`, `no-recording`. Source: OMR Art. 22. */
export function askToRecord(services: Services, { room }: Placed, district: DistrictId): Promise<Result<Done>> {
  return inDistrict(services.db, district, async (tx): Promise<Result<Done>> => {
    const parties = (await seatsOf(tx, [room.id])).filter((each) => each.kind === 'party')
    // Consent to a remote session is no consent to a recording, and none to that has ever been asked for.
    return refuse(recordingRefusal(parties.map(() => false)))
  }, { readOnly: true })
}

/** The host ends the room: everybody leaves, every link dies, and attendance goes onto the case. Refuses `host-only`, `room-over`. */
export async function endRemoteRoom(services: Services, by: StaffActor, { room }: Placed, commandId: string): Promise<Result<Done>> {
  if (room.host_id !== by.id) return refuse(refusal('host-only', {}))
  if (room.state !== 'open') return refuse(refusal('room-over', {}))
  return closeRoom(services, by, by.district, room, commandId)
}

async function closeRoom(services: Services, by: Actor, district: DistrictId, room: RoomRow, commandId: string): Promise<Result<Done>> {
  const now = services.clock.now()
  const done = room.case_id === null || room.procedure_id === null
    ? await inDistrict(services.db, district, (tx) => endQuietly(tx, room.id, now))
    : await onCase<Done & { done: boolean }>(services, { caseId: room.case_id, commandId, by, body: { roomId: room.id }, onMerged: true }, permit(room), async (tx) => {
        const current = await findRoom(tx, room.id)
        if (!room.procedure_id || current?.state === 'ended') return refuse(refusal('room-over', {}))
        const attendance = await attendanceIn(tx, room.id, now)
        const data = { roomId: room.id, arrangedId: room.arranged_id, attendance }
        return ok({ facts: [{ kind: 'remote-ended', procedureId: room.procedure_id, data }], also: endRoomWithAttendance(tx, room.id, now), answer: { done: true } })
      })
  if (done.ok) hubOf(services).end(room.id)
  return done
}

async function endQuietly(tx: Tx, roomId: string, now: Date): Promise<Result<Done>> {
  for (const statement of endRoomWithAttendance(tx, roomId, now)) await tx.run(statement)
  return DONE
}

/** Ending what one hosts is a task beside the case; time itself may do it too. */
const permit = (room: RoomRow): Permit => async (_tx, row) => (row.id === room.case_id ? undefined : refusal('no-such-room', {}))

/** Who was inside from when to when: ids and times, no words. Whoever is still inside leaves now. */
async function attendanceIn(tx: Tx, roomId: string, now: Date) {
  const seats = new Map((await seatsOf(tx, [roomId])).map((each) => [each.id, each]))
  return (await attendanceOf(tx, [roomId])).map((row) => {
    const seat = seats.get(row.seat_id)
    return {
      partyId: seat?.party_id ?? null, staffId: seat?.staff_id ?? null,
      joinedAt: row.joined_at.toISOString(), leftAt: (row.left_at ?? now).toISOString(),
    }
  })
}

/** Rooms whose time is over, whose session was called off or whose record was sealed: ended and written down. Answers how many. */
export async function sweepRooms(services: Services): Promise<number> {
  let ended = 0
  for (const { id } of services.districts()) {
    const rooms = await inDistrict(services.db, id, (tx) => roomsToEnd(tx, services.clock.now()), { readOnly: true })
    for (const room of rooms) ended += await endByItself(services, id, room)
  }
  return ended
}

async function endByItself(services: Services, district: DistrictId, room: RoomRow): Promise<number> {
  const by = { kind: 'system', district, name: 'remote-room' } as const
  const done = await closeRoom(services, by, district, room, newId<'command'>(services.clock))
  // A case that takes no more facts keeps its attendance in the room's own rows; the room ends all the same.
  if (!done.ok) await inDistrict(services.db, district, (tx) => endQuietly(tx, room.id, services.clock.now()))
  hubOf(services).end(room.id)
  return 1
}
