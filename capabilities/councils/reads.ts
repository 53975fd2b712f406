import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
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
       and (c.unit_path = ${viewer.unitPath} or (c.unit_path >= ${`${viewer.unitPath}.`} and c.unit_path < ${`${viewer.unitPath}/`})) ${after}
     order by c.changed_at desc, c.id desc limit ${PAGE + 1}`
}

/** Councils beside one case. */
export async function councilsOf(tx: Tx, caseId: string): Promise<CouncilRow[]> {
  return tx<CouncilRow>`
    select c.id, c.kind, c.unit_id, c.unit_path, c.case_id, c.topic, c.state, c.opened_on, c.members, c.tasks_open, c.next_due_on, c.changed_at
      from councils.council c where c.district_id = ${tx.district} and c.case_id = ${caseId}
     order by c.id limit 20`
}
