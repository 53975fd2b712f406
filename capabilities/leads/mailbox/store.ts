import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface MailboxRow {
  readonly id: string
  readonly unit_id: string
  readonly name_zh: string
  readonly name_en: string
}

/** Mailboxes in force on a day. At most 200. */
export async function listMailboxes(tx: Tx, on: Day): Promise<MailboxRow[]> {
  return tx<MailboxRow>`
    select b.id, b.unit_id, b.name_zh, b.name_en from leads.mailbox b
     where b.district_id = ${tx.district} and b.valid_from <= ${on} and (b.valid_to is null or b.valid_to > ${on})
     order by b.name_zh, b.id limit 200`
}

/** A repeated command opens one. */
export async function insertMailbox(tx: Tx, each: { readonly id: string; readonly unitId: string; readonly nameZh: string; readonly nameEn: string; readonly from: Day }): Promise<void> {
  await tx`insert into leads.mailbox (district_id, id, unit_id, name_zh, name_en, valid_from)
    values (${tx.district}, ${each.id}, ${each.unitId}, ${each.nameZh}, ${each.nameEn}, ${each.from}) on conflict (district_id, id) do nothing`
}

export interface NewLetter {
  readonly id: string
  readonly mailboxId: string
  readonly code: string
  readonly language: 'zh' | 'en'
  readonly danger: boolean
  readonly on: Day
  readonly at: Date
  readonly wrappedKey: Buffer
  readonly words: string
}

/** The letter and its sealed words; the transaction has named it. A repeated command writes once. */
export async function insertLetter(tx: Tx, each: NewLetter): Promise<void> {
  await tx`insert into leads.child_letter (district_id, id, mailbox_id, code, language, danger, arrived_on, arrived_at, state, answered)
    values (${tx.district}, ${each.id}, ${each.mailboxId}, ${each.code}, ${each.language}, ${each.danger}, ${each.on}, ${each.at}, 'waiting', false)
    on conflict (district_id, id) do nothing`
  await tx`insert into leads.child_letter_words (district_id, letter_id, wrapped_key, words) values (${tx.district}, ${each.id}, ${each.wrappedKey}, ${each.words})
    on conflict (district_id, letter_id) do nothing`
}

export interface LetterRow {
  readonly id: string
  readonly mailbox_id: string
  readonly mailbox_zh: string
  readonly mailbox_en: string
  readonly code: string
  readonly danger: boolean
  readonly arrived_on: Day
  readonly state: string
  readonly report_id: string | null
  readonly answered: boolean
}

const columns = sql`l.id, l.mailbox_id, b.name_zh as mailbox_zh, b.name_en as mailbox_en, l.code, l.danger, l.arrived_on, l.state, l.report_id, l.answered`
const joins = (tx: Tx): Sql => sql`leads.child_letter l join leads.mailbox b on b.district_id = ${tx.district} and b.id = l.mailbox_id`

export async function findLetter(tx: Tx, id: string): Promise<LetterRow | undefined> {
  const [found] = await tx.run<LetterRow>(sql`select ${columns} from ${joins(tx)} where l.district_id = ${tx.district} and l.id = ${id} limit 1`)
  return found
}

export async function findLetterByCode(tx: Tx, code: string): Promise<LetterRow | undefined> {
  const [found] = await tx.run<LetterRow>(sql`select ${columns} from ${joins(tx)} where l.district_id = ${tx.district} and l.code = ${code} limit 1`)
  return found
}

export async function lockLetter(tx: Tx, id: string): Promise<void> {
  await tx`select 1 from leads.child_letter l where l.district_id = ${tx.district} and l.id = ${id} limit 1 for update`
}

const holdsNow = (staffId: string, today: Day): Sql => sql`h.staff_id = ${staffId} and h.from_on <= ${today} and h.until_on >= ${today} and h.ended_on is null`

/** Whether somebody is named for a mailbox today. */
export async function isHolder(tx: Tx, mailboxId: string, staffId: string, today: Day): Promise<boolean> {
  const found = await tx.run(sql`select 1 from leads.mailbox_holder h 
    where h.district_id = ${tx.district} and ${holdsNow(staffId, today)} and h.mailbox_id = ${mailboxId} limit 1`)
  return found.length > 0
}

/** Letters of the mailboxes somebody is named for: danger first, then the oldest. At most 100; no word of any. */
export async function listLettersFor(tx: Tx, staffId: string, today: Day): Promise<LetterRow[]> {
  return tx.run<LetterRow>(sql`
    select ${columns} from ${joins(tx)}
     where l.district_id = ${tx.district} and exists (
       select 1 from leads.mailbox_holder h where h.district_id = ${tx.district} and ${holdsNow(staffId, today)} and h.mailbox_id = l.mailbox_id)
     order by (l.state = 'closed'), (l.danger and l.report_id is null) desc, l.arrived_at, l.id limit 100`)
}

