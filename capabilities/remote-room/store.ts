import type { CaseId, ProcedureId } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { RoomState, SeatNow } from './domain.ts'

export interface RoomRow {
  readonly id: string
  readonly kind: 'session' | 'consultation'
  readonly case_id: CaseId | null
  readonly procedure_id: ProcedureId | null
  readonly arranged_id: string | null
  readonly parties: number
  readonly topic: string
  readonly host_id: StaffActor['id']
  readonly unit_path: string
  readonly on_day: Day
  readonly from_time: string
  readonly to_time: string
  readonly opens_at: Date
  readonly closes_at: Date
  readonly state: RoomState
}

export interface SeatRow {
  readonly id: string
  readonly room_id: string
  readonly kind: 'party' | 'staff'
  readonly party_id: string | null
  readonly staff_id: string | null
  readonly part_zh: string
  readonly part_en: string
  readonly epoch: number
  readonly consented_at: Date | null
  readonly admitted_at: Date | null
  readonly revoked_at: Date | null
}

const ROOM = sql`r.id, r.kind, r.case_id, r.procedure_id, r.arranged_id, r.parties, r.topic, r.host_id, r.unit_path, r.on_day, r.from_time, r.to_time,
  r.opens_at, r.closes_at, r.state`
const SEAT = sql`s.id, s.room_id, s.kind, s.party_id, s.staff_id, s.part_zh, s.part_en, s.epoch, s.consented_at, s.admitted_at, s.revoked_at`

export function insertRoom(tx: Tx, room: RoomRow): Sql {
  return sql`insert into remote_room.room (district_id, id, kind, case_id, procedure_id, arranged_id, parties, topic, host_id, unit_path, on_day,
      from_time, to_time, opens_at, closes_at, state, ended_at)
    values (${tx.district}::int, ${room.id}::uuid, ${room.kind}, ${room.case_id}::uuid, ${room.procedure_id}::uuid, ${room.arranged_id}::uuid,
      ${room.parties}::int, ${room.topic}, ${room.host_id}::uuid, ${room.unit_path}, ${room.on_day}::date, ${room.from_time}, ${room.to_time},
      ${room.opens_at}::timestamptz, ${room.closes_at}::timestamptz, ${room.state}, null)`
}

export type NewSeat = Pick<SeatRow, 'id' | 'room_id' | 'kind' | 'party_id' | 'staff_id' | 'part_zh' | 'part_en'>

export function insertSeat(tx: Tx, seat: NewSeat): Sql {
  return sql`insert into remote_room.seat (district_id, id, room_id, kind, party_id, staff_id, part_zh, part_en, epoch)
    values (${tx.district}::int, ${seat.id}::uuid, ${seat.room_id}::uuid, ${seat.kind}, ${seat.party_id}::uuid, ${seat.staff_id}::uuid,
      ${seat.part_zh}, ${seat.part_en}, 1)
    on conflict (district_id, room_id, staff_id) do nothing`
}

export async function findRoom(tx: Tx, id: string): Promise<RoomRow | undefined> {
  const [found] = await tx<RoomRow>`select ${ROOM} from remote_room.room r where r.district_id = ${tx.district} and r.id = ${id} limit 1`
  return found
}

export async function openRoomOf(tx: Tx, arrangedId: string): Promise<RoomRow | undefined> {
  const [found] = await tx<RoomRow>`
    select ${ROOM} from remote_room.room r
     where r.district_id = ${tx.district} and r.arranged_id = ${arrangedId} and r.state = 'open' limit 1`
  return found
}

/** A seat with its room, as every step in a room needs them. */
export interface Placed {
  readonly room: RoomRow
  readonly seat: SeatRow
}

export async function findSeat(tx: Tx, seatId: string): Promise<Placed | undefined> {
  const [seat] = await tx<SeatRow>`select ${SEAT} from remote_room.seat s where s.district_id = ${tx.district} and s.id = ${seatId} limit 1`
  const room = seat && (await findRoom(tx, seat.room_id))
  return seat && room && { room, seat }
}

