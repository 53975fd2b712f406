import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Cursor } from '#platform/pages'
import type { Day } from '#platform/time'
import { PAGE } from '../paging.ts'
import { withinUnit } from '#platform/db/tree'

export interface NewMessage {
  readonly id: string
  readonly code: string
  readonly unitId: string
  readonly unitPath: string
  readonly kind: string
  readonly language: 'zh' | 'en'
  readonly words: Buffer
  readonly letterWanted: boolean
  readonly mayPublish: boolean
  readonly on: Day
  readonly at: Date
  readonly dueOn: Day
  readonly provisional: boolean
}

/** A repeated command writes once. */
export async function insertMessage(tx: Tx, each: NewMessage): Promise<void> {
  await tx`insert into leads.message (district_id, id, code, unit_id, unit_path, kind, language, words, letter_wanted, may_publish, sent_on, sent_at,
      due_on, provisional, state)
    values (${tx.district}, ${each.id}, ${each.code}, ${each.unitId}, ${each.unitPath}, ${each.kind}, ${each.language}, ${each.words}, ${each.letterWanted},
      ${each.mayPublish}, ${each.on}, ${each.at}, ${each.dueOn}, ${each.provisional}, 'waiting')
    on conflict (district_id, id) do nothing`
}

export interface MessageRow {
  readonly id: string
  readonly code: string
  readonly unit_id: string
  readonly unit_path: string
  readonly unit_zh: string
  readonly unit_en: string
  readonly kind: string
  readonly language: 'zh' | 'en'
  readonly words: Buffer
  readonly letter_wanted: boolean
  readonly may_publish: boolean
  readonly sent_on: Day
  readonly sent_at: Date
  readonly due_on: Day
  readonly provisional: boolean
  readonly state: string
  readonly reply: Buffer | null
  readonly replied_on: Day | null
  readonly replied_name: string | null
  readonly became: string | null
  readonly became_id: string | null
  readonly published_on: Day | null
}

const columns = sql`m.id, m.code, m.unit_id, m.unit_path, u.name_zh as unit_zh, u.name_en as unit_en, m.kind, m.language, m.words, m.letter_wanted,
  m.may_publish, m.sent_on, m.sent_at, m.due_on, m.provisional, m.state, m.reply, m.replied_on, p.name as replied_name, m.became, m.became_id, m.published_on`
const joins = (tx: Tx): Sql => sql`leads.message m
  join organisation.published_unit u on u.district_id = ${tx.district} and u.id = m.unit_id
  left join people.published_staff p on p.district_id = ${tx.district} and p.id = m.replied_by`

export async function findMessage(tx: Tx, id: string): Promise<MessageRow | undefined> {
  const [found] = await tx.run<MessageRow>(sql`select ${columns} from ${joins(tx)} where m.district_id = ${tx.district} and m.id = ${id} limit 1`)
  return found
}

export async function findMessageByCode(tx: Tx, code: string): Promise<MessageRow | undefined> {
  const [found] = await tx.run<MessageRow>(sql`select ${columns} from ${joins(tx)} where m.district_id = ${tx.district} and m.code = ${code} limit 1`)
  return found
}

/** Locks a message: it is settled once. */
export async function lockMessage(tx: Tx, id: string): Promise<{ state: string; unit_path: string } | undefined> {
  const [found] = await tx<{ state: string; unit_path: string }>`
    select m.state, m.unit_path from leads.message m where m.district_id = ${tx.district} and m.id = ${id} limit 1 for update`
  return found
}

export type MessageView = 'waiting' | 'overdue' | 'settled'

/** Messages to a unit and those below it, the newest first. */
export async function listMessages(tx: Tx, path: string, view: MessageView, today: Day, before: Cursor | undefined): Promise<MessageRow[]> {
  const state = view === 'settled' ? sql`m.state in ('answered', 'carried')` : sql`m.state = 'waiting'`
  const late = view === 'overdue' ? sql`and m.due_on < ${today}` : sql``
  const from = before ? sql`and (m.sent_at, m.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<MessageRow>(sql`
    select ${columns} from ${joins(tx)}
     where m.district_id = ${tx.district} and ${withinUnit(sql`m.unit_path`, path)} and ${state} ${late} ${from}
     order by m.sent_at desc, m.id desc limit ${PAGE + 1}`)
}

/** How many wait beyond their day; counted up to 1,000. */
export async function countOverdue(tx: Tx, path: string, today: Day): Promise<number> {
  const [found] = await tx.run<{ n: number }>(sql`
    select count(*)::int as n from (select 1 from leads.message m
     where m.district_id = ${tx.district} and m.state = 'waiting' and m.due_on < ${today} and ${withinUnit(sql`m.unit_path`, path)} limit 1000) late`)
  return found?.n ?? 0
}

export async function replyTo(tx: Tx, id: string, reply: { readonly words: Buffer; readonly by: string; readonly on: Day }): Promise<void> {
  await tx`update leads.message set state = 'answered', reply = ${reply.words}, replied_by = ${reply.by}, replied_on = ${reply.on}
     where district_id = ${tx.district} and id = ${id}`
}

export function carriedTo(tx: Tx, id: string, to: { readonly became: string; readonly caseId: string; readonly by: string; readonly on: Day }): Sql {
  return sql`update leads.message set state = 'carried', became = ${to.became}, became_id = ${to.caseId}, decided_by = ${to.by}, decided_on = ${to.on}
     where district_id = ${tx.district} and id = ${id}`
}

export async function publish(tx: Tx, id: string, text: { readonly question: string; readonly answer: string; readonly by: string; readonly on: Day }): Promise<void> {
  await tx`update leads.message set published_on = ${text.on}, published_by = ${text.by}, published_question = ${text.question}, published_answer = ${text.answer}
     where district_id = ${tx.district} and id = ${id}`
}

export interface PublishedRow {
  readonly id: string
  readonly published_on: Day
  readonly published_question: string
  readonly published_answer: string
  readonly unit_zh: string
  readonly unit_en: string
}

/** What was published, the newest first: nothing else of the message. At most 50. */
export async function listPublished(tx: Tx): Promise<PublishedRow[]> {
  return tx<PublishedRow>`
    select m.id, m.published_on, m.published_question, m.published_answer, u.name_zh as unit_zh, u.name_en as unit_en
      from leads.message m join organisation.published_unit u on u.district_id = m.district_id and u.id = m.unit_id
     where m.district_id = ${tx.district} and m.published_on is not null
     order by m.published_on desc, m.id desc limit 50`
}

export interface ReplyToTell {
  readonly id: string
  readonly code: string
  readonly language: 'zh' | 'en'
}

/** Takes replied messages whose askers wished to be written to, each once. At most 100 at a time. */
export async function takeRepliesToTell(tx: Tx): Promise<ReplyToTell[]> {
  return tx<ReplyToTell>`
    update leads.message as m set told = true from (
      select o.district_id, o.id from leads.message o
       where o.district_id = ${tx.district} and not o.told and o.state = 'answered' and o.letter_wanted order by o.id limit 100 for update skip locked) waiting
     where m.district_id = ${tx.district} and waiting.district_id = m.district_id and m.id = waiting.id returning m.id, m.code, m.language`
}
