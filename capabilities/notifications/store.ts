import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Setting } from './domain.ts'

export interface NewLetter {
  readonly id: string
  readonly factId: string
  readonly rule: string
  readonly caseId: string
  readonly recipientId: string
  readonly recipientKind: 'reporter' | 'party' | 'unit' | 'enquirer' | 'visitor'
  /** The recipient's own case, where it was merged into the one the letter is about. */
  readonly recipientCaseId: string
  readonly language: 'zh' | 'en'
  readonly body: string
  /** False where it only stands on the reader's own page: then it has arrived when it is written. */
  readonly byMessage: boolean
  readonly onPage: boolean
  /** Where on the desk a letter to a unit leads. */
  readonly path?: string
}

/** The sender of what only stands on a page. */
const PAGE = 'page'

/** Writes letters that are not there yet and says how many were new. */
export async function insertLetters(tx: Tx, letters: readonly NewLetter[], at: Date): Promise<number> {
  if (letters.length === 0) return 0
  const values = letters.map((each) => [
    tx.district, each.factId, each.rule, each.recipientId, each.id, each.caseId, each.recipientKind,
    each.recipientCaseId, each.language, each.body, each.byMessage ? 'queued' : 'sent', at,
    each.byMessage ? null : at, each.byMessage ? null : PAGE, each.onPage, each.path ?? null,
  ])
  const written = await tx.run(sql`
    insert into notifications.letter (district_id, fact_id, rule, recipient_id, id, case_id, recipient_kind,
      recipient_case_id, language, body, state, queued_at, sent_at, sender, on_page, path) values ${rows(values)}
    on conflict (district_id, fact_id, rule, recipient_id) do nothing returning id`)
  return written.length
}

export interface QueuedLetter {
  readonly id: string
  readonly case_id: string
  readonly rule: string
  readonly recipient_id: string
  readonly recipient_kind: 'reporter' | 'party' | 'unit' | 'enquirer' | 'visitor'
  readonly recipient_case_id: string
  readonly language: 'zh' | 'en'
  readonly body: string
}

/** Takes the oldest letters that wait and holds them until an instant: no other worker sends what is held, and none waits for it. */
export async function takeQueued(tx: Tx, { limit, now, until }: { readonly limit: number; readonly now: Date; readonly until: Date }): Promise<QueuedLetter[]> {
  const taken = await tx<QueuedLetter & { readonly queued_at: Date }>`
    update notifications.letter as l set held_until = ${until} from (
      select o.district_id, o.id from notifications.letter o
       where o.district_id = ${tx.district} and o.state = 'queued' and (o.held_until is null or o.held_until < ${now})
       order by o.queued_at, o.id limit ${limit} for update skip locked) waiting
     where l.district_id = ${tx.district} and waiting.district_id = l.district_id and l.id = waiting.id
    returning l.id, l.case_id, l.rule, l.recipient_id, l.recipient_kind, l.recipient_case_id, l.language, l.body, l.queued_at`
  return taken.sort((one, other) => one.queued_at.getTime() - other.queued_at.getTime() || (one.id < other.id ? -1 : 1))
}

/** Lets go what was taken and did not leave: the next one to come sends it. */
export async function letGo(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`update notifications.letter set held_until = null where district_id = ${tx.district} and state = 'queued' and id = any(${ids}::uuid[])`
}

export async function markSent(tx: Tx, ids: readonly string[], sender: string, at: Date): Promise<void> {
  await tx`
    update notifications.letter set state = 'sent', sent_at = ${at}, sender = ${sender}
     where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

export async function markDropped(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`
    update notifications.letter set state = 'dropped', body = ''
     where district_id = ${tx.district} and id = any(${ids}::uuid[])`
}

/** Drops what waits for a case that is being sealed (decision 4); goes into the sealing command's statement. */
export function dropLettersOf(tx: Tx, caseId: string): Sql {
  return sql`update notifications.letter set state = 'dropped', body = ''
    where district_id = ${tx.district} and case_id = ${caseId} and state = 'queued'`
}

export interface VersionRow {
  readonly kind: string
  readonly from_on: Day
  readonly text_zh: string
  readonly text_en: string
  readonly by_message: boolean
  readonly on_page: boolean
  readonly to_reporters: boolean
  readonly to_parties: boolean
  readonly days: number | null
  readonly changed_by_name: string | null
  readonly changed_at: Date
}

const MOST_VERSIONS = 500

/** What the district says about its letters, the latest day first; with a day, only what counts from it or before. */
export async function versionRows(tx: Tx, on: Day | null): Promise<VersionRow[]> {
  return tx<VersionRow>`
    select v.kind, v.from_on, v.text_zh, v.text_en, v.by_message, v.on_page, v.to_reporters, v.to_parties, v.days,
           s.name as changed_by_name, v.changed_at
      from notifications.kind_version v
      left join people.published_staff s on s.district_id = ${tx.district} and s.id = v.changed_by
     where v.district_id = ${tx.district} and (${on}::date is null or v.from_on <= ${on}::date)
     order by v.from_on desc, v.changed_at desc limit ${MOST_VERSIONS}`
}

export interface NewVersion {
  readonly id: string
  readonly kind: string
  readonly fromOn: Day
  readonly setting: Setting
  readonly by: string
  readonly at: Date
}

/** Adds a version once; false where the same command has added it before. */
export async function insertVersion(tx: Tx, { id, kind, fromOn, setting, by, at }: NewVersion): Promise<boolean> {
  const { words, message, page, reporters, parties, days } = setting
  const added = await tx<{ id: string }>`
    insert into notifications.kind_version (district_id, id, kind, from_on, text_zh, text_en, by_message, on_page,
      to_reporters, to_parties, days, changed_by, changed_at)
    values (${tx.district}, ${id}, ${kind}, ${fromOn}, ${words.zh}, ${words.en}, ${message}, ${page},
      ${reporters}, ${parties}, ${days}, ${by}, ${at})
    on conflict (district_id, id) do nothing returning id`
  return added.length > 0
}

export interface ClosedLetter {
  readonly fact_id: string
  readonly case_id: string
}

/** Closings of a span of time that somebody was written to about and nobody was asked about since, at most `limit`. */
export async function closingsToAsk(tx: Tx, span: { readonly from: Date; readonly to: Date }, limit: number): Promise<ClosedLetter[]> {
  return tx<ClosedLetter>`
    select distinct l.fact_id, l.case_id
      from notifications.letter l
     where l.district_id = ${tx.district} and l.rule = 'closed' and l.state = 'sent'
       and l.queued_at >= ${span.from} and l.queued_at < ${span.to}
       and not exists (select 1 from notifications.letter n
         where n.district_id = ${tx.district} and n.fact_id = l.fact_id and n.rule = 'still-not-fixed')
     order by l.fact_id limit ${limit}`
}
