import type { Tx } from '#platform/db/database'
import type { PublishedYear } from '#platform/calendar-files'
import { rows } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { AddressId, Capacity, PostingId, Role, SlotId, StaffId, UnitId } from './domain.ts'

/** A year's table; false when it is there already. */
export async function insertYear(tx: Tx, year: PublishedYear, at: Date): Promise<boolean> {
  const added = await tx`
    insert into platform.calendar_year (year, source, loaded_at) values (${year.year}, ${year.source}, ${at})
    on conflict (year) do nothing
    returning year`
  if (added.length === 0) return false
  const days = [...year.holidays.map((on) => [on, year.year, 'holiday']), ...year.makeUpDays.map((on) => [on, year.year, 'make-up'])]
  if (days.length > 0) await tx`insert into platform.calendar_day (on_day, year, kind) values ${rows(days)}`
  return true
}

export interface PostingDraft {
  readonly id: PostingId
  readonly staffId: StaffId
  readonly unitId: UnitId
  readonly role: Role
  readonly capacity: Capacity
  readonly duty: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

export async function insertPosting(tx: Tx, posting: PostingDraft): Promise<void> {
  await tx`
    insert into organisation.posting (district_id, id, staff_id, unit_id, role, capacity, grid_id, duty, from_on, until_on)
    values (${tx.district}, ${posting.id}, ${posting.staffId}, ${posting.unitId}, ${posting.role}, ${posting.capacity}, null,
      ${posting.duty}, ${posting.fromOn}, ${posting.untilOn})`
}

/** True where the same person holds the same role at the same unit on any day of the period. */
export async function overlaps(tx: Tx, posting: PostingDraft): Promise<boolean> {
  const found = await tx`
    select p.id from organisation.posting p
     where p.district_id = ${tx.district} and p.staff_id = ${posting.staffId} and p.unit_id = ${posting.unitId}
       and p.role = ${posting.role} and (p.until_on is null or p.until_on > ${posting.fromOn}::date)
       and (${posting.untilOn}::date is null or p.from_on < ${posting.untilOn}::date)
     limit 1`
  return found.length > 0
}

/** Slots that exist, locked so that two administrators fill them one after the other. */
export async function lockSlots(tx: Tx, slotIds: readonly SlotId[]): Promise<SlotId[]> {
  const found = await tx<{ id: SlotId }>`
    select s.id from organisation.role_slot s
     where s.district_id = ${tx.district} and s.id = any(${slotIds})
     order by s.id
     limit 50
       for update`
  return found.map((row) => row.id)
}

export async function filledSlots(tx: Tx, slotIds: readonly SlotId[], on: Day): Promise<number> {
  const found = await tx`
    select h.id
      from organisation.slot_holding h
      join organisation.posting p on p.district_id = h.district_id and p.id = h.posting_id
     where h.district_id = ${tx.district} and h.slot_id = any(${slotIds})
       and (h.until_on is null or h.until_on > ${on}) and (p.until_on is null or p.until_on > ${on})
     limit 50`
  return found.length
}

export async function insertHoldings(tx: Tx, holdings: readonly (readonly [id: string, slot: SlotId, posting: PostingId, from: Day])[]): Promise<void> {
  const records = holdings.map(([id, slot, posting, from]) => [tx.district, id, slot, posting, from, null])
  await tx`
    insert into organisation.slot_holding (district_id, id, slot_id, posting_id, from_on, until_on)
    values ${rows(records)}`
}

/** Where and since when a posting is; an ended one too. */
export async function postingToEnd(tx: Tx, postingId: PostingId): Promise<{ path: string; from_on: Day } | undefined> {
  const [row] = await tx<{ path: string; from_on: Day }>`
    select u.path, p.from_on
      from organisation.posting p
      join organisation.unit u on u.district_id = p.district_id and u.id = p.unit_id
     where p.district_id = ${tx.district} and p.id = ${postingId}
     limit 1`
  return row
}

/** Ends a posting and what it holds; the staff id of whom it was, undefined where there is none to end. */
export async function endPosting(tx: Tx, postingId: PostingId, untilOn: Day): Promise<StaffId | undefined> {
  const [ended] = await tx<{ staff_id: StaffId }>`
    update organisation.posting set until_on = ${untilOn}
     where district_id = ${tx.district} and id = ${postingId} and from_on < ${untilOn}
       and (until_on is null or until_on > ${untilOn})
    returning staff_id`
  if (!ended) return undefined
  await tx`
    update organisation.slot_holding set until_on = ${untilOn}
     where district_id = ${tx.district} and posting_id = ${postingId} and (until_on is null or until_on > ${untilOn})`
  return ended.staff_id
}

/** The place in the tree of the unit that an address lies in; undefined where there is no such address. */
export async function pathOfAddress(tx: Tx, addressId: AddressId): Promise<string | undefined> {
  const [row] = await tx<{ path: string }>`
    select u.path
      from organisation.address a
      join organisation.unit u on u.district_id = a.district_id and u.id = a.unit_id
     where a.district_id = ${tx.district} and a.id = ${addressId}
     limit 1`
  return row?.path
}

/** The same by a plate in force. */
export async function pathOfToken(tx: Tx, token: string): Promise<string | undefined> {
  const [row] = await tx<{ path: string }>`
    select u.path
      from organisation.address_token t
      join organisation.address a on a.district_id = t.district_id and a.id = t.address_id
      join organisation.unit u on u.district_id = a.district_id and u.id = a.unit_id
     where t.district_id = ${tx.district} and t.token = ${token} and t.revoked_at is null
     limit 1`
  return row?.path
}

export async function revokePlatesOf(tx: Tx, addressId: AddressId, at: Date): Promise<void> {
  await tx`
    update organisation.address_token set revoked_at = ${at}
     where district_id = ${tx.district} and address_id = ${addressId} and revoked_at is null`
}

export async function insertPlate(tx: Tx, token: string, addressId: AddressId, at: Date): Promise<void> {
  await tx`
    insert into organisation.address_token (district_id, token, address_id, issued_at, revoked_at)
    values (${tx.district}, ${token}, ${addressId}, ${at}, null)`
}

export async function revokeToken(tx: Tx, token: string, at: Date): Promise<AddressId | undefined> {
  const [row] = await tx<{ address_id: AddressId }>`
    update organisation.address_token set revoked_at = ${at}
     where district_id = ${tx.district} and token = ${token} and revoked_at is null
    returning address_id`
  return row?.address_id
}
