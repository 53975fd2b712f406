import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface PostedRow {
  readonly staff_id: string
  readonly name: string
  readonly role: string
  readonly unit_zh: string
  readonly unit_en: string
}

/** Active people posted in one of the roles now. */
export async function postedAs(tx: Tx, roles: readonly string[], on: Day): Promise<PostedRow[]> {
  return tx<PostedRow>`
    select p.staff_id, s.name, p.role, p.unit_name_zh as unit_zh, p.unit_name_en as unit_en
      from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id
     where p.district_id = ${tx.district} and p.role = any(${[...roles]}::text[]) and s.state = 'active'
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.role, p.unit_path, s.name, p.id limit 300`
}

export async function namesOf(tx: Tx, staffIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (staffIds.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...staffIds]}::uuid[]) limit 100`
  return new Map(found.map((each) => [each.id, each.name]))
}

/** Where somebody sits now, the latest first. */
export async function seatsOfStaff(tx: Tx, staffId: string): Promise<{ readonly case_id: string; readonly code: string; readonly part: string; readonly since: Day }[]> {
  return tx<{ case_id: string; code: string; part: string; since: Day }>`
    select s.case_id, s.code, s.part, s.since from joint.seat s
     where s.district_id = ${tx.district} and s.staff_id = ${staffId} and s.ended_on is null
     order by s.since desc, s.case_id limit 200`
}

export interface ChargeRow {
  readonly case_id: string
  readonly staff_id: string
  readonly code: string
  readonly since: Day
}

/** Charges that go on, the longest first. */
export async function listRunningCharges(tx: Tx, after: { readonly since: string; readonly caseId: string }, limit: number): Promise<ChargeRow[]> {
  return tx<ChargeRow>`
    select s.case_id, s.staff_id, s.code, s.since from joint.seat s
     where s.district_id = ${tx.district} and s.part = 'leader' and s.ended_on is null and (s.since, s.case_id) > (${after.since}::date, ${after.caseId}::uuid)
     order by s.since, s.case_id limit ${limit}`
}

export async function unitNamesOf(tx: Tx, unitIds: readonly string[]): Promise<ReadonlyMap<string, { readonly zh: string; readonly en: string }>> {
  if (unitIds.length === 0) return new Map()
  const found = await tx<{ id: string; zh: string; en: string }>`
    select u.id, u.name_zh as zh, u.name_en as en from organisation.published_unit u
     where u.district_id = ${tx.district} and u.id = any(${[...unitIds]}::uuid[]) limit 500`
  return new Map(found.map(({ id, zh, en }) => [id, { zh, en }]))
}
