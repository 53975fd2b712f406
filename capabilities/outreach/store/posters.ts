import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { LeadsTo } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export interface PosterRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly leads_to: LeadsTo
  readonly subject_id: string | null
  readonly title: string
  readonly lines: string
  readonly made_at: Date
}

const POSTER = sql`x.id, x.unit_id, x.unit_path, x.leads_to, x.subject_id, x.title, x.lines, x.made_at from outreach.poster x`

export async function insertPoster(tx: Tx, home: CountedAt, row: Omit<PosterRow, 'unit_id' | 'unit_path'>, by: string): Promise<void> {
  await tx`insert into outreach.poster (district_id, id, unit_id, unit_path, leads_to, subject_id, title, lines, made_by, made_at)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.leads_to}, ${row.subject_id}, ${row.title}, ${row.lines}, ${by}, ${row.made_at}) on conflict (district_id, id) do nothing`
}

export async function findPoster(tx: Tx, id: string): Promise<PosterRow | undefined> {
  const [found] = await tx.run<PosterRow>(sql`select ${POSTER} where x.district_id = ${tx.district} and x.id = ${id}`)
  return found
}

/** Posters of a unit, of those below, and of those above: whoever hangs one may hang the centre’s. */
export async function listPosters(tx: Tx, unitPath: string, before: Cursor | undefined): Promise<PosterRow[]> {
  const older = before ? sql`and (x.made_at, x.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<PosterRow>(sql`select ${POSTER} where x.district_id = ${tx.district} and (${below(unitPath)} or x.unit_path = any(${pathsAbove(unitPath)}::text[])) ${older}
    order by x.made_at desc, x.id desc limit ${PAGE + 1}`)
}

export const pathsAbove = (path: string): string[] => path.split('.').slice(0, -1).map((_step, index, steps) => steps.slice(0, index + 1).join('.'))

export interface HangingRow {
  readonly id: string
  readonly poster_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly place: string
  readonly from_on: Day
  readonly until_on: Day
  readonly down_on: Day | null
}

const HANGING = sql`x.id, x.poster_id, x.unit_id, x.unit_path, x.place, x.from_on, x.until_on, x.down_on`

export async function insertHanging(tx: Tx, home: CountedAt, row: Omit<HangingRow, 'unit_id' | 'unit_path' | 'down_on'>, by: string): Promise<boolean> {
  const made = await tx`insert into outreach.hanging (district_id, id, poster_id, unit_id, unit_path, place, from_on, until_on, hung_by)
    values (${tx.district}, ${row.id}, ${row.poster_id}, ${home.id}, ${home.path}, ${row.place}, ${row.from_on}, ${row.until_on}, ${by}) on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function lockHanging(tx: Tx, id: string): Promise<HangingRow | undefined> {
  const [found] = await tx.run<HangingRow>(sql`select ${HANGING} from outreach.hanging x where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function setHanging(tx: Tx, id: string, to: { readonly until: Day; readonly downOn: Day | null }): Promise<void> {
  await tx`update outreach.hanging set until_on = ${to.until}, down_on = ${to.downOn} where district_id = ${tx.district} and id = ${id}`
}

/** What hangs, the first due first; or what was taken down, the last first. */
export async function listHangings(tx: Tx, unitPath: string, down: boolean, after: Cursor | undefined): Promise<(HangingRow & { readonly title: string })[]> {
  const from = sql`from outreach.hanging x join outreach.poster p on p.district_id = x.district_id and p.id = x.poster_id where x.district_id = ${tx.district} and ${below(unitPath)}`
  if (down) {
    const older = after ? sql`and (x.down_on, x.id) < (${after.at.slice(0, 10)}::date, ${after.id}::uuid)` : sql``
    return tx.run<HangingRow & { title: string }>(sql`select ${HANGING}, p.title ${from} and x.down_on is not null ${older} order by x.down_on desc, x.id desc limit ${PAGE + 1}`)
  }
  const later = after ? sql`and (x.until_on, x.id) > (${after.at.slice(0, 10)}::date, ${after.id}::uuid)` : sql``
  return tx.run<HangingRow & { title: string }>(sql`select ${HANGING}, p.title ${from} and x.down_on is null ${later} order by x.until_on, x.id limit ${PAGE + 1}`)
}

/** How many of each poster hang. */
export async function hangingCounts(tx: Tx, posterIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (posterIds.length === 0) return new Map()
  const found = await tx<{ poster_id: string; n: number }>`
    select h.poster_id, count(*)::int as n from outreach.hanging h
     where h.district_id = ${tx.district} and h.poster_id = any(${posterIds}::uuid[]) and h.down_on is null group by h.poster_id order by h.poster_id limit 100`
  return new Map(found.map((each) => [each.poster_id, each.n]))
}
