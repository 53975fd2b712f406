import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { CaseId } from '../procedure.ts'

export interface RequestRow {
  readonly id: string
  readonly kind: 'look' | 'unseal'
  readonly case_id: CaseId
  readonly code: string
  readonly unit_path: string
  readonly asked_by: string
  readonly asked_role: string
  readonly asked_name: string
  readonly reason: string
  readonly asked_at: Date
  readonly state: 'asked' | 'granted' | 'refused'
  readonly decided_name: string | null
  readonly until_at: Date | null
}

export interface NewRequest {
  readonly id: string
  readonly kind: 'look' | 'unseal'
  readonly caseId: string
  readonly askedBy: string
  readonly askedRole: string
  /** Encrypted: a reason may say what the case is about. */
  readonly reason: string
  readonly at: Date
}

export function insertRequest(tx: Tx, request: NewRequest): Sql {
  return sql`insert into cases.seal_request (district_id, id, kind, case_id, asked_by, asked_role, reason, asked_at, state)
    values (${tx.district}, ${request.id}, ${request.kind}, ${request.caseId}, ${request.askedBy}, ${request.askedRole}, ${request.reason},
      ${request.at}, 'asked')
    on conflict (district_id, id) do nothing`
}

const columns = sql`q.id, q.kind, q.case_id, s.code, s.unit_path, q.asked_by, q.asked_role, a.name as asked_name, q.reason, q.asked_at, q.state,
  d.name as decided_name, q.until_at`
const joined = (tx: Tx): Sql => sql`cases.seal_request q
  join cases.sealing s on s.district_id = ${tx.district} and s.case_id = q.case_id
  join people.published_staff a on a.district_id = ${tx.district} and a.id = q.asked_by
  left join people.published_staff d on d.district_id = ${tx.district} and d.id = q.decided_by`

/** Requests at or below a unit, those that wait first, the newest first; a hundred. */
export async function listRequests(tx: Tx, unitPath: string): Promise<RequestRow[]> {
  return tx.run<RequestRow>(sql`
    select ${columns} from ${joined(tx)}
     where q.district_id = ${tx.district}
       and ${withinUnit(sql`s.unit_path`, unitPath)}
     order by (q.state = 'asked') desc, q.asked_at desc, q.id limit 100`)
}

const MOST_WAITING = 100

/** How many at or below a unit wait for somebody other than this one, who may have asked; a hundred at most. */
export async function countWaiting(tx: Tx, by: { readonly id: string; readonly unitPath: string }): Promise<number> {
  const { id, unitPath } = by
  const found = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from (
      select 1 from cases.seal_request q
        join cases.sealing s on s.district_id = q.district_id and s.case_id = q.case_id
       where q.district_id = ${tx.district} and q.state = 'asked' and q.asked_by <> ${id}
         and ${withinUnit(sql`s.unit_path`, unitPath)}
       limit ${MOST_WAITING}) waiting`)
  return found[0]?.n ?? 0
}

export async function findRequest(tx: Tx, id: string): Promise<RequestRow | undefined> {
  const found = await tx.run<RequestRow>(sql`select ${columns} from ${joined(tx)} where q.district_id = ${tx.district} and q.id = ${id}`)
  return found[0]
}

/** The one decision; a second one changes nothing and gives no row. */
export async function decideRequest(
  tx: Tx, id: string, decision: { readonly state: 'granted' | 'refused'; readonly by: string; readonly role: string; readonly at: Date; readonly until: Date | null },
): Promise<boolean> {
  const changed = await tx`
    update cases.seal_request set state = ${decision.state}, decided_by = ${decision.by}, decided_role = ${decision.role},
      decided_at = ${decision.at}, until_at = ${decision.until}
     where district_id = ${tx.district} and id = ${id} and state = 'asked' returning id`
  return changed.length === 1
}

export interface LookRow {
  readonly id: string
  readonly code: string
  readonly action: string
  readonly actor_name: string | null
  readonly actor_role: string
  readonly recorded_at: Date
}

export const LOOKS_A_PAGE = 100

/** Who looked into cases that are or were sealed, since they were, refused looks included; the newest first. */
export async function listLooks(tx: Tx, before: string | undefined): Promise<LookRow[]> {
  return tx.run<LookRow>(sql`
    select a.id, s.code, a.action, p.name as actor_name, a.actor_role, a.recorded_at
      from audit.access a
      join cases.sealing s on s.district_id = ${tx.district} and s.case_id = a.case_id
      left join people.published_staff p on p.district_id = ${tx.district} and p.id = a.actor_id
     where a.district_id = ${tx.district} and a.recorded_at >= s.sealed_at and a.id < ${before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
     order by a.id desc limit ${LOOKS_A_PAGE + 1}`)
}
