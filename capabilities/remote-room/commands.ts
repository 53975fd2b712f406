import { type CaseFile, type CaseId, factsOf, onCase, type ProcedureId, type Reaction, type StationCommand } from '#cap/cases'
import { type PartyInFull, partiesWithNames } from '#cap/people'
import type { StaffActor } from '#platform/access'
import { inDistrict, type Tx } from '#platform/db/database'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay } from '#platform/time'
import { cleanText } from '#platform/validators'
import { type ArrangedSession, arrangedSessions } from './arranged.ts'
import type { ConsultBody } from './contract.ts'
import { CONSULTING, openingRefusal, timesOf } from './domain.ts'
import { postedAs } from './reads.ts'
import { staffSeat } from './seats.ts'
import { findRoom, insertRoom, insertSeat, type NewSeat, openRoomOf, type RoomRow, stopRoomsOf } from './store.ts'
import { partWords } from './words.ts'
import { refusal } from './words/refusals.ts'

/** What may be done with an arranged session of a case, said once for the button and the command. */
export function openingRefusalFor(services: Services, file: CaseFile, session: ArrangedSession, zone: string) {
  const { closesAt } = timesOf(session.on, session.from, session.to, zone)
  return openingRefusal({
    parties: session.partyIds.length, restrictedBy: file.state.restrictedBy, sealed: file.row.sealed, closesAt, now: services.clock.now(),
  })
}

/**
 * Opens the room of a session that is arranged: the host's seat and one for each party invited. Refuses `not-arranged`, `room-there`,
 * `no-joint-room`, `too-many-invited`, `session-over`, `nobody-invited`. Source: OMR Art. 22; DVL Art. 10; LPM Art. 11.
 */
export function openRemoteRoom(services: Services, command: StationCommand, by: StaffActor, arrangedId: string): Promise<Result<{ roomId: string }>> {
  return onCase(services, command, 'content', async (tx, file) => {
    const session = arrangedSessions(await factsOf(tx, file.row.id), services.today(tx.district)).find((each) => each.arrangedId === arrangedId)
    if (!session) return refuse(refusal('not-arranged', {}))
    if (await openRoomOf(tx, arrangedId)) return refuse(refusal('room-there', {}))
    const refused = openingRefusalFor(services, file, session, services.district(tx.district).zone)
    if (refused) return refuse(refused)
    const procedureId = newId<'procedure'>(services.clock) as ProcedureId
    const room = roomOf(services, tx, by, { ...session, kind: 'session', topic: '', caseId: file.row.id, procedureId, arrangedId })
    const seats = partySeats(services, room.id, await invited(tx, services, file.row.id, session.partyIds))
    const data = { roomId: room.id, arrangedId, on: session.on, from: session.from, to: session.to, partyIds: [...session.partyIds], recording: 'off' }
    return ok({
      facts: [{ kind: 'remote-opened', procedureId, data, opens: [{ id: procedureId, kind: 'remote-session', parentId: null }] }],
      also: [insertRoom(tx, room), ...[staffSeat(services, room.id, by), ...seats].map((seat) => insertSeat(tx, seat))],
      answer: { roomId: room.id },
    })
  })
}

interface RoomAsked extends Pick<ArrangedSession, 'on' | 'from' | 'to' | 'partyIds'> {
  readonly kind: RoomRow['kind']
  readonly topic: string
  readonly caseId: CaseId | null
  readonly procedureId: ProcedureId | null
  readonly arrangedId: string | null
}

function roomOf(services: Services, tx: Tx, by: StaffActor, asked: RoomAsked): RoomRow {
  const { opensAt, closesAt } = timesOf(asked.on, asked.from, asked.to, services.district(tx.district).zone)
  return {
    id: newId<'remote-room'>(services.clock), kind: asked.kind, case_id: asked.caseId, procedure_id: asked.procedureId, arranged_id: asked.arrangedId,
    parties: asked.partyIds.length, topic: asked.topic, host_id: by.id, unit_path: by.unitPath, on_day: asked.on, from_time: asked.from,
    to_time: asked.to, opens_at: opensAt, closes_at: closesAt, state: 'open',
  }
}

async function invited(tx: Tx, services: Services, caseId: CaseId, partyIds: readonly string[]): Promise<readonly PartyInFull[]> {
  return (await partiesWithNames(tx, services.keys, caseId)).filter((each) => partyIds.includes(each.id))
}

/** Parties by their part: 申请人, or 申请人1 and 申请人2 where there are several on a side. */
function partySeats(services: Services, roomId: string, parties: readonly PartyInFull[]): NewSeat[] {
  return parties.map((party) => {
    const side = parties.filter((each) => each.side === party.side)
    const part = partWords(party.side, side.indexOf(party) + 1, side.length > 1)
    return { id: newId<'remote-seat'>(services.clock), room_id: roomId, kind: 'party', party_id: party.id, staff_id: null, part_zh: part.zh, part_en: part.en }
  })
}

/**
 * A joint consultation across the levels of centres, of staff alone and of no case. Its id is the command's: a second click finds it.
 * Refuses `times-do-not-fit`, `no-such-colleague`.
 */
export function openConsultation(services: Services, by: StaffActor, commandId: string, body: ConsultBody): Promise<Result<{ roomId: string }>> {
  return inDistrict(services.db, by.district, async (tx): Promise<Result<{ roomId: string }>> => {
    if (await findRoom(tx, commandId)) return ok({ roomId: commandId })
    const today = services.today(tx.district)
    const on = parseDay(body.on)
    if (!on.ok || on.value < today || body.from >= body.to) return refuse(refusal('times-do-not-fit', {}))
    const asked: RoomAsked = {
      on: on.value, from: body.from, to: body.to, partyIds: [], kind: 'consultation', topic: cleanText(body.topic), caseId: null, procedureId: null, arrangedId: null,
    }
    const room = { ...roomOf(services, tx, by, asked), id: commandId }
    if (services.clock.now() >= room.closes_at) return refuse(refusal('times-do-not-fit', {}))
    const posted = await postedAs(tx, CONSULTING, today)
    const colleagues = posted.filter((each) => body.staffIds.includes(each.staff_id) && each.staff_id !== by.id)
    if (colleagues.length !== body.staffIds.length) return refuse(refusal('no-such-colleague', {}))
    await tx.run(insertRoom(tx, room))
    for (const seat of [by, ...colleagues.map((each) => ({ id: each.staff_id as StaffActor['id'], role: each.role }))]) {
      await tx.run(insertSeat(tx, levelSeat(services, room.id, seat, posted)))
    }
    return ok({ roomId: commandId })
  })
}

/** In a consultation people are told apart by their office as well: 调解员（示例社区综治中心）. */
function levelSeat(services: Services, roomId: string, staff: Pick<StaffActor, 'id' | 'role'>, posted: Awaited<ReturnType<typeof postedAs>>): NewSeat {
  const seat = staffSeat(services, roomId, staff)
  const post = posted.find((each) => each.staff_id === staff.id)
  return post ? { ...seat, part_zh: `${post.unit_zh}${seat.part_zh}`, part_en: `${seat.part_en}, ${post.unit_en}` } : seat
}

/** A session that is called off has no room any more. */
export const stopOnCalledOff: Reaction = {
  name: 'remote-room.stop', hears: 'session-called-off',
  react: async (tx, _services, fact) => {
    await tx.run(stopRoomsOf(tx, String(fact.data['arrangedId'] ?? '')))
  },
}
