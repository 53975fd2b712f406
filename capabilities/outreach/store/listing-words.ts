import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Wrong } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export interface WordRow {
  readonly id: string
  readonly listing_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly kind: 'message' | 'wrong'
  readonly reason: Wrong | ''
  readonly words_sealed: Uint8Array | null
  readonly left_at: Date
  readonly outcome: string | null
}

const WORD = sql`x.id, x.listing_id, x.unit_id, x.unit_path, x.kind, x.reason, x.words_sealed, x.left_at, x.outcome`

export async function insertWord(tx: Tx, word: Omit<WordRow, 'outcome'>): Promise<void> {
  await tx`insert into outreach.listing_word (district_id, id, listing_id, unit_id, unit_path, kind, reason, words_sealed, left_at)
    values (${tx.district}, ${word.id}, ${word.listing_id}, ${word.unit_id}, ${word.unit_path}, ${word.kind}, ${word.reason}, ${word.words_sealed}, ${word.left_at}) on conflict (district_id, id) do nothing`
}

export async function lockWord(tx: Tx, id: string): Promise<WordRow | undefined> {
  const [found] = await tx.run<WordRow>(sql`select ${WORD} from outreach.listing_word x where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function findWord(tx: Tx, id: string): Promise<WordRow | undefined> {
  const [found] = await tx.run<WordRow>(sql`select ${WORD} from outreach.listing_word x where x.district_id = ${tx.district} and x.id = ${id}`)
  return found
}

/** How many nobody handled, by listing. */
export async function openWords(tx: Tx, listingIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (listingIds.length === 0) return new Map()
  const found = await tx<{ listing_id: string; n: number }>`
    select w.listing_id, count(*)::int as n from outreach.listing_word w
     where w.district_id = ${tx.district} and w.listing_id = any(${listingIds}::uuid[]) and w.outcome is null group by w.listing_id order by w.listing_id limit 100`
  return new Map(found.map((each) => [each.listing_id, each.n]))
}

/** Handled: what was written goes. */
export async function settleWord(tx: Tx, id: string, settled: { readonly outcome: string; readonly by: string | null; readonly at: Date }): Promise<void> {
  await tx`update outreach.listing_word set words_sealed = null, outcome = ${settled.outcome}, settled_by = ${settled.by}, settled_at = ${settled.at} where district_id = ${tx.district} and id = ${id}`
}

/** Everything left about a listing that ended. */
export async function settleWordsOf(tx: Tx, listingId: string, settled: { readonly outcome: string; readonly by: string | null; readonly at: Date }): Promise<void> {
  await tx`update outreach.listing_word set words_sealed = null, outcome = ${settled.outcome}, settled_by = ${settled.by}, settled_at = ${settled.at}
    where district_id = ${tx.district} and listing_id = ${listingId} and outcome is null`
}

/** What nobody handled in time. */
export async function settleOldWords(tx: Tx, settled: { readonly before: Date; readonly at: Date }): Promise<number> {
  const done = await tx`update outreach.listing_word set words_sealed = null, outcome = 'time-over', settled_at = ${settled.at}
    where district_id = ${tx.district} and outcome is null and left_at < ${settled.before} returning id`
  return done.length
}

/** Open ones of a unit and below, the oldest first. */
export async function listWords(tx: Tx, unitPath: string, after: Cursor | undefined): Promise<(WordRow & { readonly number: string; readonly title: string })[]> {
  const later = after ? sql`and (x.left_at, x.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  return tx.run<WordRow & { number: string; title: string }>(sql`select ${WORD}, l.number, l.title from outreach.listing_word x join outreach.listing l on l.district_id = x.district_id and l.id = x.listing_id
    where x.district_id = ${tx.district} and x.outcome is null and ${below(unitPath)} ${later} order by x.left_at, x.id limit ${PAGE + 1}`)
}
