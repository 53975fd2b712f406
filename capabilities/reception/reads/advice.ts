import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { PAGE } from './visits.ts'

/** How often each topic was advised about in a hall's day, from the kept figures. */
export async function adviceOfDay(tx: Tx, unitId: string, on: Day): Promise<{ kind: string; n: number }[]> {
  return tx<{ kind: string; n: number }>`
    select c.kind, sum(c.n)::bigint as n from reception.day_count c
     where c.district_id = ${tx.district} and c.unit_id = ${unitId} and c.on_day = ${on} and c.measure = 'advice' group by c.kind limit 200`
}

export interface ReferralRow {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly topic_zh: string
  readonly topic_en: string
  readonly body: string
  readonly body_name: string
  readonly basis: string | null
  readonly state: string
  readonly given_on: Day
  readonly given_at: Date
  readonly received_on: Day | null
  readonly received_by: string | null
  readonly result: string | null
  readonly ended_on: Day | null
  readonly unit_id: string
  readonly unit_zh: string
}

const COLUMNS = sql`r.id, r.year, r.number, t.name_zh as topic_zh, t.name_en as topic_en, r.body, r.body_name, r.basis, r.state, r.given_on, r.given_at,
  r.received_on, r.received_by, r.result, r.ended_on, r.unit_id, u.name_zh as unit_zh`
const TABLES = sql`reception.referral r
  join reception.topic t on t.district_id = r.district_id and t.id = r.topic_id
  join organisation.published_unit u on u.district_id = r.district_id and u.id = r.unit_id`

/** Slips of a unit, the last first; a page and one more. */
export async function listReferrals(tx: Tx, unitId: string, ended: boolean, before: Cursor | undefined): Promise<ReferralRow[]> {
  const state = ended ? sql`r.state = 'ended'` : sql`r.state in ('given', 'received')`
  const from = before ? sql`and (r.given_at, r.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<ReferralRow>`
    select ${COLUMNS} from ${TABLES}
     where r.district_id = ${tx.district} and r.unit_id = ${unitId} and ${state} ${from}
     order by r.given_at desc, r.id desc limit ${PAGE + 1}`
}

export async function findReferral(tx: Tx, id: string): Promise<ReferralRow | undefined> {
  const [found] = await tx<ReferralRow>`select ${COLUMNS} from ${TABLES} where r.district_id = ${tx.district} and r.id = ${id} limit 1`
  return found
}

/** Names of all topics, also of those that ended: past figures keep them. At most 200. */
export async function topicNames(tx: Tx): Promise<{ id: string; name_zh: string; name_en: string }[]> {
  return tx<{ id: string; name_zh: string; name_en: string }>`
    select t.id, t.name_zh, t.name_en from reception.topic t where t.district_id = ${tx.district} order by t.position, t.id limit 200`
}
