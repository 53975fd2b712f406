import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Role } from '#cap/organisation'

export interface HandlerRow {
  readonly unit_id: string
  readonly staff_id: string
  readonly name: string
  readonly role: Role
  /** Stepped aside in this very case (OMR Art. 13). */
  readonly recused: boolean
  /** The first day somebody who is away is back. */
  readonly away_until: Day | null
}

/** Who handles cases at some units today, by role and name, and whether they may have this one; at most 500. */
export async function handlersAt(tx: Tx, caseId: string, unitIds: readonly string[], roles: readonly string[], on: Day): Promise<HandlerRow[]> {
  if (unitIds.length === 0) return []
  return tx<HandlerRow>`
    select p.unit_id, s.id as staff_id, s.name, p.role,
           exists (select 1 from cases.published_recusal r
                    where r.district_id = ${tx.district} and r.case_id = ${caseId} and r.staff_id = s.id) as recused,
           (select max(a.until_on) from people.published_absence a
             where a.district_id = ${tx.district} and a.staff_id = s.id and a.from_on <= ${on} and a.until_on > ${on}) as away_until
      from organisation.published_posting p
      join people.published_staff s on s.district_id = p.district_id and s.id = p.staff_id and s.state = 'active'
     where p.district_id = ${tx.district} and p.unit_id = any(${[...unitIds]}::uuid[]) and p.role = any(${[...roles]})
       and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.unit_id, p.role, s.name, s.id
     limit 500`
}