export async function findStaffSeat(tx: Tx, roomId: string, staffId: string): Promise<Placed | undefined> {
  const [seat] = await tx<SeatRow>`
    select ${SEAT} from remote_room.seat s
     where s.district_id = ${tx.district} and s.room_id = ${roomId} and s.staff_id = ${staffId} limit 1`
  const room = seat && (await findRoom(tx, roomId))
  return seat && room && { room, seat }
}

export async function seatsOf(tx: Tx, roomIds: readonly string[]): Promise<SeatRow[]> {
  if (roomIds.length === 0) return []
  return tx<SeatRow>`
    select ${SEAT} from remote_room.seat s
     where s.district_id = ${tx.district} and s.room_id = any(${[...roomIds]}::uuid[]) order by s.kind desc, s.id limit 400`
}

export function seatNow({ room, seat }: Placed): SeatNow {
  return {
    kind: seat.kind, isHost: seat.staff_id !== null && seat.staff_id === room.host_id, consented: seat.consented_at !== null,
    revoked: seat.revoked_at !== null, admitted: seat.admitted_at !== null,
  }
}

export const consentSeat = (tx: Tx, seatId: string, at: Date): Sql => sql`
  update remote_room.seat set consented_at = ${at}::timestamptz where district_id = ${tx.district}::int and id = ${seatId}::uuid and consented_at is null`

export const admitSeat = (tx: Tx, seatId: string, at: Date | null): Sql => sql`
  update remote_room.seat set admitted_at = ${at}::timestamptz where district_id = ${tx.district}::int and id = ${seatId}::uuid`

/** A new link, and the end of every earlier one. */
export const renewSeat = (tx: Tx, seat: SeatRow): Sql => sql`
  update remote_room.seat set epoch = ${seat.epoch + 1}::int, revoked_at = null
   where district_id = ${tx.district}::int and id = ${seat.id}::uuid and epoch = ${seat.epoch}::int`

export const revokeSeat = (tx: Tx, seat: SeatRow, at: Date): Sql => sql`
  update remote_room.seat set epoch = ${seat.epoch + 1}::int, revoked_at = ${at}::timestamptz, admitted_at = null
   where district_id = ${tx.district}::int and id = ${seat.id}::uuid`

export const beginAttendance = (tx: Tx, row: { readonly id: string; readonly roomId: string; readonly seatId: string; readonly at: Date }): Sql => sql`
  insert into remote_room.attendance (district_id, id, room_id, seat_id, joined_at, left_at)
  values (${tx.district}::int, ${row.id}::uuid, ${row.roomId}::uuid, ${row.seatId}::uuid, ${row.at}::timestamptz, null)
  on conflict (district_id, id) do nothing`

export const endAttendance = (tx: Tx, id: string, at: Date): Sql => sql`
  update remote_room.attendance set left_at = ${at}::timestamptz where district_id = ${tx.district}::int and id = ${id}::uuid and left_at is null`

export const endAllAttendance = (tx: Tx, roomId: string, at: Date): Sql => sql`
  update remote_room.attendance set left_at = ${at}::timestamptz where district_id = ${tx.district}::int and room_id = ${roomId}::uuid and left_at is null`

export const endRoom = (tx: Tx, roomId: string, at: Date): Sql => sql`
  update remote_room.room set state = 'ended', ended_at = ${at}::timestamptz
   where district_id = ${tx.district}::int and id = ${roomId}::uuid and state <> 'ended'`

/** Over at once for everybody; the sweep writes it down. */
export const stopRoomsOf = (tx: Tx, arrangedId: string): Sql => sql`
  update remote_room.room set state = 'stopped' where district_id = ${tx.district}::int and arranged_id = ${arrangedId}::uuid and state = 'open'`

/** A record that is sealed brings nobody together any more: rooms for more than one party stop in the same command. */
export const stopJointRooms = (tx: Tx, caseId: string): Sql => sql`
  update remote_room.room set state = 'stopped'
   where district_id = ${tx.district}::int and case_id = ${caseId}::uuid and state = 'open' and parties > 1`

export const endRoomWithAttendance = (tx: Tx, roomId: string, at: Date): readonly Sql[] => [endAllAttendance(tx, roomId, at), endRoom(tx, roomId, at)]
