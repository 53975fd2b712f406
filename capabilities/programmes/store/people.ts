import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Ending, ParticipationKind, State } from '../domain.ts'

export interface ParticipationRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: ParticipationKind
  readonly programme_id: string | null
  readonly number: string
  readonly state: State
  readonly keeper_id: string
  readonly helper: Buffer | null
  readonly goals: Buffer | null
  readonly checked_on: Day | null
  readonly from_on: Day
  readonly until_on: Day
  readonly ended_on: Day | null
  readonly successor_id: string | null
  readonly agreed_id: string | null
}

export const PARTICIPATION_COLUMNS = sql`t.id, t.unit_id, t.unit_path, t.kind, t.programme_id, t.number, t.state, t.keeper_id, t.helper, t.goals, t.checked_on, t.from_on, t.until_on, t.ended_on,
  t.successor_id, t.agreed_id`

export type ParticipationMade = Pick<ParticipationRow, 'id' | 'kind' | 'programme_id' | 'number' | 'state' | 'keeper_id' | 'helper' | 'goals' | 'checked_on' | 'from_on' | 'until_on'>

/** False where the number is taken. */
export async function insertParticipation(tx: Tx, at: CountedAt, made: ParticipationMade): Promise<boolean> {
  const inserted = await tx`insert into programmes.participation
      (district_id, id, unit_id, unit_path, kind, programme_id, number, state, keeper_id, helper, goals, checked_on, from_on, until_on)
    values (${tx.district}, ${made.id}, ${at.id}, ${at.path}, ${made.kind}, ${made.programme_id}, ${made.number}, ${made.state}, ${made.keeper_id}, ${made.helper}, ${made.goals}, ${made.checked_on},
      ${made.from_on}, ${made.until_on}) on conflict (district_id, number) do nothing returning id`
  return inserted.length > 0
}

export async function findParticipation(tx: Tx, id: string): Promise<ParticipationRow | undefined> {
  const [found] = await tx<ParticipationRow>`select ${PARTICIPATION_COLUMNS} from programmes.participation t where t.district_id = ${tx.district} and t.id = ${id}`
  return found
}

/** Of this keeper only, locked first. */
export async function lockKept(tx: Tx, keeperId: string, id: string): Promise<ParticipationRow | undefined> {
  const [found] = await tx<ParticipationRow>`
    select ${PARTICIPATION_COLUMNS} from programmes.participation t where t.district_id = ${tx.district} and t.id = ${id} and t.keeper_id = ${keeperId} for update`
  return found
}

export async function lockById(tx: Tx, id: string): Promise<ParticipationRow | undefined> {
  const [found] = await tx<ParticipationRow>`select ${PARTICIPATION_COLUMNS} from programmes.participation t where t.district_id = ${tx.district} and t.id = ${id} for update`
  return found
}

export async function byNumber(tx: Tx, number: string): Promise<ParticipationRow | undefined> {
  const [found] = await tx<ParticipationRow>`select ${PARTICIPATION_COLUMNS} from programmes.participation t where t.district_id = ${tx.district} and t.number = ${number}`
  return found
}

async function change(tx: Tx, id: string, what: Sql): Promise<void> {
  await tx.run(sql`update programmes.participation set ${what} where district_id = ${tx.district} and id = ${id}`)
}
export const setState = (tx: Tx, id: string, state: State) => change(tx, id, sql`state = ${state}`)
export const setLonger = (tx: Tx, id: string, until: Day) => change(tx, id, sql`until_on = ${until}`)
export const setOver = (tx: Tx, id: string, state: State, ending: Ending, on: Day) => change(tx, id, sql`state = ${state}, ending = ${ending}, ended_on = ${on}`)
export const setSuccessor = (tx: Tx, id: string, toId: string) => change(tx, id, sql`successor_id = ${toId}, agreed_id = null`)
export const setAgreed = (tx: Tx, id: string, toId: string) => change(tx, id, sql`agreed_id = ${toId}`)
export const setKeeper = (tx: Tx, id: string, toId: string) => change(tx, id, sql`keeper_id = ${toId}, successor_id = null, agreed_id = null`)

/** False where the number is taken. */
export async function setNumber(tx: Tx, id: string, number: string): Promise<boolean> {
  const changed = await tx`update programmes.participation set number = ${number} where district_id = ${tx.district} and id = ${id}
     and not exists (select 1 from programmes.participation o where o.district_id = ${tx.district} and o.number = ${number}) returning id`
  return changed.length > 0
}

export interface AdultMade {
  readonly id: string
  readonly part: 'grown-up' | 'guardian' | 'elder' | 'member'
  readonly words: Buffer
  readonly isShown: boolean
}

export async function insertAdults(tx: Tx, participationId: string, adults: readonly AdultMade[], on: Day): Promise<void> {
  const values = adults.map((each) => [tx.district, each.id, participationId, each.part, each.words, each.isShown, on])
  await tx.run(sql`insert into programmes.adult (district_id, id, participation_id, part, words, is_shown, agreed_on) values ${rows(values)}`)
}

