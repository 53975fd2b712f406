import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import type { BoothRow } from '../store/booths.ts'
import { PAGE } from './visits.ts'

/** Booths of a unit and those below it, the latest day first; a page and one more. */
export async function listBooths(tx: Tx, unitPath: string, before: Cursor<Day> | undefined): Promise<BoothRow[]> {
  const from = before ? sql`and (b.on_day, b.id) < (${before.at}::date, ${before.id}::uuid)` : sql``
  return tx<BoothRow>`
    select b.id, b.unit_id, b.unit_path, b.event, b.place_text, b.bodies, b.on_day, b.served, b.solved, b.opinions, b.cancelled_on, u.name_zh as unit_zh, u.name_en as unit_en
      from reception.booth b join organisation.published_unit u on u.district_id = b.district_id and u.id = b.unit_id
     where b.district_id = ${tx.district} and ${withinUnit(sql`b.unit_path`, unitPath)} ${from}
     order by b.on_day desc, b.id desc limit ${PAGE + 1}`
}

export interface OpinionRow {
  readonly id: string
  readonly body: string
  readonly place_text: string
  readonly noted_at: Date
  readonly linked_as: string | null
  readonly linked_id: string | null
  readonly linked_code: string | null
}

/** Opinions of a booth in the order in which they were noted. At most 200. */
export async function opinionsOf(tx: Tx, boothId: string): Promise<OpinionRow[]> {
  return tx<OpinionRow>`
    select o.id, o.body, o.place_text, o.noted_at, o.linked_as, o.linked_id, o.linked_code from reception.booth_opinion o
     where o.district_id = ${tx.district} and o.booth_id = ${boothId} order by o.noted_at, o.id limit 200`
}
