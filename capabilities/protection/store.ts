import type { CaseId, StaffId } from '#cap/cases'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface ReportRow {
  readonly id: string
  readonly case_id: CaseId
  readonly danger: string
  readonly state: string
  readonly reported_by: string
  readonly reported_name: string
  readonly reporter_unit_id: string
  readonly police_unit_id: string | null
  readonly police_zh: string | null
  readonly police_en: string | null
  readonly observed_at: Date
  readonly sent_at: Date
  readonly acknowledged_at: Date | null
  readonly tries: number
  readonly result_class: string | null
}

const reportColumns = sql`r.id, r.case_id, r.danger, r.state, r.reported_by, p.name as reported_name, r.reporter_unit_id, r.police_unit_id,
  u.name_zh as police_zh, u.name_en as police_en, r.observed_at, r.sent_at, r.acknowledged_at, r.tries, r.result_class`
const reportJoins = (tx: Tx): Sql => sql`protection.report r
  join people.published_staff p on p.district_id = ${tx.district} and p.id = r.reported_by
  left join organisation.published_unit u on u.district_id = ${tx.district} and u.id = r.police_unit_id`

export async function findReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const found = await tx.run<ReportRow>(sql`select ${reportColumns} from ${reportJoins(tx)} where r.district_id = ${tx.district} and r.id = ${id}`)
  return found[0]
}

/** What somebody reported, what came to their police unit, or all of the district's; those not taken first, the newest first. */
export async function listReports(tx: Tx, by: { readonly id: string; readonly unitId: string }, all: boolean): Promise<ReportRow[]> {
  const whose = all ? sql`true` : sql`(r.reported_by = ${by.id} or r.police_unit_id = ${by.unitId})`
  return tx.run<ReportRow>(sql`
    select ${reportColumns} from ${reportJoins(tx)} where r.district_id = ${tx.district} and ${whose}
     order by (r.state = 'sent') desc, r.sent_at desc, r.id limit 100`)
}

export interface NewReport {
  readonly id: string
  readonly caseId: string
  readonly danger: string
  readonly reportedBy: string
  readonly unitId: string
  readonly policeUnitId: string | null
  readonly observedAt: Date
  readonly sentAt: Date
  readonly nextTryAt: Date
}

export function insertReport(tx: Tx, each: NewReport): Sql {
  return sql`insert into protection.report (district_id, id, case_id, danger, state, reported_by, reporter_unit_id, police_unit_id, observed_at,
      sent_at, tries, next_try_at)
    values (${tx.district}, ${each.id}, ${each.caseId}, ${each.danger}, 'sent', ${each.reportedBy}, ${each.unitId}, ${each.policeUnitId},
      ${each.observedAt}, ${each.sentAt}, 1, ${each.nextTryAt})
    on conflict (district_id, id) do nothing`
}

export function acknowledge(tx: Tx, id: string, by: string, at: Date): Sql {
  return sql`update protection.report set state = 'acknowledged', acknowledged_at = ${at}, acknowledged_by = ${by}
    where district_id = ${tx.district} and id = ${id}`
}

export function finish(tx: Tx, id: string, result: string, on: Day): Sql {
  return sql`update protection.report set state = 'handed-over', result_class = ${result}, result_on = ${on}
    where district_id = ${tx.district} and id = ${id}`
}

export function triedAgain(tx: Tx, id: string, tries: number, next: Date): Sql {
  return sql`update protection.report set tries = ${tries}, next_try_at = ${next} where district_id = ${tx.district} and id = ${id}`
}

/** Reports nobody has taken and whose next try is due. */
export async function waitingReports(tx: Tx, now: Date, mostTries: number): Promise<{ id: string; case_id: CaseId; tries: number }[]> {
  return tx<{ id: string; case_id: CaseId; tries: number }>`
    select r.id, r.case_id, r.tries from protection.report r
     where r.district_id = ${tx.district} and r.state = 'sent' and r.next_try_at <= ${now} and r.tries < ${mostTries}
     order by r.next_try_at, r.id limit 100`
}

export interface TaskRow {
  readonly id: string
  readonly case_id: CaseId
  readonly kind: string
  readonly unit_id: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly staff_id: string | null
  readonly staff_name: string | null
  readonly what: string
  readonly due_on: Day
  readonly state: string
  readonly done_on: Day | null
  readonly done_note: string | null
}

const taskColumns = sql`t.id, t.case_id, t.kind, t.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, t.staff_id, p.name as staff_name, t.what, t.due_on,
  t.state, t.done_on, t.done_note`
const taskJoins = (tx: Tx): Sql => sql`protection.task t
  join organisation.published_unit u on u.district_id = ${tx.district} and u.id = t.unit_id
  left join people.published_staff p on p.district_id = ${tx.district} and p.id = t.staff_id`

