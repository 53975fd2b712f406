import type { ReferenceTx, Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'
import type { AddressId, Category, Committee, Gate, MicroGridId, Place, PostingId, PostingNow, Role, StaffId, Unit, UnitId } from './domain.ts'
import { contains, middleOf, type Polygon, type Position } from './geometry.ts'
import {
  type CategoryRow, type CommitteeRow, type GateRow, type PlaceRow, type PostingRow, readCategory, readCommittee,
  readGate, readPlace, readPosting, readUnit, type UnitRow,
} from './rows.ts'

/** How a place is named: by address, by the token on the plate at the door, or by a point (longitude, latitude, WGS-84). */
export type PlaceQuestion =
  | { readonly addressId: AddressId }
  | { readonly token: string }
  | { readonly point: Position }

const UNIT_COLUMNS: Sql = sql`u.id, u.parent_id, u.host_id, u.kind, u.level, u.function, u.code, u.path,
  u.name_zh, u.name_en, u.abbreviation`

const PLACE_CHAIN: Sql = sql`
    join organisation.unit c on c.district_id = m.district_id and c.id = m.unit_id
    left join organisation.unit s on s.district_id = c.district_id and s.id = c.parent_id`

/**
 * Where a place lies on a day: address and plate through the table, a point through boxes and then polygons
 * (decision 26). Undefined: no such address, a revoked plate, or a point outside every micro-grid in force.
 */
export async function placeOf(tx: Tx, question: PlaceQuestion, on: Day): Promise<Place | undefined> {
  if ('point' in question) return placeOfPoint(tx, question.point, on)
  const found = 'token' in question ? await addressOfToken(tx, question.token) : question.addressId
  return found && placeOfAddress(tx, found)
}

async function addressOfToken(tx: Tx, token: string): Promise<AddressId | undefined> {
  const [row] = await tx<{ address_id: AddressId }>`
    select t.address_id
      from organisation.address_token t
     where t.district_id = ${tx.district} and t.token = ${token} and t.revoked_at is null
     limit 1`
  return row?.address_id
}

async function placeOfAddress(tx: Tx, addressId: AddressId): Promise<Place | undefined> {
  const [row] = await tx<PlaceRow>`
    select a.id as address_id, m.id as micro_grid_id, m.grid_id, c.id as community_id, s.id as street_id,
           c.path as unit_path, a.text_zh, a.public_place
      from organisation.address a
      join organisation.micro_grid m on m.district_id = a.district_id and m.id = a.micro_grid_id${PLACE_CHAIN}
     where a.district_id = ${tx.district} and a.id = ${addressId}
     limit 1`
  return row && readPlace(row)
}

async function placeOfPoint(tx: Tx, point: Position, on: Day): Promise<Place | undefined> {
  const [longitude, latitude] = point
  const rows = await tx<PlaceRow & { geometry: Polygon }>`
    select null::uuid as address_id, m.id as micro_grid_id, m.grid_id, c.id as community_id, s.id as street_id,
           c.path as unit_path, m.name_zh as text_zh, true as public_place, m.geometry
      from organisation.micro_grid m${PLACE_CHAIN}
     where m.district_id = ${tx.district}
       and m.min_longitude <= ${longitude} and m.max_longitude >= ${longitude}
       and m.min_latitude <= ${latitude} and m.max_latitude >= ${latitude}
       and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
     order by m.code
     limit 50`
  const found = rows.find((row) => contains(row.geometry, point))
  return found && readPlace(found)
}

/** The middle of a micro-grid and its name: as near as a map for everybody may come to a place (decision 17). */
export async function middleOfMicroGrid(tx: Tx, id: MicroGridId): Promise<{ readonly name: { readonly zh: string; readonly en: string }; readonly middle: Position } | undefined> {
  const [row] = await tx<{ name_zh: string; name_en: string; geometry: Polygon }>`
    select m.name_zh, m.name_en, m.geometry
      from organisation.micro_grid m
     where m.district_id = ${tx.district} and m.id = ${id}
     limit 1`
  return row && { name: { zh: row.name_zh, en: row.name_en }, middle: middleOf(row.geometry) }
}

/** The lowest centre that resolves matters of a micro-grid: its community (S1 #18). */
export async function lowestCentreFor(tx: Tx, microGridId: MicroGridId): Promise<Unit | undefined> {
  const [row] = await tx<UnitRow>`
    select ${UNIT_COLUMNS}
      from organisation.micro_grid m
      join organisation.unit u on u.district_id = m.district_id and u.id = m.unit_id
     where m.district_id = ${tx.district} and m.id = ${microGridId}
     limit 1`
  return row && readUnit(row)
}

export async function unitOf(tx: Tx, unitId: UnitId): Promise<Unit | undefined> {
  const [row] = await tx<UnitRow>`
    select ${UNIT_COLUMNS} from organisation.unit u
     where u.district_id = ${tx.district} and u.id = ${unitId}
     limit 1`
  return row && readUnit(row)
}

/** Where people turn to for a unit: its own office, else the nearest above it that has a telephone. */
export interface Office {
  readonly name: Said
  readonly phone: string | null
  readonly address: string | null
  readonly hours: Said | null
}

/** The office that answers for the unit at a path of the tree, as it stands on a day. Never anybody's own number. */
export async function officeOf(tx: Tx, unitPath: string, on: Day): Promise<Office | undefined> {
  const steps = unitPath.split('.')
  const paths = steps.map((_step, index) => steps.slice(0, index + 1).join('.'))
  const rows = await tx<{ name_zh: string; name_en: string; phone: string | null; address_text: string | null; hours_zh: string | null; hours_en: string | null }>`
    select u.name_zh, u.name_en, u.phone, u.address_text, u.hours_zh, u.hours_en
      from organisation.unit u
     where u.district_id = ${tx.district} and u.path = any(${paths}::text[])
       and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
     order by length(u.path) desc
     limit 10`
  const found = rows.find((each) => each.phone !== null) ?? rows[0]
  if (!found) return undefined
  const { name_zh, name_en, phone, address_text: address, hours_zh, hours_en } = found
  return { name: { zh: name_zh, en: name_en }, phone, address, hours: hours_zh === null ? null : { zh: hours_zh, en: hours_en ?? hours_zh } }
}

/** Units in force on a day, in the order of the tree. At most 2,000: a district has a few hundred. */
export async function listUnits(tx: Tx, on: Day): Promise<Unit[]> {
  const rows = await tx<UnitRow>`
    select ${UNIT_COLUMNS} from organisation.unit u
     where u.district_id = ${tx.district} and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
     order by u.code
     limit 2000`
  return rows.map(readUnit)
}

const COMMITTEE: Sql = sql`
    select k.unit_id, u.path, k.name_zh, k.name_en, coalesce(u.abbreviation, u.name_zh) as abbreviation,
           k.number_pattern, k.members, k.sectors
      from organisation.committee k
      join organisation.unit u on u.district_id = k.district_id and u.id = k.unit_id
      left join organisation.unit h on h.district_id = u.district_id and h.id = u.host_id`

/** Committees at a unit and above it, the nearest first; sectoral ones of the district come last. */
export async function committeesFor(tx: Tx, unitPath: string): Promise<Committee[]> {
  const rows = await tx<CommitteeRow>`${COMMITTEE}
     where k.district_id = ${tx.district}
       and (u.path = any(${ancestry(unitPath)}) or h.path = any(${ancestry(unitPath)}) or k.sectors <> '[]'::jsonb)
     order by k.sectors <> '[]'::jsonb, coalesce(h.level, u.level) desc, u.path
     limit 50`
  return rows.map(readCommittee)
}

export async function committeeOf(tx: Tx, unitId: UnitId): Promise<Committee | undefined> {
  const [row] = await tx<CommitteeRow>`${COMMITTEE}
     where k.district_id = ${tx.district} and k.unit_id = ${unitId}
     limit 1`
  return row && readCommittee(row)
}

const POSTING: Sql = sql`
    select p.id, p.staff_id, p.role, p.capacity, p.unit_id, u.path as unit_path, u.name_zh as unit_name_zh,
           u.name_en as unit_name_en, p.grid_id, p.duty, p.from_on, p.until_on
      from organisation.posting p
      join organisation.unit u on u.district_id = p.district_id and u.id = p.unit_id`

/** `1.9.30` → `1`, `1.9`, `1.9.30`: the unit and everything above it. */
function ancestry(path: string): string[] {
  const parts = path.split('.')
  return parts.map((_part, index) => parts.slice(0, index + 1).join('.'))
}

/** What somebody may act as on a day: the main posting first. */
export async function postingsOf(tx: Tx, staffId: StaffId, on: Day): Promise<PostingNow[]> {
  const rows = await tx<PostingRow>`${POSTING}
     where p.district_id = ${tx.district} and p.staff_id = ${staffId}
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.capacity <> 'main', p.from_on, p.id
     limit 20`
  return rows.map(readPosting)
}

export async function postingOf(tx: Tx, postingId: PostingId, on: Day): Promise<PostingNow | undefined> {
  const [row] = await tx<PostingRow>`${POSTING}
     where p.district_id = ${tx.district} and p.id = ${postingId}
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     limit 1`
  return row && readPosting(row)
}

/** Everybody posted at a unit on a day in one of the roles; used to offer people for assignment. */
export async function postedAt(tx: Tx, unitId: UnitId, roles: readonly Role[], on: Day): Promise<PostingNow[]> {
  const rows = await tx<PostingRow>`${POSTING}
     where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.role = any(${roles})
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.role, p.from_on, p.id
     limit 200`
  return rows.map(readPosting)
}

const inForce = (on: Day): Sql => sql`effective_from <= ${on} and (effective_to is null or effective_to > ${on})`

/** The category tree as it stood on a day. */
export async function categoriesOn(tx: Tx | ReferenceTx, on: Day): Promise<Category[]> {
  const rows = await tx<CategoryRow>`
    select c.code, c.effective_from, c.effective_to, c.name_zh, c.name_en, c.lead_kinds, c.lead_zh, c.lead_en,
           c.co_handlers_zh, c.co_handlers_en, c.law, c.status_reserved, c.written_only, c.paper_only, c.confirmable,
           c.note_zh, c.note_en
      from organisation.category c
     where ${inForce(on)}
     order by c.code
     limit 200`
  return rows.map(readCategory)
}

/** The gates as they stood on a day, in the order they are asked. */
export async function gatesOn(tx: Tx | ReferenceTx, on: Day): Promise<Gate[]> {
  const rows = await tx<GateRow>`
    select g.code, g.effective_from, g.effective_to, g.position, g.question_zh, g.question_en, g.help_zh, g.help_en,
           g.effect, g.asked, g.law
      from organisation.gate g
     where ${inForce(on)}
     order by g.position
     limit 50`
  return rows.map(readGate)
}
