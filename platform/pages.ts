import { isId } from './ids.ts'
import { ok, refuse, type Result } from './result.ts'

/** The last row of the page before: when it was, and which of that instant. */
export interface Cursor {
  readonly at: Date
  readonly id: string
}

/** Where a list goes on, from `{instant}~{id}` as `pageOf` writes it; undefined where it begins. Refuses with `wrong`. */
export function cursorOf<Wrong>(text: string | undefined, wrong: Wrong): Result<Cursor | undefined, Wrong> {
  if (text === undefined) return ok(undefined)
  const [at = '', id = ''] = text.split('~')
  const found = { at: new Date(at), id }
  return Number.isNaN(found.at.getTime()) || !isId(id) ? refuse(wrong) : ok(found)
}

/** The rows of a page, and where the next begins. `rows` were read with a limit of one more than `size`. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], size: number, at: (row: Row) => Date): { readonly here: readonly Row[]; readonly next: string | null } {
  const last = rows.length > size ? rows[size - 1] : undefined
  return { here: rows.slice(0, size), next: last ? `${at(last).toISOString()}~${last.id}` : null }
}
