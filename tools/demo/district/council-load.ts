import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { cityDay, type Clock } from '#platform/time'
import { aroundCouncils, countsOf, opinionsOf, projectsOf, surveyOf } from './council-matters.ts'
import { providersOf } from './providers.ts'
import type { DistrictStructure } from './structure.ts'

type InsertAll = (tx: Tx, into: Sql, records: readonly (readonly unknown[])[]) => Promise<void>

/** Puts opinions, projects, a survey and the companies into a district that is being loaded; its councils are there. */
export async function loadCouncilMatters(tx: Tx, structure: DistrictStructure, { clock, keys }: { readonly clock: Clock; readonly keys: Keys }, insertAll: InsertAll): Promise<void> {
  const around = aroundCouncils(structure, keys, cityDay(clock.now()), clock.now())
  const { projects, steps } = projectsOf(around)
  const survey = surveyOf(around)
  await insertAll(tx, sql`councils.project (district_id, id, unit_id, unit_path, council_id, subject, origin, title, why, owner_text, due_on, budget_text, stage, outcome, before_photo_id,
    after_photo_id, proposed_by, reported_by, opened_on, decided_on, done_on, changed_at)`, projects)
  await insertAll(tx, sql`councils.project_step (district_id, id, project_id, step, note, on_day, by_staff, recorded_at)`, steps)
  await insertAll(tx, sql`councils.opinion (district_id, id, council_id, unit_id, unit_path, code, subject, words, contact, may_publish, noted_on, noted_at, noted_by, first_due_on, due_on,
    reply, replied_on, replied_by, publishing, question, answer, proposed_by, published_on, project_id, news)`, opinionsOf(around))
  await insertAll(tx, sql`councils.survey (district_id, id, council_id, measure, households, opened_on, closes_on, closed_on)`, survey.surveys)
  await insertAll(tx, sql`councils.survey_token (district_id, survey_id, hash, used)`, survey.tokens)
  await insertAll(tx, sql`councils.survey_count (district_id, survey_id, question, choice, n)`, survey.answers)
  await insertAll(tx, sql`councils.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, countsOf(around))
  const companies = providersOf(structure, around)
  await insertAll(tx, sql`providers.provider (district_id, id, name, kind, staff_unit_id, phone, round_the_clock, party_organisation, registered_on, registered_by, ended_on)`, companies.providers)
  await insertAll(tx, sql`providers.trade (district_id, provider_id, trade)`, companies.trades)
  await insertAll(tx, sql`providers.area (district_id, id, provider_id, unit_id, unit_path, grid_id, from_on, until_on, added_by)`, companies.areas)
  await insertAll(tx, sql`providers.item (district_id, id, unit_id, unit_path, trade, title, place_text, wanted_on, state, published_on, published_at, published_by, provider_id, claimed_on,
    promised_on, done_on, done_by, done_note, photo_id, no_photo_why, verified_on, verified_note)`, companies.items)
  await insertAll(tx, sql`providers.item_step (district_id, id, item_id, step, note, on_day, by_staff, recorded_at)`, companies.steps)
  await insertAll(tx, sql`providers.day_count (district_id, unit_id, on_day, measure, kind, slot, unit_path, n)`, companies.counts)
}
