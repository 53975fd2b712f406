import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Count } from '../domain/figures.ts'

/** A station with its place in the tree. */
export interface StationAt {
  readonly id: string
  readonly path: string
}

/** Moves the figures of a day, as the last statement of its transaction; in one order, so that two commands never wait for each other crosswise. */
export function addCounts(tx: Tx, station: StationAt, on: Day, counts: readonly Count[]): void {
  const sums = new Map<string, Count>()
  for (const each of counts) {
    const key = `${each.measure}|${each.kind}`
    sums.set(key, { ...each, n: each.n + (sums.get(key)?.n ?? 0) })
  }
  const values = [...sums.entries()]
    .filter(([, each]) => each.n !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { measure, kind, n }]) => [tx.district, station.id, on, measure, kind, tx.slot, station.path, n])
  if (values.length === 0) return
  tx.atEnd(sql`insert into rescue.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n) values ${rows(values)}
    on conflict (district_id, unit_id, on_day, measure, kind, slot) do update set n = day_count.n + excluded.n`)
}