export async function tasksOfCase(tx: Tx, caseId: string): Promise<TaskRow[]> {
  return tx.run<TaskRow>(sql`select ${taskColumns} from ${taskJoins(tx)} where t.district_id = ${tx.district} and t.case_id = ${caseId} order by t.due_on, t.id limit 200`)
}

/** Tasks of a person: those named for them, and their unit's that name nobody. */
export async function tasksOf(tx: Tx, by: { readonly id: string; readonly unitId: string }): Promise<TaskRow[]> {
  return tx.run<TaskRow>(sql`
    select ${taskColumns} from ${taskJoins(tx)}
     where t.district_id = ${tx.district} and (t.staff_id = ${by.id} or (t.staff_id is null and t.unit_id = ${by.unitId}))
     order by t.state desc, t.due_on, t.id limit 100`)
}

export async function findTask(tx: Tx, id: string): Promise<TaskRow | undefined> {
  const found = await tx.run<TaskRow>(sql`select ${taskColumns} from ${taskJoins(tx)} where t.district_id = ${tx.district} and t.id = ${id}`)
  return found[0]
}

export interface NewTask {
  readonly id: string
  readonly caseId: string
  readonly kind: 'support' | 'safe-visit'
  readonly unitId: string
  readonly staffId: string | null
  readonly what: string
  readonly dueOn: Day
}

export function insertTask(tx: Tx, each: NewTask): Sql {
  return sql`insert into protection.task (district_id, id, case_id, kind, unit_id, staff_id, what, due_on, state)
    values (${tx.district}, ${each.id}, ${each.caseId}, ${each.kind}, ${each.unitId}, ${each.staffId}, ${each.what}, ${each.dueOn}, 'open')`
}

export function taskDone(tx: Tx, id: string, by: string, on: Day, note: string): Sql {
  return sql`update protection.task set state = 'done', done_on = ${on}, done_by = ${by}, done_note = ${note}
    where district_id = ${tx.district} and id = ${id}`
}

/** Staff who are trained for violence at home: a safe visit is given to one of them by name. */
export async function trainedStaff(tx: Tx): Promise<{ id: StaffId; name: string }[]> {
  return tx<{ id: StaffId; name: string }>`
    select p.id, p.name from people.published_staff p
     where p.district_id = ${tx.district} and p.violence_trained and p.state = 'active' order by p.name, p.id limit 200`
}

export interface VaultRow {
  readonly salt: Buffer
  readonly wrapped_key: Buffer
}

export async function findVault(tx: Tx, staffId: string): Promise<VaultRow | undefined> {
  const found = await tx<VaultRow>`select v.salt, v.wrapped_key from protection.vault v where v.district_id = ${tx.district} and v.staff_id = ${staffId}`
  return found[0]
}

export function insertVault(tx: Tx, staffId: string, vault: VaultRow, at: Date): Sql {
  return sql`insert into protection.vault (district_id, staff_id, salt, wrapped_key, made_at)
    values (${tx.district}, ${staffId}, ${vault.salt}, ${vault.wrapped_key}, ${at})`
}

export function insertNote(tx: Tx, note: { readonly id: string; readonly caseId: string; readonly authorId: string; readonly content: Buffer; readonly on: Day; readonly at: Date }): Sql {
  return sql`insert into protection.note (district_id, id, case_id, author_id, content, written_on, written_at)
    values (${tx.district}, ${note.id}, ${note.caseId}, ${note.authorId}, ${note.content}, ${note.on}, ${note.at})
    on conflict (district_id, id) do nothing`
}

export async function notesOf(tx: Tx, authorId: string, caseId: string): Promise<{ id: string; content: Buffer; written_on: Day }[]> {
  return tx<{ id: string; content: Buffer; written_on: Day }>`
    select n.id, n.content, n.written_on from protection.note n
     where n.district_id = ${tx.district} and n.author_id = ${authorId} and n.case_id = ${caseId} order by n.written_at, n.id limit 500`
}

/** The case behind a code where this person has a task in its support group. */
export async function groupOfMine(tx: Tx, code: string, by: { readonly id: string; readonly unitId: string }): Promise<CaseId | undefined> {
  const found = await tx<{ case_id: CaseId }>`
    select t.case_id from protection.task t join cases.published_sealing s on s.district_id = ${tx.district} and s.case_id = t.case_id
     where t.district_id = ${tx.district} and t.kind = 'support' and s.code = ${code}
       and (t.staff_id = ${by.id} or (t.staff_id is null and t.unit_id = ${by.unitId})) limit 1`
  return found[0]?.case_id
}
