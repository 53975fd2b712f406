import { type CaseId, factsOf, lookAtCase } from '#cap/cases'
import { officeOf } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import { provenLink } from '#platform/links'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { hasRelay } from '#platform/turn'
import { arrangedSessions } from './arranged.ts'
import { openingRefusalFor } from './commands.ts'
import type { CaseRooms, Entry, MyRooms, RoomLine } from './contract.ts'
import { CONSULTING, enteringRefusal, momentOf } from './domain.ts'
import { attendanceOf, postedAs, roomsOfCase, roomsOfStaff, staffNames } from './reads.ts'
import { roomNow } from './seats.ts'
import { type Placed, type RoomRow, seatNow, type SeatRow, seatsOf } from './store.ts'

/** Rooms of a case with everybody's links, for whoever handles it, and the arranged sessions that may have one. One row in the access log. */
export function readCaseRooms(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<CaseRooms>> {
  return lookAtCase(services, { by: viewer, caseId, need: 'content', action: 'remote.read' }, async (tx, file): Promise<Result<CaseRooms>> => {
    const rooms = await roomsOfCase(tx, caseId)
    const withRoom = new Set(rooms.filter((each) => each.state === 'open').map((each) => each.arranged_id))
    const sessions = arrangedSessions(await factsOf(tx, caseId), services.today(tx.district)).filter((each) => !withRoom.has(each.arrangedId))
    const { zone } = services.district(tx.district)
    const names = new Map((await partiesWithNames(tx, services.keys, caseId)).map((each) => [each.id as string, each.name]))
    return ok({
      rooms: await linesOf(services, tx, viewer, rooms, names),
      arranged: sessions.map((each) => ({
        arrangedId: each.arrangedId, on: each.on, from: each.from, to: each.to, parties: each.partyIds.length,
        refusal: shown(openingRefusalFor(services, file, each, zone)),
      })),
      hasRelay: hasRelay(services.turn),
    })
  })
}

async function linesOf(services: Services, tx: Tx, viewer: StaffActor, rooms: readonly RoomRow[], parties: ReadonlyMap<string, string>): Promise<RoomLine[]> {
  const ids = rooms.map((each) => each.id)
  const [seats, attendance] = await Promise.all([seatsOf(tx, ids), attendanceOf(tx, ids)])
  const staff = await staffNames(tx, seats.flatMap((each) => each.staff_id ?? []))
  const now = services.clock.now()
  return rooms.map((room) => {
    const moment = momentOf(roomNow(room), now)
    const link = (seat: SeatRow) => (moment === 'over' || viewer.id !== room.host_id ? null : linkOf(services, tx.district, seat))
    return {
      roomId: room.id, kind: room.kind, on: room.on_day, from: room.from_time, to: room.to_time, moment, topic: room.topic,
      seats: seats.filter((each) => each.room_id === room.id).map((seat) => ({
        seatId: seat.id, kind: seat.kind, part: { zh: seat.part_zh, en: seat.part_en }, isHost: seat.staff_id === room.host_id,
        name: (seat.party_id ? parties.get(seat.party_id) : staff.get(seat.staff_id ?? '')) ?? '', consented: seat.consented_at !== null, link: link(seat),
        attended: attendance.filter((each) => each.seat_id === seat.id).map((each) => ({
          joinedAt: each.joined_at.toISOString(), leftAt: each.left_at?.toISOString() ?? null,
        })),
      })),
    }
  })
}

/** A party's link as the host hands it out; none where it was taken back. */
function linkOf(services: Services, district: DistrictId, seat: SeatRow): string | null {
  if (seat.kind !== 'party' || seat.revoked_at !== null) return null
  return `${services.publicUrl}/d/${services.district(district).slug}/remote/${provenLink(services.keys, 'remote-invitation', district, seat)}`
}

/** Rooms of today and later in which the caller has a seat, and the colleagues they may call to a consultation. */
export function listMyRooms(services: Services, viewer: StaffActor): Promise<Result<MyRooms>> {
  return inDistrict(services.db, viewer.district, async (tx) => {
    const today = services.today(tx.district)
    const rooms = await roomsOfStaff(tx, viewer.id, today)
    const calls = CONSULTING.some((each) => each === viewer.role)
    const people = calls ? (await postedAs(tx, CONSULTING, today)).filter((each) => each.staff_id !== viewer.id) : []
    return ok({
      rooms: rooms.map((room) => ({
        roomId: room.id, kind: room.kind, topic: room.topic, on: room.on_day, from: room.from_time, to: room.to_time,
        moment: momentOf(roomNow(room), services.clock.now()), isHost: room.host_id === viewer.id,
      })),
      people: people.map((each) => ({ id: each.staff_id, name: each.name, about: { zh: each.unit_zh, en: each.unit_en } })),
    })
  }, { readOnly: true })
}

/** What somebody sees before they enter: when, as what, whose phone, and what still keeps them out. Nothing of the case. */
export function entryOf(services: Services, district: DistrictId, placed: Placed): Promise<Result<Entry>> {
  return inDistrict(services.db, district, async (tx) => {
    const { room, seat } = placed
    const office = await officeOf(tx, room.unit_path, services.today(district))
    const standing = seatNow(placed)
    const now = services.clock.now()
    return ok({
      roomId: room.id, kind: room.kind, moment: momentOf(roomNow(room), now), on: room.on_day, from: room.from_time, to: room.to_time,
      part: { zh: seat.part_zh, en: seat.part_en }, isHost: standing.isHost, needsConsent: seat.kind === 'party', consented: standing.consented,
      office: office ? { name: { ...office.name }, phone: office.phone } : null, hasRelay: hasRelay(services.turn),
      refusal: shown(enteringRefusal(roomNow(room), standing, now)),
    })
  }, { readOnly: true })
}

function shown(refusal: Refusal | undefined) {
  return refusal ? { code: refusal.code, say: { ...refusal.say }, ...(refusal.law ? { law: refusal.law } : {}) } : null
}
