import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { RoomRow } from './store.ts'

const ROOM = sql`r.id, r.kind, r.case_id, r.procedure_id, r.arranged_id, r.parties, r.topic, r.host_id, r.unit_path, r.on_day, r.from_time, r.to_time,
  r.opens_at, r.closes_at, r.state`

/** Rooms of one case, the latest first. */
export async function roomsOfCase(tx: Tx, caseId: string): Promise<RoomRow[]> {
  return tx<RoomRow>`select ${ROOM} from remote_room.room r where r.district_id = ${tx.district} and r.case_id = ${caseId} order by r.id desc limit 50`
}

/** Rooms that are not over, in which somebody has a seat. */
export async function roomsOfStaff(tx: Tx, staffId: string, from: Day): Promise<RoomRow[]> {
  return tx<RoomRow>`
    select ${ROOM} from remote_room.seat s
      join remote_room.room r on r.district_id = s.district_id and r.id = s.room_id
     where s.district_id = ${tx.district} and s.staff_id = ${staffId} and r.state = 'open' and r.on_day >= ${from}
     order by r.on_day, r.from_time, r.id limit 100`
}

/** Rooms that are over and not yet written down. */
export async function roomsToEnd(tx: Tx, now: Date): Promise<RoomRow[]> {
  return tx<RoomRow>`
    select ${ROOM} from remote_room.room r
     where r.district_id = ${tx.district} and (r.state = 'stopped' or (r.state = 'open' and r.closes_at <= ${now}))
     order by r.id limit 200`
}

export interface AttendanceRow {
  readonly room_id: string
  readonly seat_id: string
  readonly joined_at: Date
  readonly left_at: Date | null
}

export async function attendanceOf(tx: Tx, roomIds: readonly string[]): Promise<AttendanceRow[]> {
  if (roomIds.length === 0) return []
  return tx<AttendanceRow>`
    select a.room_id, a.seat_id, a.joined_at, a.left_at from remote_room.attendance a
     where a.district_id = ${tx.district} and a.room_id = any(${[...roomIds]}::uuid[]) order by a.joined_at, a.id limit 2000`
}

export interface PostedRow {
  readonly staff_id: string
  readonly name: string
  readonly role: string
  readonly unit_zh: string
  readonly unit_en: string
}

/** Active people with a post of these roles on a day, one line a person. */
export async function postedAs(tx: Tx, roles: readonly string[], on: Day): Promise<PostedRow[]> {
  const rows = await tx<PostedRow>`
    select p.staff_id, s.name, p.role, p.unit_name_zh as unit_zh, p.unit_name_en as unit_en
      from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id
     where p.district_id = ${tx.district} and p.role = any(${[...roles]}::text[]) and s.state = 'active'
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.unit_path, s.name, p.id limit 500`
  return rows.filter((row, index) => rows.findIndex((each) => each.staff_id === row.staff_id) === index)
}

export async function staffNames(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (staffIds.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s where s.district_id = ${tx.district} and s.id = any(${[...staffIds]}::uuid[]) limit 200`
  return new Map(found.map((each) => [each.id, each.name]))
}
