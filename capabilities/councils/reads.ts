import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CouncilRow } from './store.ts'

export const PAGE = 50

/** Councils at or below the viewer's unit, what changed last first. `before` is the last line of the page before. */
export async function listCouncils(
  tx: Tx, viewer: StaffActor, page: { readonly closed: boolean; readonly before: { readonly at: Date; readonly id: string } | undefined },
): Promise<CouncilRow[]> {
  const after = page.before === undefined ? sql`` : sql`and (c.changed_at, c.id) < (${page.before.at}, ${page.before.id}::uuid)`
  return tx<CouncilRow>`
    select c.id, c.kind, c.unit_id, c.unit_path, c.case_id, c.topic, c.state, c.opened_on, c.members, c.tasks_open, c.next_due_on, c.changed_at
      from councils.council c
     where c.district_id = ${tx.district} and c.state = ${page.closed ? 'closed' : 'open'}
       and ${withinUnit(sql`c.unit_path`, viewer.unitPath)} ${after}
     order by c.changed_at desc, c.id desc limit ${PAGE + 1}`
}

/** Councils beside one case. */
export async function councilsOf(tx: Tx, caseId: string): Promise<CouncilRow[]> {
  return tx<CouncilRow>`
    select c.id, c.kind, c.unit_id, c.unit_path, c.case_id, c.topic, c.state, c.opened_on, c.members, c.tasks_open, c.next_due_on, c.changed_at
      from councils.council c where c.district_id = ${tx.district} and c.case_id = ${caseId}
     order by c.id limit 20`
}

/** Of the councils given those that go on, each with the day of its next task. */
export async function openCouncilsAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly dueOn: Day | null }>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; next_due_on: Day | null }>`
    select c.id, c.next_due_on from councils.council c
     where c.district_id = ${tx.district} and c.id = any(${[...ids]}::uuid[]) and c.state = 'open' limit 200`
  return new Map(found.map((each) => [each.id, { dueOn: each.next_due_on }]))
}
