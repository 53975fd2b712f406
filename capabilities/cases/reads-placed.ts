import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { placeKey } from './placed.ts'

export interface PlacesAsked {
  /** Unit whose grids and those below are counted, by its path. */
  readonly unitPath: string
  /** First days of the first and the last month. */
  readonly from: Day
  readonly to: Day
}

export interface GridSum {
  readonly grid_id: string
  readonly category: string
  readonly channel: string
  readonly n: number
}

export interface GridMonth extends GridSum {
  /** First day of the month. */
  readonly month: Day
}

/** Matters registered in these months by grid, category and door, a month apart. */
export async function sumsByGridAndMonth(tx: Tx, { unitPath, from, to }: PlacesAsked): Promise<GridMonth[]> {
  return tx<GridMonth>`
    select c.month, c.grid_id, c.category, c.channel, sum(c.n)::bigint as n
      from cases.place_counter c
      join organisation.published_micro_grid m on m.district_id = ${tx.district} and m.id = c.micro_grid_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = m.unit_id
     where c.district_id = ${tx.district} and c.month >= ${from} and c.month <= ${to}
       and ${withinUnit(sql`u.path`, unitPath)}
     group by c.month, c.grid_id, c.category, c.channel having sum(c.n) <> 0
     order by c.month, c.grid_id, c.category, c.channel limit 100000`
}

/** Matters registered in these months by grid, category and door: about places, never about a person. */
export async function sumsByGrid(tx: Tx, { unitPath, from, to }: PlacesAsked): Promise<GridSum[]> {
  return tx<GridSum>`
    select c.grid_id, c.category, c.channel, sum(c.n)::bigint as n
      from cases.place_counter c
      join organisation.published_micro_grid m on m.district_id = ${tx.district} and m.id = c.micro_grid_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = m.unit_id
     where c.district_id = ${tx.district} and c.month >= ${from} and c.month <= ${to}
       and ${withinUnit(sql`u.path`, unitPath)}
     group by c.grid_id, c.category, c.channel having sum(c.n) <> 0
     order by c.grid_id, c.category, c.channel limit 20000`
}

export interface SiteSum {
  readonly micro_grid_id: string
  readonly grid_id: string
  readonly n: number
}

/** Micro-grids (a building, a row, a public site) with at least so many matters in these months, the most first. */
export async function repeatedSites(
  tx: Tx, { unitPath, from, to, atLeast, category, channel, limit }: PlacesAsked & {
    readonly atLeast: number; readonly category?: string | undefined; readonly channel?: string | undefined; readonly limit: number
  },
): Promise<SiteSum[]> {
  const ofCategory = category === undefined ? sql`` : sql`and c.category = ${category}`
  const ofChannel = channel === undefined ? sql`` : sql`and c.channel = ${channel}`
  return tx.run<SiteSum>(sql`
    select c.micro_grid_id, c.grid_id, sum(c.n)::bigint as n
      from cases.place_counter c
      join organisation.published_micro_grid m on m.district_id = ${tx.district} and m.id = c.micro_grid_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = m.unit_id
     where c.district_id = ${tx.district} and c.month >= ${from} and c.month <= ${to} ${ofCategory} ${ofChannel}
       and ${withinUnit(sql`u.path`, unitPath)}
     group by c.micro_grid_id, c.grid_id having sum(c.n) >= ${atLeast}
     order by sum(c.n) desc, c.micro_grid_id limit ${limit}`)
}

/** The counts by place as stored, slots summed. */
export async function storedPlaces(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const found = await tx<{ month: Day; grid_id: string; micro_grid_id: string; category: string; channel: string; n: number }>`
    select c.month, c.grid_id, c.micro_grid_id, c.category, c.channel, sum(c.n)::bigint as n
      from cases.place_counter c where c.district_id = ${tx.district}
     group by c.month, c.grid_id, c.micro_grid_id, c.category, c.channel`
  return new Map(found.map((each) => [
    `place|${placeKey({ month: each.month, gridId: each.grid_id, microGridId: each.micro_grid_id, category: each.category, channel: each.channel })}`, each.n,
  ]))
}
