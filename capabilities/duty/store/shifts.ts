import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CameBy, PostKind, ShiftState } from '../domain.ts'

export interface ShiftRow {
  readonly id: string
  readonly post_id: string
  readonly slot_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly on_day: Day
  readonly begins_at: Date
  readonly ends_at: Date
  readonly needed: number
  readonly filled: number
  readonly attended: number
  readonly state: ShiftState
  readonly provisional: boolean
  readonly round_done: boolean
  readonly post_name: string
  readonly post_kind: PostKind
  readonly post_place: string
  readonly team_id: string | null
  readonly with_children: boolean
}

const COLUMNS = sql`s.id, s.post_id, s.slot_id, s.unit_id, s.unit_path, s.on_day, s.begins_at, s.ends_at, s.needed, s.filled, s.attended, s.state, s.provisional, s.round_done,
  o.name as post_name, o.kind as post_kind, o.place as post_place, o.team_id, o.with_children`
const FROM = sql`duty.shift s join duty.post o on o.district_id = s.district_id and o.id = s.post_id`

export type NewShift = Pick<ShiftRow, 'id' | 'post_id' | 'slot_id' | 'unit_id' | 'unit_path' | 'on_day' | 'begins_at' | 'ends_at' | 'needed' | 'provisional'>

/** Those of a week that are not there yet. */
export async function insertShifts(tx: Tx, made: readonly NewShift[]): Promise<void> {
  if (made.length === 0) return
  const values = made.map((each) => [
    tx.district, each.id, each.post_id, each.slot_id, each.unit_id, each.unit_path, each.on_day, each.begins_at, each.ends_at, each.needed, 0, 0, 'draft', each.provisional, false,
  ])
  await tx.run(sql`insert into duty.shift (district_id, id, post_id, slot_id, unit_id, unit_path, on_day, begins_at, ends_at, needed, filled, attended, state, provisional, round_done)
    values ${rows(values)} on conflict do nothing`)
}

/** The shifts of a unit between two days, in the order of time. */
export async function shiftsOf(tx: Tx, unitId: string, from: Day, to: Day): Promise<ShiftRow[]> {
  return tx<ShiftRow>`select ${COLUMNS} from ${FROM}
    where s.district_id = ${tx.district} and s.unit_id = ${unitId} and s.on_day between ${from} and ${to} and s.state <> 'dropped' order by s.begins_at, o.name, s.id limit 600`
}

export async function shiftsByIds(tx: Tx, ids: readonly string[]): Promise<ShiftRow[]> {
  return tx<ShiftRow>`select ${COLUMNS} from ${FROM} where s.district_id = ${tx.district} and s.id = any(${ids}::uuid[]) order by s.begins_at, s.id limit 600`
}

/** Published shifts of units that begin within days, for members who look for one. */
export async function publishedFor(tx: Tx, unitIds: readonly string[], from: Day, to: Day): Promise<ShiftRow[]> {
  return tx<ShiftRow>`select ${COLUMNS} from ${FROM}
    where s.district_id = ${tx.district} and s.unit_id = any(${unitIds}::uuid[]) and s.on_day between ${from} and ${to} and s.state = 'published' order by s.begins_at, s.id limit 300`
}

/** Locks shifts in one order, before any member. */
export async function lockShifts(tx: Tx, ids: readonly string[]): Promise<ShiftRow[]> {
  return tx<ShiftRow>`select ${COLUMNS} from ${FROM} where s.district_id = ${tx.district} and s.id = any(${ids}::uuid[]) order by s.id limit 600 for update of s`
}

export async function lockShift(tx: Tx, id: string): Promise<ShiftRow | undefined> {
  const [found] = await lockShifts(tx, [id])
  return found
}

