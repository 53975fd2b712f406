import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { type AskedAbsence, type OtherAbsence, type PostHeld, STOOD_IN_FOR } from '../domain/absence.ts'

interface HandlerRow {
  readonly staff_id: string
  readonly name: string
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly until_on: Day | null
}

const within = (path: string): Sql => withinUnit(sql`p.unit_path`, path)

/** Who handles cases at a unit and below on a day; at most 1,000. */
export async function handlersWithin(tx: Tx, path: string, on: Day): Promise<HandlerRow[]> {
  return tx.run<HandlerRow>(sql`
    select p.staff_id, f.name, p.unit_id, p.unit_name_zh as unit_zh, p.unit_name_en as unit_en, p.until_on
      from organisation.published_posting p
      join people.staff f on f.district_id = p.district_id and f.id = p.staff_id and f.state = 'active'
     where p.district_id = ${tx.district} and ${within(path)} and p.role = any(${[...STOOD_IN_FOR]})
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.unit_path, f.name, p.staff_id
     limit 1000`)
}

export const heldBy = (rows: readonly HandlerRow[]): PostHeld[] => rows.map((row) => ({ staffId: row.staff_id, unitId: row.unit_id, untilOn: row.until_on }))

/** Absences of two people, away or standing in, that have not ended. */
export async function absencesOf(tx: Tx, staffIds: readonly string[], from: Day): Promise<OtherAbsence[]> {
  const rows = await tx<{ staff_id: string; delegate_id: string; from_on: Day; until_on: Day }>`
    select a.staff_id, a.delegate_id, a.from_on, a.until_on from people.absence a
     where a.district_id = ${tx.district} and a.until_on > ${from}
       and (a.staff_id = any(${[...staffIds]}::uuid[]) or a.delegate_id = any(${[...staffIds]}::uuid[]))
     order by a.from_on, a.id limit 200`
  return rows.map((row) => ({ staffId: row.staff_id, delegateId: row.delegate_id, fromOn: row.from_on, untilOn: row.until_on }))
}

/** Two heads at once queue here, so that nobody is away twice. */
export async function lockPeople(tx: Tx, staffIds: readonly string[]): Promise<void> {
  await tx`select f.id from people.staff f where f.district_id = ${tx.district} and f.id = any(${[...staffIds]}::uuid[]) order by f.id limit 2 for update`
}

export async function insertAbsence(tx: Tx, id: string, asked: AskedAbsence, unitId: string, by: string, at: Date): Promise<void> {
  await tx`
    insert into people.absence (district_id, id, staff_id, delegate_id, unit_id, from_on, until_on, recorded_by, recorded_at)
    values (${tx.district}, ${id}, ${asked.staffId}, ${asked.delegateId}, ${unitId}, ${asked.fromOn}, ${asked.untilOn}, ${by}, ${at})`
}

interface ListedRow {
  readonly id: string
  readonly staff_id: string
  readonly delegate_id: string
  readonly name: string
  readonly delegate_name: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly unit_path: string
  readonly from_on: Day
  readonly until_on: Day
}

const LISTED: Sql = sql`
    select a.id, a.staff_id, a.delegate_id, f.name, d.name as delegate_name, u.name_zh as unit_zh, u.name_en as unit_en, u.path as unit_path, a.from_on, a.until_on
      from people.absence a
      join people.staff f on f.district_id = a.district_id and f.id = a.staff_id
      join people.staff d on d.district_id = a.district_id and d.id = a.delegate_id
      join organisation.published_unit u on u.district_id = a.district_id and u.id = a.unit_id`

/** Absences at a unit and below that have not ended, the nearest end first. */
export async function listWithin(tx: Tx, path: string, today: Day): Promise<ListedRow[]> {
  return tx.run<ListedRow>(sql`${LISTED}
     where a.district_id = ${tx.district} and a.until_on > ${today} and ${withinUnit(sql`u.path`, path)}
     order by a.until_on, a.id limit 200`)
}

export async function lockAbsence(tx: Tx, id: string): Promise<ListedRow | undefined> {
  const [found] = await tx.run<ListedRow>(sql`${LISTED} where a.district_id = ${tx.district} and a.id = ${id} limit 1 for update of a`)
  return found
}

export async function endOn(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update people.absence set until_on = ${on} where district_id = ${tx.district} and id = ${id}`
}
