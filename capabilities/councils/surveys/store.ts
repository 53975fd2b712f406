import type { Tx } from '#platform/db/database'
import { rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Question, QuestionCount, SurveyChoice } from '../domain/surveys.ts'

export interface SurveyRow {
  readonly id: string
  readonly council_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly topic: string
  readonly measure: string
  readonly households: number
  readonly opened_on: Day
  readonly closes_on: Day
  readonly closed_on: Day | null
  readonly answered: number
}

export async function insertSurvey(tx: Tx, each: { readonly id: string; readonly councilId: string; readonly measure: string; readonly households: number; readonly on: Day; readonly closesOn: Day }): Promise<void> {
  await tx`insert into councils.survey (district_id, id, council_id, measure, households, opened_on, closes_on)
    values (${tx.district}, ${each.id}, ${each.councilId}, ${each.measure}, ${each.households}, ${each.on}, ${each.closesOn})`
}

/** Hashes only: a slip cannot be made again from the table. */
export async function insertTokens(tx: Tx, surveyId: string, hashes: readonly string[]): Promise<void> {
  await tx.run(sql`insert into councils.survey_token (district_id, survey_id, hash, used) values ${rows(hashes.map((hash) => [tx.district, surveyId, hash, false]))}`)
}

const columns = sql`s.id, s.council_id, c.unit_id, c.unit_path, c.topic, s.measure, s.households, s.opened_on, s.closes_on, s.closed_on,
  (select count(*) from councils.survey_token t where t.district_id = s.district_id and t.survey_id = s.id and t.used)::int as answered`
const tables = sql`councils.survey s join councils.council c on c.district_id = s.district_id and c.id = s.council_id`

export async function findSurvey(tx: Tx, id: string): Promise<SurveyRow | undefined> {
  const found = await tx.run<SurveyRow>(sql`select ${columns} from ${tables} where s.district_id = ${tx.district} and s.id = ${id}`)
  return found[0]
}

export async function surveysOf(tx: Tx, councilId: string): Promise<SurveyRow[]> {
  return tx.run<SurveyRow>(sql`select ${columns} from ${tables} where s.district_id = ${tx.district} and s.council_id = ${councilId} order by s.id desc limit 20`)
}

/** The survey a token belongs to, and whether it was used. */
export async function surveyOfToken(tx: Tx, hash: string): Promise<{ survey_id: string; used: boolean } | undefined> {
  const found = await tx<{ survey_id: string; used: boolean }>`select t.survey_id, t.used from councils.survey_token t where t.district_id = ${tx.district} and t.hash = ${hash}`
  return found[0]
}

/** Spends a token once: of two at the same moment one gets it. */
export async function spendToken(tx: Tx, hash: string): Promise<boolean> {
  const used = await tx`update councils.survey_token set used = true where district_id = ${tx.district} and hash = ${hash} and not used returning survey_id`
  return used.length > 0
}

/** One more of each chosen answer; the answers of one slip are not kept together. */
export async function addAnswers(tx: Tx, surveyId: string, answers: readonly (readonly [Question, SurveyChoice])[]): Promise<void> {
  await tx.run(sql`insert into councils.survey_count as counted (district_id, survey_id, question, choice, n)
    values ${rows(answers.map(([question, choice]) => [tx.district, surveyId, question, choice, 1]))}
    on conflict (district_id, survey_id, question, choice) do update set n = counted.n + excluded.n`)
}

export async function countsOf(tx: Tx, surveyIds: readonly string[]): Promise<(QuestionCount & { readonly survey_id: string })[]> {
  return tx<QuestionCount & { readonly survey_id: string }>`
    select n.survey_id, n.question, n.choice, n.n from councils.survey_count n
     where n.district_id = ${tx.district} and n.survey_id = any(${surveyIds}::uuid[]) order by n.survey_id, n.question, n.choice limit 500`
}

/** False where it was closed before. */
export async function closeSurvey(tx: Tx, id: string, on: Day): Promise<boolean> {
  const closed = await tx`update councils.survey set closed_on = ${on} where district_id = ${tx.district} and id = ${id} and closed_on is null returning id`
  return closed.length > 0
}
