import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { cityDay, type Clock } from '#platform/time'
import { outreachOf } from './outreach.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Puts what the house tells everybody into a district that is being loaded. */
export async function loadOutreach(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const told = outreachOf(structure, keys, cityDay(clock.now()))
  await insertAll(tx, sql`outreach.live_session (district_id, id, unit_id, unit_path, title, agenda, host_post, on_day, starts_at, minutes, platform, link, state, planned_by, planned_at)`, told.sessions)
  await insertAll(tx, sql`outreach.live_question (district_id, id, session_id, body, asked_at, state, answer, settled_by, settled_at)`, told.questions)
  await insertAll(tx, sql`outreach.publicity (district_id, id, unit_id, unit_path, topic, title, place, on_day, audience, materials, entered_by, entered_at)`, told.publicity)
  await insertAll(tx, sql`outreach.notice (district_id, id, unit_id, unit_path, kind, title_zh, title_en, happens_zh, happens_en, todo_zh, todo_en, result_zh, result_en, consent_on, consent_file, state,
    written_by, written_at, decided_by, decided_on, note)`, told.notices)
  await insertAll(tx, sql`outreach.evidence (district_id, id, unit_id, unit_path, title, item, kept_at, there_on, entered_by, entered_at)`, told.evidence)
  await insertAll(tx, sql`outreach.poster (district_id, id, unit_id, unit_path, leads_to, subject_id, title, lines, made_by, made_at)`, told.posters)
  await insertAll(tx, sql`outreach.hanging (district_id, id, poster_id, unit_id, unit_path, place, from_on, until_on, down_on, hung_by)`, told.hangings)
  await insertAll(tx, sql`outreach.listing (district_id, id, unit_id, unit_path, number, kind, title, whereabouts, details, square_metres, monthly_fen, contact, owner_sealed, consent_version, consent_on, until_on, state,
    entered_by, entered_at, decided_by, decided_at)`, told.listings)
  await insertAll(tx, sql`outreach.listing_word (district_id, id, listing_id, unit_id, unit_path, kind, reason, words_sealed, left_at)`, told.words)
  await insertAll(tx, sql`knowledge.guide (district_id, id, unit_id, unit_path, topic, title_zh, title_en, body_zh, body_en, basis, link, checked_on, came_from, state, proposed_by, proposed_at, decided_by, decided_on)`, told.guides)
  await insertAll(tx, sql`outreach.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, told.counts)
}
