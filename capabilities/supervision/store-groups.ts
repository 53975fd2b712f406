import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface GroupRow {
  readonly id: string
  readonly name_text: string
  readonly unit_id: string
  readonly unit_path: string
  readonly from_on: Day
  readonly until_on: Day
  readonly cases_open: number
  readonly cases_ended: number
}

export const groupColumns = sql`g.id, g.name_text, g.unit_id, g.unit_path, g.from_on, g.until_on, g.cases_open, g.cases_ended`

export async function findGroup(tx: Tx, id: string): Promise<GroupRow | undefined> {
  const found = await tx<GroupRow>`select ${groupColumns} from supervision.joint_group g where g.district_id = ${tx.district} and g.id = ${id}`
  return found[0]
}

/** Locks the group: its sums move with its cases. */
export async function lockGroup(tx: Tx, id: string): Promise<GroupRow | undefined> {
  const found = await tx<GroupRow>`select ${groupColumns} from supervision.joint_group g where g.district_id = ${tx.district} and g.id = ${id} for update`
  return found[0]
}

export interface Member {
  readonly name: string
  readonly body: string
}

export interface NewGroup {
  readonly id: string
  readonly name: string
  readonly unitId: string
  readonly unitPath: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly at: Date
}

export function insertGroup(tx: Tx, group: NewGroup): Sql {
  return sql`insert into supervision.joint_group (district_id, id, name_text, unit_id, unit_path, from_on, until_on, cases_open, cases_ended, set_up_at)
    values (${tx.district}::int, ${group.id}::uuid, ${group.name}, ${group.unitId}::uuid, ${group.unitPath}, ${group.fromOn}::date, ${group.untilOn}::date, 0, 0,
      ${group.at}::timestamptz)`
}

export function insertMembers(tx: Tx, groupId: string, members: readonly Member[]): Sql {
  return sql`insert into supervision.group_member (district_id, group_id, position, name_text, body_text)
    values ${rows(members.map((each, index) => [tx.district, groupId, index + 1, each.name, each.body]))}`
}

export async function membersOf(tx: Tx, groupId: string): Promise<Member[]> {
  return tx<{ name: string; body: string }>`
    select m.name_text as name, m.body_text as body from supervision.group_member m
     where m.district_id = ${tx.district} and m.group_id = ${groupId} order by m.position limit 50`
}

export interface GroupCaseRow {
  readonly case_id: string
  readonly group_id: string
  readonly assigned_on: Day
  readonly due_on: Day
  readonly finding: string | null
  readonly found_on: Day | null
  readonly evidence: string | null
  readonly discipline_body: string | null
  readonly discipline_result: string | null
}

export const groupCaseColumns = sql`k.case_id, k.group_id, k.assigned_on, k.due_on, k.finding, k.found_on, k.evidence, k.discipline_body, k.discipline_result`

export async function findGroupCase(tx: Tx, caseId: string): Promise<GroupCaseRow | undefined> {
  const found = await tx<GroupCaseRow>`select ${groupCaseColumns} from supervision.group_case k where k.district_id = ${tx.district} and k.case_id = ${caseId}`
  return found[0]
}

export function insertGroupCase(tx: Tx, given: { readonly caseId: string; readonly groupId: string; readonly on: Day; readonly dueOn: Day }): Sql {
  return sql`insert into supervision.group_case (district_id, case_id, group_id, assigned_on, due_on, finding, found_on, evidence, discipline_body, discipline_result)
    values (${tx.district}::int, ${given.caseId}::uuid, ${given.groupId}::uuid, ${given.on}::date, ${given.dueOn}::date, null, null, null, null, null)`
}

export interface FoundColumns {
  readonly finding: string
  readonly on: Day
  readonly evidence: string | null
  readonly body: string | null
  readonly result: string | null
}

export function writeFinding(tx: Tx, caseId: string, found: FoundColumns): Sql {
  return sql`update supervision.group_case set finding = ${found.finding}, found_on = ${found.on}::date, evidence = ${found.evidence},
      discipline_body = ${found.body}, discipline_result = ${found.result}
    where district_id = ${tx.district}::int and case_id = ${caseId}::uuid`
}

export function moveSums(tx: Tx, groupId: string, sums: { readonly open: number; readonly ended: number }): Sql {
  return sql`update supervision.joint_group set cases_open = ${sums.open}::int, cases_ended = ${sums.ended}::int
    where district_id = ${tx.district}::int and id = ${groupId}::uuid`
}
