import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export const PAGE = 30

export interface PageAsked {
  /** The unit whose list it is: as who asked, or as who was asked. */
  readonly unitId: string
  readonly asCourt: boolean
  readonly answered: boolean
  readonly before: { readonly at: Date; readonly id: string } | undefined
}

interface Named {
  readonly id: string
  readonly asked_on: Day
  readonly asked_at: Date
  readonly title: string
  readonly body: string
  readonly by_zh: string
  readonly by_en: string
  readonly to_id: string
  readonly to_zh: string
  readonly to_en: string
}

export interface QuestionRow extends Named {
  readonly subject: string
  readonly answer: string | null
  readonly law: string | null
  readonly answered_on: Day | null
}

/** One side's questions, the newest first. */
export async function listQuestions(tx: Tx, { unitId, asCourt, answered, before }: PageAsked): Promise<QuestionRow[]> {
  const side = asCourt ? sql`q.court_unit_id = ${unitId}` : sql`q.unit_id = ${unitId}`
  const state = answered ? sql`q.answer is not null` : sql`q.answer is null`
  const from = before ? sql`and (q.asked_at, q.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<QuestionRow>`
    select q.id, q.asked_on, q.asked_at, q.title, q.body, q.subject, q.answer, q.law, q.answered_on,
           a.name_zh as by_zh, a.name_en as by_en, q.court_unit_id as to_id, c.name_zh as to_zh, c.name_en as to_en
      from guidance.question q
      join organisation.published_unit a on a.district_id = q.district_id and a.id = q.unit_id
      join organisation.published_unit c on c.district_id = q.district_id and c.id = q.court_unit_id
     where q.district_id = ${tx.district} and ${side} and ${state} ${from}
     order by q.asked_at desc, q.id desc limit ${PAGE + 1}`
}

export interface OpinionRow extends Named {
  readonly due_on: Day
  readonly opinion: string | null
  readonly given_on: Day | null
}

/** One side's requests for opinions, the newest first. */
export async function listOpinions(tx: Tx, { unitId, asCourt, answered, before }: PageAsked): Promise<OpinionRow[]> {
  const side = asCourt ? sql`o.department_unit_id = ${unitId}` : sql`o.unit_id = ${unitId}`
  const state = answered ? sql`o.opinion is not null` : sql`o.opinion is null`
  const from = before ? sql`and (o.asked_at, o.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx<OpinionRow>`
    select o.id, o.asked_on, o.asked_at, o.title, o.body, o.due_on, o.opinion, o.given_on,
           a.name_zh as by_zh, a.name_en as by_en, o.department_unit_id as to_id, d.name_zh as to_zh, d.name_en as to_en
      from guidance.opinion o
      join organisation.published_unit a on a.district_id = o.district_id and a.id = o.unit_id
      join organisation.published_unit d on d.district_id = o.district_id and d.id = o.department_unit_id
     where o.district_id = ${tx.district} and ${side} and ${state} ${from}
     order by o.asked_at desc, o.id desc limit ${PAGE + 1}`
}

export interface HearingRow {
  readonly id: string
  readonly on_day: Day
  readonly starts_at: string
  readonly place: string
  readonly kind: string
  readonly state: string
  readonly court_zh: string
  readonly court_en: string
}

/** Hearings from a day on, the next first. At most 100. */
export async function listHearingsFrom(tx: Tx, from: Day): Promise<HearingRow[]> {
  return tx<HearingRow>`
    select h.id, h.on_day, h.starts_at, h.place, h.kind, h.state, c.name_zh as court_zh, c.name_en as court_en
      from guidance.hearing h
      join organisation.published_unit c on c.district_id = h.district_id and c.id = h.court_unit_id
     where h.district_id = ${tx.district} and h.on_day >= ${from}
     order by h.on_day, h.starts_at, h.id limit 100`
}

export interface BodyRow {
  readonly id: string
  readonly kind: string
  readonly name_zh: string
  readonly name_en: string
}

/** Courts and departments of the district. At most 200. */
export async function listBodies(tx: Tx, on: Day): Promise<BodyRow[]> {
  return tx<BodyRow>`
    select u.id, u.kind, u.name_zh, u.name_en from organisation.published_unit u
     where u.district_id = ${tx.district} and u.kind in ('tribunal', 'department') and u.valid_from <= ${on} and (u.valid_to is null or u.valid_to > ${on})
     order by u.path limit 200`
}
