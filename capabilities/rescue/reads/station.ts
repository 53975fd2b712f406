import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { DORMITORIES, type DormitoryFor } from '../domain/path.ts'

export interface NamedItem {
  readonly id: string
  readonly name_zh: string
  readonly name_en: string
}

/** Kinds of things a station gives. At most 200. */
export async function itemsInUse(tx: Tx, unitId: string): Promise<NamedItem[]> {
  return tx<NamedItem>`select i.id, i.name_zh, i.name_en from rescue.item i
    where i.district_id = ${tx.district} and i.unit_id = ${unitId} and i.until_on is null order by i.position, i.id limit 200`
}

export interface PlaceRow {
  readonly id: string
  readonly kind: string
  readonly name: string
}

/** Places that rounds look at. At most 200. */
export async function placesInUse(tx: Tx, unitId: string): Promise<PlaceRow[]> {
  return tx<PlaceRow>`select p.id, p.kind, p.name from rescue.place p
    where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.until_on is null order by p.position, p.id limit 200`
}

export interface DormitoryRow {
  readonly id: string
  readonly name: string
  readonly for_whom: string
  readonly beds: number
  readonly taken: number
}

/** Rooms with how many sleep there now. At most 100. */
export async function dormitories(tx: Tx, unitId: string): Promise<DormitoryRow[]> {
  return tx<DormitoryRow>`
    select d.id, d.name, d.for_whom, d.beds,
           (select count(*)::int from rescue.encounter e where e.district_id = d.district_id and e.unit_id = d.unit_id and e.dormitory_id = d.id and e.state <> 'left') as taken
      from rescue.dormitory d where d.district_id = ${tx.district} and d.unit_id = ${unitId} and d.until_on is null order by d.for_whom, d.id limit 100`
}

export async function dormitoryOf(tx: Tx, unitId: string, id: string): Promise<{ forWhom: DormitoryFor } | undefined> {
  const [found] = await tx<{ for_whom: string }>`
    select d.for_whom from rescue.dormitory d where d.district_id = ${tx.district} and d.id = ${id} and d.unit_id = ${unitId} and d.until_on is null limit 1`
  const forWhom = DORMITORIES.find((each) => each === found?.for_whom)
  return forWhom && { forWhom }
}

/** Whoever works at the station on a day. At most 100. */
export async function colleaguesOf(tx: Tx, unitId: string, on: Day): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }>`
    select distinct s.id, s.name from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id
     where p.district_id = ${tx.district} and p.unit_id = ${unitId} and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on}) order by s.name, s.id limit 100`
}

export interface ShiftRow {
  readonly on_day: Day
  readonly part: string
  readonly staff_id: string
  readonly name: string
  readonly woman: boolean
}

/** The roster of some days. At most 400 lines. */
export async function shiftsOf(tx: Tx, unitId: string, from: Day, to: Day): Promise<ShiftRow[]> {
  return tx<ShiftRow>`
    select h.on_day, h.part, h.staff_id, s.name, h.woman from rescue.shift h
      join people.published_staff s on s.district_id = h.district_id and s.id = h.staff_id
     where h.district_id = ${tx.district} and h.unit_id = ${unitId} and h.on_day between ${from} and ${to}
     order by h.on_day, h.part, s.name limit 400`
}

export async function lineOf(tx: Tx, unitId: string): Promise<string | null> {
  const [found] = await tx<{ line: string }>`select s.line from rescue.station s where s.district_id = ${tx.district} and s.unit_id = ${unitId} limit 1`
  return found?.line ?? null
}

/** Lines the public is told. At most 20. */
export async function publishedLines(tx: Tx): Promise<{ name_zh: string; name_en: string; line: string }[]> {
  return tx<{ name_zh: string; name_en: string; line: string }>`
    select u.name_zh, u.name_en, s.line from rescue.station s
      join organisation.published_unit u on u.district_id = s.district_id and u.id = s.unit_id
     where s.district_id = ${tx.district} order by u.code, u.id limit 20`
}
