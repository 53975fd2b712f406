import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'

export const PAGE = 50

export interface VisitRow {
  readonly id: string
  readonly on_day: Day
  readonly arrived_at: Date
  readonly persons: number
  readonly kind: string
  readonly outcome: string
  readonly referred_to: string | null
  readonly linked_as: string | null
  readonly linked_id: string | null
  readonly linked_code: string | null
  readonly window_zh: string | null
  readonly window_en: string | null
  readonly ticket_code: string | null
}

/** The log of a hall's day, the last first; a page and one more. */
export async function listVisits(tx: Tx, unitId: string, on: Day, before: Cursor | undefined): Promise<VisitRow[]> {
  const from = before ? sql`and (v.arrived_at, v.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<VisitRow>`
    select v.id, v.on_day, v.arrived_at, v.persons, v.kind, v.outcome, v.referred_to, v.linked_as, v.linked_id, v.linked_code,
           w.name_zh as window_zh, w.name_en as window_en, q.code as ticket_code
      from reception.visit v
      left join reception.counter_window w on w.district_id = v.district_id and w.id = v.window_id
      left join reception.queue_ticket q on q.district_id = v.district_id and q.id = v.ticket_id
     where v.district_id = ${tx.district} and v.unit_id = ${unitId} and v.on_day = ${on} ${from}
     order by v.arrived_at desc, v.id desc limit ${PAGE + 1}`
}

/** Days of a span on which any hall of a unit and all below it was open. */
export async function countOpenDays(tx: Tx, unitPath: string, from: Day, to: Day): Promise<number> {
  const [found] = await tx<{ n: number }>`
    select count(distinct c.on_day)::int as n from reception.day_count c
     where c.district_id = ${tx.district} and c.on_day between ${from} and ${to} and c.measure = 'open' and c.n > 0
       and ${withinUnit(sql`c.unit_path`, unitPath)}`
  return found?.n ?? 0
}

/** The two sums above the log of a hall's day. */
export async function sumsOfDay(tx: Tx, unitId: string, on: Day): Promise<{ groups: number; persons: number }> {
  const [sums] = await tx<{ groups: number; persons: number }>`
    select coalesce(sum(c.n) filter (where c.measure = 'visits'), 0)::bigint as groups, coalesce(sum(c.n) filter (where c.measure = 'persons'), 0)::bigint as persons
      from reception.day_count c where c.district_id = ${tx.district} and c.unit_id = ${unitId} and c.on_day = ${on}`
  return sums ?? { groups: 0, persons: 0 }
}
