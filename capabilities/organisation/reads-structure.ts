import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { SlotKind, UnitId } from './domain.ts'
import type { Polygon } from './geometry.ts'

/** A unit and everything below it: `/` sorts right after `.`, so one range of the path serves. */
const below = (unitPath: string): Sql => withinUnit(sql`u.path`, unitPath)

export interface AreaRow {
  id: string
  unit_id: string
  code: string
  name_zh: string
  name_en: string
  geometry: Polygon
}

/** Grids at or below a unit, each with the border in force on a day. */
export async function readGrids(tx: Tx, unitPath: string, on: Day): Promise<(AreaRow & { unit_zh: string; unit_en: string })[]> {
  return tx<AreaRow & { unit_zh: string; unit_en: string }>`
    select g.id, g.unit_id, g.code, g.name_zh, g.name_en, u.name_zh as unit_zh, u.name_en as unit_en, coalesce(b.geometry, g.geometry) as geometry
      from organisation.grid g
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
      left join lateral (select gb.geometry from organisation.grid_border gb
        where gb.district_id = ${tx.district} and gb.grid_id = g.id and gb.valid_from <= ${on}
        order by gb.valid_from desc limit 1) b on true
     where g.district_id = ${tx.district} and ${below(unitPath)}
       and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})
     order by g.code
     limit 1000`
}

/** The micro-grids of one community: a district has too many to draw at once. */
export async function readMicroGrids(tx: Tx, unitId: UnitId, on: Day): Promise<(AreaRow & { grid_id: string })[]> {
  return tx<AreaRow & { grid_id: string }>`
    select m.id, m.grid_id, m.unit_id, m.code, m.name_zh, m.name_en, m.geometry
      from organisation.micro_grid m
     where m.district_id = ${tx.district} and m.unit_id = ${unitId}
       and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
     order by m.code
     limit 500`
}

export interface SlotRow {
  id: string
  kind: SlotKind
  grid_id: string
  grid_zh: string
  grid_en: string
  micro_grid_zh: string | null
  micro_grid_en: string | null
  unit_id: string
  unit_zh: string
  unit_en: string
  empty_since: Day
}

/** Slots that nobody holds on a day, at or below a unit: since their last holder left, or since they exist. */
export async function listEmptySlots(tx: Tx, unitPath: string, on: Day): Promise<SlotRow[]> {
  return tx<SlotRow>`
    select s.id, s.kind, g.id as grid_id, g.name_zh as grid_zh, g.name_en as grid_en, m.name_zh as micro_grid_zh,
           m.name_en as micro_grid_en, u.id as unit_id, u.name_zh as unit_zh, u.name_en as unit_en,
           coalesce(max(least(h.until_on, p.until_on)), s.valid_from) as empty_since
      from organisation.role_slot s
      join organisation.grid g on g.district_id = s.district_id and g.id = s.grid_id
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
      left join organisation.micro_grid m on m.district_id = s.district_id and m.id = s.micro_grid_id
      left join organisation.slot_holding h on h.district_id = s.district_id and h.slot_id = s.id and h.from_on <= ${on}
      left join organisation.posting p on p.district_id = h.district_id and p.id = h.posting_id
     where s.district_id = ${tx.district} and ${below(unitPath)}
       and s.valid_from <= ${on} and (s.valid_to is null or s.valid_to > ${on})
     group by s.district_id, s.id, s.kind, s.valid_from, g.id, g.name_zh, g.name_en, g.code, m.name_zh, m.name_en, u.id,
              u.name_zh, u.name_en
    having not coalesce(bool_or((h.until_on is null or h.until_on > ${on}) and p.from_on <= ${on}
                            and (p.until_on is null or p.until_on > ${on})), false)
     order by g.code, s.kind, s.id
     limit 500`
}

export interface TeamRow {
  id: string
  kind: string
  name_zh: string
  name_en: string
  unit_id: string
  unit_zh: string
  unit_en: string
  area_zh: string
  from_on: Day
  until_on: Day | null
  members: { id: string; name: string; part: string; staff: boolean }[]
}

export async function readTeams(tx: Tx, unitPath: string, on: Day): Promise<TeamRow[]> {
  return tx<TeamRow>`
    select t.id, t.kind, t.name_zh, t.name_en, t.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, t.area_zh, t.from_on,
           t.until_on,
           coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'part', b.part, 'staff', b.staff_id is not null)
             order by b.part, b.name) filter (where b.id is not null), '[]'::jsonb) as members
      from organisation.team t
      join organisation.unit u on u.district_id = t.district_id and u.id = t.unit_id
      left join organisation.team_member b on b.district_id = t.district_id and b.team_id = t.id
       and b.from_on <= ${on} and (b.until_on is null or b.until_on > ${on})
     where t.district_id = ${tx.district} and ${below(unitPath)}
       and t.from_on <= ${on} and (t.until_on is null or t.until_on > ${on})
     group by t.district_id, t.id, t.kind, t.name_zh, t.name_en, t.unit_id, u.name_zh, u.name_en, u.path, t.area_zh, t.from_on,
              t.until_on
     order by u.path, t.kind, t.id
     limit 300`
}

export interface LiaisonRow {
  id: string
  unit_id: string
  unit_zh: string
  unit_en: string
  name: string
  part: string
  phone_sealed: string | null
}

export async function readLiaisons(tx: Tx, unitPath: string, on: Day): Promise<LiaisonRow[]> {
  return tx<LiaisonRow>`
    select l.id, l.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, l.name, l.part, l.phone_sealed
      from organisation.liaison l
      join organisation.unit u on u.district_id = l.district_id and u.id = l.unit_id
     where l.district_id = ${tx.district} and ${below(unitPath)}
       and l.from_on <= ${on} and (l.until_on is null or l.until_on > ${on})
     order by u.path, l.part, l.id
     limit 300`
}

export interface PairRow {
  id: string
  staff_id: string
  partner_id: string
  purpose: string
  from_on: Day
  until_on: Day | null
}

export async function readPairs(tx: Tx, on: Day): Promise<PairRow[]> {
  return tx<PairRow>`
    select p.id, p.staff_id, p.partner_id, p.purpose, p.from_on, p.until_on
      from organisation.pair p
     where p.district_id = ${tx.district} and p.from_on <= ${on} and (p.until_on is null or p.until_on > ${on})
     order by p.from_on, p.id
     limit 300`
}
