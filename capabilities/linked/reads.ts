import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export const PAGE = 50

export interface SentRow {
  readonly id: string
  readonly code: string
  readonly stage: string
  readonly state: string
  readonly result: string | null
  readonly received_on: Day
}

/** What one court sent, the latest first. */
export async function listSent(tx: Tx, courtUnitId: string, after: { readonly receivedOn: string; readonly id: string }): Promise<SentRow[]> {
  return tx<SentRow>`
    select r.id, r.code, r.stage, r.state, r.result, r.received_on
      from linked.referral r
     where r.district_id = ${tx.district} and r.court_unit_id = ${courtUnitId}
       and (r.received_on, r.id) < (${after.receivedOn}::date, ${after.id}::uuid)
     order by r.received_on desc, r.id desc limit ${PAGE + 1}`
}
