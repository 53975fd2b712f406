import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

/** Whose log a line stands in, and where. */
export async function findVisit(tx: Tx, id: string): Promise<{ unit_id: string; on_day: Day; arrived_at: Date } | undefined> {
  const [found] = await tx<{ unit_id: string; on_day: Day; arrived_at: Date }>`
    select v.unit_id, v.on_day, v.arrived_at from reception.visit v where v.district_id = ${tx.district} and v.id = ${id} limit 1`
  return found
}

/** The booth at which an opinion was noted. */
export async function findOpinionBooth(tx: Tx, opinionId: string): Promise<{ id: string; unit_path: string } | undefined> {
  const [found] = await tx<{ id: string; unit_path: string }>`
    select b.id, b.unit_path from reception.booth_opinion o join reception.booth b on b.district_id = o.district_id and b.id = o.booth_id
     where o.district_id = ${tx.district} and o.id = ${opinionId} limit 1`
  return found
}
