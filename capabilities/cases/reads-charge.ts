import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'

/** An open case as somebody asks whether a leader should take it in charge: numbers about the matter, no word of it. */
export interface UnchargedRow {
  readonly id: CaseId
  readonly code: string
  readonly category: string | null
  readonly registered_on: Day
  /** 9999-12-31 where nothing is due. */
  readonly due_on: Day
  readonly unit_id: string
  /** Its own registration, and each case that was merged into it. */
  readonly reports: number
}

/** Where a page of {@link uncharged} begins. */
export interface AfterUncharged {
  readonly dueOn: Day
  readonly id: string
}

/**
 * A page of the open cases at a unit and below that no leader has in charge, in the order of the index of open cases (due day, id).
 * Never a sealed one, nor one that protects somebody.
 */
export async function uncharged(tx: Tx, unitPath: string, after: AfterUncharged | undefined, limit: number): Promise<UnchargedRow[]> {
  const from = after ? sql`and (cf.due_on, cf.id) > (${after.dueOn}::date, ${after.id}::uuid)` : sql``
  return tx<UnchargedRow>`
    select cf.id, cf.code, cf.category, cf.registered_on, cf.due_on, cf.unit_id,
           1 + (select count(*)::int from cases.case_file m where m.district_id = ${tx.district} and m.merged_into = cf.id) as reports
      from cases.case_file cf
     where cf.district_id = ${tx.district} and cf.open and cf.merged_into is null and not cf.sealed and cf.restricted_by = ''
       and ${withinUnit(sql`cf.unit_path`, unitPath)}
       and not exists (select 1 from cases.procedure p where p.district_id = ${tx.district} and p.case_id = cf.id
                          and p.kind = 'leader-charge' and p.ended_on is null)
       ${from}
     order by cf.due_on, cf.id limit ${limit}`
}
