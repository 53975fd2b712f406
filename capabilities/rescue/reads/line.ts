import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { PAGE } from './encounters.ts'

export interface CallRow {
  readonly id: string
  readonly called_at: Date
  readonly due_at: Date
  readonly state: string
  readonly words: Buffer | null
  readonly dispatched_at: Date | null
  readonly arrived_at: Date | null
  readonly ended_at: Date | null
  readonly result: string | null
  readonly alarmed_at: Date | null
}

/** Calls of a station, the last first; a page and one more. */
export async function listCalls(tx: Tx, unitId: string, before: Cursor | undefined): Promise<CallRow[]> {
  const from = before ? sql`and (c.called_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<CallRow>`
    select c.id, c.called_at, c.due_at, c.state, c.words, c.dispatched_at, c.arrived_at, c.ended_at, c.result, c.alarmed_at from rescue.line_call c
     where c.district_id = ${tx.district} and c.unit_id = ${unitId} ${from} order by c.called_at desc, c.id desc limit ${PAGE + 1}`
}

export async function onDuty(tx: Tx, unitId: string, on: Day, part: string): Promise<{ name: string; woman: boolean }[]> {
  return tx<{ name: string; woman: boolean }>`
    select s.name, h.woman from rescue.shift h join people.published_staff s on s.district_id = h.district_id and s.id = h.staff_id
     where h.district_id = ${tx.district} and h.unit_id = ${unitId} and h.on_day = ${on} and h.part = ${part} order by s.name limit 20`
}
