import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

/** Two periods beside each other, as of one day; `before` ends before `from` begins. */
export interface BesideAsked {
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly before: { readonly from: Day; readonly to: Day }
  readonly asOf: Day
}

const under = (column: Sql, path: string) => sql`(${column} = ${path} or (${column} >= ${`${path}.`} and ${column} < ${`${path}/`}))`

/** The part of a path below a unit: its own cases are `''`, those of a unit below are that unit’s step, such as `3`. */
const branch = (path: string) => sql`split_part(substr(u.path, ${path.length + 2}::int), '.', 1)`

const beside = ({ unitPath, from, to, before, asOf }: BesideAsked): Sql => sql`c.recorded_on <= ${asOf} and ${under(sql`u.path`, unitPath)}
  and c.effective_on >= ${before.from} and c.effective_on <= ${to} and (c.effective_on >= ${from} or c.effective_on <= ${before.to})`

/** Sums of both periods by what they are grouped by. */
export interface BesideSum {
  readonly key: string
  readonly indicator: string
  readonly now: number
  readonly before: number
}

function besideBy(tx: Tx, asked: BesideAsked, key: Sql, indicators: readonly string[] | null): Promise<BesideSum[]> {
  const only = indicators === null ? sql`` : sql`and c.indicator = any(${indicators})`
  return tx.run<BesideSum>(sql`
    select k.key, k.indicator, sum(k.now)::bigint as now, sum(k.before)::bigint as before
      from (select ${key} as key, c.indicator, case when c.effective_on >= ${asked.from} then c.n else 0 end as now,
                   case when c.effective_on >= ${asked.from} then 0 else c.n end as before
              from cases.counter c
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
             where c.district_id = ${tx.district} and ${beside(asked)} ${only}) k
     group by k.key, k.indicator order by k.key, k.indicator limit 20000`)
}

/** Every counter of a unit’s branches in two periods. */
export const besideByBranch = (tx: Tx, asked: BesideAsked): Promise<BesideSum[]> => besideBy(tx, asked, branch(asked.unitPath), null)

export const besideByCategory = (tx: Tx, asked: BesideAsked, indicators: readonly string[]): Promise<BesideSum[]> =>
  besideBy(tx, asked, sql`c.category`, indicators)

export const besideByChannel = (tx: Tx, asked: BesideAsked, indicators: readonly string[]): Promise<BesideSum[]> =>
  besideBy(tx, asked, sql`c.channel`, indicators)

/** By the level of the unit that counted it: 1 district, 2 street, 3 community. */
export const besideByLevel = (tx: Tx, asked: BesideAsked, indicators: readonly string[]): Promise<BesideSum[]> =>
  besideBy(tx, asked, sql`u.level::text`, indicators)

export interface MonthSum {
  /** First day of the month. */
  readonly month: Day
  readonly indicator: string
  readonly n: number
}

/** Sums by month, from the first day of one to the last day of another. */
export async function sumsByMonth(
  tx: Tx, { unitPath, from, to, asOf }: Pick<BesideAsked, 'unitPath' | 'from' | 'to' | 'asOf'>, indicators: readonly string[],
): Promise<MonthSum[]> {
  return tx.run<MonthSum>(sql`
    select make_date(k.year, k.month, 1) as month, k.indicator, sum(k.n)::bigint as n
      from (select extract(year from c.effective_on)::int as year, extract(month from c.effective_on)::int as month, c.indicator, c.n
              from cases.counter c
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
             where c.district_id = ${tx.district} and c.effective_on >= ${from} and c.effective_on <= ${to} and c.recorded_on <= ${asOf}
               and c.indicator = any(${indicators}) and ${under(sql`u.path`, unitPath)}) k
     group by k.year, k.month, k.indicator order by k.year, k.month, k.indicator limit 2000`)
}

export interface StockSum {
  readonly key: string
  readonly band: number
  readonly n: number
}

