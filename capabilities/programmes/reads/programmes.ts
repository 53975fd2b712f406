import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { ProgrammeKind, State } from '../domain.ts'
import { PROGRAMME_COLUMNS, type ProgrammeRow } from '../store/programmes.ts'

export const PAGE = 30

export interface ProgrammeListed extends ProgrammeRow {
  readonly taking: number
  readonly held: number
}

const SHOWN = sql`${PROGRAMME_COLUMNS},
  (select count(*)::int from programmes.participation t where t.district_id = p.district_id and t.programme_id = p.id and t.state = 'running') as taking,
  (select count(*)::int from programmes.session s where s.district_id = p.district_id and s.programme_id = p.id and s.state = 'held') as held`

const below = (path: string): Sql => withinUnit(sql`p.unit_path`, path)

/** Of a unit and those below it, the newest first; a page and one more. */
export async function listProgrammes(tx: Tx, unitPath: string, kind: ProgrammeKind, before: Cursor | undefined): Promise<ProgrammeListed[]> {
  const from = before ? sql`and (p.entered_at, p.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<ProgrammeListed>`
    select ${SHOWN} from programmes.programme p where p.district_id = ${tx.district} and ${below(unitPath)} and p.kind = ${kind} ${from} order by p.entered_at desc, p.id desc limit ${PAGE + 1}`
}

export async function findProgramme(tx: Tx, unitPath: string, id: string): Promise<ProgrammeListed | undefined> {
  const [found] = await tx<ProgrammeListed>`select ${SHOWN} from programmes.programme p where p.district_id = ${tx.district} and p.id = ${id} and ${below(unitPath)} limit 1`
  return found
}

export interface SessionShown {
  readonly id: string
  readonly on_day: Day
  readonly place: string
  readonly activities: readonly string[]
  readonly state: 'planned' | 'held' | 'called-off'
  readonly came: number
}

export async function sessionsOf(tx: Tx, programmeId: string): Promise<SessionShown[]> {
  return tx<SessionShown>`
    select s.id, s.on_day, s.place, s.activities, s.state,
           (select count(*)::int from programmes.attendance a where a.district_id = s.district_id and a.session_id = s.id) as came
      from programmes.session s where s.district_id = ${tx.district} and s.programme_id = ${programmeId} order by s.on_day desc, s.id desc limit 100`
}

export interface OrderShown {
  readonly id: string
  readonly partner: string
  readonly product: string
  readonly pieces: number
  readonly delivered: number
  readonly due_on: Day
  readonly delivered_on: Day | null
}

export async function ordersOf(tx: Tx, programmeId: string): Promise<OrderShown[]> {
  return tx<OrderShown>`
    select o.id, o.partner, o.product, o.pieces, o.delivered, o.due_on, o.delivered_on from programmes.product_order o
     where o.district_id = ${tx.district} and o.programme_id = ${programmeId} order by o.due_on desc, o.id desc limit 100`
}

export interface RenewalRow {
  readonly subject_id: string
  readonly renewed_on: Day
  readonly was_until: Day
  readonly until_on: Day
  readonly ground: string
}

export async function renewalsOf(tx: Tx, subjectIds: readonly string[]): Promise<RenewalRow[]> {
  if (subjectIds.length === 0) return []
  return tx<RenewalRow>`
    select r.subject_id, r.renewed_on, r.was_until, r.until_on, r.ground from programmes.renewal r
     where r.district_id = ${tx.district} and r.subject_id = any(${subjectIds}::uuid[]) order by r.subject_id, r.id limit 500`
}

/** Those of a programme by number. At most 200. */
export async function membersOf(tx: Tx, programmeId: string): Promise<{ id: string; number: string; state: State }[]> {
  return tx<{ id: string; number: string; state: State }>`
    select t.id, t.number, t.state from programmes.participation t
     where t.district_id = ${tx.district} and t.programme_id = ${programmeId} and t.state in ('asked', 'running') order by t.state, t.id limit 200`
}

export interface OpenRow extends ProgrammeListed {
  readonly unit_zh: string
  readonly unit_en: string
}

/** Projects that take people in, the newest first. At most 50. */
export async function openProjects(tx: Tx, today: Day): Promise<OpenRow[]> {
  return tx<OpenRow>`
    select ${SHOWN}, u.name_zh as unit_zh, u.name_en as unit_en from programmes.programme p
      join organisation.published_unit u on u.district_id = p.district_id and u.id = p.unit_id
     where p.district_id = ${tx.district} and p.kind = 'project' and p.state <> 'ended' and p.until_on >= ${today} order by p.entered_at desc, p.id desc limit 50`
}

/** Sealed words of those members who want their name to be seen. At most 200. */
export async function shownMembers(tx: Tx, programmeId: string): Promise<{ words: Buffer }[]> {
  return tx<{ words: Buffer }>`
    select a.words from programmes.participation t join programmes.adult a on a.district_id = t.district_id and a.participation_id = t.id
     where t.district_id = ${tx.district} and t.programme_id = ${programmeId} and t.state = 'running' and a.is_shown order by a.id limit 200`
}
