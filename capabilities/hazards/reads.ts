import type { StaffActor } from '#platform/access'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { columns, type HazardRow } from './store.ts'

export const PAGE = 50

export interface HazardPage {
  readonly closed: boolean
  readonly after: Cursor<Day>
}

/** Tasks that the viewer's unit owns, or whose case lies at the unit or below it, by due day. */
export async function listHazards(tx: Tx, viewer: StaffActor, page: HazardPage): Promise<HazardRow[]> {
  const state = page.closed ? sql`h.state = 'closed'` : sql`h.state <> 'closed'`
  return tx<HazardRow>`
    select ${columns} from hazards.hazard h
      left join organisation.published_unit u on u.district_id = ${tx.district} and u.id = h.owner_unit_id
     where h.district_id = ${tx.district} and ${state}
       and (h.owner_unit_id = ${viewer.unitId} or ${withinUnit(sql`h.unit_path`, viewer.unitPath)})
       and (h.due_on, h.id) > (${page.after.at}::date, ${page.after.id}::uuid)
     order by h.due_on, h.id limit ${PAGE + 1}`
}
