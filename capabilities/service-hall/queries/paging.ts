import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import { type Cursor, PAGE } from '../reads/lists.ts'
import { refusal } from '../words.ts'

/** `{instant}~{id}` of the last one shown. Refuses `bad-cursor`. */
export function cursorOf(text: string | undefined): Result<Cursor | undefined> {
  if (text === undefined) return ok(undefined)
  const [at = '', id = ''] = text.split('~')
  const found = { at: new Date(at), id }
  return Number.isNaN(found.at.getTime()) || !isId(id) ? refuse(refusal('bad-cursor', {})) : ok(found)
}

/** The rows of a page and where the next begins. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date): { readonly here: readonly Row[]; readonly next: string | null } {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { here: rows.slice(0, PAGE), next: last ? `${at(last).toISOString()}~${last.id}` : null }
}

