import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Part } from '../domain.ts'
import type { Home } from './counts.ts'

export interface MemberRow {
  readonly id: string
  readonly unit_id: string
  readonly state: 'active' | 'left'
  readonly staff_id: string | null
  readonly staff_name: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly number: string | null
  readonly wall: boolean
  readonly ticked_by_lead: boolean
  readonly checked_on: Day | null
  readonly checked_with: string | null
  readonly check_valid_until: Day | null
  readonly joined_on: Day
}

const COLUMNS = sql`m.id, m.unit_id, m.state, m.staff_id, f.name as staff_name, m.name, m.phone, m.number, m.wall, m.ticked_by_lead, m.checked_on, m.checked_with, m.check_valid_until, m.joined_on`
const FROM = sql`duty.member m left join people.published_staff f on f.district_id = m.district_id and f.id = m.staff_id`

export interface NewMember {
  readonly id: string
  readonly staffId: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly number: string | null
  readonly consentVersion: string | null
  readonly wall: boolean
  readonly on: Day
  readonly by: string
}

/** False where the number is taken, or the colleague stands on a roster already. */
export async function insertMember(tx: Tx, home: Home, each: NewMember): Promise<boolean> {
  const made = await tx`insert into duty.member (district_id, id, unit_id, unit_path, state, staff_id, name, phone, number, consent_version, consent_on, wall, ticked_by_lead, joined_on, entered_by)
    values (${tx.district}, ${each.id}, ${home.id}, ${home.path}, 'active', ${each.staffId}, ${each.name}, ${each.phone}, ${each.number}, ${each.consentVersion},
      ${each.consentVersion === null ? null : each.on}, ${each.wall}, false, ${each.on}, ${each.by}) on conflict do nothing returning id`
  return made.length > 0
}

export async function memberOf(tx: Tx, id: string): Promise<MemberRow | undefined> {
  const [found] = await tx<MemberRow>`select ${COLUMNS} from ${FROM} where m.district_id = ${tx.district} and m.id = ${id}`
  return found
}

export async function memberByNumber(tx: Tx, number: string): Promise<MemberRow | undefined> {
  const [found] = await tx<MemberRow>`select ${COLUMNS} from ${FROM} where m.district_id = ${tx.district} and m.number = ${number} and m.state = 'active'`
  return found
}

export async function memberByStaff(tx: Tx, staffId: string): Promise<MemberRow | undefined> {
  const [found] = await tx<MemberRow>`select ${COLUMNS} from ${FROM} where m.district_id = ${tx.district} and m.staff_id = ${staffId}`
  return found
}

/** Locks members in one order: whoever puts somebody on a shift has locked the shift before. */
export async function lockMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`select m.id from duty.member m where m.district_id = ${tx.district} and m.id = any(${ids}::uuid[]) order by m.id limit 500 for update`
}

/** Active members in teams of a unit, in the order in which they joined. */
export async function membersOfUnit(tx: Tx, unitId: string, on: Day): Promise<MemberRow[]> {
  return tx<MemberRow>`
    select ${COLUMNS} from ${FROM}
     where m.district_id = ${tx.district} and m.state = 'active'
       and exists (select 1 from duty.team_part p where p.district_id = m.district_id and p.member_id = m.id and p.unit_id = ${unitId} and (p.until_on is null or p.until_on > ${on}))
     order by m.joined_on, m.id limit 500`
}

export interface PartRow {
  readonly id: string
  readonly team_id: string
  readonly team_kind: string
  readonly unit_id: string
  readonly unit_path: string
  readonly member_id: string
  readonly part: Part
  readonly from_on: Day
  readonly until_on: Day | null
}

const PARTS = sql`p.id, p.team_id, p.team_kind, p.unit_id, p.unit_path, p.member_id, p.part, p.from_on, p.until_on`

/** In which teams members are on a day or later. */
export async function partsOf(tx: Tx, memberIds: readonly string[], on: Day): Promise<PartRow[]> {
  return tx<PartRow>`select ${PARTS} from duty.team_part p
    where p.district_id = ${tx.district} and p.member_id = any(${memberIds}::uuid[]) and (p.until_on is null or p.until_on > ${on}) order by p.from_on, p.id limit 1000`
}

