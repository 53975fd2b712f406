import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import { MOST_TAKEN_UP, type PublishingState, type Subject } from '../domain/opinions.ts'

export const PAGE = 30

export interface OpinionRow {
  readonly id: string
  readonly council_id: string
  readonly topic: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly code: string
  readonly subject: Subject
  /** Null once their time is over. */
  readonly words: Buffer | null
  readonly contact: Buffer | null
  readonly may_publish: boolean
  readonly noted_on: Day
  readonly noted_at: Date
  readonly first_due_on: Day | null
  readonly due_on: Day | null
  readonly reply: Buffer | null
  readonly replied_on: Day | null
  readonly publishing: PublishingState
  readonly question: string | null
  readonly answer: string | null
  readonly proposed_by: string | null
  readonly published_on: Day | null
  readonly project_id: string | null
}

export interface NewOpinion {
  readonly id: string
  readonly councilId: string
  readonly unitId: string
  readonly unitPath: string
  readonly code: string
  readonly subject: Subject
  readonly words: Buffer
  readonly contact: Buffer | null
  readonly mayPublish: boolean
  readonly on: Day
  readonly at: Date
  readonly by: string
  readonly dueOn: Day | null
  readonly reply: Buffer | null
}

/** Notes it, with its answer or with its day: the table takes nothing else. */
export async function insertOpinion(tx: Tx, each: NewOpinion): Promise<void> {
  const replied = each.reply === null ? null : each.on
  await tx`insert into councils.opinion (district_id, id, council_id, unit_id, unit_path, code, subject, words, contact, may_publish, noted_on, noted_at, noted_by,
      first_due_on, due_on, reply, replied_on, replied_by, publishing)
    values (${tx.district}, ${each.id}, ${each.councilId}, ${each.unitId}, ${each.unitPath}, ${each.code}, ${each.subject}, ${each.words}, ${each.contact}, ${each.mayPublish},
      ${each.on}, ${each.at}, ${each.by}, ${each.dueOn}, ${each.dueOn}, ${each.reply}, ${replied}, ${each.reply === null ? null : each.by}, 'no')`
}

const columns = sql`o.id, o.council_id, c.topic, o.unit_id, o.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, o.code, o.subject, o.words, o.contact, o.may_publish,
  o.noted_on, o.noted_at, o.first_due_on, o.due_on, o.reply, o.replied_on, o.publishing, o.question, o.answer, o.proposed_by, o.published_on, o.project_id`
const tables = sql`councils.opinion o join councils.council c on c.district_id = o.district_id and c.id = o.council_id
  join organisation.published_unit u on u.district_id = o.district_id and u.id = o.unit_id`

export async function findOpinion(tx: Tx, id: string): Promise<OpinionRow | undefined> {
  const found = await tx.run<OpinionRow>(sql`select ${columns} from ${tables} where o.district_id = ${tx.district} and o.id = ${id}`)
  return found[0]
}

export async function opinionByCode(tx: Tx, code: string): Promise<OpinionRow | undefined> {
  const found = await tx.run<OpinionRow>(sql`select ${columns} from ${tables} where o.district_id = ${tx.district} and o.code = ${code}`)
  return found[0]
}

export async function lockOpinion(tx: Tx, id: string): Promise<void> {
  await tx`select o.id from councils.opinion o where o.district_id = ${tx.district} and o.id = ${id} for update`
}

const below = (path: string) => withinUnit(sql`o.unit_path`, path)

const WHICH = {
  waiting: () => sql`and o.replied_on is null`,
  overdue: (today: Day) => sql`and o.replied_on is null and o.due_on < ${today}`,
  publishing: () => sql`and o.publishing = 'proposed'`,
  all: () => sql``,
}

export interface Wanted {
  readonly view: keyof typeof WHICH
  readonly councilId: string | undefined
  readonly today: Day
  readonly before: { readonly at: Date; readonly id: string } | undefined
}

