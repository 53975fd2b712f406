import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'

/** Takes alarms that stand, of which nobody said anything and nobody was told yet; each once, at most 500. */
export async function takeRisen(tx: Tx): Promise<{ readonly unit_id: string }[]> {
  return tx<{ unit_id: string }>`
    update prevention.alarm as m set told = true from (
      select a.district_id, a.id from prevention.alarm a
       where a.district_id = ${tx.district} and not a.told and a.ended_on is null and a.mark is null order by a.id limit 500 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning m.unit_id`
}

/** Takes measures whose carrying out was given to a unit that was not told yet; each once, at most 100. */
export async function takeOwned(tx: Tx): Promise<{ readonly id: string; readonly owner_unit_id: string }[]> {
  return tx<{ id: string; owner_unit_id: string }>`
    update prevention.measure as m set owner_told = true from (
      select o.district_id, o.id from prevention.measure o
       where o.district_id = ${tx.district} and not o.owner_told and o.owner_unit_id is not null order by o.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning m.id, m.owner_unit_id`
}

export interface LateRow {
  readonly id: string
  readonly late: 'work' | 'review'
  readonly unit_id: string
  readonly owner_unit_id: string | null
}

/** Takes measures whose work or whose review passed its day, each once for either; at most 100. */
export async function takeLate(tx: Tx, today: Day): Promise<LateRow[]> {
  return tx<LateRow>`
    update prevention.measure as m set late_told = waiting.late from (
      select o.district_id, o.id, case when o.state = 'done' then 'review' else 'work' end as late from prevention.measure o
       where o.district_id = ${tx.district}
         and ((o.state in ('decided', 'in-work') and o.due_on < ${today} and o.late_told = '') or (o.state = 'done' and o.review_on < ${today} and o.late_told <> 'review'))
       order by o.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id
    returning m.id, waiting.late, m.unit_id, m.owner_unit_id`
}
