import type { StaffActor } from '#platform/access'
import { type Book, cameFromOf } from '#platform/came-from'
import type { Tx } from '#platform/db/database'
import { isId } from '#platform/ids'

/** Where an entry of a book stands on the desk, below the district, for a viewer who may open it; undefined for anybody else. One statement. */
export type EntryFinder = (tx: Tx, viewer: StaffActor, entryId: string) => Promise<string | undefined>

let finders: Readonly<Partial<Record<Book, EntryFinder>>> = {}

/** Place in a list, the last first, that begins with this entry: `{instant}~{id}` just after it. */
export function beginningWith(at: Date, entryId: string): string {
  return encodeURIComponent(`${new Date(at.getTime() + 1).toISOString()}~${entryId}`)
}

/** Books of next door, which the spine does not know: each says itself who may open an entry, and where. */
export function registerBooks(books: Readonly<Partial<Record<Book, EntryFinder>>>): void {
  finders = books
}

/** The address of the entry that a case was registered from; null where there is none, or not for this viewer. */
export async function entryAddress(tx: Tx, viewer: StaffActor, registered: Readonly<Record<string, unknown>>): Promise<string | null> {
  const from = cameFromOf(registered)
  const finder = from && isId(from.id) ? finders[from.kind] : undefined
  return from && finder ? ((await finder(tx, viewer, from.id)) ?? null) : null
}
