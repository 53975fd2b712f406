import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import { countedInGrids, type SpanAsked } from './reads-months.ts'
import { counterKey } from './recount.ts'

/** What a figure is made of: counters that are added up, and those taken away. */
export interface CountedAsked {
  readonly unitPath: string
  readonly of: readonly string[]
  readonly less: readonly string[]
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
  readonly category?: string | undefined
  readonly channel?: string | undefined
  /** A grid of it; null for what was counted without a known place. */
  readonly gridId?: string | null | undefined
}

/** Where a list goes on: behind this line. */
export interface CountedAfter {
  readonly on: Day
  readonly caseId: string
  readonly unitId: string
}

/** One line behind a figure. The case’s own columns are null where it is sealed: it is counted and not told. */
export interface CountedLine {
  readonly effective_on: Day
  readonly case_id: string
  readonly n: number
  readonly counted_unit_id: string
  readonly counted_unit_zh: string
  readonly counted_unit_en: string
  readonly code: string | null
  readonly category: string | null
  readonly stage_kind: string | null
  readonly stage: string | null
  readonly open: boolean | null
  readonly restricted_by: string | null
  readonly unit_id: string | null
  readonly unit_path: string | null
  readonly unit_zh: string | null
  readonly unit_en: string | null
  readonly registered_unit_id: string | null
  readonly assignee_id: string | null
  readonly merged_into: string | null
  readonly due_on: Day | null
}

/** The list behind `stock-in` is kept with `registered`, which comes into stock by the same fact. */
function kept(indicators: readonly string[]): readonly string[] {
  return indicators.includes('stock-in') ? [...new Set([...indicators, 'registered'])] : indicators
}

const under = (column: Sql, path: string) => sql`(${column} = ${path} or (${column} >= ${`${path}.`} and ${column} < ${`${path}/`}))`

function filters({ from, to, asOf, category, channel, gridId }: CountedAsked): Sql {
  const ofCategory = category === undefined ? sql`` : sql`and t.category = ${category}`
  const ofChannel = channel === undefined ? sql`` : sql`and t.channel = ${channel}`
  const ofGrid = gridId === undefined ? sql`` : gridId === null ? sql`and t.grid_id is null` : sql`and t.grid_id = ${gridId}`
  return sql`t.effective_on >= ${from} and t.effective_on <= ${to} and t.recorded_on <= ${asOf} ${ofCategory} ${ofChannel} ${ofGrid}`
}

/** The sign of a row: taken away where the figure takes its counter away. */
function signed({ less }: CountedAsked): Sql {
  return less.length === 0 ? sql`t.n` : sql`case when t.indicator = any(${kept(less)}) then -t.n else t.n end`
}

/**
 * The next lines behind a figure, the latest first: unit by unit along the index, so that no history is passed through. What a
 * later fact took back on the same day cancels out, as it does in the counter.
 */
export async function linesCounted(tx: Tx, asked: CountedAsked, after: CountedAfter | undefined, limit: number): Promise<CountedLine[]> {
  const indicators = [...kept(asked.of), ...kept(asked.less)]
  const from = after ? sql`and (t.effective_on, t.case_id) <= (${after.on}, ${after.caseId}::uuid)` : sql``
  const behind = after ? sql`where (e.effective_on, e.case_id, e.unit_id) < (${after.on}, ${after.caseId}::uuid, ${after.unitId}::uuid)` : sql``
  return tx.run<CountedLine>(sql`
    select e.effective_on, e.case_id, e.n, e.unit_id as counted_unit_id, e.name_zh as counted_unit_zh, e.name_en as counted_unit_en,
           cf.code, cf.category, cf.stage_kind, cf.stage, cf.open, cf.restricted_by, cf.unit_id, cf.unit_path,
           w.name_zh as unit_zh, w.name_en as unit_en, cf.registered_unit_id, cf.assignee_id, cf.merged_into, cf.due_on
      from (select l.* from (
              select u.id as unit_id, u.name_zh, u.name_en, c.effective_on, c.case_id, c.n
                from organisation.published_unit u
               cross join lateral (
                 select t.effective_on, t.case_id, sum(${signed(asked)})::bigint as n
                   from cases.counted t
                  where t.district_id = ${tx.district} and t.unit_id = u.id and t.indicator = any(${indicators}) and ${filters(asked)} ${from}
                  group by t.effective_on, t.case_id having sum(${signed(asked)}) <> 0
                  order by t.effective_on desc, t.case_id desc limit ${limit + 1}) c
               where u.district_id = ${tx.district} and ${under(sql`u.path`, asked.unitPath)}) l
            order by l.effective_on desc, l.case_id desc, l.unit_id desc) e
      left join cases.case_file cf on cf.district_id = ${tx.district} and cf.id = e.case_id
      left join organisation.published_unit w on w.district_id = ${tx.district} and w.id = cf.unit_id
     ${behind}
     order by e.effective_on desc, e.case_id desc, e.unit_id desc limit ${limit}`)
}