export async function insertPart(tx: Tx, part: Omit<PartRow, 'until_on'> & { readonly until_on: Day | null }): Promise<void> {
  await tx`insert into duty.team_part (district_id, id, team_id, team_kind, unit_id, unit_path, member_id, part, from_on, until_on)
    values (${tx.district}, ${part.id}, ${part.team_id}, ${part.team_kind}, ${part.unit_id}, ${part.unit_path}, ${part.member_id}, ${part.part}, ${part.from_on}, ${part.until_on})
    on conflict (district_id, id) do nothing`
}

/** Ends parts from a day on; one that had not begun ends the day after it begins. */
export async function endPart(tx: Tx, id: string, until: Day, dayAfterFirst: Day): Promise<void> {
  await tx`update duty.team_part set until_on = case when from_on < ${until} then ${until}::date else ${dayAfterFirst}::date end where district_id = ${tx.district} and id = ${id}`
}

export async function setCheck(tx: Tx, id: string, check: { readonly on: Day; readonly with: string; readonly until: Day }): Promise<void> {
  await tx`update duty.member set checked_on = ${check.on}, checked_with = ${check.with}, check_valid_until = ${check.until} where district_id = ${tx.district} and id = ${id}`
}

export async function setChoices(tx: Tx, id: string, chosen: { readonly wall: boolean; readonly tickedByLead: boolean }): Promise<void> {
  await tx`update duty.member set wall = ${chosen.wall}, ticked_by_lead = ${chosen.tickedByLead} where district_id = ${tx.district} and id = ${id}`
}

/** False where the number is somebody else’s. */
export async function setNumber(tx: Tx, id: string, number: string): Promise<boolean> {
  const taken = await tx`select m.id from duty.member m where m.district_id = ${tx.district} and m.number = ${number} limit 1`
  if (taken.length > 0) return false
  await tx`update duty.member set number = ${number} where district_id = ${tx.district} and id = ${id}`
  return true
}

/** Whoever it was is gone for good; what was planned goes too. */
export async function eraseMember(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update duty.member set state = 'left', staff_id = null, name = null, phone = null, number = null, wall = false, checked_on = null, checked_with = null, check_valid_until = null, left_on = ${on}
    where district_id = ${tx.district} and id = ${id}`
  await tx`delete from duty.pattern where district_id = ${tx.district} and member_id = ${id}`
  await tx`delete from duty.away where district_id = ${tx.district} and member_id = ${id}`
}

export interface AwayRow {
  readonly member_id: string
  readonly from_on: Day
  readonly until_on: Day
}

export async function awaysOf(tx: Tx, memberIds: readonly string[], from: Day): Promise<AwayRow[]> {
  return tx<AwayRow>`select a.member_id, a.from_on, a.until_on from duty.away a
    where a.district_id = ${tx.district} and a.member_id = any(${memberIds}::uuid[]) and a.until_on >= ${from} order by a.from_on, a.id limit 1000`
}

/** Days of absence that are past go. At most 500 at a time; answers how many. */
export async function forgetAways(tx: Tx, before: Day): Promise<number> {
  const gone = await tx`
    delete from duty.away as a using (
      select o.district_id, o.id from duty.away o where o.district_id = ${tx.district} and o.until_on < ${before} order by o.id limit 500 for update skip locked) old
     where a.district_id = ${tx.district} and old.district_id = a.district_id and a.id = old.id returning a.id`
  return gone.length
}

export async function insertAway(tx: Tx, each: { readonly id: string; readonly memberId: string; readonly from: Day; readonly until: Day }): Promise<void> {
  await tx`insert into duty.away (district_id, id, member_id, from_on, until_on) values (${tx.district}, ${each.id}, ${each.memberId}, ${each.from}, ${each.until}) on conflict (district_id, id) do nothing`
}

export interface TeamRow {
  readonly id: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
  readonly unit_id: string
}

/** Teams of a unit that exist on a day. */
export async function teamsOf(tx: Tx, unitId: string, on: Day): Promise<TeamRow[]> {
  return tx<TeamRow>`select t.id, t.kind, t.name_zh, t.name_en, t.unit_id from organisation.published_team t
    where t.district_id = ${tx.district} and t.unit_id = ${unitId} and t.from_on <= ${on} and (t.until_on is null or t.until_on > ${on}) order by t.kind, t.id limit 100`
}

/** Colleagues of a unit today, for choosing. */
export async function colleaguesOf(tx: Tx, unitId: string, on: Day): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }>`
    select distinct f.id, f.name from organisation.published_posting p join people.published_staff f on f.district_id = p.district_id and f.id = p.staff_id
     where p.district_id = ${tx.district} and p.unit_id = ${unitId} and f.state = 'active' and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) order by f.name, f.id limit 300`
}
