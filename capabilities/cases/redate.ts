import { type Database, inDistrict, inOne, type Tx } from '#platform/db/database'
import type { WorkCalendar } from '#platform/calendar'
import type { District } from '#platform/services'
import { cityDay } from '#platform/time'
import type { CaseId, DeadlineState } from './procedure.ts'
import { dueOn } from './projection.ts'
import { factsOfCases, storedCases } from './reads-recount.ts'
import { provisionalCases, redateCase, redateDeadline } from './reads-sweeps.ts'
import { recountCase, type StoredCase } from './recount.ts'
import { registeredProcedures } from './registry.ts'
import { lockCase } from './store.ts'

const PAGE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Computes provisional deadlines again, for a calendar that has learned a year: the facts stay as they are and are
 * projected anew. Answers how many deadlines moved or lost their mark. Safe to repeat.
 */
export async function redateProvisional(db: Database, district: District, calendar: WorkCalendar): Promise<number> {
  let changed = 0
  for (let after = FIRST; ; ) {
    const ids = await inDistrict(db, district.id, (tx) => provisionalCases(tx, after, PAGE), { readOnly: true })
    const last = ids.at(-1)
    if (!last) return changed
    after = last
    for (const id of ids) changed += await inDistrict(db, district.id, (tx) => redateOne(tx, district, calendar, id))
  }
}

async function redateOne(tx: Tx, district: District, calendar: WorkCalendar, caseId: CaseId): Promise<number> {
  // The case first: a command that moves a deadline at this moment comes before or after, never between.
  if (!(await lockCase(tx, caseId))) {
    // Days only: a sealed case is named to be dated anew, its words stay closed.
    await tx.nameSealed(caseId)
    if (!(await lockCase(tx, caseId))) return 0
  }
  const rows = await factsOfCases(tx, [caseId])
  const stored = (await storedCases(tx, [caseId])).get(caseId)
  if (!stored || rows.length === 0) return 0
  const recounted = recountCase(rows, registeredProcedures(), calendar, (at) => cityDay(at, district.zone))
  const moved = [...recounted.deadlines.values()].map((each) => each.known).filter((each) => differs(stored, each))
  if (moved.length === 0) return 0
  await tx.run(inOne([...moved.map((each) => redateDeadline(tx, caseId, each)), redateCase(tx, caseId, dueOn(recounted.state))]))
  return moved.length
}

export function differs(stored: StoredCase, deadline: DeadlineState): boolean {
  const row = stored.deadlines.find((each) => each.key === deadline.key)
  if (!row) return false
  const days = row.raw_on === deadline.rawOn && row.rolled_on === deadline.rolledOn && row.safe_on === deadline.safeOn
  return !days || row.provisional !== deadline.provisional
}
