import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface ReferralRow {
  readonly id: string
  readonly caseId: string
  readonly code: string
  readonly courtUnitId: string | null
  readonly stage: string
  readonly state: string
  readonly result: string | null
  readonly receivedOn: Day
  readonly at: Date
}

export function insertReferral(tx: Tx, row: ReferralRow): Sql {
  return sql`insert into linked.referral (district_id, id, case_id, code, court_unit_id, stage, state, result, received_on, changed_at)
    values (${tx.district}::int, ${row.id}::uuid, ${row.caseId}::uuid, ${row.code}, ${row.courtUnitId}::uuid, ${row.stage}, ${row.state},
      ${row.result}, ${row.receivedOn}::date, ${row.at}::timestamptz)`
}

export function moveReferral(tx: Tx, id: string, state: string, result: string | null, at: Date): Sql {
  return sql`update linked.referral set state = ${state}, result = ${result}, changed_at = ${at}::timestamptz
    where district_id = ${tx.district}::int and id = ${id}::uuid`
}
