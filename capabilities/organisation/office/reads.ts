import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { AddressId, GridId, SlotKind, UnitId } from '../domain.ts'

export interface Doors {
  readonly unitId: UnitId
  readonly gridId?: GridId
  readonly estate?: string
  readonly building?: string
}

const among = (doors: Doors, on: Day): Sql => sql`a.unit_id = ${doors.unitId}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
       ${doors.gridId === undefined ? sql`` : sql`and m.grid_id = ${doors.gridId}`}
       ${doors.estate === undefined ? sql`` : sql`and a.estate = ${doors.estate}`}
       ${doors.building === undefined ? sql`` : sql`and a.building = ${doors.building}`}`

const DOORS: Sql = sql`
      from organisation.address a
      join organisation.micro_grid m on m.district_id = a.district_id and m.id = a.micro_grid_id
      join organisation.grid g on g.district_id = m.district_id and g.id = m.grid_id
      left join organisation.address_token t on t.district_id = a.district_id and t.address_id = a.id and t.revoked_at is null`

export interface DoorRow {
  address_id: AddressId
  text_zh: string
  grid_zh: string
  grid_en: string
  token: string | null
  issued_at: Date | null
}

/** Doors with their plate in force, in the order of their addresses; `after` is the last door of the page before. */
export async function readDoors(tx: Tx, doors: Doors, on: Day, after: string | undefined, limit: number): Promise<DoorRow[]> {
  const further = after === undefined ? sql`` : sql`and (a.search_key, a.id) > (select b.search_key, b.id from organisation.address b
       where b.district_id = ${tx.district} and b.id = ${after})`
  return tx<DoorRow>`
    select a.id as address_id, a.text_zh, g.name_zh as grid_zh, g.name_en as grid_en, t.token, t.issued_at${DOORS}
     where a.district_id = ${tx.district} and ${among(doors, on)} ${further}
     order by a.search_key, a.id
     limit ${limit}`
}

/** How many of these doors have a plate in force, and how many have none. */
export async function countDoors(tx: Tx, doors: Doors, on: Day): Promise<{ plates: number; without: number }> {
  const [row] = await tx<{ plates: number; without: number }>`
    select count(t.token)::int as plates, (count(*) filter (where t.token is null))::int as without${DOORS}
     where a.district_id = ${tx.district} and ${among(doors, on)}
     limit 1`
  return row ?? { plates: 0, without: 0 }
}

/** Doors without a plate, in the order of their addresses. */
export async function doorsWithout(tx: Tx, doors: Doors, on: Day, limit: number): Promise<AddressId[]> {
  const rows = await tx<{ id: AddressId }>`
    select a.id${DOORS}
     where a.district_id = ${tx.district} and ${among(doors, on)} and t.token is null
     order by a.search_key, a.id
     limit ${limit}`
  return rows.map((row) => row.id)
}

export interface PlateRow {
  token: string
  text_zh: string
  grid_zh: string
  grid_en: string
}

/** Plates to print, in the order one walks past the doors. */
export async function platesToPrint(tx: Tx, doors: Doors, on: Day, limit: number): Promise<PlateRow[]> {
  return tx<PlateRow>`
    select t.token, a.text_zh, g.name_zh as grid_zh, g.name_en as grid_en${DOORS}
     where a.district_id = ${tx.district} and ${among(doors, on)} and t.token is not null
     order by a.search_key, a.id
     limit ${limit}`
}

export interface UnitSlotRow {
  id: string
  kind: SlotKind
  grid_id: string
  grid_zh: string
  grid_en: string
  micro_grid_zh: string | null
  micro_grid_en: string | null
  staff_id: string | null
  posting_id: string | null
  from_on: Day | null
  until_on: Day | null
}

/** The places of one community's grids with whoever holds them on a day. */
export async function readSlots(tx: Tx, unitId: UnitId, on: Day): Promise<UnitSlotRow[]> {
  return tx<UnitSlotRow>`
    select s.id, s.kind, g.id as grid_id, g.name_zh as grid_zh, g.name_en as grid_en, m.name_zh as micro_grid_zh,
           m.name_en as micro_grid_en, h.staff_id, h.posting_id, h.from_on, h.until_on
      from organisation.role_slot s
      join organisation.grid g on g.district_id = s.district_id and g.id = s.grid_id
      left join organisation.micro_grid m on m.district_id = s.district_id and m.id = s.micro_grid_id
      left join lateral (
        select p.staff_id, o.posting_id, o.from_on, least(o.until_on, p.until_on) as until_on
          from organisation.slot_holding o
          join organisation.posting p on p.district_id = o.district_id and p.id = o.posting_id
         where o.district_id = s.district_id and o.slot_id = s.id and o.from_on <= ${on} and (o.until_on is null or o.until_on > ${on})
           and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
         order by o.from_on, o.id
         limit 1) h on true
     where s.district_id = ${tx.district} and g.unit_id = ${unitId}
       and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to > ${on})
     order by g.code, m.code nulls first, s.kind, s.id
     limit 1000`
}
