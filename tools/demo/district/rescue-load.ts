import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Clock } from '#platform/time'
import { rescueOf } from './rescue.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Puts the rescue station and its week into a district that is being loaded. */
export async function loadRescue(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const rescue = rescueOf(structure, clock.now(), keys)
  await insertAll(tx, sql`rescue.station (district_id, unit_id, line)`, rescue.station)
  await insertAll(tx, sql`rescue.place (district_id, id, unit_id, position, kind, name, until_on)`, rescue.places)
  await insertAll(tx, sql`rescue.item (district_id, id, unit_id, position, name_zh, name_en, until_on)`, rescue.items)
  await insertAll(tx, sql`rescue.dormitory (district_id, id, unit_id, name, for_whom, beds, until_on)`, rescue.dormitories)
  await insertAll(tx, sql`rescue.shift (district_id, unit_id, on_day, part, staff_id, woman)`, rescue.shifts)
  await insertAll(tx, sql`rescue.round (district_id, id, unit_id, unit_path, on_day, begun_at, begun_by, crew, ended_at)`, rescue.rounds)
  await insertAll(tx, sql`rescue.place_check (district_id, round_id, place_id, checked_at, found)`, rescue.checks)
  await insertAll(tx, sql`rescue.line_call (district_id, id, unit_id, unit_path, on_day, called_at, due_at, logged_by, state, words, dispatched_at, arrived_at, ended_at,
    ended_on, result, alarmed_at)`, rescue.calls)
  await insertAll(tx, sql`rescue.encounter (district_id, id, unit_id, unit_path, place_id, round_id, call_id, on_day, met_at, met_by, state, gender, age, ill, aided, medical,
    words, admitted_at, due_on, extended_until, extension, dormitory_id, arranged, arranged_at, arrangement, police_told_at, custody_at, left_at, left_on)`, rescue.encounters)
  await insertAll(tx, sql`rescue.aid (district_id, entry_id, item_id, encounter_id, n, beyond, given_at)`, rescue.aid)
  await insertAll(tx, sql`rescue.six_one (district_id, encounter_id, item, state, marked_at, marked_by)`, rescue.sixOnes)
  await insertAll(tx, sql`ledger.entry (district_id, id, book, kind, on_day, posted_at, posted_by, reverses)`, rescue.entries)
  await insertAll(tx, sql`ledger.posting (district_id, entry_id, line, book, account, commodity, n, guarded)`, rescue.postings)
  await insertAll(tx, sql`ledger.balance (district_id, book, account, commodity, slot, guarded, n)`, rescue.balances)
  await insertAll(tx, sql`rescue.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, rescue.counts)
}
