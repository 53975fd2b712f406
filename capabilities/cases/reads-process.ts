import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'

/** How a case goes: states, days, unit. No title, place, category, person or word; never a sealed case. */
export interface ProcessRow {
  readonly id: CaseId
  readonly code: string
  readonly unit_id: string
  readonly unit_path: string
  readonly stage_kind: string
  readonly stage: string
  readonly open: boolean
  readonly registered_on: Day
  /** 9999-12-31 where nothing is due. */
  readonly due_on: Day
  /** Somebody has to be protected in it: it is named in no list. */
  readonly restricted: boolean
}

const processColumns = sql`cf.id, cf.code, cf.unit_id, cf.unit_path, cf.stage_kind, cf.stage, cf.open, cf.registered_on, cf.due_on, (cf.restricted_by <> '') as restricted`

const below = (path: string): Sql => withinUnit(sql`cf.unit_path`, path)
const listed = sql`cf.open and cf.merged_into is null and cf.restricted_by = ''`

export async function processById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, ProcessRow>> {
  if (ids.length === 0) return new Map()
  const found = await tx<ProcessRow>`
    select ${processColumns} from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = any(${[...ids]}::uuid[]) limit 500`
  return new Map(found.map((each) => [each.id, each]))
}

/** Open cases at a unit and below, what is due first. */
export async function processBelow(tx: Tx, path: string, after: { readonly dueOn: string; readonly id: string }, limit: number): Promise<ProcessRow[]> {
  return tx<ProcessRow>`
    select ${processColumns} from cases.case_file cf
     where cf.district_id = ${tx.district} and ${listed} and ${below(path)} and (cf.due_on, cf.id) > (${after.dueOn}::date, ${after.id}::uuid)
     order by cf.due_on, cf.id limit ${limit}`
}

/** Open cases at a unit and below with a day of staff's that passed; one line a deadline, the longest overdue first. */
export async function pastDueBelow(tx: Tx, path: string, today: Day, limit: number): Promise<(ProcessRow & { readonly passed_on: Day })[]> {
  return tx<ProcessRow & { passed_on: Day }>`
    select ${processColumns}, d.rolled_on as passed_on
      from cases.deadline d
      join cases.case_file cf on cf.district_id = ${tx.district} and cf.id = d.case_id
     where d.district_id = ${tx.district} and d.state = 'open' and d.rolled_on < ${today} and d.audience = 'staff' and not d.optional
       and ${listed} and ${below(path)}
     order by d.rolled_on, d.case_id, d.key limit ${limit}`
}

/** Open cases at a unit and below that were sent there, registered by a day, and that nobody has in hand. */
export async function unclaimedBelow(tx: Tx, path: string, by: Day, limit: number): Promise<ProcessRow[]> {
  return tx<ProcessRow>`
    select ${processColumns} from cases.case_file cf
     where cf.district_id = ${tx.district} and ${listed} and cf.assignee_id is null and cf.stage_kind <> 'entry' and cf.registered_on <= ${by} and ${below(path)}
     order by cf.due_on, cf.id limit ${limit}`
}

/** The day of one running clock in each of the cases given. */
export async function openDaysOf(tx: Tx, clock: string, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ case_id: string; rolled_on: Day }>`
    select d.case_id, d.rolled_on from cases.deadline d
     where d.district_id = ${tx.district} and d.case_id = any(${[...ids]}::uuid[]) and d.clock = ${clock} and d.state = 'open' limit 500`
  return new Map(found.map((each) => [each.case_id, each.rolled_on]))
}

/** Who has a case in hand: only to keep supervising and handling apart, never to be shown. */
export async function assigneeOf(tx: Tx, id: string): Promise<string | null> {
  const found = await tx<{ assignee_id: string | null }>`select cf.assignee_id from cases.case_file cf where cf.district_id = ${tx.district} and cf.id = ${id}`
  return found[0]?.assignee_id ?? null
}
