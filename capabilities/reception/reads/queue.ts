import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface QueueLineRow {
  readonly unit_id: string
  readonly name_zh: string
  readonly name_en: string
  readonly open_windows: number
  readonly waiting: number
}

/** Halls that have windows. At most 100. */
export async function listHalls(tx: Tx, on: Day): Promise<QueueLineRow[]> {
  return tx<QueueLineRow>`
    select u.id as unit_id, u.name_zh, u.name_en, count(*) filter (where w.open_on = ${on})::int as open_windows,
           (select count(*)::int from reception.queue_ticket q
             where q.district_id = ${tx.district} and q.unit_id = u.id and q.on_day = ${on} and q.state = 'waiting') as waiting
      from reception.counter_window w
      join organisation.published_unit u on u.district_id = w.district_id and u.id = w.unit_id
     where w.district_id = ${tx.district} and w.retired_on is null
     group by u.id, u.name_zh, u.name_en, u.path order by u.path limit 100`
}

export interface WaitingRow {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly priority: boolean
  readonly state: string
  readonly window_id: string | null
  readonly calls: number
  readonly taken_at: Date
  readonly called_at: Date | null
}

/** Who waits and who is called in a hall today, in the order of calling. At most 500. */
export async function listWaiting(tx: Tx, unitId: string, on: Day): Promise<WaitingRow[]> {
  return tx<WaitingRow>`
    select q.id, q.code, q.kind, q.priority, q.state, q.window_id, q.calls, q.taken_at, q.called_at from reception.queue_ticket q
     where q.district_id = ${tx.district} and q.unit_id = ${unitId} and q.on_day = ${on} and q.state in ('waiting', 'called')
     order by q.order_at, q.id limit 500`
}

/** Those passed over today, the last first. At most 10. */
export async function listPassed(tx: Tx, unitId: string, on: Day): Promise<WaitingRow[]> {
  return tx<WaitingRow>`
    select q.id, q.code, q.kind, q.priority, q.state, q.window_id, q.calls, q.taken_at, q.called_at from reception.queue_ticket q
     where q.district_id = ${tx.district} and q.unit_id = ${unitId} and q.on_day = ${on} and q.state = 'no-show'
     order by q.ended_at desc, q.id limit 10`
}

export interface Place {
  readonly ahead: number
  readonly window_zh: string | null
  readonly window_en: string | null
  readonly unit_zh: string
  readonly unit_en: string
}

/** How many of the same kind are called before a number, and where it is called. */
export async function placeOf(tx: Tx, id: string): Promise<Place | undefined> {
  const [found] = await tx<Place>`
    select (select count(*)::int from reception.queue_ticket o
             where o.district_id = q.district_id and o.unit_id = q.unit_id and o.on_day = q.on_day and o.state = 'waiting' and o.kind = q.kind
               and (o.order_at, o.id) < (q.order_at, q.id)) as ahead,
           w.name_zh as window_zh, w.name_en as window_en, u.name_zh as unit_zh, u.name_en as unit_en
      from reception.queue_ticket q
      join organisation.published_unit u on u.district_id = q.district_id and u.id = q.unit_id
      left join reception.counter_window w on w.district_id = q.district_id and w.id = q.window_id
     where q.district_id = ${tx.district} and q.id = ${id} limit 1`
  return found
}
