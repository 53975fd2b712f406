import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CaseId, DeadlineState } from './procedure.ts'

/** An agreed or promised day of one case, as a sweep sees it. */
export interface NearDeadline {
  readonly caseId: CaseId
  readonly key: string
  /** The day it was agreed or promised. */
  readonly startsOn: Day
  readonly rolledOn: Day
}

/** Open deadlines of one clock whose rolled day lies within the days given, both included; a page for a reminder. */
export async function deadlinesWithin(
  tx: Tx, clock: string, days: { readonly from: Day; readonly to: Day }, after: { readonly rolledOn: Day; readonly caseId: string; readonly key: string }, limit: number,
): Promise<NearDeadline[]> {
  const found = await tx<{ case_id: CaseId; key: string; starts_on: Day; rolled_on: Day }>`
    select d.case_id, d.key, d.starts_on, d.rolled_on
      from cases.deadline d
     where d.district_id = ${tx.district} and d.state = 'open' and d.clock = ${clock}
       and d.rolled_on >= ${days.from} and d.rolled_on <= ${days.to}
       and (d.rolled_on, d.case_id, d.key) > (${after.rolledOn}::date, ${after.caseId}::uuid, ${after.key}::text)
     order by d.rolled_on, d.case_id, d.key limit ${limit}`
  return found.map((row) => ({ caseId: row.case_id, key: row.key, startsOn: row.starts_on, rolledOn: row.rolled_on }))
}

export interface HashedFact {
  readonly id: string
  readonly case_id: CaseId
  readonly seq: number
  readonly hash: Buffer
  readonly recorded_at: Date
}

/** Hashes of the facts recorded in a span of time (the end excluded), in the order they were recorded; for sealing a day. */
export async function hashesBetween(
  tx: Tx, span: { readonly from: Date; readonly to: Date }, after: { readonly at: Date; readonly id: string }, limit: number,
): Promise<HashedFact[]> {
  return tx<HashedFact>`
    select f.id, f.case_id, f.seq, f.hash, f.recorded_at from cases.fact f
     where f.district_id = ${tx.district} and f.recorded_at >= ${span.from} and f.recorded_at < ${span.to}
       and (f.recorded_at, f.id) > (${after.at}::timestamptz, ${after.id}::uuid)
     order by f.recorded_at, f.id limit ${limit}`
}

/** Cases with a deadline that rests on a year without a published calendar, in the order of their ids. */
export async function provisionalCases(tx: Tx, after: string, limit: number): Promise<CaseId[]> {
  const found = await tx<{ case_id: CaseId }>`
    select distinct d.case_id from cases.deadline d
     where d.district_id = ${tx.district} and d.case_id > ${after} and d.provisional
     order by d.case_id limit ${limit}`
  return found.map((row) => row.case_id)
}

/** The days of one deadline anew; how it ended, and when, stays. */
export function redateDeadline(tx: Tx, caseId: CaseId, deadline: DeadlineState): Sql {
  return sql`update cases.deadline set raw_on = ${deadline.rawOn}, rolled_on = ${deadline.rolledOn}, safe_on = ${deadline.safeOn},
      provisional = ${deadline.provisional}
    where district_id = ${tx.district} and case_id = ${caseId} and key = ${deadline.key}`
}

export function redateCase(tx: Tx, caseId: CaseId, dueOn: Day): Sql {
  return sql`update cases.case_file set due_on = ${dueOn} where district_id = ${tx.district} and id = ${caseId}`
}
