import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import { afterPrefix, partsPattern } from '../address-text.ts'
import type { AddressId, UnitId } from '../domain.ts'

export interface CentreRow {
  id: UnitId
  kind: string
  path: string
  name_zh: string
  name_en: string
  above_zh: string | null
  above_en: string | null
  phone: string | null
  address_text: string | null
  hours_zh: string | null
  hours_en: string | null
}

const CENTRE: Sql = sql`
    select u.id, u.kind, u.path, u.name_zh, u.name_en, s.name_zh as above_zh, s.name_en as above_en, u.phone, u.address_text,
           u.hours_zh, u.hours_en
      from organisation.unit u
      left join organisation.unit s on s.district_id = u.district_id and s.id = u.parent_id`

/** The district's centre and its communities on a day, in the order of the tree. */
export async function readCentres(tx: Tx, on: Day): Promise<CentreRow[]> {
  return tx<CentreRow>`${CENTRE}
     where u.district_id = ${tx.district} and u.kind in ('district-centre', 'community-centre')
       and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
     order by u.code
     limit 500`
}

export interface BuildingRow {
  estate: string
  building: string
}

export async function readBuildings(tx: Tx, unitId: UnitId, on: Day): Promise<BuildingRow[]> {
  return tx<BuildingRow>`
    select a.estate, a.building
      from organisation.address a
     where a.district_id = ${tx.district} and a.unit_id = ${unitId}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     group by a.estate, a.building
     order by a.estate, a.building
     limit 1000`
}

export interface AddressRow {
  id: AddressId
  text_zh: string
  public_place: boolean
}

const MOST_ADDRESSES = 60

/** Addresses whose key begins with what was typed. The key is looked up community by community, as its index is. */
export async function readAddressesByKey(tx: Tx, key: string, units: readonly UnitId[], on: Day): Promise<AddressRow[]> {
  return tx<AddressRow>`
    select a.id, a.text_zh, a.public_place
      from organisation.address a
     where a.district_id = ${tx.district} and a.unit_id = any(${units})
       and a.search_key >= ${key} and a.search_key < ${afterPrefix(key)}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     order by a.search_key, a.id
     limit ${MOST_ADDRESSES}`
}

const MOST_WITHIN = 20

/**
 * Addresses of one community by their parts without the estate: `2-1-502`, `2-502`, `502`; whole matches first. One
 * community's addresses are few thousand at most and stand together in the index of the search.
 */
export async function readAddressesWithin(tx: Tx, key: string, unitId: UnitId, on: Day): Promise<AddressRow[]> {
  const pattern = partsPattern(key)
  return tx<AddressRow>`
    select a.id, a.text_zh, a.public_place
      from organisation.address a
     where a.district_id = ${tx.district} and a.unit_id = ${unitId}
       and a.search_key ~ ${pattern}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     order by a.search_key !~ ${`${pattern}$`}, a.search_key, a.id
     limit ${MOST_WITHIN}`
}

export interface BuildingQuestion {
  readonly unitId: UnitId
  readonly estate: string
  readonly building: string
}

export async function readAddressesOfBuilding(tx: Tx, question: BuildingQuestion, on: Day): Promise<AddressRow[]> {
  return tx<AddressRow>`
    select a.id, a.text_zh, a.public_place
      from organisation.address a
     where a.district_id = ${tx.district} and a.unit_id = ${question.unitId} and a.estate = ${question.estate}
       and a.building = ${question.building}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     order by a.search_key, a.id
     limit 200`
}

/** The plates in force of one building, in the order of its flats. */
export async function readPlatesOfBuilding(tx: Tx, question: BuildingQuestion, on: Day): Promise<{ token: string; text_zh: string }[]> {
  return tx<{ token: string; text_zh: string }>`
    select t.token, a.text_zh
      from organisation.address a
      join organisation.address_token t on t.district_id = a.district_id and t.address_id = a.id and t.revoked_at is null
     where a.district_id = ${tx.district} and a.unit_id = ${question.unitId} and a.estate = ${question.estate}
       and a.building = ${question.building}
       and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     order by a.search_key, t.token
     limit 400`
}

/** The plate of the address with this key; where there is none, of the address that comes first. */
export async function readSomePlate(tx: Tx, key: string): Promise<{ token: string; text_zh: string; path: string } | undefined> {
  const [row] = await tx<{ token: string; text_zh: string; path: string }>`
    select t.token, a.text_zh, u.path
      from organisation.address_token t
      join organisation.address a on a.district_id = t.district_id and a.id = t.address_id
      join organisation.unit u on u.district_id = a.district_id and u.id = a.unit_id
     where t.district_id = ${tx.district} and t.revoked_at is null
     order by a.search_key <> ${key}, a.search_key, t.token
     limit 1`
  return row
}
