import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CaseLikeRow } from './reads-similar.ts'

export interface WeeklyRow {
  readonly unit_id: string
  readonly unit_path: string
  readonly category: string
  /** Weeks since the first Monday that was asked for, those without anything left out; `counts` beside them. */
  readonly weeks: readonly number[]
  readonly counts: readonly number[]
}

/**
 * Matters registered a week, by unit and category, from the maintained counters: one row a unit and category. `from` is a Monday and
 * week 0, `until` is not in it. `unitPath`: that unit and all below it, one `category`: that one.
 */
export async function weeklyCounts(
  tx: Tx, { from, until, unitPath, category }: { readonly from: Day; readonly until: Day; readonly unitPath?: string; readonly category?: string },
): Promise<WeeklyRow[]> {
  const below = unitPath === undefined ? sql`` : sql`and ${withinUnit(sql`u.path`, unitPath)}`
  const kind = category === undefined ? sql`` : sql`and c.category = ${category}`
  return tx<WeeklyRow>`
    select w.unit_id, w.unit_path, w.category, array_agg(w.week order by w.week) as weeks, array_agg(w.n order by w.week) as counts
      from (select c.unit_id, u.path as unit_path, c.category, (c.effective_on - ${from}::date) / 7 as week, sum(c.n)::int as n
              from cases.counter c
              join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
             where c.district_id = ${tx.district} and c.indicator = 'registered'
               and c.effective_on >= ${from} and c.effective_on < ${until} ${below} ${kind}
             group by c.unit_id, u.path, c.category, week having sum(c.n) <> 0) w
     group by w.unit_id, w.unit_path, w.category order by w.unit_path, w.category limit 50000`
}

/** Matters registered in two spans of equal length, of a unit and all below it; of one category, or of all. */
export async function registeredIn(
  tx: Tx, { unitPath, category, before, after }: { readonly unitPath: string; readonly category: string | null; readonly before: Days; readonly after: Days },
): Promise<{ before: number; after: number }> {
  const kind = category === null ? sql`` : sql`and c.category = ${category}`
  const [found] = await tx<{ before: number; after: number }>`
    select coalesce(sum(c.n) filter (where c.effective_on <= ${before.to}), 0)::int as before,
           coalesce(sum(c.n) filter (where c.effective_on >= ${after.from}), 0)::int as after
      from cases.counter c
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = c.unit_id
     where c.district_id = ${tx.district} and c.indicator = 'registered' and c.effective_on >= ${before.from} and c.effective_on <= ${after.to}
       and ${withinUnit(sql`u.path`, unitPath)} ${kind}
     limit 1`
  return found ?? { before: 0, after: 0 }
}

/** Both days are in it. */
interface Days {
  readonly from: Day
  readonly to: Day
}

export interface DoorRow {
  readonly address_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly estate: string
  readonly building: string
  /** The name of a public place; null for a flat, whose own text is never read here. */
  readonly public_text: string | null
  readonly category: string
  readonly n: number
  readonly last_on: Day
}

/**
 * Matters a door and category since a day, for counting by building. What is sealed, protects somebody, is limited at a person's request
 * or is a report of danger is in none of the counts; a merged duplicate is no second matter.
 */
export async function countsByDoor(tx: Tx, since: Day): Promise<DoorRow[]> {
  return tx<DoorRow>`
    select cf.address_id, d.unit_id, u.path as unit_path, d.estate, d.building, d.public_text, cf.category, count(*)::int as n, max(cf.registered_on) as last_on
      from cases.case_file cf
      join organisation.published_door d on d.district_id = ${tx.district} and d.address_id = cf.address_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = d.unit_id
     where cf.district_id = ${tx.district} and cf.registered_on >= ${since} and cf.category is not null and cf.merged_into is null
       and not cf.sealed and cf.restricted_by = '' and not cf.limited and cf.channel <> 'danger'
     group by cf.address_id, d.unit_id, u.path, d.estate, d.building, d.public_text, cf.category
     order by u.path, d.estate, d.building, cf.address_id limit 50000`
}

/** A building of an estate, or one public place. */
export interface SiteKey {
  readonly unitId: string
  readonly estate: string
  readonly building: string
  readonly publicText: string | null
}

/** The matters behind a place, the newest first; the same are left out as in its count. */
export async function casesAtSite(tx: Tx, site: SiteKey, since: Day): Promise<CaseLikeRow[]> {
  const door = site.publicText === null ? sql`d.public_text is null and d.building = ${site.building}` : sql`d.public_text = ${site.publicText}`
  return tx<CaseLikeRow>`
    select cf.id, cf.code, cf.title, cf.category, cf.address_id, cf.micro_grid_id, cf.stage_kind, cf.stage, cf.open, cf.registered_on, cf.unit_id,
           cf.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, cf.registered_unit_id, cf.assignee_id, cf.restricted_by
      from organisation.published_door d
      join cases.case_file cf on cf.district_id = ${tx.district} and cf.address_id = d.address_id
      join organisation.published_unit u on u.district_id = ${tx.district} and u.id = cf.unit_id
     where d.district_id = ${tx.district} and d.unit_id = ${site.unitId} and d.estate = ${site.estate} and ${door}
       and cf.registered_on >= ${since} and cf.category is not null and cf.merged_into is null
       and not cf.sealed and cf.restricted_by = '' and not cf.limited and cf.channel <> 'danger'
     order by cf.registered_on desc, cf.id desc limit 100`
}
