import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { FindingRow } from '../store/findings.ts'

export const PAGE = 30

export async function listFindings(tx: Tx, unitId: string, settled: boolean, before: Cursor | undefined): Promise<FindingRow[]> {
  const older = before ? sql`and (f.found_at, f.id) < (${before.at}, ${before.id}::uuid)` : sql``
  const states = settled ? sql`f.state in ('passed', 'nothing')` : sql`f.state = 'waiting'`
  return tx.run<FindingRow>(sql`
    select f.id, f.shift_id, f.kind, f.state, f.words, f.found_on, f.found_at, f.found_by, f.passed_to, f.passed_id, f.passing_to, o.name as post_name
      from duty.finding f
      left join duty.shift s on s.district_id = f.district_id and s.id = f.shift_id
      left join duty.post o on o.district_id = s.district_id and o.id = s.post_id
     where f.district_id = ${tx.district} and f.unit_id = ${unitId} and ${states} ${older} order by f.found_at desc, f.id desc limit ${PAGE + 1}`)
}
