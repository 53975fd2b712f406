import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import { type Cursor, PAGE } from '../reads/programmes.ts'
import { refusal } from '../words.ts'

/** `{instant}~{id}` of the last one shown. Refuses `bad-cursor`. */
export function cursorOf(text: string | undefined): Result<Cursor | undefined> {
  if (text === undefined) return ok(undefined)
  const [at = '', id = ''] = text.split('~')
  const found = { at: new Date(at), id }
  return Number.isNaN(found.at.getTime()) || !isId(id) ? refuse(refusal('bad-cursor', {})) : ok(found)
}

export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], cursor: (row: Row) => string): { readonly rows: readonly Row[]; readonly next: string | null } {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { rows: rows.slice(0, PAGE), next: last ? cursor(last) : null }
}
