import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import { type Entry, type EntryKind, type Order, type OrderLetter, toldAbout, WAITING } from './domain.ts'

export interface OrderRow {
  readonly id: string
  readonly number_text: string
  readonly unit_id: string
  readonly unit_path: string
  readonly issuing_unit_id: string
  readonly case_id: string | null
  readonly about: string
  readonly ground: string
  readonly state: string
  readonly issued_on: Day
  readonly due_on: Day
  readonly escalated_unit_id: string | null
  readonly escalations: number
  readonly changed_at: Date
}

export const orderColumns = sql`o.id, o.number_text, o.unit_id, o.unit_path, o.issuing_unit_id, o.case_id, o.about, o.ground, o.state, o.issued_on, o.due_on,
  o.escalated_unit_id, o.escalations, o.changed_at`

export async function findOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const found = await tx<OrderRow>`select ${orderColumns} from supervision.supervision_order o where o.district_id = ${tx.district} and o.id = ${id}`
  return found[0]
}

/** Locks the order: its entries are numbered one after another. */
export async function lockOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  const found = await tx<OrderRow>`select ${orderColumns} from supervision.supervision_order o where o.district_id = ${tx.district} and o.id = ${id} for update`
  return found[0]
}

export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly on_day: Day
  readonly by_staff: string | null
  readonly body: object
}

/** Longest list that one order may have. */
export const MOST_ENTRIES = 200

export async function entriesOf(tx: Tx, orderId: string): Promise<EntryRow[]> {
  return tx<EntryRow>`
    select e.id, e.kind, e.on_day, e.by_staff, e.body from supervision.entry e
     where e.district_id = ${tx.district} and e.order_id = ${orderId}
     order by e.seq limit ${MOST_ENTRIES}`
}

export function readEntry(row: EntryRow): Entry {
  return { ...row.body, kind: row.kind, on: row.on_day, by: row.by_staff } as Entry
}

export function insertEntry(tx: Tx, entry: Entry, place: { readonly id: string; readonly orderId: string; readonly seq: number; readonly at: Date }): Sql {
  const { kind, on, by, ...body } = entry
  return sql`insert into supervision.entry (district_id, id, order_id, seq, kind, on_day, by_staff, body, recorded_at)
    values (${tx.district}::int, ${place.id}::uuid, ${place.orderId}::uuid, ${place.seq}::int, ${kind}, ${on}::date, ${by}::uuid,
      ${JSON.stringify(body)}::jsonb, ${place.at}::timestamptz)`
}

export interface NewOrder {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly issuingUnitId: string
  readonly order: Order
  readonly at: Date
}

export function insertOrder(tx: Tx, { id, unitId, unitPath, issuingUnitId, order, at }: NewOrder): Sql {
  return sql`insert into supervision.supervision_order (district_id, id, number_text, unit_id, unit_path, issuing_unit_id, case_id, about, ground, state, issued_on,
      due_on, escalated_unit_id, escalations, told_due_on, to_tell, changed_at)
    values (${tx.district}::int, ${id}::uuid, ${order.number}, ${unitId}::uuid, ${unitPath}, ${issuingUnitId}::uuid, ${order.caseId}::uuid, ${order.about},
      ${order.ground}, ${order.state}, ${order.issuedOn}::date, ${order.dueOn}::date, null, 0, null, ${toldAbout('issued')}, ${at}::timestamptz)`
}

/** The head follows its list. What the last entry says the unit is written to about; a letter that did not leave yet has become idle. */
export function moveOrder(tx: Tx, id: string, { order, entry, at }: { readonly order: Order; readonly entry: EntryKind; readonly at: Date }): Sql {
  return sql`update supervision.supervision_order set state = ${order.state}, due_on = ${order.dueOn}::date,
      escalated_unit_id = ${order.escalations.at(-1)?.unitId ?? null}::uuid, escalations = ${order.escalations.length}::int,
      told_due_on = ${order.escalations.at(-1)?.dueOn ?? null}::date, to_tell = ${toldAbout(entry)}, changed_at = ${at}::timestamptz
    where district_id = ${tx.district}::int and id = ${id}::uuid`
}

/** The next number of a year; the last statement of issuing, so that only issuers queue. */
export async function nextNumber(tx: Tx, year: number): Promise<number> {
  const [row] = await tx<{ n: number }>`
    insert into supervision.order_number (district_id, year, n) values (${tx.district}, ${year}, 1)
    on conflict (district_id, year) do update set n = supervision.order_number.n + 1 returning n`
  if (!row) throw new Error('an upsert gave no number')
  return row.n
}

/** The open order about a case, if there is one. */
export async function openAbout(tx: Tx, caseId: string): Promise<OrderRow | undefined> {
  const found = await tx<OrderRow>`
    select ${orderColumns} from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.case_id = ${caseId} and o.state = any(${['issued', 'acknowledged', 'replied', 'sent-back']}::text[])
     limit 1`
  return found[0]
}

/** What a unit is to be told of an order: its number, its day and the kind; nothing of what it is about. */
export interface OrderToTell {
  readonly id: string
  readonly kind: OrderLetter
  readonly number_text: string
  readonly unit_id: string
  readonly above_unit_id: string | null
  readonly due_on: Day
  readonly changed_at: Date
}

/** Takes orders whose units were not told yet of the last entry, each once. At most 100 at a time. */
export async function takeUntold(tx: Tx): Promise<OrderToTell[]> {
  return tx<OrderToTell>`
    update supervision.supervision_order as m set to_tell = null from (
      select o.district_id, o.id, o.to_tell from supervision.supervision_order o
       where o.district_id = ${tx.district} and o.to_tell is not null order by o.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning m.id, waiting.to_tell as kind, m.number_text, m.unit_id, m.escalated_unit_id as above_unit_id, m.due_on, m.changed_at`
}

/** Takes orders that wait and are due soon, each once a day that they are due. Those issued today have their letter. */
export async function takeDueSoon(tx: Tx, today: Day, until: Day): Promise<OrderToTell[]> {
  return tx<OrderToTell>`
    update supervision.supervision_order as m set soon_due_on = m.due_on from (
      select o.district_id, o.id from supervision.supervision_order o
       where o.district_id = ${tx.district} and o.state = any(${[...WAITING]}::text[]) and o.due_on >= ${today} and o.due_on <= ${until}
         and o.issued_on < ${today} and (o.soon_due_on is null or o.soon_due_on < o.due_on) order by o.due_on, o.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning m.id, 'due-soon' as kind, m.number_text, m.unit_id, null::uuid as above_unit_id, m.due_on, m.changed_at`
}

/** An order whose reply waits to be verified by the office that issued it. */
export interface RepliedOrder {
  readonly id: string
  readonly number_text: string
  readonly issuing_unit_id: string
  readonly changed_at: Date
}

/** Orders that wait for the office; whoever writes to it does so once a reply. At most 200. */
export async function repliedOrders(tx: Tx): Promise<RepliedOrder[]> {
  return tx<RepliedOrder>`
    select o.id, o.number_text, o.issuing_unit_id, o.changed_at from supervision.supervision_order o
     where o.district_id = ${tx.district} and o.state = 'replied' order by o.due_on, o.id limit 200`
}
