import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { slipColumns, type SlipRow } from './store.ts'

export const PAGE = 50

export interface After {
  readonly sentOn: string
  readonly id: string
}

/** What was sent to one unit, the latest first. */
export async function listReceived(tx: Tx, unitId: string, after: After): Promise<SlipRow[]> {
  return tx<SlipRow>`
    select ${slipColumns} from transfers.slip s
     where s.district_id = ${tx.district} and s.to_unit_id = ${unitId} and (s.sent_on, s.id) < (${after.sentOn}::date, ${after.id}::uuid)
     order by s.sent_on desc, s.id desc limit ${PAGE + 1}`
}

/** What a unit and those below it sent on, the latest first. */
export async function listSent(tx: Tx, path: string, after: After): Promise<SlipRow[]> {
  return tx<SlipRow>`
    select ${slipColumns} from transfers.slip s
     where s.district_id = ${tx.district} and ${withinUnit(sql`s.from_path`, path)}
       and (s.sent_on, s.id) < (${after.sentOn}::date, ${after.id}::uuid)
     order by s.sent_on desc, s.id desc limit ${PAGE + 1}`
}

/**
 * Cases that came back at least so many times, one of them to a unit at `path` or below; the latest first, whether open or not.
 * For whoever supervises: days and numbers, no word.
 */
export async function returnedOften(tx: Tx, path: string, returns: number, limit: number): Promise<{ readonly case_id: string; readonly returns: number; readonly last_on: Day }[]> {
  return tx<{ case_id: string; returns: number; last_on: Day }>`
    select s.case_id, count(*)::int as returns, max(s.sent_on) as last_on from transfers.slip s
     where s.district_id = ${tx.district} and s.state = 'returned'
     group by s.case_id having count(*) >= ${returns} and bool_or${withinUnit(sql`s.from_path`, path)}
     order by max(s.sent_on) desc, s.case_id limit ${limit}`
}
