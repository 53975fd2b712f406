import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { ActivityKind, DecidingBody } from '../domain.ts'

/** The unit whose points these are, with its place in the tree. */
export interface Home {
  readonly id: string
  readonly path: string
}

export interface RuleRow {
  readonly id: string
  readonly kind: ActivityKind
  readonly title: string
  readonly n: number
  readonly evidence: string
  readonly most_a_month: number
  readonly from_on: Day
  readonly decided_by: DecidingBody
  readonly decided_on: Day
  readonly decision: string
  readonly decision_file: string
  readonly entered_by: string
  readonly confirmed_by: string | null
  readonly declined: boolean
}

/** Every version of every rule of a unit, in the order in which they were entered. */
export async function rulesOf(tx: Tx, unitId: string): Promise<RuleRow[]> {
  return tx<RuleRow>`
    select r.id, r.kind, r.title, r.n, r.evidence, r.most_a_month, r.from_on, r.decided_by, r.decided_on, r.decision, r.decision_file, r.entered_by, r.confirmed_by, r.declined
      from points.rule r where r.district_id = ${tx.district} and r.unit_id = ${unitId} order by r.entered_at, r.id limit 500`
}

export async function insertRule(tx: Tx, home: Home, rule: Omit<RuleRow, 'confirmed_by' | 'declined'>, at: Date): Promise<void> {
  await tx`insert into points.rule (district_id, id, unit_id, unit_path, kind, title, n, evidence, most_a_month, from_on, decided_by, decided_on, decision, decision_file, entered_by, entered_at, declined)
    values (${tx.district}, ${rule.id}, ${home.id}, ${home.path}, ${rule.kind}, ${rule.title}, ${rule.n}, ${rule.evidence}, ${rule.most_a_month}, ${rule.from_on}, ${rule.decided_by},
      ${rule.decided_on}, ${rule.decision}, ${rule.decision_file}, ${rule.entered_by}, ${at}, false) on conflict (district_id, id) do nothing`
}

export async function lockRule(tx: Tx, unitId: string, id: string): Promise<RuleRow | undefined> {
  const [found] = await tx<RuleRow>`
    select r.id, r.kind, r.title, r.n, r.evidence, r.most_a_month, r.from_on, r.decided_by, r.decided_on, r.decision, r.decision_file, r.entered_by, r.confirmed_by, r.declined
      from points.rule r where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.id = ${id} for update`
  return found
}

export async function decideRule(tx: Tx, id: string, decided: { readonly by: string; readonly at: Date; readonly agreed: boolean }): Promise<void> {
  await tx`update points.rule set confirmed_by = ${decided.agreed ? decided.by : null}, confirmed_at = ${decided.at}, declined = ${!decided.agreed}
    where district_id = ${tx.district} and id = ${id}`
}

export interface YearEndRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly year: number
  readonly last_day: Day
  readonly decided_on: Day
  readonly decision: string
  readonly decision_file: string
  readonly announced_on: Day
  readonly closed_at: Date | null
}

/** What is announced for each year of a unit, the newest year first. */
export async function yearEndsOf(tx: Tx, unitId: string): Promise<YearEndRow[]> {
  return tx<YearEndRow>`
    select y.id, y.unit_id, y.unit_path, y.year, y.last_day, y.decided_on, y.decision, y.decision_file, y.announced_on, y.closed_at
      from points.year_end y where y.district_id = ${tx.district} and y.unit_id = ${unitId} and not y.replaced order by y.year desc, y.id desc limit 100`
}

export async function replaceYearEnd(tx: Tx, id: string): Promise<void> {
  await tx`update points.year_end set replaced = true where district_id = ${tx.district} and id = ${id}`
}

export async function insertYearEnd(tx: Tx, row: Omit<YearEndRow, 'closed_at'>, by: string): Promise<void> {
  await tx`insert into points.year_end (district_id, id, unit_id, unit_path, year, last_day, decided_on, decision, decision_file, announced_on, announced_by, replaced)
    values (${tx.district}, ${row.id}, ${row.unit_id}, ${row.unit_path}, ${row.year}, ${row.last_day}, ${row.decided_on}, ${row.decision}, ${row.decision_file}, ${row.announced_on}, ${by}, false)
    on conflict (district_id, id) do nothing`
}

/** Years whose last day is over and that nobody closed yet. */
export async function yearEndsDue(tx: Tx, today: Day): Promise<YearEndRow[]> {
  return tx<YearEndRow>`
    select y.id, y.unit_id, y.unit_path, y.year, y.last_day, y.decided_on, y.decision, y.decision_file, y.announced_on, y.closed_at
      from points.year_end y where y.district_id = ${tx.district} and not y.replaced and y.closed_at is null and y.last_day < ${today} order by y.year, y.id limit 50`
}

export async function markClosed(tx: Tx, id: string, at: Date): Promise<boolean> {
  const done = await tx`update points.year_end set closed_at = ${at} where district_id = ${tx.district} and id = ${id} and closed_at is null returning id`
  return done.length > 0
}

/** Units that have a confirmed rule. */
export async function unitsWithRules(tx: Tx): Promise<{ unit_id: string }[]> {
  return tx<{ unit_id: string }>`
    select r.unit_id from points.rule r where r.district_id = ${tx.district} and r.confirmed_by is not null group by r.unit_id order by r.unit_id limit 200`
}
