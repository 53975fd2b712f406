import type { Tx } from '#platform/db/database'
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
     where s.district_id = ${tx.district} and (s.from_path = ${path} or s.from_path like ${`${path}.%`})
       and (s.sent_on, s.id) < (${after.sentOn}::date, ${after.id}::uuid)
     order by s.sent_on desc, s.id desc limit ${PAGE + 1}`
}
