import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { ParticipationKind } from '../domain.ts'
import { PARTICIPATION_COLUMNS, type ParticipationRow } from '../store/people.ts'
import { PAGE } from './programmes.ts'

export interface KeptRow extends ParticipationRow {
  readonly title: string | null
  readonly purpose: string | null
  readonly next_visit: Day | null
}

const SHOWN = sql`${PARTICIPATION_COLUMNS}, p.title, p.purpose,
  (select min(v.on_day) from programmes.visit v where v.district_id = t.district_id and v.participation_id = t.id and v.state = 'planned') as next_visit`
const TABLES = sql`programmes.participation t left join programmes.programme p on p.district_id = t.district_id and p.id = t.programme_id`

/** Those one keeps oneself, by number; nobody’s else, and nothing that names anybody. What withdrew is no line any more. */
export async function listKept(tx: Tx, keeperId: string, kind: ParticipationKind, before: string | undefined): Promise<KeptRow[]> {
  const from = before ? sql`and t.id < ${before}::uuid` : sql``
  return tx<KeptRow>`
    select ${SHOWN} from ${TABLES} where t.district_id = ${tx.district} and t.keeper_id = ${keeperId} and t.kind = ${kind} and t.state <> 'withdrawn' ${from} order by t.id desc limit ${PAGE + 1}`
}

export async function findKept(tx: Tx, keeperId: string, id: string): Promise<KeptRow | undefined> {
  const [found] = await tx<KeptRow>`select ${SHOWN} from ${TABLES} where t.district_id = ${tx.district} and t.id = ${id} and t.keeper_id = ${keeperId} limit 1`
  return found
}

export async function findShown(tx: Tx, id: string): Promise<(KeptRow & { unit_zh: string; unit_en: string; keeper: string }) | undefined> {
  const [found] = await tx<KeptRow & { unit_zh: string; unit_en: string; keeper: string }>`
    select ${SHOWN}, u.name_zh as unit_zh, u.name_en as unit_en, s.name as keeper from ${TABLES}
      join organisation.published_unit u on u.district_id = t.district_id and u.id = t.unit_id
      join people.published_staff s on s.district_id = t.district_id and s.id = t.keeper_id
     where t.district_id = ${tx.district} and t.id = ${id} limit 1`
  return found
}

export async function nameOf(tx: Tx, staffId: string | null): Promise<string | null> {
  if (staffId === null) return null
  const [found] = await tx<{ name: string }>`select s.name from people.published_staff s where s.district_id = ${tx.district} and s.id = ${staffId}`
  return found?.name ?? null
}

export async function adultsOf(tx: Tx, id: string): Promise<{ part: string; words: Buffer }[]> {
  return tx<{ part: string; words: Buffer }>`select a.part, a.words from programmes.adult a where a.district_id = ${tx.district} and a.participation_id = ${id} order by a.agreed_on, a.id limit 20`
}

/** Children of one participation, for whoever holds a granted look. */
export async function childrenOf(tx: Tx, id: string): Promise<{ age: 'under-14' | 'from-14'; wish_by: 'child' | 'trusted-person'; words: Buffer }[]> {
  return tx<{ age: 'under-14' | 'from-14'; wish_by: 'child' | 'trusted-person'; words: Buffer }>`
    select c.age, c.wish_by, c.words from programmes.child c where c.district_id = ${tx.district} and c.participation_id = ${id} order by c.agreed_on, c.id limit 20`
}

export async function visitsOf(tx: Tx, id: string): Promise<{ id: string; on_day: Day; state: 'planned' | 'kept' | 'not-kept' }[]> {
  return tx<{ id: string; on_day: Day; state: 'planned' | 'kept' | 'not-kept' }>`
    select v.id, v.on_day, v.state from programmes.visit v where v.district_id = ${tx.district} and v.participation_id = ${id} order by v.on_day desc, v.id desc limit 100`
}

/** Sessions held or planned of one’s programme, and whether one came. At most 50. */
export async function sessionsFor(tx: Tx, id: string, programmeId: string): Promise<{ on_day: Day; place: string; came: boolean }[]> {
  return tx<{ on_day: Day; place: string; came: boolean }>`
    select s.on_day, s.place, exists (select 1 from programmes.attendance a where a.district_id = s.district_id and a.session_id = s.id and a.participation_id = ${id}) as came
      from programmes.session s where s.district_id = ${tx.district} and s.programme_id = ${programmeId} and s.state <> 'called-off' order by s.on_day desc, s.id desc limit 50`
}

export interface LookWaiting {
  readonly id: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly reason: Buffer
  readonly number: string
}

/** Looks that wait at a unit and below it, the newest first; nothing of the child. */
export async function waitingLooks(tx: Tx, unitPath: string, before: Cursor | undefined): Promise<LookWaiting[]> {
  const from = before ? sql`and (l.asked_at, l.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<LookWaiting>`
    select l.id, s.name as asked_by, l.asked_at, l.reason, t.number from programmes.look l
      join programmes.participation t on t.district_id = l.district_id and t.id = l.participation_id
      join people.published_staff s on s.district_id = l.district_id and s.id = l.asked_by
     where l.district_id = ${tx.district} and l.decided_by is null and ${withinUnit(sql`l.unit_path`, unitPath)} ${from}
     order by l.asked_at desc, l.id desc limit ${PAGE + 1}`
}

/** How many of a kind run at a unit and below it. */
export async function runningNow(tx: Tx, unitPath: string, kind: ParticipationKind): Promise<number> {
  const [found] = await tx<{ n: number }>`
    select count(*)::int as n from programmes.participation t where t.district_id = ${tx.district} and t.state = 'running' and t.kind = ${kind}
       and ${withinUnit(sql`t.unit_path`, unitPath)}`
  return found?.n ?? 0
}
