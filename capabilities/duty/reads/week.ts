import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

/** Names of members of a unit’s shifts, staff and residents; without those who left. */
export interface NameRow {
  readonly id: string
  readonly staff_name: string | null
  readonly name: string | null
  readonly number: string | null
  readonly wall: boolean
  readonly ticked_by_lead: boolean
}

export async function namesOf(tx: Tx, ids: readonly string[]): Promise<NameRow[]> {
  return tx<NameRow>`
    select m.id, f.name as staff_name, m.name, m.number, m.wall, m.ticked_by_lead
      from duty.member m left join people.published_staff f on f.district_id = m.district_id and f.id = m.staff_id
     where m.district_id = ${tx.district} and m.id = any(${ids}::uuid[]) and m.state = 'active' order by m.id limit 1000`
}

/** Posts of a unit that have hours and no shift between two days. */
export async function unplannedPosts(tx: Tx, unitId: string, from: Day, to: Day): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }>`
    select o.id, o.name from duty.post o
     where o.district_id = ${tx.district} and o.unit_id = ${unitId} and o.until_on is null
       and exists (select 1 from duty.slot l where l.district_id = o.district_id and l.post_id = o.id and l.until_on is null)
       and not exists (select 1 from duty.shift s where s.district_id = o.district_id and s.post_id = o.id and s.on_day between ${from} and ${to} and s.state <> 'dropped')
     order by o.name, o.id limit 100`
}
