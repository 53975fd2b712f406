import type { WorkCalendar } from '#platform/calendar'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { cityDay, type Clock } from '#platform/time'
import { type DemonstrationDuty, dutyOf } from './duty.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Puts teams, posts and weeks of duty into a district that is being loaded. */
export async function loadDuty(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, calendar: WorkCalendar, insertAll: InsertAll): Promise<void> {
  for (const duty of dutyOf(structure, keys, calendar, cityDay(clock.now()), clock.now())) await insertDuty(tx, duty, insertAll)
}

async function insertDuty(tx: Tx, duty: DemonstrationDuty, insertAll: InsertAll): Promise<void> {
  await insertAll(tx, sql`duty.member (district_id, id, unit_id, unit_path, state, staff_id, name, phone, number, consent_version, consent_on, wall, ticked_by_lead, checked_on,
    checked_with, check_valid_until, joined_on, left_on, entered_by)`, duty.members)
  await insertAll(tx, sql`duty.team_part (district_id, id, team_id, team_kind, unit_id, unit_path, member_id, part, from_on, until_on)`, duty.parts)
  await insertAll(tx, sql`duty.post (district_id, id, unit_id, unit_path, team_id, kind, name, place, with_children, from_on, until_on, entered_by)`, duty.posts)
  await insertAll(tx, sql`duty.slot (district_id, id, post_id, begins, ends, days, needed, until_on)`, duty.slots)
  await insertAll(tx, sql`duty.place (district_id, id, post_id, name, until_on)`, duty.places)
  await insertAll(tx, sql`duty.term (district_id, id, unit_id, unit_path, name, from_on, until_on, source, entered_by)`, duty.terms)
  await insertAll(tx, sql`duty.pattern (district_id, slot_id, weekday, member_id)`, duty.pattern)
  await insertAll(tx, sql`duty.shift (district_id, id, post_id, slot_id, unit_id, unit_path, on_day, begins_at, ends_at, needed, filled, attended, state, provisional, round_done)`, duty.shifts)
  await insertAll(tx, sql`duty.turn (district_id, id, shift_id, member_id, begins_at, ends_at, on_day, came_by, offered_at, instead_of, attended, here_at, ticked_by)`, duty.turns)
  await insertAll(tx, sql`duty.place_seen (district_id, shift_id, place_id, seen_at)`, duty.seen)
  await insertAll(tx, sql`duty.finding (district_id, id, unit_id, unit_path, shift_id, kind, state, words, found_on, found_at, found_by)`, duty.findings)
  await insertAll(tx, sql`duty.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, duty.dayCounts)
}
