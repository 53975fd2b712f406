import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { ProgrammeKind, ProgrammeState } from '../domain.ts'

export interface ProgrammeRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: ProgrammeKind
  readonly title: string
  readonly purpose: string
  readonly partner: string
  readonly state: ProgrammeState
  readonly from_on: Day
  readonly until_on: Day
  readonly ended_on: Day | null
  readonly keeper_id: string
  readonly entered_at: Date
}

export const PROGRAMME_COLUMNS = sql`p.id, p.unit_id, p.unit_path, p.kind, p.title, p.purpose, p.partner, p.state, p.from_on, p.until_on, p.ended_on, p.keeper_id, p.entered_at`

export type ProgrammeMade = Pick<ProgrammeRow, 'id' | 'kind' | 'title' | 'purpose' | 'partner' | 'state' | 'from_on' | 'until_on' | 'keeper_id'>

export async function insertProgramme(tx: Tx, at: CountedAt, made: ProgrammeMade, now: Date): Promise<void> {
  await tx`insert into programmes.programme (district_id, id, unit_id, unit_path, kind, title, purpose, partner, state, from_on, until_on, keeper_id, entered_at)
    values (${tx.district}, ${made.id}, ${at.id}, ${at.path}, ${made.kind}, ${made.title}, ${made.purpose}, ${made.partner}, ${made.state}, ${made.from_on}, ${made.until_on}, ${made.keeper_id}, ${now})
    on conflict (district_id, id) do nothing`
}

/** Locked first; of any unit: whoever asks looks whose it is. */
export async function lockProgramme(tx: Tx, id: string): Promise<ProgrammeRow | undefined> {
  const [found] = await tx<ProgrammeRow>`select ${PROGRAMME_COLUMNS} from programmes.programme p where p.district_id = ${tx.district} and p.id = ${id} for update`
  return found
}

export async function setProgramme(tx: Tx, id: string, what: Sql): Promise<void> {
  await tx.run(sql`update programmes.programme set ${what} where district_id = ${tx.district} and id = ${id}`)
}
export const setRunning = (tx: Tx, id: string) => setProgramme(tx, id, sql`state = 'running'`)
export const setUntil = (tx: Tx, id: string, until: Day) => setProgramme(tx, id, sql`until_on = ${until}`)
export const setEnded = (tx: Tx, id: string, ending: 'purpose' | 'expired', on: Day) => setProgramme(tx, id, sql`state = 'ended', ending = ${ending}, ended_on = ${on}`)

export interface RenewalMade {
  readonly id: string
  readonly kind: 'programme' | 'participation' | 'tutor'
  readonly subjectId: string
  readonly was: Day
  readonly until: Day
  readonly ground: string
  readonly on: Day
  readonly by: string
}

export async function insertRenewal(tx: Tx, made: RenewalMade): Promise<void> {
  await tx`insert into programmes.renewal (district_id, id, subject_kind, subject_id, was_until, until_on, ground, renewed_on, renewed_by)
    values (${tx.district}, ${made.id}, ${made.kind}, ${made.subjectId}, ${made.was}, ${made.until}, ${made.ground}, ${made.on}, ${made.by})`
}

/** Whether this press was carried out before. */
export async function renewedBefore(tx: Tx, id: string): Promise<boolean> {
  return (await tx`select r.id from programmes.renewal r where r.district_id = ${tx.district} and r.id = ${id}`).length > 0
}

export async function insertSession(tx: Tx, made: { readonly id: string; readonly programmeId: string; readonly on: Day; readonly place: string; readonly activities: readonly string[] }): Promise<void> {
  await tx`insert into programmes.session (district_id, id, programme_id, on_day, place, activities, state)
    values (${tx.district}, ${made.id}, ${made.programmeId}, ${made.on}, ${made.place}, ${made.activities}::text[], 'planned') on conflict (district_id, id) do nothing`
}

export interface SessionRow {
  readonly id: string
  readonly programme_id: string
  readonly on_day: Day
  readonly state: 'planned' | 'held' | 'called-off'
}

export async function lockSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  const [found] = await tx<SessionRow>`select s.id, s.programme_id, s.on_day, s.state from programmes.session s where s.district_id = ${tx.district} and s.id = ${id} for update`
  return found
}

/** Who came, of this programme and taking part; a second entry of the same is nothing. */
export async function setHeld(tx: Tx, session: SessionRow, held: boolean, activities: readonly string[], came: readonly string[]): Promise<void> {
  await tx`update programmes.session set state = ${held ? 'held' : 'called-off'}, activities = ${activities}::text[] where district_id = ${tx.district} and id = ${session.id}`
  if (came.length === 0) return
  await tx`insert into programmes.attendance (district_id, session_id, participation_id)
    select p.district_id, ${session.id}::uuid, p.id from programmes.participation p
     where p.district_id = ${tx.district} and p.programme_id = ${session.programme_id} and p.state = 'running' and p.id = any(${came}::uuid[])
    on conflict (district_id, session_id, participation_id) do nothing`
}

export interface OrderRow {
  readonly id: string
  readonly programme_id: string
  readonly pieces: number
  readonly delivered: number
}

export async function insertOrder(tx: Tx, made: { readonly id: string; readonly programmeId: string; readonly partner: string; readonly product: string; readonly pieces: number; readonly on: Day; readonly dueOn: Day }): Promise<void> {
  await tx`insert into programmes.product_order (district_id, id, programme_id, partner, product, pieces, delivered, ordered_on, due_on)
    values (${tx.district}, ${made.id}, ${made.programmeId}, ${made.partner}, ${made.product}, ${made.pieces}, 0, ${made.on}, ${made.dueOn}) on conflict (district_id, id) do nothing`
}

export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const [found] = await tx<OrderRow>`select o.id, o.programme_id, o.pieces, o.delivered from programmes.product_order o where o.district_id = ${tx.district} and o.id = ${id} for update`
  return found
}

export async function setDelivered(tx: Tx, id: string, delivered: number, doneOn: Day | null): Promise<void> {
  await tx`update programmes.product_order set delivered = ${delivered}, delivered_on = ${doneOn} where district_id = ${tx.district} and id = ${id}`
}

/** Whose last day is over; at most 200 at once. */
export async function programmesOver(tx: Tx, today: Day): Promise<{ id: string }[]> {
  return tx<{ id: string }>`
    select p.id from programmes.programme p where p.district_id = ${tx.district} and p.until_on < ${today} and p.state <> 'ended' order by p.until_on, p.id limit 200 for update skip locked`
}