export interface WordsRow {
  readonly wrapped_key: Buffer
  readonly words: string
  readonly reply: string | null
}

/** Shows only in a transaction that named this letter. */
export async function findWords(tx: Tx, letterId: string): Promise<WordsRow | undefined> {
  const [found] = await tx<WordsRow>`
    select w.wrapped_key, w.words, w.reply from leads.child_letter_words w where w.district_id = ${tx.district} and w.letter_id = ${letterId} limit 1`
  return found
}

export async function markOpened(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update leads.child_letter set state = 'open', opened_at = ${at} where district_id = ${tx.district} and id = ${id} and state = 'waiting'`
}

export async function keepReply(tx: Tx, id: string, reply: string): Promise<void> {
  await tx`update leads.child_letter_words set reply = ${reply} where district_id = ${tx.district} and letter_id = ${id}`
  await tx`update leads.child_letter set answered = true where district_id = ${tx.district} and id = ${id}`
}

export async function keepReport(tx: Tx, id: string, reportId: string): Promise<void> {
  await tx`update leads.child_letter set report_id = ${reportId} where district_id = ${tx.district} and id = ${id}`
}

export async function closeLetter(tx: Tx, id: string, on: Day): Promise<void> {
  await tx`update leads.child_letter set state = 'closed', closed_on = ${on} where district_id = ${tx.district} and id = ${id}`
}

export interface HolderRow {
  readonly id: string
  readonly mailbox_id: string
  readonly staff_id: string
  readonly name: string
  readonly ground: string
  readonly from_on: Day
  readonly until_on: Day
}

/** Who is named today or later. At most 500. */
export async function listHolders(tx: Tx, today: Day): Promise<HolderRow[]> {
  return tx<HolderRow>`
    select h.id, h.mailbox_id, h.staff_id, p.name, h.ground, h.from_on, h.until_on from leads.mailbox_holder h
      join people.published_staff p on p.district_id = h.district_id and p.id = h.staff_id
     where h.district_id = ${tx.district} and h.until_on >= ${today} and h.ended_on is null
     order by h.from_on, h.id limit 500`
}

/** Since when something waits unopened in each mailbox. */
export async function waitingSince(tx: Tx): Promise<ReadonlyMap<string, Day>> {
  const found = await tx<{ mailbox_id: string; since: Day }>`
    select l.mailbox_id, min(l.arrived_on) as since from leads.child_letter l
     where l.district_id = ${tx.district} and l.state = 'waiting' group by l.mailbox_id limit 200`
  return new Map(found.map((row) => [row.mailbox_id, row.since]))
}

/** Letters that came between two days, the end excluded. */
export async function countLetters(tx: Tx, from: Day, before: Day): Promise<number> {
  const [found] = await tx<{ n: number }>`
    select count(*)::int as n from leads.child_letter l where l.district_id = ${tx.district} and l.arrived_on >= ${from} and l.arrived_on < ${before} limit 1`
  return found?.n ?? 0
}

/** Those who may be named, by the posts they hold today. At most 300. */
export async function namable(tx: Tx, roles: readonly string[], today: Day): Promise<{ id: string; name: string }[]> {
  return tx<{ id: string; name: string }>`
    select distinct p.id, p.name from people.published_staff p
      join organisation.published_posting o on o.district_id = p.district_id and o.staff_id = p.id
     where p.district_id = ${tx.district} and p.state = 'active' and o.role = any(${[...roles]}::text[]) and o.from_on <= ${today}
       and (o.until_on is null or o.until_on > ${today})
     order by p.name, p.id limit 300`
}

export interface NewHolder {
  readonly id: string
  readonly mailboxId: string
  readonly staffId: string
  readonly ground: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly by: string
  readonly at: Date
}

export async function insertHolder(tx: Tx, each: NewHolder): Promise<void> {
  await tx`insert into leads.mailbox_holder (district_id, id, mailbox_id, staff_id, ground, from_on, until_on, named_by, named_at)
    values (${tx.district}, ${each.id}, ${each.mailboxId}, ${each.staffId}, ${each.ground}, ${each.fromOn}, ${each.untilOn}, ${each.by}, ${each.at})
    on conflict (district_id, id) do nothing`
}

/** @returns false where nobody is named under this id any more. */
export async function endHolder(tx: Tx, id: string, on: Day): Promise<boolean> {
  const ended = await tx`update leads.mailbox_holder set ended_on = ${on} where district_id = ${tx.district} and id = ${id} and ended_on is null returning id`
  return ended.length > 0
}
