import type { Tx } from '#platform/db/database'
import { rows } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { AddressId, GridId, PostingId, Role, SlotId, SlotKind, StaffId, UnitId } from '../domain.ts'

export async function insertPlates(tx: Tx, plates: readonly (readonly [token: string, address: AddressId])[], at: Date): Promise<void> {
  const records = plates.map(([token, address]) => [tx.district, token, address, at, null])
  await tx`insert into organisation.address_token (district_id, token, address_id, issued_at, revoked_at) values ${rows(records)}`
}

/** The unit of a grid in force on a day; with a micro-grid, only where that lies in it. */
export async function unitOfGrid(tx: Tx, gridId: GridId, microGridId: string | undefined, on: Day): Promise<UnitId | undefined> {
  const [row] = await tx<{ unit_id: UnitId }>`
    select g.unit_id
      from organisation.grid g
     where g.district_id = ${tx.district} and g.id = ${gridId} and (g.valid_to is null or g.valid_to > ${on})
       and (${microGridId ?? null}::uuid is null or exists (select from organisation.micro_grid m
             where m.district_id = g.district_id and m.id = ${microGridId ?? null}::uuid and m.grid_id = g.id))
     limit 1`
  return row?.unit_id
}

export interface NewSlot {
  readonly id: string
  readonly gridId: GridId
  readonly microGridId: string | undefined
  readonly kind: SlotKind
  readonly fromOn: Day
}

export async function insertSlot(tx: Tx, slot: NewSlot): Promise<void> {
  await tx`
    insert into organisation.role_slot (district_id, id, grid_id, micro_grid_id, kind, valid_from, valid_to)
    values (${tx.district}, ${slot.id}, ${slot.gridId}, ${slot.microGridId ?? null}, ${slot.kind}, ${slot.fromOn}, null)`
}

/** A place of a grid, locked: two heads change it one after the other. */
export async function lockSlot(tx: Tx, slotId: SlotId): Promise<{ kind: SlotKind; unit_id: UnitId; valid_from: Day } | undefined> {
  const [row] = await tx<{ kind: SlotKind; unit_id: UnitId; valid_from: Day }>`
    select s.kind, g.unit_id, s.valid_from
      from organisation.role_slot s
      join organisation.grid g on g.district_id = s.district_id and g.id = s.grid_id
     where s.district_id = ${tx.district} and s.id = ${slotId} and s.valid_to is null
     limit 1
       for update of s`
  return row
}

export async function endSlot(tx: Tx, slotId: SlotId, untilOn: Day): Promise<void> {
  await tx`
    update organisation.role_slot set valid_to = ${untilOn}
     where district_id = ${tx.district} and id = ${slotId}`
}

/** Whoever holds a place on a day or takes it later is left without it from that day on; the number of those who held it. */
export async function endHoldings(tx: Tx, slotId: SlotId, untilOn: Day): Promise<number> {
  const ended = await tx`
    update organisation.slot_holding set until_on = ${untilOn}
     where district_id = ${tx.district} and slot_id = ${slotId} and from_on < ${untilOn} and (until_on is null or until_on > ${untilOn})
    returning id`
  return ended.length
}

/** What somebody acts as, where the posting is in force on a day. */
export async function postingOn(tx: Tx, postingId: PostingId, on: Day): Promise<{ role: Role } | undefined> {
  const [row] = await tx<{ role: Role }>`
    select p.role from organisation.posting p
     where p.district_id = ${tx.district} and p.id = ${postingId} and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     limit 1`
  return row
}

