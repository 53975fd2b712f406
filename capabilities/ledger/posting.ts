import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Day } from '#platform/time'
import { type Entry, isBalanced, lacking, reversed, summed } from './domain.ts'
import * as store from './store.ts'
import { refusal } from './words.ts'

/** When and by whom an entry is posted; `by` null for the house itself (expiry). */
export interface Posted {
  readonly on: Day
  readonly at: Date
  readonly by: string | null
}

/**
 * Posts an entry inside the caller's transaction, in three round trips. The same id again changes nothing and is as good.
 * Refuses `not-enough`; throws where the entry does not balance, because then the caller is wrong.
 */
export function post(tx: Tx, entry: Entry, posted: Posted): Promise<Result<{ id: string }>> {
  return write(tx, entry, posted, null)
}

/**
 * Takes an entry of a book back, whole and once. Refuses `no-such-entry`, `a-reversal`, `already-reversed`, and `not-enough` where
 * what it brought is no longer there.
 */
export async function reverse(tx: Tx, book: string, reversing: { readonly id: string; readonly entryId: string }, posted: Posted): Promise<Result<{ id: string }>> {
  const [entry, postings] = await Promise.all([store.findEntry(tx, book, reversing.entryId), store.postingsOf(tx, reversing.entryId)])
  if (!entry) return refuse(refusal('no-such-entry', {}))
  if (entry.reverses !== null) return refuse(refusal('a-reversal', {}))
  return write(tx, { id: reversing.id, book, kind: entry.kind, postings: reversed(postings) }, posted, entry.id)
}

async function write(tx: Tx, entry: Entry, posted: Posted, reverses: string | null): Promise<Result<{ id: string }>> {
  if (!isBalanced(entry.postings)) throw new Error(`entry ${entry.kind} of ${entry.book} does not balance`)
  const postings = summed(entry.postings)
  const guarded = postings.filter((each) => each.guarded)
  // Those that gain are locked too: two entries between the same two shelves never wait for each other crosswise.
  const [known, held] = await Promise.all([store.findEntry(tx, entry.book, entry.id), store.lockHeld(tx, entry.book, guarded)])
  if (known) return again(known, reverses)
  const short = lacking(guarded, held)
  if (short) return refuse(refusal('not-enough', { held: short.n, account: short.account, commodity: short.commodity }))
  const fresh = await store.insertEntry(tx, { id: entry.id, book: entry.book, kind: entry.kind, ...posted, reverses })
  if (!fresh) return again(await store.findEntry(tx, entry.book, entry.id), reverses)
  const taken = guarded.filter((each) => each.n < 0)
  const added = postings.filter((each) => !taken.includes(each))
  await Promise.all([store.insertPostings(tx, entry, postings), store.takeFrom(tx, entry.book, taken), store.addTo(tx, entry.book, added)])
  return ok({ id: entry.id })
}

/** Posted before by the same command, or somebody else reversed it first. */
function again(known: store.EntryRow | undefined, reverses: string | null): Result<{ id: string }> {
  return known && known.reverses === reverses ? ok({ id: known.id }) : refuse(refusal('already-reversed', {}))
}
