import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { cityDay, type Clock } from '#platform/time'
import type { DistrictStructure } from './structure.ts'
import { visitsOf } from './visits.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Puts campaigns, promises, home services and market days into a district that is being loaded. */
export async function loadVisits(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const seed = visitsOf(structure, keys, cityDay(clock.now()), clock.now())
  await insertAll(tx, sql`campaigns.campaign_number (district_id, year, n)`, seed.numbers)
  await insertAll(tx, sql`campaigns.campaign (district_id, id, code, unit_id, unit_path, title, goal, from_on, until_on, topics, keep_days, renews_id, opened_by, opened_at, result, closed_on,
    forgotten_on)`, seed.campaigns)
  await insertAll(tx, sql`campaigns.campaign_grid (district_id, campaign_id, grid_id, unit_path, name_zh, name_en, addresses, visited, not_answered, declined)`, seed.grids)
  await insertAll(tx, sql`campaigns.door (district_id, campaign_id, address_id, grid_id, on_day, outcome)`, seed.doors)
  await insertAll(tx, sql`campaigns.finding (district_id, note_id, campaign_id, unit_id, unit_path, became, case_id, found_on, resolved_on)`, seed.findings)
  await insertAll(tx, sql`campaigns.promise (district_id, id, campaign_id, unit_id, unit_path, kind, what, place, keeper_id, due_on, state, answer, made_on, made_at, made_by, ended_on, reminded)`,
    seed.promises)
  await insertAll(tx, sql`campaigns.home_item (district_id, id, unit_id, position, name_zh, name_en, until_on)`, seed.items)
  await insertAll(tx, sql`campaigns.home_capacity (district_id, unit_id, weekday, half, from_on, n)`, seed.capacities)
  await insertAll(tx, sql`campaigns.home_half_day (district_id, unit_id, on_day, half, taken)`, seed.halfDays)
  await insertAll(tx, sql`campaigns.home_service (district_id, id, unit_id, unit_path, item_id, on_day, half, state, words, answer, language, letter_wanted, told, booked_at, booked_by, ended_on)`,
    seed.services)
  await insertAll(tx, sql`campaigns.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, seed.counts)
  await insertAll(tx, sql`reception.market (district_id, id, unit_id, unit_path, name, place_text, pattern, days, from_on, until_on, entered_by)`, seed.markets)
}
