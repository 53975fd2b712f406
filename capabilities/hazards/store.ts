import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface HazardRow {
  readonly id: string
  readonly case_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly owner_unit_id: string | null
  readonly owner_zh: string | null
  readonly owner_en: string | null
  readonly state: string
  readonly what: string
  readonly place_text: string
  readonly found_on: Day
  readonly due_on: Day
  readonly fixed_on: Day | null
  readonly fixed_by: string | null
  readonly fixed_note: string | null
  readonly photo_id: string | null
  readonly found_photo_id: string | null
  readonly found_by: string
}

export const columns: Sql = sql`h.id, h.case_id, h.unit_id, h.unit_path, h.owner_unit_id, u.name_zh as owner_zh, u.name_en as owner_en,
  h.state, h.what, h.place_text, h.found_on, h.due_on, h.fixed_on, h.fixed_by, h.fixed_note,
  h.photo_id, h.found_photo_id, h.found_by`

export async function findHazard(tx: Tx, id: string): Promise<HazardRow | undefined> {
  const found = await tx<HazardRow>`
    select ${columns} from hazards.hazard h
      left join organisation.published_unit u on u.district_id = ${tx.district} and u.id = h.owner_unit_id
     where h.district_id = ${tx.district} and h.id = ${id}`
  return found[0]
}

export interface NewHazard {
  readonly id: string
  readonly caseId: string
  readonly unitId: string
  readonly unitPath: string
  readonly ownerUnitId: string | null
  readonly state: string
  readonly what: string
  readonly placeText: string
  readonly foundOn: Day
  readonly dueOn: Day
  readonly foundBy: string
  readonly foundPhotoId: string | null
  readonly at: Date
}

/** Makes the task's row once: hearing the fact again changes nothing. */
export function insertHazard(tx: Tx, hazard: NewHazard): Sql {
  return sql`
    insert into hazards.hazard (district_id, id, case_id, unit_id, unit_path, owner_unit_id, state, what, place_text,
      found_on, due_on, found_by, found_photo_id, changed_at)
    values (${tx.district}, ${hazard.id}, ${hazard.caseId}, ${hazard.unitId}, ${hazard.unitPath}, ${hazard.ownerUnitId},
      ${hazard.state}, ${hazard.what}, ${hazard.placeText}, ${hazard.foundOn}, ${hazard.dueOn}, ${hazard.foundBy}, ${hazard.foundPhotoId}, ${hazard.at})
    on conflict (district_id, id) do nothing`
}

export function moveHazard(tx: Tx, id: string, state: string, at: Date): Sql {
  return sql`update hazards.hazard set state = ${state}, changed_at = ${at}
    where district_id = ${tx.district} and id = ${id}`
}

export function assignHazard(tx: Tx, id: string, ownerUnitId: string, at: Date): Sql {
  return sql`update hazards.hazard set state = 'assigned', owner_unit_id = ${ownerUnitId}, changed_at = ${at}
    where district_id = ${tx.district} and id = ${id}`
}

export function addPhoto(tx: Tx, id: string, photoId: string, at: Date): Sql {
  return sql`update hazards.hazard set found_photo_id = ${photoId}, changed_at = ${at}
    where district_id = ${tx.district} and id = ${id}`
}

export interface Fixing {
  readonly on: Day | null
  readonly by: string | null
  readonly note: string | null
  readonly photoId: string | null
}

export function fixHazard(tx: Tx, id: string, fixing: Fixing, at: Date): Sql {
  return sql`update hazards.hazard set state = 'fixing', fixed_on = ${fixing.on}, fixed_by = ${fixing.by},
      fixed_note = ${fixing.note}, photo_id = ${fixing.photoId}, changed_at = ${at}
    where district_id = ${tx.district} and id = ${id}`
}
