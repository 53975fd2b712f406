import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { SlipState } from './domain.ts'

export interface SlipRow {
  readonly id: string
  readonly case_id: string
  /** The first slip of its case, the second … */
  readonly number: number
  readonly code: string
  readonly from_unit_id: string
  readonly from_path: string
  readonly from_zh: string
  readonly from_en: string
  readonly to_unit_id: string | null
  readonly to_zh: string
  readonly to_en: string
  readonly state: SlipState
  readonly sent_on: Day
  readonly due_on: Day
}

export const slipColumns: Sql = sql`s.id, s.case_id, s.number, s.code, s.from_unit_id, s.from_path, s.from_zh, s.from_en, s.to_unit_id, s.to_zh, s.to_en,
  s.state, s.sent_on, s.due_on`

export async function findSlip(tx: Tx, id: string): Promise<SlipRow | undefined> {
  const [found] = await tx<SlipRow>`
    select ${slipColumns} from transfers.slip s where s.district_id = ${tx.district} and s.id = ${id} limit 1`
  return found
}

/** Every slip of one case, the latest last. A matter comes back twice at most, and once for good. */
export async function slipsOf(tx: Tx, caseId: string): Promise<SlipRow[]> {
  return tx<SlipRow>`
    select ${slipColumns} from transfers.slip s
     where s.district_id = ${tx.district} and s.case_id = ${caseId} order by s.number limit 100`
}

export function insertSlip(tx: Tx, row: SlipRow, at: Date): Sql {
  return sql`insert into transfers.slip (district_id, id, case_id, number, code, from_unit_id, from_path, from_zh, from_en, to_unit_id, to_zh, to_en, state,
      sent_on, due_on, changed_at)
    values (${tx.district}::int, ${row.id}::uuid, ${row.case_id}::uuid, ${row.number}, ${row.code}, ${row.from_unit_id}::uuid, ${row.from_path}, ${row.from_zh},
      ${row.from_en}, ${row.to_unit_id}::uuid, ${row.to_zh}, ${row.to_en}, ${row.state}, ${row.sent_on}::date, ${row.due_on}::date, ${at}::timestamptz)`
}

export function moveSlip(tx: Tx, id: string, state: SlipState, at: Date): Sql {
  return sql`update transfers.slip set state = ${state}, changed_at = ${at}::timestamptz
    where district_id = ${tx.district}::int and id = ${id}::uuid`
}