/** Opinions at and below a unit, the newest first. */
export async function listOpinions(tx: Tx, unitPath: string, { view, councilId, today, before }: Wanted): Promise<OpinionRow[]> {
  const from = before ? sql`and (o.noted_at, o.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  const of = councilId ? sql`and o.council_id = ${councilId}` : sql``
  return tx.run<OpinionRow>(sql`select ${columns} from ${tables} where o.district_id = ${tx.district} and ${below(unitPath)} ${WHICH[view](today)} ${of} ${from}
    order by o.noted_at desc, o.id desc limit ${PAGE + 1}`)
}

/** Replies that are late, and texts that wait for a second look. */
export async function countWaiting(tx: Tx, unitPath: string, today: Day): Promise<{ overdue: number; proposed: number }> {
  const found = await tx.run<{ overdue: number; proposed: number }>(sql`
    select count(*) filter (where o.replied_on is null and o.due_on < ${today})::int as overdue, count(*) filter (where o.publishing = 'proposed')::int as proposed
      from councils.opinion o where o.district_id = ${tx.district} and ${below(unitPath)} limit 1`)
  return found[0] ?? { overdue: 0, proposed: 0 }
}

export type Step = 'postponed' | 'replied' | 'proposed' | 'declined' | 'published' | 'project'

/** One line of what was done about it; false where this command has written it already. */
export async function insertStep(tx: Tx, each: { readonly id: string; readonly opinionId: string; readonly step: Step; readonly note: string; readonly on: Day; readonly by: string; readonly at: Date }): Promise<boolean> {
  const made = await tx`insert into councils.opinion_step (district_id, id, opinion_id, step, note, on_day, by_staff, recorded_at)
    values (${tx.district}, ${each.id}, ${each.opinionId}, ${each.step}, ${each.note}, ${each.on}, ${each.by}, ${each.at})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

/** `news` waits for the letter, where somebody left a telephone. */
export async function setReply(tx: Tx, id: string, { reply, on, by }: { readonly reply: Buffer; readonly on: Day; readonly by: string }): Promise<void> {
  await tx`update councils.opinion set reply = ${reply}, replied_on = ${on}, replied_by = ${by}, news = case when contact is null then null else 'reply' end
    where district_id = ${tx.district} and id = ${id}`
}

export async function setDueOn(tx: Tx, id: string, dueOn: Day): Promise<void> {
  await tx`update councils.opinion set due_on = ${dueOn} where district_id = ${tx.district} and id = ${id}`
}

export async function setProposed(tx: Tx, id: string, text: { readonly question: string; readonly answer: string; readonly by: string }): Promise<void> {
  await tx`update councils.opinion set publishing = 'proposed', question = ${text.question}, answer = ${text.answer}, proposed_by = ${text.by}
    where district_id = ${tx.district} and id = ${id}`
}

/** Out on a day, or back to be written again. */
export async function setPublished(tx: Tx, id: string, on: Day | null): Promise<void> {
  await tx`update councils.opinion set publishing = ${on === null ? 'no' : 'published'}, published_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

/** Opinions a project takes up: those of the unit that are in none. Answers how many. */
export async function tieToProject(tx: Tx, unitPath: string, ids: readonly string[], projectId: string): Promise<number> {
  const tied = await tx.run(sql`update councils.opinion as o set project_id = ${projectId}::uuid
    where o.district_id = ${tx.district} and o.id = any(${ids}::uuid[]) and o.project_id is null and ${below(unitPath)} returning o.id`)
  return tied.length
}

/** News for those who raised what a project takes up. */
export async function tellRaisers(tx: Tx, projectId: string, news: 'project' | 'project-done'): Promise<void> {
  await tx`update councils.opinion set news = ${news} where district_id = ${tx.district} and project_id = ${projectId} and contact is not null`
}

export interface News {
  readonly id: string
  readonly code: string
  readonly news: 'reply' | 'project' | 'project-done'
}

/** Takes what is to be told by letter, each once; at most 100 at a time. */
export async function takeNews(tx: Tx): Promise<News[]> {
  return tx<News>`
    update councils.opinion as t set news = null from (
      select o.district_id, o.id, o.news from councils.opinion o
       where o.district_id = ${tx.district} and o.news in ('reply', 'project', 'project-done') order by o.id limit 100 for update skip locked) waiting
     where t.district_id = ${tx.district} and waiting.district_id = t.district_id and t.id = waiting.id returning t.id, t.code, waiting.news`
}

export interface FrequentRow {
  readonly subject: Subject
  readonly n: number
  /** The newest, no more than one project takes up. */
  readonly ids: readonly string[]
}

/** Subjects of opinions since a day that are in no project, the most frequent first. */
export async function frequentSubjects(tx: Tx, unitPath: string, since: Day, from: number): Promise<FrequentRow[]> {
  return tx.run<FrequentRow>(sql`select o.subject, count(*)::int as n, (array_agg(o.id::text order by o.noted_at desc, o.id desc))[1:${MOST_TAKEN_UP}::int] as ids from councils.opinion o
    where o.district_id = ${tx.district} and o.noted_on >= ${since} and o.project_id is null and ${below(unitPath)}
    group by o.subject having count(*) >= ${from} order by count(*) desc, o.subject limit 20`)
}

/** Due in a span, and of these replied to by the first date. */
export async function dueIn(tx: Tx, unitPath: string, from: Day, to: Day): Promise<{ due: number; in_time: number }> {
  const found = await tx.run<{ due: number; in_time: number }>(sql`
    select count(*)::int as due, count(*) filter (where o.replied_on <= o.first_due_on)::int as in_time from councils.opinion o
     where o.district_id = ${tx.district} and ${below(unitPath)} and o.first_due_on between ${from} and ${to} limit 1`)
  return found[0] ?? { due: 0, in_time: 0 }
}

/** The last days on which what was kept may have its reason; each kind at most 500 at a time. */
export interface KeptUntil {
  readonly phone: Day
  readonly phoneLongest: Day
  readonly words: Day
  readonly wordsLongest: Day
}

/**
 * Erases telephones to which no letter can go any more: replied, nothing waiting to be told, and no project in work; and what is older than the longest.
 * Answers how many.
 */
export async function forgetPhones(tx: Tx, { phone, phoneLongest }: Pick<KeptUntil, 'phone' | 'phoneLongest'>): Promise<number> {
  const gone = await tx`
    update councils.opinion as t set contact = null, news = null from (
      select o.district_id, o.id from councils.opinion o left join councils.project p on p.district_id = o.district_id and p.id = o.project_id
       where o.district_id = ${tx.district} and o.contact is not null and (o.noted_on < ${phoneLongest} or (o.replied_on < ${phone} and o.news is null
         and (p.id is null or p.stage = 'dropped' or p.done_on < ${phone}))) order by o.noted_on, o.id limit 500 for update of o skip locked) over
     where t.district_id = ${tx.district} and over.district_id = t.district_id and t.id = over.id returning t.id`
  return gone.length
}

/** Erases what was said and what was replied; subject, days and what was published stay. Answers how many. */
export async function forgetWords(tx: Tx, { words, wordsLongest }: Pick<KeptUntil, 'words' | 'wordsLongest'>): Promise<number> {
  const gone = await tx`
    update councils.opinion as t set words = null, reply = null from (
      select o.district_id, o.id from councils.opinion o
       where o.district_id = ${tx.district} and (o.words is not null or o.reply is not null) and (o.replied_on < ${words} or o.noted_on < ${wordsLongest})
       order by o.noted_on, o.id limit 500 for update skip locked) over
     where t.district_id = ${tx.district} and over.district_id = t.district_id and t.id = over.id returning t.id`
  return gone.length
}
