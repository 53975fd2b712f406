import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import { type Setting, SETTINGS } from '../domain/settings.ts'

/** Numbers a station set, the newest last. At most 400. */
export async function settingsOf(tx: Tx, unitId: string): Promise<readonly Setting[]> {
  const found = await tx<{ what: string; n: number; from_on: Day }>`
    select s.what, s.n, s.from_on from rescue.setting s where s.district_id = ${tx.district} and s.unit_id = ${unitId} order by s.from_on limit 400`
  return found.flatMap((each) => {
    const what = SETTINGS.find((name) => name === each.what)
    return what ? [{ what, n: each.n, from: each.from_on }] : []
  })
}

export const setNumber = (tx: Tx, unitId: string, each: Setting): Sql => sql`
  insert into rescue.setting (district_id, unit_id, what, from_on, n) values (${tx.district}, ${unitId}, ${each.what}, ${each.from}, ${each.n})
  on conflict (district_id, unit_id, what, from_on) do update set n = excluded.n`

export const setLine = (tx: Tx, unitId: string, line: string): Sql => sql`
  insert into rescue.station (district_id, unit_id, line) values (${tx.district}, ${unitId}, ${line})
  on conflict (district_id, unit_id) do update set line = excluded.line`

/** Stations that have a line, a number, or anything set up: whoever keeps details. At most 100. */
export async function stationsHere(tx: Tx): Promise<{ unit_id: string }[]> {
  return tx<{ unit_id: string }>`
    select u.id as unit_id from organisation.published_unit u where u.district_id = ${tx.district} and u.kind = 'rescue-station' order by u.id limit 100`
}

export interface PlaceMade {
  readonly id: string
  readonly unitId: string
  readonly position: number
  readonly kind: string
  readonly name: string
}

export const insertPlace = (tx: Tx, each: PlaceMade): Sql => sql`
  insert into rescue.place (district_id, id, unit_id, position, kind, name)
  values (${tx.district}, ${each.id}, ${each.unitId}, ${each.position}, ${each.kind}, ${each.name}) on conflict do nothing`

export async function endPlace(tx: Tx, unitId: string, id: string, on: Day): Promise<boolean> {
  const ended = await tx`update rescue.place set until_on = ${on} where district_id = ${tx.district} and id = ${id} and unit_id = ${unitId} and until_on is null returning id`
  return ended.length > 0
}

export interface ItemMade {
  readonly id: string
  readonly unitId: string
  readonly position: number
  readonly nameZh: string
  readonly nameEn: string
}

export const insertItem = (tx: Tx, each: ItemMade): Sql => sql`
  insert into rescue.item (district_id, id, unit_id, position, name_zh, name_en)
  values (${tx.district}, ${each.id}, ${each.unitId}, ${each.position}, ${each.nameZh}, ${each.nameEn}) on conflict do nothing`

export interface DormitoryMade {
  readonly id: string
  readonly unitId: string
  readonly name: string
  readonly forWhom: string
  readonly beds: number
}

export const insertDormitory = (tx: Tx, each: DormitoryMade): Sql => sql`
  insert into rescue.dormitory (district_id, id, unit_id, name, for_whom, beds)
  values (${tx.district}, ${each.id}, ${each.unitId}, ${each.name}, ${each.forWhom}, ${each.beds}) on conflict do nothing`

export interface ShiftMade {
  readonly unitId: string
  readonly on: Day
  readonly part: string
  readonly staffId: string
  readonly woman: boolean
}

export const insertShift = (tx: Tx, each: ShiftMade): Sql => sql`
  insert into rescue.shift (district_id, unit_id, on_day, part, staff_id, woman)
  values (${tx.district}, ${each.unitId}, ${each.on}, ${each.part}, ${each.staffId}, ${each.woman}) on conflict do nothing`

export const removeShift = (tx: Tx, each: ShiftMade): Sql => sql`
  delete from rescue.shift where district_id = ${tx.district} and unit_id = ${each.unitId} and on_day = ${each.on} and part = ${each.part} and staff_id = ${each.staffId}`
