import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Content, Thing } from '../domain.ts'

export interface BoxRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly state: 'out' | 'removed'
  readonly place_text: string | null
  readonly holder: Buffer | null
  readonly agreed_by: 'holder' | 'guardian'
  readonly agreed_on: Day
  readonly given_on: Day
  readonly check_on: Day
  readonly expires_on: Day
  readonly checked_on: Day | null
}

const BOX = sql`b.id, b.unit_id, b.unit_path, b.state, b.place_text, b.holder, b.agreed_by, b.agreed_on, b.given_on, b.check_on, b.expires_on, b.checked_on`

export interface NewBox extends Omit<BoxRow, 'state' | 'checked_on'> {
  readonly address_id: string | null
}

/** Writes a box with what is in it; sent twice, once. Answers whether it was new: not where its address has one by now. */
export async function insertBox(tx: Tx, box: NewBox, contents: readonly Content[], by: string): Promise<boolean> {
  const made = await tx`insert into care.box (district_id, id, unit_id, unit_path, state, address_id, place_text, holder, agreed_by, agreed_on, given_on, given_by, check_on, expires_on)
    values (${tx.district}, ${box.id}, ${box.unit_id}, ${box.unit_path}, 'out', ${box.address_id}, ${box.place_text}, ${box.holder}, ${box.agreed_by}, ${box.agreed_on}, ${box.given_on}, ${by},
      ${box.check_on}, ${box.expires_on}) on conflict do nothing returning id`
  if (made.length === 0) return false
  await putContents(tx, box.id, contents, box.given_on)
  return true
}

/** Puts things in, or new ones in place of old. */
export async function putContents(tx: Tx, boxId: string, contents: readonly Content[], on: Day): Promise<void> {
  if (contents.length === 0) return
  const values = contents.map((each) => [tx.district, boxId, each.thing, each.expiresOn, on])
  await tx.run(sql`insert into care.box_content (district_id, box_id, thing, expires_on, put_on) values ${rows(values)}
    on conflict (district_id, box_id, thing) do update set expires_on = excluded.expires_on, put_on = excluded.put_on`)
}

/** A box that is out, for a change. */
export async function lockBox(tx: Tx, id: string): Promise<BoxRow | undefined> {
  const [found] = await tx<BoxRow>`select ${BOX} from care.box b where b.district_id = ${tx.district} and b.id = ${id} and b.state = 'out' for update`
  return found
}

export async function findBox(tx: Tx, id: string): Promise<BoxRow | undefined> {
  const [found] = await tx<BoxRow>`select ${BOX} from care.box b where b.district_id = ${tx.district} and b.id = ${id} and b.state = 'out'`
  return found
}

export async function contentsOf(tx: Tx, boxIds: readonly string[]): Promise<(Content & { readonly boxId: string })[]> {
  if (boxIds.length === 0) return []
  const found = await tx<{ box_id: string; thing: Thing; expires_on: Day }>`
    select c.box_id, c.thing, c.expires_on from care.box_content c where c.district_id = ${tx.district} and c.box_id = any(${[...boxIds]}::uuid[]) order by c.box_id, c.expires_on, c.thing limit 1000`
  return found.map((row) => ({ boxId: row.box_id, thing: row.thing, expiresOn: row.expires_on }))
}

export interface CheckRow {
  readonly id: string
  readonly on_day: Day
  readonly due_on: Day
  readonly exchanged: readonly Thing[]
}

/** Answers whether it was new. */
export async function insertCheck(tx: Tx, boxId: string, check: CheckRow, by: string): Promise<boolean> {
  const made = await tx`insert into care.box_check (district_id, id, box_id, on_day, due_on, exchanged, checked_by)
    values (${tx.district}, ${check.id}, ${boxId}, ${check.on_day}, ${check.due_on}, ${JSON.stringify(check.exchanged)}::jsonb, ${by}) on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function checksOf(tx: Tx, boxId: string): Promise<CheckRow[]> {
  return tx<CheckRow>`select k.id, k.on_day, k.due_on, k.exchanged from care.box_check k where k.district_id = ${tx.district} and k.box_id = ${boxId} order by k.on_day desc, k.id desc limit 40`
}

export async function markChecked(tx: Tx, id: string, days: { readonly on: Day; readonly checkOn: Day; readonly expiresOn: Day }): Promise<void> {
  await tx`update care.box set checked_on = ${days.on}, check_on = ${days.checkOn}, expires_on = ${days.expiresOn} where district_id = ${tx.district} and id = ${id}`
}

/** Name, telephone and address go; the row says that a box was there. */
export async function eraseBox(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update care.box set state = 'removed', holder = null, place_text = null, address_id = null, removed_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

/** Whether a box stands at an address already. */
export async function boxAt(tx: Tx, addressId: string): Promise<boolean> {
  const found = await tx`select 1 as there from care.box b where b.district_id = ${tx.district} and b.address_id = ${addressId} and b.state = 'out' limit 1`
  return found.length > 0
}
