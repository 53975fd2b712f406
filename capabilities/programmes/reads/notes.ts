import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import { COUNSELLORS } from '../domain.ts'

/** Counsellors in office at a unit, above or below it, by name. At most 100. */
export async function counsellorsIn(tx: Tx, unitPath: string, on: Day): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }>`
    select distinct s.id, s.name from organisation.published_posting p
      join organisation.published_unit u on u.district_id = p.district_id and u.id = p.unit_id
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id
     where p.district_id = ${tx.district} and p.role = any(${COUNSELLORS}) and p.from_on <= ${on} and (p.until_on is null or p.until_on >= ${on})
       and (u.path = ${unitPath} or u.path like ${`${unitPath}.%`} or ${unitPath} like u.path || '.%') order by s.name, s.id limit 100`
}

/** Packed for somebody and not taken yet. At most 50. */
export async function waitingFor(tx: Tx, staffId: string): Promise<{ id: string; number: string }[]> {
  return tx<{ id: string; number: string }>`
    select t.id, t.number from programmes.handover h join programmes.participation t on t.district_id = h.district_id and t.id = h.participation_id
     where h.district_id = ${tx.district} and h.to_id = ${staffId} order by t.id limit 50`
}
