import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { boxOf, middleOf, type Polygon } from '../geometry.ts'
import type { KnownGrid, NewBorder } from './check.ts'

interface GridRow {
  readonly id: string
  readonly code: string
  readonly name_zh: string
  readonly name_en: string
  readonly since: Day
}

/** Grids in force at or below a unit, each with the day its border began and the buildings that belong to it. */
export async function knownGrids(tx: Tx, unitPath: string, on: Day): Promise<readonly KnownGrid[]> {
  const grids = await tx<GridRow>`
    select g.id, g.code, g.name_zh, g.name_en, coalesce(max(b.valid_from), g.valid_from) as since
      from organisation.grid g
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
      left join organisation.grid_border b on b.district_id = g.district_id and b.grid_id = g.id
     where g.district_id = ${tx.district} and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})
       and ${withinUnit(sql`u.path`, unitPath)}
     group by g.district_id, g.id, g.code, g.name_zh, g.name_en, g.valid_from order by g.code limit 1000`
  const sites = await tx<{ grid_id: string; name_zh: string; name_en: string; geometry: Polygon }>`
    select m.grid_id, m.name_zh, m.name_en, m.geometry from organisation.micro_grid m
     where m.district_id = ${tx.district} and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
     order by m.code limit 20000`
  const ofGrid = new Map<string, KnownGrid['sites'][number][]>()
  for (const each of sites) {
    const site = { name: { zh: each.name_zh, en: each.name_en }, at: middleOf(each.geometry) }
    ofGrid.set(each.grid_id, [...(ofGrid.get(each.grid_id) ?? []), site])
  }
  return grids.map((row) => ({ id: row.id, code: row.code, name: { zh: row.name_zh, en: row.name_en }, since: row.since, sites: ofGrid.get(row.id) ?? [] }))
}

export interface BordersLoaded {
  readonly from: Day
  readonly source: string
  readonly by: string
  readonly at: Date
}

export async function insertBorders(tx: Tx, borders: readonly NewBorder[], { from, source, by, at }: BordersLoaded): Promise<void> {
  const values = borders.map(({ gridId, geometry }) => {
    const box = boxOf(geometry)
    return [tx.district, gridId, from, JSON.stringify(geometry), box.minLongitude, box.minLatitude, box.maxLongitude, box.maxLatitude, source, by, at]
  })
  await tx`insert into organisation.grid_border (district_id, grid_id, valid_from, geometry, min_longitude, min_latitude, max_longitude,
      max_latitude, source, loaded_by, loaded_at) values ${rows(values)}`
}
