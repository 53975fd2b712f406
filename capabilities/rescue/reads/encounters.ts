import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { ENCOUNTER_COLUMNS, type EncounterRow } from '../store/encounters.ts'

export const PAGE = 30

export interface ShownRow extends EncounterRow {
  readonly place_name: string | null
  readonly room_name: string | null
}

const TABLES = sql`rescue.encounter e
  left join rescue.place p on p.district_id = e.district_id and p.id = e.place_id
  left join rescue.dormitory d on d.district_id = e.district_id and d.id = e.dormitory_id`
const COLUMNS = sql`${ENCOUNTER_COLUMNS}, p.name as place_name, d.name as room_name`

/** Those of a station, the last met first; a page and one more. Nothing that was stated. */
export async function listEncounters(tx: Tx, unitId: string, left: boolean, before: Cursor | undefined): Promise<ShownRow[]> {
  const state = left ? sql`e.state = 'left'` : sql`e.state <> 'left'`
  const from = before ? sql`and (e.met_at, e.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<ShownRow>`
    select ${COLUMNS} from ${TABLES} where e.district_id = ${tx.district} and e.unit_id = ${unitId} and ${state} ${from} order by e.met_at desc, e.id desc limit ${PAGE + 1}`
}

export async function findEncounter(tx: Tx, unitId: string, id: string): Promise<ShownRow | undefined> {
  const [found] = await tx<ShownRow>`select ${COLUMNS} from ${TABLES} where e.district_id = ${tx.district} and e.id = ${id} and e.unit_id = ${unitId} limit 1`
  return found
}

export interface AidRow {
  readonly given_at: Date
  readonly name_zh: string
  readonly name_en: string
  readonly n: number
  readonly beyond: number
}

export async function aidOf(tx: Tx, id: string): Promise<AidRow[]> {
  return tx<AidRow>`
    select a.given_at, i.name_zh, i.name_en, a.n, a.beyond from rescue.aid a
      join rescue.item i on i.district_id = a.district_id and i.id = a.item_id
     where a.district_id = ${tx.district} and a.encounter_id = ${id} order by a.given_at, i.position limit 200`
}

export async function sixOf(tx: Tx, id: string): Promise<{ item: string; state: string }[]> {
  return tx<{ item: string; state: string }>`select s.item, s.state from rescue.six_one s where s.district_id = ${tx.district} and s.encounter_id = ${id} order by s.marked_at limit 6`
}

export interface BelongingRow {
  readonly id: string
  readonly words: Buffer
  readonly taken_at: Date
  readonly taken_signed: boolean
  readonly returned_at: Date | null
  readonly returned_signed: boolean | null
}

export async function belongingsOf(tx: Tx, id: string): Promise<BelongingRow[]> {
  return tx<BelongingRow>`
    select b.id, b.words, b.taken_at, b.taken_signed, b.returned_at, b.returned_signed from rescue.belonging b
     where b.district_id = ${tx.district} and b.encounter_id = ${id} order by b.taken_at, b.id limit 100`
}

export interface ServiceRow {
  readonly id: string
  readonly kind: string
  readonly words: Buffer | null
  readonly begun_on: Day
  readonly ended_on: Day | null
  readonly result: string | null
}

export async function servicesOf(tx: Tx, id: string): Promise<ServiceRow[]> {
  return tx<ServiceRow>`
    select s.id, s.kind, s.words, s.begun_on, s.ended_on, s.result from rescue.service s
     where s.district_id = ${tx.district} and s.encounter_id = ${id} order by s.begun_on, s.id limit 50`
}

export interface LookRow {
  readonly id: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly reason: Buffer
  readonly met_at: Date
}

/** Looks that wait for the head. At most 100. */
export async function waitingLooks(tx: Tx, unitId: string): Promise<LookRow[]> {
  return tx<LookRow>`
    select l.id, s.name as asked_by, l.asked_at, l.reason, e.met_at from rescue.child_look l
      join rescue.encounter e on e.district_id = l.district_id and e.id = l.encounter_id
      join people.published_staff s on s.district_id = l.district_id and s.id = l.asked_by
     where l.district_id = ${tx.district} and l.unit_id = ${unitId} and l.decided_at is null order by l.asked_at, l.id limit 100`
}
