import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { ReportKind } from './domain/periods.ts'
import type { ReportRow } from './store.ts'

export const PAGE = 30

export interface ListedRow extends ReportRow {
  readonly as_of: Day | null
  readonly frozen_name: string | null
  readonly corrections: number
}

/** Reports of a unit and those below it, the latest period first. `before` is the last line of the page before. */
export async function listReports(
  tx: Tx, asked: { readonly unitPath: string; readonly kind: ReportKind | undefined; readonly before: { readonly to: Day; readonly id: string } | undefined },
): Promise<ListedRow[]> {
  const { unitPath } = asked
  const after = asked.before === undefined ? sql`` : sql`and (r.to_on, r.id) < (${asked.before.to}::date, ${asked.before.id}::uuid)`
  const kind = asked.kind === undefined ? sql`` : sql`and r.kind = ${asked.kind}`
  return tx<ListedRow>`
    select r.id, r.unit_id, r.unit_path, r.unit_zh, r.unit_en, r.kind, r.from_on, r.to_on, r.state, r.due_at, f.as_of, f.frozen_name,
           (select count(*)::int from reports.correction c where c.district_id = ${tx.district} and c.report_id = r.id) as corrections
      from reports.report r
      left join reports.frozen f on f.district_id = ${tx.district} and f.report_id = r.id
     where r.district_id = ${tx.district} ${kind}
       and ${withinUnit(sql`r.unit_path`, unitPath)} ${after}
     order by r.to_on desc, r.id desc limit ${PAGE + 1}`
}
