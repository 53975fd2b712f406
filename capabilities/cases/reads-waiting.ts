import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'

/** Open cases at a unit and below that nobody has taken up: `unclaimed` with their own unit, `transferred` and not acknowledged. */
export interface WaitingCounts {
  readonly unclaimed: number
  readonly transferred: number
}

/** What waits now, as counts: sealed cases are not counted, merged ones stand in the case that goes on. */
export async function waitingCounts(tx: Tx, unitPath: string): Promise<WaitingCounts> {
  const [found] = await tx<WaitingCounts>`
    select count(*) filter (where cf.assignee_id is null and cf.stage in ('registered', 'triaged', 'dispatched'))::int as unclaimed,
           count(*) filter (where cf.stage = 'transferred')::int as transferred
      from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and not cf.sealed
       and ${withinUnit(sql`cf.unit_path`, unitPath)}`
  return found ?? { unclaimed: 0, transferred: 0 }
}
