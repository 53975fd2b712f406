import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'

/** A grid that somebody may walk: where it belongs and how many homes it has. Public places are none. */
export interface WalkedGrid {
  readonly id: string
  readonly name: Said
  readonly unitPath: string
  readonly homes: number
}

/** Grids at or below a unit on a day, or those named, with the number of their homes. At most 500, by code. */
export async function walkedGrids(tx: Tx, wanted: { readonly unitPath: string } | { readonly ids: readonly string[] }, on: Day): Promise<readonly WalkedGrid[]> {
  const which = 'ids' in wanted ? sql`g.id = any(${[...wanted.ids]}::uuid[])`
    : withinUnit(sql`u.path`, wanted.unitPath)
  const found = await tx.run<{ id: string; name_zh: string; name_en: string; path: string; homes: number }>(sql`
    select g.id, g.name_zh, g.name_en, u.path, coalesce(sum(h.n), 0)::int as homes
      from organisation.grid g
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
      left join organisation.micro_grid m on m.district_id = g.district_id and m.grid_id = g.id and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})
      left join lateral (select count(*) as n from organisation.address a
        where a.district_id = ${tx.district} and a.micro_grid_id = m.id and not a.public_place and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})) h on true
     where g.district_id = ${tx.district} and ${which} and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})
     group by g.id, g.name_zh, g.name_en, u.path, g.code order by g.code limit 500`)
  return found.map((row) => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en }, unitPath: row.path, homes: row.homes }))
}

/** How many grids there are at or below a unit on a day. */
export async function countGrids(tx: Tx, unitPath: string, on: Day): Promise<number> {
  const found = await tx<{ n: number }>`
    select count(*)::int as n from organisation.grid g
      join organisation.unit u on u.district_id = g.district_id and u.id = g.unit_id
     where g.district_id = ${tx.district} and ${withinUnit(sql`u.path`, unitPath)}
       and g.valid_from <= ${on} and (g.valid_to is null or g.valid_to > ${on})`
  return found[0]?.n ?? 0
}

/** The door of a home, as it stands on a round sheet. */
export interface HomeDoor {
  readonly id: string
  readonly text: string
  readonly estate: string
  readonly building: string
  readonly room: string
}

/** The homes of a grid on a day, building by building. At most 2,000. */
export async function homesOfGrid(tx: Tx, gridId: string, on: Day): Promise<readonly HomeDoor[]> {
  return tx<HomeDoor>`
    select a.id, a.text_zh as text, a.estate, a.building, a.room
      from organisation.micro_grid m
      join organisation.address a on a.district_id = m.district_id and a.micro_grid_id = m.id
     where m.district_id = ${tx.district} and m.grid_id = ${gridId} and not a.public_place
       and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on}) and a.valid_from <= ${on} and (a.valid_to is null or a.valid_to > ${on})
     order by a.estate, a.search_key, a.id limit 2000`
}

/** Which of these addresses are homes of that grid. */
export async function homesAmong(tx: Tx, gridIds: readonly string[], addressIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx<{ id: string; grid_id: string }>`
    select a.id, m.grid_id
      from organisation.address a
      join organisation.micro_grid m on m.district_id = a.district_id and m.id = a.micro_grid_id
     where a.district_id = ${tx.district} and a.id = any(${[...addressIds]}::uuid[]) and m.grid_id = any(${[...gridIds]}::uuid[]) and not a.public_place limit 2000`
  return new Map(found.map((row) => [row.id, row.grid_id]))
}
