import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { middleOf, type Polygon, type Position } from '../geometry.ts'
import { readGrids } from '../reads-structure.ts'

export interface GridOnDay {
  readonly id: string
  readonly code: string
  readonly name: Said
  readonly unitName: Said
  readonly geometry: Polygon
}

/** Grids at or below a unit with the borders in force on a day. */
export async function gridsOn(tx: Tx, unitPath: string, on: Day): Promise<readonly GridOnDay[]> {
  return (await readGrids(tx, unitPath, on)).map((row) => ({
    id: row.id, code: row.code, name: { zh: row.name_zh, en: row.name_en }, unitName: { zh: row.unit_zh, en: row.unit_en }, geometry: row.geometry,
  }))
}

/** Names of grids, also of those no longer in force, and the place in the tree of their unit. */
export async function gridsByIds(tx: Tx, ids: readonly string[]): Promise<readonly (Omit<GridOnDay, 'geometry' | 'code'> & { readonly unitPath: string })[]> {
  if (ids.length === 0) return []
  const found = await tx<{ id: string; name_zh: string; name_en: string; unit_zh: string; unit_en: string; path: string }>`
    select g.id, g.name_zh, g.name_en, u.name_zh as unit_zh, u.name_en as unit_en, u.path
      from organisation.grid g
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
     where g.district_id = ${tx.district} and g.id = any(${[...ids]}::uuid[]) order by g.code limit 1000`
  return found.map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en }, unitName: { zh: row.unit_zh, en: row.unit_en }, unitPath: row.path }))
}

/** A building, a row of houses or a public site as a point: the middle of its micro-grid. */
export interface Site {
  readonly id: string
  readonly name: Said
  readonly at: Position
}

/**
 * The points of micro-grids. One with fewer than `addresses` addresses is none: it could be a single household’s. A public place
 * of its own is a point in any case.
 */
export async function sitesOf(tx: Tx, ids: readonly string[], addresses: number): Promise<readonly Site[]> {
  if (ids.length === 0) return []
  const found = await tx<{ id: string; name_zh: string; name_en: string; geometry: Polygon }>`
    select m.id, m.name_zh, m.name_en, m.geometry
      from organisation.micro_grid m
      join organisation.address a on a.district_id = m.district_id and a.micro_grid_id = m.id
     where m.district_id = ${tx.district} and m.id = any(${[...ids]}::uuid[])
     group by m.id, m.name_zh, m.name_en, m.geometry having count(*) >= ${addresses} or bool_and(a.public_place)
     order by m.id limit 500`
  return found.map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en }, at: middleOf(row.geometry) }))
}