/**
 * What is in stock as of a day, by branch and by how long ago it was registered: band 0 from `edges[0]` on, band 1 from `edges[1]`
 * on, and so forth; the last holds what is older. Registered less what has left since, by the day of registration.
 */
export async function stockByAge(tx: Tx, { unitPath, asOf }: Pick<BesideAsked, 'unitPath' | 'asOf'>, edges: readonly [Day, Day, Day]): Promise<StockSum[]> {
  return tx.run<StockSum>(sql`
    select k.key, k.band, sum(k.n)::bigint as n
      from (select ${branch(unitPath)} as key, case when c.indicator = 'registered' then c.n else -c.n end as n,
                   case when c.effective_on >= ${edges[0]} then 0 when c.effective_on >= ${edges[1]} then 1 when c.effective_on >= ${edges[2]} then 2 else 3 end as band
              from cases.counter c
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
             where c.district_id = ${tx.district} and c.indicator in ('registered', 'stock-left') and c.effective_on <= ${asOf} and c.recorded_on <= ${asOf}
               and ${under(sql`u.path`, unitPath)}) k
     group by k.key, k.band having sum(k.n) <> 0 order by k.key, k.band limit 4000`)
}

export interface OpenWork {
  readonly key: string
  readonly overdue: number
  readonly soon: number
  readonly unclaimed: number
}

/** What waits now, by branch: days that have passed, days within the next three, what nobody has taken up. */
export async function openWork(tx: Tx, unitPath: string, today: Day, soonUntil: Day): Promise<OpenWork[]> {
  return tx.run<OpenWork>(sql`
    select k.key, count(*) filter (where k.due_on < ${today})::int as overdue,
           count(*) filter (where k.due_on >= ${today} and k.due_on <= ${soonUntil})::int as soon,
           count(*) filter (where k.unclaimed)::int as unclaimed
      from (select ${branch(unitPath)} as key, cf.due_on, ${UNCLAIMED} as unclaimed
              from cases.case_file cf
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
             where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and ${under(sql`u.path`, unitPath)}) k
     group by k.key order by k.key limit 2000`)
}

/** Nobody has taken it up: not sent anywhere yet, or sent and not claimed. */
const UNCLAIMED = sql`(cf.assignee_id is null)`

/** Which of the open cases a list shows. */
export type Waiting = 'overdue' | 'soon' | 'unclaimed'

export interface WaitingLine {
  readonly id: string
  readonly code: string
  readonly category: string | null
  readonly stage_kind: string
  readonly stage: string
  readonly due_on: Day
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly registered_unit_id: string
  readonly assignee_id: string | null
  readonly merged_into: string | null
  readonly restricted_by: string
}

/** The open cases of one of these counts, the earliest day first. Sealed cases are in neither. */
export async function waitingLines(
  tx: Tx, asked: { readonly unitPath: string; readonly which: Waiting; readonly today: Day; readonly soonUntil: Day },
  after: { readonly on: Day; readonly caseId: string } | undefined, limit: number,
): Promise<WaitingLine[]> {
  const { unitPath, which, today, soonUntil } = asked
  const days = which === 'overdue' ? sql`and cf.due_on < ${today}` : which === 'soon' ? sql`and cf.due_on >= ${today} and cf.due_on <= ${soonUntil}` : sql`and ${UNCLAIMED}`
  const from = after ? sql`and (cf.due_on, cf.id) > (${after.on}, ${after.caseId}::uuid)` : sql``
  return tx.run<WaitingLine>(sql`
    select cf.id, cf.code, cf.category, cf.stage_kind, cf.stage, cf.due_on, cf.unit_id, cf.unit_path, u.name_zh as unit_zh, u.name_en as unit_en,
           cf.registered_unit_id, cf.assignee_id, cf.merged_into, cf.restricted_by
      from cases.case_file cf
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and ${under(sql`u.path`, unitPath)} ${days} ${from}
     order by cf.due_on, cf.id limit ${limit}`)
}
