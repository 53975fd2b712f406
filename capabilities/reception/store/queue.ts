import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface WindowRow {
  readonly id: string
  readonly unit_id: string
  readonly name_zh: string
  readonly name_en: string
  readonly kinds: readonly string[]
  readonly open_on: Day | null
}

/** Windows of a hall in their order. At most 60. */
export async function windowsOf(tx: Tx, unitId: string): Promise<WindowRow[]> {
  return tx<WindowRow>`
    select w.id, w.unit_id, w.name_zh, w.name_en, w.kinds, w.open_on from reception.counter_window w
     where w.district_id = ${tx.district} and w.unit_id = ${unitId} and w.retired_on is null order by w.position, w.id limit 60`
}

/** Locks a window: it calls one number at a time. */
export async function lockWindow(tx: Tx, id: string): Promise<WindowRow | undefined> {
  const [found] = await tx<WindowRow>`
    select w.id, w.unit_id, w.name_zh, w.name_en, w.kinds, w.open_on from reception.counter_window w
     where w.district_id = ${tx.district} and w.id = ${id} and w.retired_on is null limit 1 for update`
  return found
}

export async function insertWindow(tx: Tx, window: { id: string; unitId: string; position: number; nameZh: string; nameEn: string; kinds: readonly string[] }): Promise<void> {
  await tx`insert into reception.counter_window (district_id, id, unit_id, position, name_zh, name_en, kinds)
    values (${tx.district}, ${window.id}, ${window.unitId}, ${window.position}, ${window.nameZh}, ${window.nameEn}, ${JSON.stringify(window.kinds)})
    on conflict (district_id, id) do nothing`
}

export async function updateWindow(tx: Tx, window: { id: string; nameZh: string; nameEn: string; kinds: readonly string[]; retiredOn: Day | null }): Promise<void> {
  await tx`update reception.counter_window set name_zh = ${window.nameZh}, name_en = ${window.nameEn}, kinds = ${JSON.stringify(window.kinds)}, retired_on = ${window.retiredOn}
     where district_id = ${tx.district} and id = ${window.id}`
}

export async function setOpenOn(tx: Tx, id: string, openOn: Day | null): Promise<void> {
  await tx`update reception.counter_window set open_on = ${openOn} where district_id = ${tx.district} and id = ${id}`
}

/** The next number of a day and kind; whoever asks at the same moment waits for this one. */
export async function nextNumber(tx: Tx, unitId: string, on: Day, kind: string): Promise<number> {
  const [made] = await tx<{ n: number }>`
    insert into reception.queue_number (district_id, unit_id, on_day, kind, n) values (${tx.district}, ${unitId}, ${on}, ${kind}, 1)
    on conflict (district_id, unit_id, on_day, kind) do update set n = queue_number.n + 1 returning n`
  return made?.n ?? 1
}

export interface TicketRow {
  readonly id: string
  readonly unit_id: string
  readonly on_day: Day
  readonly kind: string
  readonly code: string
  readonly priority: boolean
  readonly state: string
  readonly window_id: string | null
  readonly calls: number
  readonly taken_at: Date
  readonly order_at: Date
}

export interface TicketTaken {
  readonly id: string
  readonly unitId: string
  readonly on: Day
  readonly kind: string
  readonly number: number
  readonly code: string
  readonly priority: boolean
  readonly from: string
  readonly at: Date
  readonly orderAt: Date
}

/** Answers false where the same command took it before. */
export async function insertTicket(tx: Tx, ticket: TicketTaken): Promise<boolean> {
  const { id, unitId, on, kind, number, code, priority, from, at, orderAt } = ticket
  const made = await tx<{ id: string }>`
    insert into reception.queue_ticket (district_id, id, unit_id, on_day, kind, number, code, priority, taken_from, taken_at, order_at, state, calls)
    values (${tx.district}, ${id}, ${unitId}, ${on}, ${kind}, ${number}, ${code}, ${priority}, ${from}, ${at}, ${orderAt}, 'waiting', 0)
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function findTicket(tx: Tx, id: string): Promise<TicketRow | undefined> {
  const [found] = await tx<TicketRow>`
    select q.id, q.unit_id, q.on_day, q.kind, q.code, q.priority, q.state, q.window_id, q.calls, q.taken_at, q.order_at
      from reception.queue_ticket q where q.district_id = ${tx.district} and q.id = ${id} limit 1`
  return found
}

export async function lockTicket(tx: Tx, id: string): Promise<TicketRow | undefined> {
  const [found] = await tx<TicketRow>`
    select q.id, q.unit_id, q.on_day, q.kind, q.code, q.priority, q.state, q.window_id, q.calls, q.taken_at, q.order_at
      from reception.queue_ticket q where q.district_id = ${tx.district} and q.id = ${id} limit 1 for update`
  return found
}

/** The number that stands at a window now. */
export async function calledAt(tx: Tx, windowId: string, on: Day): Promise<TicketRow | undefined> {
  const [found] = await tx<TicketRow>`
    select q.id, q.unit_id, q.on_day, q.kind, q.code, q.priority, q.state, q.window_id, q.calls, q.taken_at, q.order_at
      from reception.queue_ticket q
     where q.district_id = ${tx.district} and q.window_id = ${windowId} and q.state = 'called' and q.on_day = ${on} limit 1`
  return found
}

/** Yesterday's number that nobody ended goes, or the window could call nobody today. */
export async function endStale(tx: Tx, windowId: string, on: Day, at: Date): Promise<void> {
  await tx`update reception.queue_ticket set state = 'no-show', ended_at = ${at}
     where district_id = ${tx.district} and window_id = ${windowId} and state = 'called' and on_day < ${on}`
}

export interface NextAsked {
  readonly windowId: string
  readonly unitId: string
  readonly on: Day
  readonly kinds: readonly string[]
  readonly by: string
  readonly at: Date
}

/** Calls the first that waits for this window. A row that another window is just taking is passed over, so nobody is called twice. */
export async function callFirst(tx: Tx, asked: NextAsked): Promise<TicketRow | undefined> {
  const [called] = await tx<TicketRow>`
    with first as (
      select q.id from reception.queue_ticket q
       where q.district_id = ${tx.district} and q.unit_id = ${asked.unitId} and q.on_day = ${asked.on} and q.state = 'waiting'
         and (q.window_id = ${asked.windowId} or (q.window_id is null and q.kind = any(${[...asked.kinds]}::text[])))
       order by q.order_at, q.id limit 1 for update skip locked)
    update reception.queue_ticket t
       set state = 'called', window_id = ${asked.windowId}, calls = t.calls + 1, called_at = ${asked.at}, called_by = ${asked.by}
      from first
     where t.district_id = ${tx.district} and t.id = first.id
    returning t.id, t.unit_id, t.on_day, t.kind, t.code, t.priority, t.state, t.window_id, t.calls, t.taken_at, t.order_at`
  return called
}

export async function callOnceMore(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update reception.queue_ticket set calls = calls + 1, called_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

export async function endTicket(tx: Tx, id: string, state: string, at: Date): Promise<void> {
  await tx`update reception.queue_ticket set state = ${state}, ended_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

/** Waits again, for one window or for any, with the place given. */
export async function waitAgain(tx: Tx, id: string, windowId: string | null, orderAt: Date): Promise<void> {
  await tx`update reception.queue_ticket set state = 'waiting', window_id = ${windowId}, order_at = ${orderAt}, ended_at = null
     where district_id = ${tx.district} and id = ${id}`
}
