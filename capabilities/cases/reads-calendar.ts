import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { CaseId, StaffId } from './procedure.ts'

/** An open deadline of a case in somebody's hands: a code, never a name or a place. */
export interface AssignedDeadline {
  readonly case_id: CaseId
  readonly code: string
  readonly key: string
  readonly clock: string
  readonly raw_on: Day
  readonly rolled_on: Day
  readonly safe_on: Day
  readonly provisional: boolean
  readonly audience: string
  readonly optional: boolean
}

/** Most lines a calendar of one person reads. */
const MOST = 1000

/** Open deadlines of the open cases assigned to somebody whose safe day lies within the days given, both included; earliest first. */
export async function assignedDeadlines(tx: Tx, staffId: StaffId, days: { readonly from: Day; readonly to: Day }): Promise<AssignedDeadline[]> {
  return tx<AssignedDeadline>`
    select d.case_id, cf.code, d.key, d.clock, d.raw_on, d.rolled_on, d.safe_on, d.provisional, d.audience, d.optional
      from cases.case_file cf
      join cases.deadline d on d.district_id = ${tx.district} and d.case_id = cf.id
     where cf.district_id = ${tx.district} and cf.assignee_id = ${staffId} and cf.open
       and d.state = 'open' and d.safe_on >= ${days.from} and d.safe_on <= ${days.to}
     order by d.safe_on, d.case_id, d.key limit ${MOST}`
}

/** Ids and codes of the open cases assigned to somebody. */
export async function assignedCases(tx: Tx, staffId: StaffId): Promise<{ readonly id: CaseId; readonly code: string }[]> {
  return tx<{ id: CaseId; code: string }>`
    select cf.id, cf.code from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.assignee_id = ${staffId} and cf.open
     order by cf.due_on, cf.id limit ${MOST}`
}
