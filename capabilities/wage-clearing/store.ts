import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { CutOff, WageResult } from './domain.ts'

export interface EmployerRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly org_code: string
  readonly name: string
  readonly project: string
  readonly from_month: Day
  readonly until_month: Day | null
  readonly link_epoch: number
}

export const employerColumns: Sql = sql`e.id, e.unit_id, e.unit_path, e.org_code, e.name, e.project, e.from_month, e.until_month, e.link_epoch`

export async function findEmployer(tx: Tx, id: string): Promise<EmployerRow | undefined> {
  const found = await tx<EmployerRow>`select ${employerColumns} from wage_clearing.employer e where e.district_id = ${tx.district} and e.id = ${id}`
  return found[0]
}

/** Locks the employer: versions of a month are numbered one after another. */
export async function lockEmployer(tx: Tx, id: string): Promise<EmployerRow | undefined> {
  const found = await tx<EmployerRow>`select ${employerColumns} from wage_clearing.employer e where e.district_id = ${tx.district} and e.id = ${id} for update`
  return found[0]
}

/** Answers whether it was added: the same project of the same employer from the same month is there once. */
export async function insertEmployer(tx: Tx, row: EmployerRow, by: { readonly id: string; readonly at: Date }): Promise<boolean> {
  const made = await tx<{ id: string }>`
    insert into wage_clearing.employer (district_id, id, unit_id, unit_path, org_code, name, project, from_month, until_month, link_epoch, registered_by, registered_at)
    values (${tx.district}, ${row.id}, ${row.unit_id}, ${row.unit_path}, ${row.org_code}, ${row.name}, ${row.project}, ${row.from_month}, ${row.until_month}, ${row.link_epoch},
      ${by.id}, ${by.at}) on conflict do nothing returning id`
  return made.length > 0
}

/** Whether a project of an employer is registered and has not ended. */
export async function isRegistered(tx: Tx, orgCode: string, project: string): Promise<boolean> {
  const found = await tx<{ id: string }>`
    select e.id from wage_clearing.employer e
     where e.district_id = ${tx.district} and e.org_code = ${orgCode} and e.project = ${project} and e.until_month is null limit 1`
  return found.length > 0
}

export async function endEmployer(tx: Tx, id: string, untilMonth: Day): Promise<void> {
  await tx`update wage_clearing.employer set until_month = ${untilMonth} where district_id = ${tx.district} and id = ${id}`
}

export async function setEpoch(tx: Tx, id: string, epoch: number): Promise<void> {
  await tx`update wage_clearing.employer set link_epoch = ${epoch} where district_id = ${tx.district} and id = ${id}`
}

export interface CheckInRow {
  readonly id: string
  readonly month: Day
  readonly version: number
  readonly result: WageResult
  readonly workers: number
  readonly due_fen: number
  readonly paid_fen: number
  readonly deposit_fen: number | null
  readonly note: string
  readonly why: string | null
  readonly came_by: 'unit' | 'link'
  readonly on_day: Day
}

const checkInColumns: Sql = sql`c.id, c.month, c.version, c.result, c.workers, c.due_fen, c.paid_fen, c.deposit_fen, c.note, c.why, c.came_by, c.on_day`

/** Every version of every month of one employer, the newest month and version first. */
export async function checkInsOf(tx: Tx, employerId: string): Promise<CheckInRow[]> {
  return tx<CheckInRow>`
    select ${checkInColumns} from wage_clearing.check_in c
     where c.district_id = ${tx.district} and c.employer_id = ${employerId} order by c.month desc, c.version desc limit 600`
}

export async function insertCheckIn(tx: Tx, row: CheckInRow & { readonly employer_id: string; readonly by_staff: string | null }, at: Date): Promise<void> {
  await tx`
    insert into wage_clearing.check_in (district_id, id, employer_id, month, version, result, workers, due_fen, paid_fen, deposit_fen, note, why, came_by, by_staff, on_day, recorded_at)
    values (${tx.district}, ${row.id}, ${row.employer_id}, ${row.month}, ${row.version}, ${row.result}, ${row.workers}, ${row.due_fen}, ${row.paid_fen}, ${row.deposit_fen},
      ${row.note}, ${row.why}, ${row.came_by}, ${row.by_staff}, ${row.on_day}, ${at})`
}

/** Every cut-off, in the order they were set. */
export async function cutOffs(tx: Tx): Promise<readonly CutOff[]> {
  const rows = await tx<{ from_month: Day; month_day: number }>`
    select k.from_month, k.month_day from wage_clearing.cut_off k where k.district_id = ${tx.district} order by k.set_at, k.id limit 500`
  return rows.map((each) => ({ fromMonth: each.from_month, monthDay: each.month_day }))
}

export async function insertCutOff(tx: Tx, id: string, cutOff: CutOff, set: { readonly by: string; readonly at: Date }): Promise<void> {
  await tx`insert into wage_clearing.cut_off (district_id, id, from_month, month_day, set_by, set_at)
    values (${tx.district}, ${id}, ${cutOff.fromMonth}, ${cutOff.monthDay}, ${set.by}, ${set.at}) on conflict (district_id, id) do nothing`
}

export interface MissingRow {
  readonly unit_id: string
  readonly month: Day
  readonly employers: number
}

/** How many employers of each unit did not check in for a month. */
export async function missingByUnit(tx: Tx, month: Day): Promise<{ unit_id: string; employers: number }[]> {
  return tx<{ unit_id: string; employers: number }>`
    select e.unit_id, count(*)::int as employers from wage_clearing.employer e
     where e.district_id = ${tx.district} and e.from_month <= ${month} and (e.until_month is null or e.until_month >= ${month})
       and not exists (select 1 from wage_clearing.check_in c where c.district_id = e.district_id and c.employer_id = e.id and c.month = ${month})
     group by e.unit_id order by e.unit_id limit 2000`
}

export async function hasMissing(tx: Tx, month: Day): Promise<boolean> {
  const found = await tx<{ unit_id: string }>`select x.unit_id from wage_clearing.missing x where x.district_id = ${tx.district} and x.month = ${month} limit 1`
  return found.length > 0
}

export async function insertMissing(tx: Tx, row: MissingRow, at: Date): Promise<boolean> {
  const made = await tx<{ unit_id: string }>`
    insert into wage_clearing.missing (district_id, unit_id, month, employers, noted_at, told) values (${tx.district}, ${row.unit_id}, ${row.month}, ${row.employers}, ${at}, false)
    on conflict (district_id, unit_id, month) do nothing returning unit_id`
  return made.length > 0
}

/** Takes units whose heads were not told yet how many are missing, each month once. At most 100 at a time. */
export async function takeMissingToTell(tx: Tx): Promise<MissingRow[]> {
  return tx<MissingRow>`
    update wage_clearing.missing as m set told = true from (
      select o.district_id, o.unit_id, o.month from wage_clearing.missing o
       where o.district_id = ${tx.district} and not o.told order by o.month, o.unit_id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.unit_id = waiting.unit_id and m.month = waiting.month
    returning m.unit_id, m.month, m.employers`
}
