import { onCase } from '#cap/cases'
import { inDistrict, type Tx } from '#platform/db/database'
import { type DistrictId, newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { iceServersFor } from '#platform/turn'
import type { SignalBody } from './contract.ts'
import { enteringRefusal, momentOf, MOST_INSIDE, placeOnEntering } from './domain.ts'
import { type Hub, openHub, type Presence } from './hub.ts'
import { roomNow } from './seats.ts'
import { beginAttendance, consentSeat, endAttendance, findRoom, type Placed, seatNow } from './store.ts'
import { refusal } from './words/refusals.ts'

const hubs = new WeakMap<Services, Hub>()

/** Who is where, for one running server. */
export function hubOf(services: Services): Hub {
  const known = hubs.get(services) ?? openHub()
  hubs.set(services, known)
  return known
}

/**
 * A party's own consent to talk remotely, taken down on the case before they can enter; a second time changes nothing.
 * Refuses `room-over`. Source: OMR Art. 22.
 */
export async function consentToRemote(services: Services, district: DistrictId, { room, seat }: Placed, commandId: string): Promise<Result<{ done: boolean }>> {
  if (seat.consented_at !== null) return ok({ done: true })
  if (momentOf(roomNow(room), services.clock.now()) === 'over') return refuse(refusal('room-over', {}))
  const { case_id: caseId, procedure_id: procedureId } = room
  if (caseId === null || procedureId === null) throw new Error('a party sits in the room of a case only')
  const by = { kind: 'system', district, name: 'remote-invitation' } as const
  return onCase(services, { caseId, commandId, by, body: { seatId: seat.id } }, 'handle', async (tx) => ok({
    facts: [{ kind: 'remote-consented', procedureId, data: { partyId: seat.party_id, roomId: room.id, way: 'personal-link', recording: 'off' } }],
    also: [consentSeat(tx, seat.id, services.clock.now())],
    answer: { done: true },
  }))
}

/**
 * Somebody's browser connects: inside at once for the host and for whoever was let in before, otherwise into the waiting room.
 * Refuses `invitation-dead`, `room-over`, `room-not-open-yet`, `consent-first`.
 */
export async function enterRoom(
  services: Services, district: DistrictId, placed: Placed, line: Pick<Presence, 'tell' | 'close'>,
): Promise<Result<Presence>> {
  const { room, seat } = placed
  const standing = seatNow(placed)
  const refused = enteringRefusal(roomNow(room), standing, services.clock.now())
  if (refused) return refuse(refused)
  const hub = hubOf(services)
  const others = hub.insideCount(room.id) - (hub.of(room.id, seat.id)?.place === 'inside' ? 1 : 0)
  const presence: Presence = {
    ...line, roomId: room.id, seatId: seat.id, peer: newId<'peer'>(services.clock), part: { zh: seat.part_zh, en: seat.part_en },
    isHost: standing.isHost, place: others < MOST_INSIDE ? placeOnEntering(standing) : 'waiting', attendanceId: null,
  }
  if (presence.place === 'inside') await inDistrict(services.db, district, (tx) => attend(services, tx, presence))
  presence.tell({ event: 'you', data: { peer: presence.peer, isHost: presence.isHost, iceServers: iceServersFor(services.turn, seat.id, room.closes_at) } })
  hub.enter(presence)
  return ok(presence)
}

/** Notes that somebody came inside: with the time of leaving, all that is kept. */
export async function attend(services: Services, tx: Tx, presence: Presence): Promise<void> {
  const id = newId<'attendance'>(services.clock)
  await tx.run(beginAttendance(tx, { id, roomId: presence.roomId, seatId: presence.seatId, at: services.clock.now() }))
  presence.attendanceId = id
}

export async function unattend(services: Services, tx: Tx, presence: Presence): Promise<void> {
  const id = presence.attendanceId
  presence.attendanceId = null
  if (id !== null) await tx.run(endAttendance(tx, id, services.clock.now()))
}

/** The connection is gone, for whatever reason; the same link opens the door again. */
export async function leaveRoom(services: Services, district: DistrictId, presence: Presence): Promise<void> {
  hubOf(services).leave(presence)
  if (presence.attendanceId !== null) await inDistrict(services.db, district, (tx) => unattend(services, tx, presence))
}

/** Passes one message from browser to browser, both inside the same room. Kept nowhere. Refuses `not-connected` and what entering refuses. */
export function passSignal(services: Services, placed: Placed, { to, ...signal }: SignalBody): Result<{ done: boolean }> {
  const refused = enteringRefusal(roomNow(placed.room), seatNow(placed), services.clock.now())
  return refused ? refuse(refused) : hubOf(services).pass(placed.room.id, placed.seat.id, to, signal)
}

/** After something happened on the case: a room that may not go on ends for everybody at once. */
export async function endIfOver(services: Services, district: DistrictId, roomId: string): Promise<void> {
  const room = await inDistrict(services.db, district, (tx) => findRoom(tx, roomId), { readOnly: true })
  if (!room || momentOf(roomNow(room), services.clock.now()) === 'over') hubOf(services).end(roomId)
}