export interface ChildMade {
  readonly id: string
  readonly age: string
  readonly words: Buffer
  readonly wishBy: string
}

export async function insertChildren(tx: Tx, participationId: string, children: readonly ChildMade[], on: Day): Promise<void> {
  if (children.length === 0) return
  const values = children.map((each) => [tx.district, each.id, participationId, each.age, each.words, each.wishBy, on])
  await tx.run(sql`insert into programmes.child (district_id, id, participation_id, age, words, wish_by, agreed_on) values ${rows(values)}`)
}

export async function hasChild(tx: Tx, id: string): Promise<boolean> {
  return (await tx`select c.id from programmes.child c where c.district_id = ${tx.district} and c.participation_id = ${id} limit 1`).length > 0
}

export async function insertVisit(tx: Tx, made: { readonly id: string; readonly participationId: string; readonly on: Day }): Promise<void> {
  await tx`insert into programmes.visit (district_id, id, participation_id, on_day, state) values (${tx.district}, ${made.id}, ${made.participationId}, ${made.on}, 'planned')
    on conflict (district_id, id) do nothing`
}

export async function findVisit(tx: Tx, id: string): Promise<{ participation_id: string; on_day: Day; state: string } | undefined> {
  const [found] = await tx<{ participation_id: string; on_day: Day; state: string }>`select v.participation_id, v.on_day, v.state from programmes.visit v where v.district_id = ${tx.district} and v.id = ${id}`
  return found
}

export async function setVisit(tx: Tx, id: string, state: 'kept' | 'not-kept'): Promise<boolean> {
  return (await tx`update programmes.visit set state = ${state} where district_id = ${tx.district} and id = ${id} and state = 'planned' returning id`).length > 0
}

export interface LookRow {
  readonly id: string
  readonly unit_path: string
  readonly asked_by: string
  readonly decided_by: string | null
  readonly until_at: Date | null
}

export async function insertLook(tx: Tx, made: { readonly id: string; readonly participationId: string; readonly unitPath: string; readonly by: string; readonly at: Date; readonly reason: Buffer }): Promise<void> {
  await tx`insert into programmes.look (district_id, id, participation_id, unit_path, asked_by, asked_at, reason)
    values (${tx.district}, ${made.id}, ${made.participationId}, ${made.unitPath}, ${made.by}, ${made.at}, ${made.reason}) on conflict (district_id, id) do nothing`
}

export async function lockLook(tx: Tx, id: string): Promise<LookRow | undefined> {
  const [found] = await tx<LookRow>`select l.id, l.unit_path, l.asked_by, l.decided_by, l.until_at from programmes.look l where l.district_id = ${tx.district} and l.id = ${id} for update`
  return found
}

export async function lastLook(tx: Tx, participationId: string, by: string): Promise<LookRow | undefined> {
  const [found] = await tx<LookRow>`
    select l.id, l.unit_path, l.asked_by, l.decided_by, l.until_at from programmes.look l
     where l.district_id = ${tx.district} and l.participation_id = ${participationId} and l.asked_by = ${by} order by l.asked_at desc, l.id desc limit 1`
  return found
}

export async function grantLook(tx: Tx, id: string, by: string, until: Date): Promise<void> {
  await tx`update programmes.look set decided_by = ${by}, until_at = ${until} where district_id = ${tx.district} and id = ${id}`
}

/** Whatever says something of anybody goes; the bare rows stay for the count, and days on which they came. */
export async function erase(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx`delete from programmes.adult where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.child where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.note where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.handover where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.visit where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.look where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`delete from programmes.attendance where district_id = ${tx.district} and participation_id = any(${ids}::uuid[])`
  await tx`update programmes.participation set helper = null, goals = null, checked_on = null, successor_id = null, agreed_id = null where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

/** Whose last day is over, or whose programme has ended; at most 200 at once. */
export async function participationsOver(tx: Tx, today: Day): Promise<ParticipationRow[]> {
  return tx<ParticipationRow>`
    select ${PARTICIPATION_COLUMNS} from programmes.participation t
     where t.district_id = ${tx.district} and t.state in ('asked', 'running') and t.until_on < ${today} order by t.until_on, t.id limit 200 for update skip locked`
}

export async function ofProgramme(tx: Tx, programmeId: string): Promise<ParticipationRow[]> {
  return tx<ParticipationRow>`
    select ${PARTICIPATION_COLUMNS} from programmes.participation t
     where t.district_id = ${tx.district} and t.programme_id = ${programmeId} and t.state in ('asked', 'running') order by t.id limit 1000 for update`
}

/** Ended before a day and still holding something. */
export async function keptTooLong(tx: Tx, before: Day): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select t.id from programmes.participation t where t.district_id = ${tx.district} and t.state = 'ended' and t.ended_on < ${before}
       and exists (select 1 from programmes.adult a where a.district_id = t.district_id and a.participation_id = t.id) order by t.ended_on, t.id limit 200 for update skip locked`
  return found.map((each) => each.id)
}
