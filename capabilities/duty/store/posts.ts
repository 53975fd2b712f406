import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { PostKind, SlotDays } from '../domain.ts'
import type { Home } from './counts.ts'

export interface PostRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly team_id: string | null
  readonly kind: PostKind
  readonly name: string
  readonly place: string
  readonly with_children: boolean
  readonly from_on: Day
}

const POST = sql`o.id, o.unit_id, o.unit_path, o.team_id, o.kind, o.name, o.place, o.with_children, o.from_on`

/** Posts of a unit that are kept on a day or later. */
export async function postsOf(tx: Tx, unitId: string, on: Day): Promise<PostRow[]> {
  return tx<PostRow>`select ${POST} from duty.post o
    where o.district_id = ${tx.district} and o.unit_id = ${unitId} and (o.until_on is null or o.until_on > ${on}) order by o.kind, o.id limit 200`
}

export async function postOf(tx: Tx, unitId: string, id: string): Promise<PostRow | undefined> {
  const [found] = await tx<PostRow>`select ${POST} from duty.post o where o.district_id = ${tx.district} and o.id = ${id} and o.unit_id = ${unitId} and o.until_on is null`
  return found
}

export async function postsByIds(tx: Tx, ids: readonly string[]): Promise<PostRow[]> {
  return tx<PostRow>`select ${POST} from duty.post o where o.district_id = ${tx.district} and o.id = any(${ids}::uuid[]) order by o.kind, o.id limit 500`
}

export async function insertPost(tx: Tx, home: Home, post: Omit<PostRow, 'unit_id' | 'unit_path'> & { readonly by: string }): Promise<void> {
  await tx`insert into duty.post (district_id, id, unit_id, unit_path, team_id, kind, name, place, with_children, from_on, until_on, entered_by)
    values (${tx.district}, ${post.id}, ${home.id}, ${home.path}, ${post.team_id}, ${post.kind}, ${post.name}, ${post.place}, ${post.with_children}, ${post.from_on}, null, ${post.by})
    on conflict (district_id, id) do nothing`
}

export async function endPost(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update duty.post set until_on = ${on} where district_id = ${tx.district} and id = ${id}`
  await tx`update duty.slot set until_on = ${on} where district_id = ${tx.district} and post_id = ${id} and until_on is null`
}

export interface SlotRow {
  readonly id: string
  readonly post_id: string
  readonly begins: string
  readonly ends: string
  readonly days: SlotDays
  readonly needed: number
}

/** Slots of posts that are kept on a day. */
export async function slotsOf(tx: Tx, postIds: readonly string[], on: Day): Promise<SlotRow[]> {
  return tx<SlotRow>`select s.id, s.post_id, s.begins, s.ends, s.days, s.needed from duty.slot s
    where s.district_id = ${tx.district} and s.post_id = any(${postIds}::uuid[]) and (s.until_on is null or s.until_on > ${on}) order by s.begins, s.id limit 500`
}

export async function insertSlot(tx: Tx, slot: SlotRow): Promise<void> {
  await tx`insert into duty.slot (district_id, id, post_id, begins, ends, days, needed, until_on)
    values (${tx.district}, ${slot.id}, ${slot.post_id}, ${slot.begins}, ${slot.ends}, ${slot.days}, ${slot.needed}, null) on conflict (district_id, id) do nothing`
}

/** The unit a slot belongs to; undefined where it ended. */
export async function unitOfSlot(tx: Tx, id: string): Promise<string | undefined> {
  const [found] = await tx<{ unit_id: string }>`select o.unit_id from duty.slot s join duty.post o on o.district_id = s.district_id and o.id = s.post_id
    where s.district_id = ${tx.district} and s.id = ${id} and s.until_on is null`
  return found?.unit_id
}

export async function endSlot(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update duty.slot set until_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export interface PlaceRow {
  readonly id: string
  readonly post_id: string
  readonly name: string
}

export async function placesOf(tx: Tx, postIds: readonly string[], on: Day): Promise<PlaceRow[]> {
  return tx<PlaceRow>`select l.id, l.post_id, l.name from duty.place l
    where l.district_id = ${tx.district} and l.post_id = any(${postIds}::uuid[]) and (l.until_on is null or l.until_on > ${on}) order by l.id limit 1000`
}

export async function insertPlace(tx: Tx, place: PlaceRow): Promise<void> {
  await tx`insert into duty.place (district_id, id, post_id, name, until_on) values (${tx.district}, ${place.id}, ${place.post_id}, ${place.name}, null) on conflict (district_id, id) do nothing`
}

export async function endPlace(tx: Tx, unitId: string, id: string, on: Day): Promise<boolean> {
  const ended = await tx`update duty.place set until_on = ${on}
    where district_id = ${tx.district} and id = ${id} and until_on is null
      and post_id in (select o.id from duty.post o where o.district_id = ${tx.district} and o.unit_id = ${unitId}) returning id`
  return ended.length > 0
}

export interface TermRow {
  readonly id: string
  readonly unit_path: string
  readonly name: string
  readonly from_on: Day
  readonly until_on: Day
  readonly source: string
}

/** The terms of the district, the newest first: those of a unit and above it count. */
export async function termsOf(tx: Tx): Promise<TermRow[]> {
  return tx<TermRow>`select t.id, t.unit_path, t.name, t.from_on, t.until_on, t.source from duty.term t where t.district_id = ${tx.district} order by t.from_on desc, t.id limit 200`
}

export async function insertTerm(tx: Tx, home: Home, term: Omit<TermRow, 'unit_path'> & { readonly by: string }): Promise<void> {
  await tx`insert into duty.term (district_id, id, unit_id, unit_path, name, from_on, until_on, source, entered_by)
    values (${tx.district}, ${term.id}, ${home.id}, ${home.path}, ${term.name}, ${term.from_on}, ${term.until_on}, ${term.source}, ${term.by}) on conflict (district_id, id) do nothing`
}

export interface PatternRow {
  readonly slot_id: string
  readonly weekday: number
  readonly member_id: string
}

export async function patternOf(tx: Tx, slotIds: readonly string[]): Promise<PatternRow[]> {
  return tx<PatternRow>`select a.slot_id, a.weekday, a.member_id from duty.pattern a
    where a.district_id = ${tx.district} and a.slot_id = any(${slotIds}::uuid[]) order by a.slot_id, a.weekday, a.member_id limit 3000`
}

/** Replaces what slots have on the days of a week that a shift was on. */
export async function replacePattern(tx: Tx, slotIds: readonly string[], weekdays: readonly number[], made: readonly PatternRow[]): Promise<void> {
  await tx`delete from duty.pattern where district_id = ${tx.district} and slot_id = any(${slotIds}::uuid[]) and weekday = any(${weekdays}::int[])`
  if (made.length === 0) return
  const values = made.map((each) => [tx.district, each.slot_id, each.weekday, each.member_id])
  await tx.run(sql`insert into duty.pattern (district_id, slot_id, weekday, member_id) values ${rows(values)} on conflict do nothing`)
}
