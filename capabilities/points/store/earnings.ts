import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { ActivityKind, Outcome } from '../domain.ts'
import type { Home } from './rules.ts'

export interface EarningRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly rule_id: string
  readonly kind: ActivityKind
  readonly on_day: Day
  readonly evidence: string
  readonly state: 'waiting' | 'approved' | 'declined'
  readonly entered_by: string
  readonly entered_at: Date
  readonly note: string
  readonly most_a_month: number
}

export interface LineRow {
  readonly id: string
  readonly earning_id: string
  readonly account_id: string
  readonly kind: ActivityKind
  readonly on_day: Day
  readonly n: number
  readonly outcome: Outcome
}

export async function findEarning(tx: Tx, unitId: string, id: string): Promise<EarningRow | undefined> {
  const [found] = await tx<EarningRow>`
    select e.id, e.unit_id, e.unit_path, e.rule_id, e.kind, e.on_day, e.evidence, e.state, e.entered_by, e.entered_at, e.note, r.most_a_month
      from points.earning e join points.rule r on r.district_id = e.district_id and r.id = e.rule_id
     where e.district_id = ${tx.district} and e.unit_id = ${unitId} and e.id = ${id}`
  return found
}

/** Locks one activity: it is decided once. */
export async function lockEarning(tx: Tx, unitId: string, id: string): Promise<EarningRow | undefined> {
  await tx`select e.id from points.earning e where e.district_id = ${tx.district} and e.unit_id = ${unitId} and e.id = ${id} for update`
  return findEarning(tx, unitId, id)
}

export async function insertEarning(tx: Tx, home: Home, earning: Pick<EarningRow, 'id' | 'rule_id' | 'kind' | 'on_day' | 'evidence' | 'entered_by' | 'entered_at'>): Promise<boolean> {
  const made = await tx`insert into points.earning (district_id, id, unit_id, unit_path, rule_id, kind, on_day, evidence, state, entered_by, entered_at, note)
    values (${tx.district}, ${earning.id}, ${home.id}, ${home.path}, ${earning.rule_id}, ${earning.kind}, ${earning.on_day}, ${earning.evidence}, 'waiting', ${earning.entered_by},
      ${earning.entered_at}, '') on conflict do nothing returning id`
  return made.length > 0
}

export async function insertLines(tx: Tx, unitId: string, lines: readonly LineRow[]): Promise<void> {
  const values = lines.map((each) => [tx.district, each.id, each.earning_id, each.account_id, unitId, each.kind, each.on_day, each.n, each.outcome])
  await tx.run(sql`insert into points.earning_line (district_id, id, earning_id, account_id, unit_id, kind, on_day, n, outcome) values ${rows(values)}`)
}

export async function linesOfEarnings(tx: Tx, ids: readonly string[]): Promise<LineRow[]> {
  if (ids.length === 0) return []
  return tx<LineRow>`
    select l.id, l.earning_id, l.account_id, l.kind, l.on_day, l.n, l.outcome from points.earning_line l
     where l.district_id = ${tx.district} and l.earning_id = any(${ids}::uuid[]) order by l.earning_id, l.account_id limit 5000`
}

export async function findLine(tx: Tx, unitId: string, id: string): Promise<LineRow | undefined> {
  const [found] = await tx<LineRow>`
    select l.id, l.earning_id, l.account_id, l.kind, l.on_day, l.n, l.outcome from points.earning_line l
     where l.district_id = ${tx.district} and l.unit_id = ${unitId} and l.id = ${id}`
  return found
}

/** How often each of these accounts has earned by a kind in a month; what was taken back does not count. */
export async function timesInMonth(tx: Tx, accountIds: readonly string[], kind: string, month: { readonly from: Day; readonly to: string }): Promise<ReadonlyMap<string, number>> {
  const found = await tx<{ account_id: string; n: number }>`
    select l.account_id, count(*)::int as n from points.earning_line l
     where l.district_id = ${tx.district} and l.account_id = any(${accountIds}::uuid[]) and l.kind = ${kind} and l.on_day >= ${month.from} and l.on_day < ${month.to} and l.outcome = 'posted'
     group by l.account_id limit 200`
  return new Map(found.map((each) => [each.account_id, each.n]))
}

export async function setOutcome(tx: Tx, ids: readonly string[], outcome: Outcome, at: Date | null): Promise<void> {
  if (ids.length === 0) return
  await tx`update points.earning_line set outcome = ${outcome}, posted_at = ${at} where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function decideEarning(tx: Tx, id: string, decided: { readonly state: 'approved' | 'declined'; readonly by: string; readonly at: Date; readonly note: string }): Promise<void> {
  await tx`update points.earning set state = ${decided.state}, decided_by = ${decided.by}, decided_at = ${decided.at}, note = ${decided.note}
    where district_id = ${tx.district} and id = ${id}`
}