/** What the whole list adds up to, sealed cases counted with it. */
export async function sumCounted(tx: Tx, asked: CountedAsked): Promise<{ readonly n: number; readonly changes: number }> {
  const indicators = [...kept(asked.of), ...kept(asked.less)]
  const [found] = await tx.run<{ n: number; changes: number }>(sql`
    select coalesce(sum(${signed(asked)}), 0)::bigint as n, count(*)::int as changes
      from cases.counted t
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = t.unit_id and ${under(sql`u.path`, asked.unitPath)}
     where t.district_id = ${tx.district} and t.indicator = any(${indicators}) and ${filters(asked)}`)
  return found ?? { n: 0, changes: 0 }
}

export interface GridCount {
  readonly grid_id: string | null
  readonly indicator: string
  readonly n: number
}

/** Sums of the counters named by the grid of the matter when it was counted; null where its place was not known. */
export async function countedByGrid(tx: Tx, asked: SpanAsked, indicators: readonly string[]): Promise<GridCount[]> {
  return tx.run<GridCount>(sql`
    select t.grid_id, t.indicator, sum(t.n)::bigint as n from (${countedInGrids(tx, asked, indicators)}) t
     group by t.grid_id, t.indicator having sum(t.n) <> 0 order by t.grid_id, t.indicator limit 2000`)
}

/** Days from acceptance to the end: the middle one and the one that nine in ten stay within (I-17). Null where nothing ended. */
export interface HandlingDays {
  readonly ended: number
  readonly median: number | null
  readonly p90: number | null
}

export async function handlingDays(tx: Tx, asked: Omit<CountedAsked, 'less'>): Promise<HandlingDays> {
  const [found] = await tx.run<HandlingDays>(sql`
    select count(*)::int as ended, percentile_disc(0.5) within group (order by e.days) as median, percentile_disc(0.9) within group (order by e.days) as p90
      from (select t.case_id, t.effective_on, max(t.days) as days
              from cases.counted t
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = t.unit_id and ${under(sql`u.path`, asked.unitPath)}
             where t.district_id = ${tx.district} and t.indicator = any(${asked.of}) and t.days is not null and ${filters({ ...asked, less: [] })}
             group by t.case_id, t.effective_on having sum(t.n) > 0) e`)
  return found ?? { ended: 0, median: null, p90: null }
}

/** The lists as stored, summed as the counters are: what is registered comes into stock by the same fact. */
export async function storedCounted(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const found = await tx<{ unit_id: string; indicator: string; category: string; channel: string; effective_on: Day; recorded_on: Day; n: number }>`
    select c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on, sum(c.n)::bigint as n
      from cases.counted c where c.district_id = ${tx.district}
     group by c.unit_id, c.indicator, c.category, c.channel, c.effective_on, c.recorded_on`
  const sums = new Map<string, number>()
  for (const { unit_id, indicator, category, channel, effective_on, recorded_on, n } of found) {
    for (const each of indicator === 'registered' ? ['registered', 'stock-in'] : [indicator]) {
      const key = `list|${counterKey(unit_id, each, category, channel, effective_on, recorded_on)}`
      sums.set(key, (sums.get(key) ?? 0) + n)
    }
  }
  return sums
}