export interface NewTeam {
  readonly id: string
  readonly unitId: UnitId
  readonly kind: string
  readonly name: string
  readonly nameEn: string
  readonly area: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

export async function insertTeam(tx: Tx, team: NewTeam): Promise<void> {
  await tx`
    insert into organisation.team (district_id, id, kind, name_zh, name_en, unit_id, area_zh, from_on, until_on)
    values (${tx.district}, ${team.id}, ${team.kind}, ${team.name}, ${team.nameEn}, ${team.unitId}, ${team.area}, ${team.fromOn}, ${team.untilOn})`
}

export async function unitOfTeam(tx: Tx, teamId: string): Promise<UnitId | undefined> {
  const [row] = await tx<{ unit_id: UnitId }>`
    select t.unit_id from organisation.team t where t.district_id = ${tx.district} and t.id = ${teamId} limit 1`
  return row?.unit_id
}

/** Ends a team with its members; false where there is none to end on that day. */
export async function endTeam(tx: Tx, teamId: string, untilOn: Day): Promise<boolean> {
  const ended = await tx`
    update organisation.team set until_on = ${untilOn}
     where district_id = ${tx.district} and id = ${teamId} and from_on < ${untilOn} and (until_on is null or until_on > ${untilOn})
    returning id`
  if (ended.length === 0) return false
  await tx`
    update organisation.team_member set until_on = ${untilOn}
     where district_id = ${tx.district} and team_id = ${teamId} and (until_on is null or until_on > ${untilOn})`
  return true
}

export interface NewMember {
  readonly id: string
  readonly teamId: string
  readonly staffId: string | undefined
  readonly name: string
  readonly part: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

export async function insertMember(tx: Tx, member: NewMember): Promise<void> {
  await tx`
    insert into organisation.team_member (district_id, id, team_id, staff_id, name, part, from_on, until_on)
    values (${tx.district}, ${member.id}, ${member.teamId}, ${member.staffId ?? null}, ${member.name}, ${member.part}, ${member.fromOn},
      ${member.untilOn})`
}

export async function endMember(tx: Tx, teamId: string, memberId: string, untilOn: Day): Promise<boolean> {
  const ended = await tx`
    update organisation.team_member set until_on = ${untilOn}
     where district_id = ${tx.district} and team_id = ${teamId} and id = ${memberId} and from_on < ${untilOn}
       and (until_on is null or until_on > ${untilOn})
    returning id`
  return ended.length === 1
}

export interface NewLiaison {
  readonly id: string
  readonly unitId: UnitId
  readonly name: string
  readonly part: string
  readonly phoneSealed: string | null
  readonly fromOn: Day
}

export async function insertLiaison(tx: Tx, liaison: NewLiaison): Promise<void> {
  await tx`
    insert into organisation.liaison (district_id, id, unit_id, name, part, phone_sealed, from_on, until_on)
    values (${tx.district}, ${liaison.id}, ${liaison.unitId}, ${liaison.name}, ${liaison.part}, ${liaison.phoneSealed}, ${liaison.fromOn}, null)`
}

export async function unitOfLiaison(tx: Tx, liaisonId: string): Promise<UnitId | undefined> {
  const [row] = await tx<{ unit_id: UnitId }>`
    select l.unit_id from organisation.liaison l where l.district_id = ${tx.district} and l.id = ${liaisonId} limit 1`
  return row?.unit_id
}

export async function endLiaisonRow(tx: Tx, liaisonId: string, untilOn: Day): Promise<boolean> {
  const ended = await tx`
    update organisation.liaison set until_on = ${untilOn}
     where district_id = ${tx.district} and id = ${liaisonId} and from_on < ${untilOn} and (until_on is null or until_on > ${untilOn})
    returning id`
  return ended.length === 1
}

/** Paths of the units where these people hold a post on a day. */
export async function postedPaths(tx: Tx, staff: readonly string[], on: Day): Promise<{ staff_id: StaffId; path: string }[]> {
  return tx<{ staff_id: StaffId; path: string }>`
    select p.staff_id, u.path
      from organisation.posting p
      join organisation.unit u on u.district_id = p.district_id and u.id = p.unit_id
     where p.district_id = ${tx.district} and p.staff_id = any(${staff}::uuid[])
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.staff_id, u.path
     limit 100`
}

export interface NewPair {
  readonly id: string
  readonly staffId: string
  readonly partnerId: string
  readonly purpose: string
  readonly fromOn: Day
  readonly untilOn: Day | null
}

/** True where the two are a pair on any day of the period, whichever of them was named first. */
export async function pairedAlready(tx: Tx, pair: NewPair): Promise<boolean> {
  const found = await tx`
    select r.id from organisation.pair r
     where r.district_id = ${tx.district}
       and r.staff_id in (${pair.staffId}::uuid, ${pair.partnerId}::uuid) and r.partner_id in (${pair.staffId}::uuid, ${pair.partnerId}::uuid)
       and (r.until_on is null or r.until_on > ${pair.fromOn}::date)
       and (${pair.untilOn}::date is null or r.from_on < ${pair.untilOn}::date)
     limit 1`
  return found.length > 0
}

export async function insertPair(tx: Tx, pair: NewPair): Promise<void> {
  await tx`
    insert into organisation.pair (district_id, id, staff_id, partner_id, purpose, from_on, until_on)
    values (${tx.district}, ${pair.id}, ${pair.staffId}, ${pair.partnerId}, ${pair.purpose}, ${pair.fromOn}, ${pair.untilOn})`
}

export async function pairOf(tx: Tx, pairId: string): Promise<{ staff_id: string; partner_id: string } | undefined> {
  const [row] = await tx<{ staff_id: string; partner_id: string }>`
    select r.staff_id, r.partner_id from organisation.pair r where r.district_id = ${tx.district} and r.id = ${pairId} limit 1`
  return row
}

export async function endPair(tx: Tx, pairId: string, untilOn: Day): Promise<boolean> {
  const ended = await tx`
    update organisation.pair set until_on = ${untilOn}
     where district_id = ${tx.district} and id = ${pairId} and from_on < ${untilOn} and (until_on is null or until_on > ${untilOn})
    returning id`
  return ended.length === 1
}
