import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import { type PlaceChange, summedPlaces } from './placed.ts'

/** Adds to the counts by place, carried in the command's one statement. */
export function addPlaces(tx: Tx, changes: readonly PlaceChange[]): Sql | undefined {
  const values = summedPlaces(changes).map((each) => [
    tx.district, each.month, each.gridId, each.microGridId, each.category, each.channel, tx.slot, each.n,
  ])
  if (values.length === 0) return undefined
  return sql`insert into cases.place_counter (district_id, month, grid_id, micro_grid_id, category, channel, slot, n)
    values ${rows(values)}
    on conflict (district_id, month, grid_id, micro_grid_id, category, channel, slot) do update set n = place_counter.n + excluded.n`
}
