import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Role } from '#cap/organisation'

export interface HandlerRow {
  readonly unit_id: string
  readonly staff_id: string
  readonly name: string
  readonly role: Role
}

/** Who handles cases at some units today, by role and name; at most 500. */
export async function handlersAt(tx: Tx, unitIds: readonly string[], roles: readonly string[], on: Day): Promise<HandlerRow[]> {
  if (unitIds.length === 0) return []
  return tx<HandlerRow>`
    select p.unit_id, s.id as staff_id, s.name, p.role
      from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id and s.state = 'active'
     where p.district_id = ${tx.district} and p.unit_id = any(${[...unitIds]}::uuid[]) and p.role = any(${[...roles]})
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.unit_id, p.role, s.name, s.id
     limit 500`
}