export async function setState(tx: Tx, ids: readonly string[], state: ShiftState): Promise<void> {
  await tx`update duty.shift set state = ${state} where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function moveFilled(tx: Tx, ids: readonly string[], by: number): Promise<void> {
  if (ids.length === 0 || by === 0) return
  await tx`update duty.shift set filled = filled + ${by}::int where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function moveAttended(tx: Tx, id: string, by: 1 | -1): Promise<void> {
  await tx`update duty.shift set attended = attended + ${by}::int where district_id = ${tx.district} and id = ${id}`
}

export interface TurnRow {
  readonly id: string
  readonly shift_id: string
  readonly member_id: string
  readonly begins_at: Date
  readonly ends_at: Date
  readonly on_day: Day
  readonly came_by: CameBy
  readonly offered_at: Date | null
  readonly instead_of: string | null
  readonly attended: boolean | null
  readonly here_at: Date | null
}

const TURN = sql`t.id, t.shift_id, t.member_id, t.begins_at, t.ends_at, t.on_day, t.came_by, t.offered_at, t.instead_of, t.attended, t.here_at`

export async function turnsOfShifts(tx: Tx, shiftIds: readonly string[]): Promise<TurnRow[]> {
  return tx<TurnRow>`select ${TURN} from duty.turn t where t.district_id = ${tx.district} and t.shift_id = any(${shiftIds}::uuid[]) order by t.id limit 3000`
}

/** Turns of members from a day on: what somebody else’s shift could overlap. */
export async function turnsOfMembers(tx: Tx, memberIds: readonly string[], from: Day, to: Day): Promise<TurnRow[]> {
  return tx<TurnRow>`select ${TURN} from duty.turn t
    where t.district_id = ${tx.district} and t.member_id = any(${memberIds}::uuid[]) and t.on_day between ${from} and ${to} order by t.begins_at, t.id limit 3000`
}

export async function turnOf(tx: Tx, id: string): Promise<TurnRow | undefined> {
  const [found] = await tx<TurnRow>`select ${TURN} from duty.turn t where t.district_id = ${tx.district} and t.id = ${id}`
  return found
}

export interface NewTurn {
  readonly id: string
  readonly shift: Pick<ShiftRow, 'id' | 'begins_at' | 'ends_at' | 'on_day'>
  readonly memberId: string
  readonly cameBy: CameBy
  readonly insteadOf: string | null
}

export async function insertTurns(tx: Tx, made: readonly NewTurn[]): Promise<void> {
  if (made.length === 0) return
  const values = made.map(({ id, shift, memberId, cameBy, insteadOf }) => [tx.district, id, shift.id, memberId, shift.begins_at, shift.ends_at, shift.on_day, cameBy, insteadOf])
  await tx.run(sql`insert into duty.turn (district_id, id, shift_id, member_id, begins_at, ends_at, on_day, came_by, instead_of) values ${rows(values)} on conflict do nothing`)
}

export async function removeTurns(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`delete from duty.turn where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function setOffered(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx`update duty.turn set offered_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

export async function setAttended(tx: Tx, id: string, came: { readonly attended: boolean; readonly hereAt: Date | null; readonly by: string | null }): Promise<void> {
  await tx`update duty.turn set attended = ${came.attended}, here_at = ${came.hereAt}, ticked_by = ${came.by} where district_id = ${tx.district} and id = ${id}`
}

/** Forgets the minutes at which people arrived; that they came stays. At most 500 at a time; answers how many. */
export async function forgetPoints(tx: Tx, before: Day): Promise<number> {
  const gone = await tx`
    update duty.turn as t set here_at = null from (
      select o.district_id, o.id from duty.turn o where o.district_id = ${tx.district} and o.on_day < ${before} and o.here_at is not null order by o.on_day, o.id limit 500 for update skip locked) old
     where t.district_id = ${tx.district} and old.district_id = t.district_id and t.id = old.id returning t.id`
  return gone.length
}

/** Minutes somebody stood since a day: their own hours, and nothing to compare them with. */
export async function ownMinutes(tx: Tx, memberId: string, from: Day, to: Day): Promise<{ shifts: number; minutes: number }> {
  const [found] = await tx<{ shifts: number; minutes: number }>`
    select count(*)::int as shifts, coalesce(sum(extract(epoch from (t.ends_at - t.begins_at)) / 60), 0)::int as minutes from duty.turn t
     where t.district_id = ${tx.district} and t.member_id = ${memberId} and t.on_day between ${from} and ${to} and t.attended`
  return found ?? { shifts: 0, minutes: 0 }
}

/** Ticks a place for a round; whether it was new. */
export async function insertSeen(tx: Tx, shiftId: string, placeId: string, at: Date): Promise<boolean> {
  const made = await tx`insert into duty.place_seen (district_id, shift_id, place_id, seen_at) values (${tx.district}, ${shiftId}, ${placeId}, ${at}) on conflict do nothing returning place_id`
  return made.length > 0
}

export async function seenOf(tx: Tx, shiftIds: readonly string[]): Promise<{ shift_id: string; place_id: string; seen_at: Date }[]> {
  return tx<{ shift_id: string; place_id: string; seen_at: Date }>`select e.shift_id, e.place_id, e.seen_at from duty.place_seen e
    where e.district_id = ${tx.district} and e.shift_id = any(${shiftIds}::uuid[]) order by e.shift_id, e.place_id limit 3000`
}

export async function setRoundDone(tx: Tx, id: string): Promise<void> {
  await tx`update duty.shift set round_done = true where district_id = ${tx.district} and id = ${id}`
}
