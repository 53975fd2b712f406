import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

export interface RoundRow {
  readonly id: string
  readonly begun_at: Date
  readonly ended_at: Date | null
  readonly crew: number
  readonly places: number
  readonly found: number
}

/** Rounds of a day, the last first. At most 50. */
export async function roundsOf(tx: Tx, unitId: string, on: Day): Promise<RoundRow[]> {
  return tx<RoundRow>`
    select r.id, r.begun_at, r.ended_at, r.crew, count(c.place_id)::int as places, coalesce(sum(c.found), 0)::int as found
      from rescue.round r
      left join rescue.place_check c on c.district_id = r.district_id and c.round_id = r.id
     where r.district_id = ${tx.district} and r.unit_id = ${unitId} and r.on_day = ${on}
     group by r.id, r.begun_at, r.ended_at, r.crew order by r.begun_at desc, r.id desc limit 50`
}

export interface CheckRow {
  readonly place_id: string
  readonly checked_at: Date
  readonly found: number
}

export async function checksOf(tx: Tx, roundId: string): Promise<CheckRow[]> {
  return tx<CheckRow>`select c.place_id, c.checked_at, c.found from rescue.place_check c where c.district_id = ${tx.district} and c.round_id = ${roundId} order by c.checked_at limit 200`
}
