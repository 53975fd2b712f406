import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { ActivityKind } from './domain.ts'
import type { EarningRow } from './store/earnings.ts'
import type { RequestRow } from './store/requests.ts'
import type { RedemptionRow } from './store/shop.ts'

export const PAGE = 30

const states = (decided: boolean, first: string) => (decided ? sql`<> ${first}` : sql`= ${first}`)

/** Activities of a unit, the newest first; what waits, or what is decided. */
export async function listEarnings(tx: Tx, unitId: string, decided: boolean, before: Cursor | undefined): Promise<EarningRow[]> {
  const older = before ? sql`and (e.entered_at, e.id) < (${before.at}, ${before.id}::uuid)` : sql``
  return tx.run<EarningRow>(sql`
    select e.id, e.unit_id, e.unit_path, e.rule_id, e.kind, e.on_day, e.evidence, e.state, e.entered_by, e.entered_at, e.note, r.most_a_month
      from points.earning e join points.rule r on r.district_id = e.district_id and r.id = e.rule_id
     where e.district_id = ${tx.district} and e.unit_id = ${unitId} and e.state ${states(decided, 'waiting')} ${older}
     order by e.entered_at desc, e.id desc limit ${PAGE + 1}`)
}

export async function listRequests(tx: Tx, unitId: string, decided: boolean, before: Cursor | undefined): Promise<RequestRow[]> {
  const older = before ? sql`and (q.asked_at, q.id) < (${before.at}, ${before.id}::uuid)` : sql``
  return tx.run<RequestRow>(sql`
    select q.id, q.about, q.subject_id, q.difference, q.ground, q.state, q.asked_by, q.asked_at from points.request q
     where q.district_id = ${tx.district} and q.unit_id = ${unitId} and q.state ${states(decided, 'waiting')} ${older}
     order by q.asked_at desc, q.id desc limit ${PAGE + 1}`)
}

export async function listRedemptions(tx: Tx, unitId: string, before: Cursor | undefined): Promise<RedemptionRow[]> {
  const older = before ? sql`and (r.redeemed_at, r.id) < (${before.at}, ${before.id}::uuid)` : sql``
  return tx.run<RedemptionRow>(sql`
    select r.id, r.account_id, r.n, r.on_day, r.redeemed_at, r.reversed from points.redemption r
     where r.district_id = ${tx.district} and r.unit_id = ${unitId} ${older} order by r.redeemed_at desc, r.id desc limit ${PAGE + 1}`)
}

export interface CardLine {
  readonly number: string
  readonly account_id: string
  readonly issued_on: Day
  readonly on_board: boolean
}

/** Cards in use, by number: pseudonyms in an order that says nothing. */
export async function listCards(tx: Tx, unitId: string, after: string): Promise<CardLine[]> {
  return tx<CardLine>`
    select c.number, c.account_id, c.issued_on, a.board_name is not null as on_board
      from points.card c join points.account a on a.district_id = c.district_id and a.id = c.account_id
     where c.district_id = ${tx.district} and a.unit_id = ${unitId} and c.state = 'active' and c.number > ${after} order by c.number limit ${PAGE + 1}`
}

/** What activities the entries of a card came from. */
export async function activitiesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ActivityKind>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; kind: ActivityKind }>`
    select l.id, l.kind from points.earning_line l where l.district_id = ${tx.district} and l.id = any(${ids}::uuid[]) order by l.id limit 200`
  return new Map(found.map((each) => [each.id, each.kind]))
}

/** What people who agreed to it did lately, by day and never by how much. */
export async function boardOf(tx: Tx, unitId: string, since: Day): Promise<{ on_day: Day; name: string; kind: ActivityKind; n: number }[]> {
  return tx<{ on_day: Day; name: string; kind: ActivityKind; n: number }>`
    select l.on_day, a.board_name as name, l.kind, l.n from points.earning_line l
      join points.account a on a.district_id = l.district_id and a.id = l.account_id
     where l.district_id = ${tx.district} and l.unit_id = ${unitId} and l.outcome = 'posted' and l.on_day >= ${since} and a.board_name is not null
     order by l.on_day desc, a.board_name collate "C", l.id limit 100`
}
