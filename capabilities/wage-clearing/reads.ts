import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { type CheckInRow, type EmployerRow, employerColumns } from './store.ts'

export const PAGE = 50

export interface MonthAsked {
  readonly unitPath: string
  readonly month: Day
  readonly view: 'all' | 'missing' | 'owing'
  readonly after: { readonly name: string; readonly id: string } | undefined
}

type LineRow = EmployerRow & { readonly [Name in keyof Omit<CheckInRow, 'id' | 'month'>]: CheckInRow[Name] | null }

/** Employers whose period holds the month, at a unit and below, and the newest check-in of each. */
const monthOf = (tx: Tx, unitPath: string, month: Day): Sql => sql`
  wage_clearing.employer e
  left join wage_clearing.check_in c on c.district_id = e.district_id and c.employer_id = e.id and c.month = ${month}
   and not exists (select 1 from wage_clearing.check_in n
        where n.district_id = e.district_id and n.employer_id = e.id and n.month = ${month} and n.version > c.version)
  where e.district_id = ${tx.district} and e.from_month <= ${month} and (e.until_month is null or e.until_month >= ${month})
    and ${withinUnit(sql`e.unit_path`, unitPath)}`

/** One page of a month, by name. */
export async function monthLines(tx: Tx, { unitPath, month, view, after }: MonthAsked): Promise<LineRow[]> {
  const only = { all: sql``, missing: sql`and c.id is null`, owing: sql`and c.result in ('partly', 'not')` }[view]
  const from = after === undefined ? sql`` : sql`and (e.name, e.id) > (${after.name}, ${after.id}::uuid)`
  return tx<LineRow>`
    select ${employerColumns}, c.version, c.result, c.workers, c.due_fen, c.paid_fen, c.deposit_fen, c.note, c.why, c.came_by, c.on_day
      from ${monthOf(tx, unitPath, month)} ${only} ${from} order by e.name, e.id limit ${PAGE + 1}`
}

export interface MonthTotals {
  readonly employers: number
  readonly checked_in: number
  readonly paid_full: number
  readonly partly: number
  readonly not_paid: number
  readonly no_wages: number
  readonly workers: number
  readonly due_fen: number
  readonly paid_fen: number
}

export async function monthTotals(tx: Tx, unitPath: string, month: Day): Promise<MonthTotals | undefined> {
  const [found] = await tx<MonthTotals>`
    select count(*)::int as employers, count(c.id)::int as checked_in, count(*) filter (where c.result = 'full')::int as paid_full,
           count(*) filter (where c.result = 'partly')::int as partly, count(*) filter (where c.result = 'not')::int as not_paid,
           count(*) filter (where c.result = 'none')::int as no_wages, coalesce(sum(c.workers), 0)::bigint as workers,
           coalesce(sum(c.due_fen), 0)::bigint as due_fen, coalesce(sum(c.paid_fen), 0)::bigint as paid_fen
      from ${monthOf(tx, unitPath, month)}`
  return found
}
