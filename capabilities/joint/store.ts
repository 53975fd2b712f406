import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface SeatRow {
  readonly caseId: string
  readonly staffId: string
  readonly code: string
  readonly part: string
  readonly on: Day
}

export function beginSeat(tx: Tx, seat: SeatRow): Sql {
  return sql`insert into joint.seat (district_id, case_id, staff_id, code, part, since, ended_on)
    values (${tx.district}::int, ${seat.caseId}::uuid, ${seat.staffId}::uuid, ${seat.code}, ${seat.part}, ${seat.on}::date, null)
    on conflict (district_id, case_id, staff_id, part) do update set since = excluded.since, ended_on = null`
}

export function endSeat(tx: Tx, seat: Pick<SeatRow, 'caseId' | 'staffId' | 'part' | 'on'>): Sql {
  return sql`update joint.seat set ended_on = ${seat.on}::date
    where district_id = ${tx.district}::int and case_id = ${seat.caseId}::uuid and staff_id = ${seat.staffId}::uuid and part = ${seat.part}`
}
