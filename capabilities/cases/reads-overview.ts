import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { addDays, type Day, firstOfMonth } from '#platform/time'
import { BEGINNING, countedDayByDay, countedIn } from './reads-months.ts'

/** Two periods beside each other, as of one day; `before` ends before `from` begins. */
export interface BesideAsked {
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly before: { readonly from: Day; readonly to: Day }
  readonly asOf: Day
}

/** The part of a path below a unit: its own cases are `''`, those of a unit below are that unit’s step, such as `3`. */
const branch = (path: string) => sql`split_part(substr(u.path, ${path.length + 2}::int), '.', 1)`

/** Sums of both periods by what they are grouped by. */
export interface BesideSum {
  readonly key: string
  readonly indicator: string
  readonly now: number
  readonly before: number
}

/** What both periods are grouped by: the branch below the unit, the level of the unit that counted, the category, the door. */
export interface Beside {
  readonly branches: readonly BesideSum[]
  readonly levels: readonly BesideSum[]
  readonly categories: readonly BesideSum[]
  readonly channels: readonly BesideSum[]
}

/** Both periods of a unit in one reading of its counters: every counter by branch and level, of kinds and doors the ones named. */
export async function besideOf(tx: Tx, asked: BesideAsked, ofKinds: readonly string[]): Promise<Beside> {
  const { unitPath, before, asOf } = asked
  const found = await tx.run<BesideSum & { of: keyof Beside }>(sql`
    with s as materialized (
      select c.unit_id, c.category, c.channel, c.indicator, sum(c.now) as now, sum(c.before) as before
        from (select a.unit_id, a.indicator, a.category, a.channel, a.n as now, 0 as before from (${countedIn(tx, asked, null, false)}) a
               union all
              select b.unit_id, b.indicator, b.category, b.channel, 0, b.n from (${countedIn(tx, { ...before, unitPath, asOf }, null, false)}) b) c
       group by c.unit_id, c.category, c.channel, c.indicator),
    k as materialized (
      select ${branch(unitPath)} as branch, u.level::text as level, s.category, s.channel, s.indicator, s.now, s.before
        from s join organisation.published_unit u on u.district_id = ${tx.district} and u.id = s.unit_id)
    select 'branches' as of, k.branch as key, k.indicator, sum(k.now)::bigint as now, sum(k.before)::bigint as before from k group by k.branch, k.indicator
     union all
    select 'levels', k.level, k.indicator, sum(k.now)::bigint, sum(k.before)::bigint from k group by k.level, k.indicator
     union all
    select 'categories', k.category, k.indicator, sum(k.now)::bigint, sum(k.before)::bigint from k where k.indicator = any(${ofKinds}) group by k.category, k.indicator
     union all
    select 'channels', k.channel, k.indicator, sum(k.now)::bigint, sum(k.before)::bigint from k where k.indicator = any(${ofKinds}) group by k.channel, k.indicator
     order by 1, 2, 3 limit 40000`)
  const of = (what: keyof Beside) => found.filter((each) => each.of === what)
  return { branches: of('branches'), levels: of('levels'), categories: of('categories'), channels: of('channels') }
}

export interface MonthSum {
  /** First day of the month. */
  readonly month: Day
  readonly indicator: string
  readonly n: number
}

/** Sums by month, from the first day of one to the last day of another. */
export async function sumsByMonth(
  tx: Tx, { unitPath, from, to, asOf }: Pick<BesideAsked, 'unitPath' | 'from' | 'to' | 'asOf'>, indicators: readonly string[] | null,
): Promise<MonthSum[]> {
  return tx.run<MonthSum>(sql`
    select make_date(k.year, k.month, 1) as month, k.indicator, sum(k.n)::bigint as n
      from (select extract(year from c.effective_on)::int as year, extract(month from c.effective_on)::int as month, c.indicator, c.n
              from (${countedIn(tx, { unitPath, from, to, asOf }, indicators, true)}) c) k
     group by k.year, k.month, k.indicator order by k.year, k.month, k.indicator limit 40000`)
}

const STOCK = ['registered', 'stock-left']

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
  const oldest = firstOfMonth(edges[2])
  const older = countedIn(tx, { unitPath, from: BEGINNING, to: addDays(oldest, -1), asOf }, STOCK, true)
  const young = countedDayByDay(tx, { unitPath, from: oldest, to: asOf, asOf }, STOCK)
  return tx.run<StockSum>(sql`
    with s as materialized (
      select c.unit_id, case when c.effective_on >= ${edges[0]} then 0 when c.effective_on >= ${edges[1]} then 1 when c.effective_on >= ${edges[2]} then 2 else 3 end as band,
             sum(case when c.indicator = 'registered' then c.n else -c.n end) as n
        from (${older} union all ${young}) c
       group by 1, 2)
    select ${branch(unitPath)} as key, s.band, sum(s.n)::bigint as n
      from s join organisation.published_unit u on u.district_id = ${tx.district} and u.id = s.unit_id
     group by 1, 2 having sum(s.n) <> 0 order by 1, 2 limit 4000`)
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
             where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and ${withinUnit(sql`u.path`, unitPath)}) k
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
     where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and ${withinUnit(sql`u.path`, unitPath)} ${days} ${from}
     order by cf.due_on, cf.id limit ${limit}`)
}
