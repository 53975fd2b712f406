import type { Day } from '../time.ts'
import type { Tx } from './database.ts'
import { rows, type Sql, sql } from './sql.ts'
import { withinUnit } from './tree.ts'

/** A change, or a sum, of one figure of a day; `kind` says of what kind, or is empty. */
export interface DayCount<Measure extends string = string> {
  readonly measure: Measure
  readonly kind: string
  readonly n: number
}

/** Where something was counted: a unit with its place in the tree. */
export interface CountedAt {
  readonly id: string
  readonly path: string
}

/**
 * Moves the figures of a day in a table of day counts (`district_id, unit_id, on_day, measure, kind, slot, unit_path, n`), as the
 * last statement of its transaction. Equal ones are added up first and written in one order, so that two commands never wait
 * for each other crosswise; sixteen slots keep them from waiting for one row.
 *
 * @param table its name as a piece of SQL: sql`reception.day_count`
 */
export function addDayCounts(tx: Tx, table: Sql, at: CountedAt, on: Day, counts: readonly DayCount[]): void {
  const sums = new Map<string, DayCount>()
  for (const each of counts) {
    const key = `${each.measure}|${each.kind}`
    sums.set(key, { ...each, n: each.n + (sums.get(key)?.n ?? 0) })
  }
  const values = [...sums.entries()]
    .filter(([, each]) => each.n !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { measure, kind, n }]) => [tx.district, at.id, on, measure, kind, tx.slot, at.path, n])
  if (values.length === 0) return
  tx.atEnd(sql`insert into ${table} as counted (district_id, unit_id, on_day, measure, kind, slot, unit_path, n) values ${rows(values)}
    on conflict (district_id, unit_id, on_day, measure, kind, slot) do update set n = counted.n + excluded.n`)
}

/** Says once a day that something was so at a unit (it was open, it met): told twice, it still counts once. */
export function markDay(tx: Tx, table: Sql, at: CountedAt, on: Day, measure: string): void {
  tx.atEnd(sql`insert into ${table} (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)
    values (${tx.district}, ${at.id}, ${on}, ${measure}, '', 0, ${at.path}, 1)
    on conflict (district_id, unit_id, on_day, measure, kind, slot) do nothing`)
}

const KINDS_AT_MOST = 1000
const DAYS_AND_KINDS_AT_MOST = 60_000

/** Figures of the days of a span over a unit and all below it: sums of slots only. */
export async function sumDayCounts(tx: Tx, table: Sql, unitPath: string, from: Day, to: Day): Promise<readonly DayCount[]> {
  return tx<DayCount>`
    select c.measure, c.kind, sum(c.n)::bigint as n from ${table} c
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and ${below(unitPath)}
     group by c.measure, c.kind order by c.measure, c.kind limit ${KINDS_AT_MOST}`
}

/** The same, a day apart, the newest first. */
export async function dayCountsByDay(tx: Tx, table: Sql, unitPath: string, from: Day, to: Day): Promise<readonly (DayCount & { readonly on_day: Day })[]> {
  return tx<DayCount & { readonly on_day: Day }>`
    select c.on_day, c.measure, c.kind, sum(c.n)::bigint as n from ${table} c
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and ${below(unitPath)}
     group by c.on_day, c.measure, c.kind order by c.on_day desc, c.measure, c.kind limit ${DAYS_AND_KINDS_AT_MOST}`
}

/** The same, a unit apart. */
export async function dayCountsByUnit(tx: Tx, table: Sql, unitPath: string, from: Day, to: Day): Promise<readonly (DayCount & { readonly unit_id: string })[]> {
  return tx<DayCount & { readonly unit_id: string }>`
    select c.unit_id, c.measure, c.kind, sum(c.n)::bigint as n from ${table} c
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and ${below(unitPath)}
     group by c.unit_id, c.measure, c.kind order by c.unit_id, c.measure, c.kind limit ${DAYS_AND_KINDS_AT_MOST}`
}

/** What each unit of a tree counted itself in each month, whose first day stands for it. */
export async function dayCountsByMonth(tx: Tx, table: Sql, unitPath: string, from: Day, to: Day): Promise<readonly (DayCount & { readonly month: Day; readonly path: string })[]> {
  return tx<DayCount & { month: Day; path: string }>`
    select make_date(k.year, k.month, 1) as month, k.path, k.measure, k.kind, sum(k.n)::bigint as n
      from (select extract(year from c.on_day)::int as year, extract(month from c.on_day)::int as month, c.unit_path as path, c.measure, c.kind, c.n from ${table} c
             where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and ${below(unitPath)}) k
     group by k.year, k.month, k.path, k.measure, k.kind order by k.year, k.month, k.path, k.measure, k.kind limit ${DAYS_AND_KINDS_AT_MOST}`
}

const below = (path: string): Sql => withinUnit(sql`c.unit_path`, path)
