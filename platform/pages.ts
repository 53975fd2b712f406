import { isId } from './ids.ts'
import { ok, refuse, type Result } from './result.ts'
import { type Day, parseDay } from './time.ts'

/** The last row of the page before: when it was, an instant or a day, and which of that time. */
export interface Cursor<At = Date> {
  readonly at: At
  readonly id: string
}

/** Where a list by instants goes on, from `{instant}~{id}` as `pageOf` writes it; undefined where it begins. Refuses with `wrong`. */
export function cursorOf<Wrong>(text: string | undefined, wrong: Wrong): Result<Cursor | undefined, Wrong> {
  return cursorBy(text, wrong, (at) => (Number.isNaN(Date.parse(at)) ? undefined : new Date(at)))
}

/** Where a list by days goes on, from `{day}~{id}` as `pageOf` writes it; undefined where it begins. Refuses with `wrong`. */
export function dayCursorOf<Wrong>(text: string | undefined, wrong: Wrong): Result<Cursor<Day> | undefined, Wrong> {
  return cursorBy(text, wrong, (at) => {
    const on = parseDay(at)
    return on.ok ? on.value : undefined
  })
}

function cursorBy<At, Wrong>(text: string | undefined, wrong: Wrong, read: (at: string) => At | undefined): Result<Cursor<At> | undefined, Wrong> {
  if (text === undefined) return ok(undefined)
  const [at, id = ''] = text.split('~')
  const found = read(at ?? '')
  return found === undefined || !isId(id) ? refuse(wrong) : ok({ at: found, id })
}

/** The rows of a page, and where the next begins. `rows` were read with a limit of one more than `size`. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], size: number, at: (row: Row) => Date | Day): { readonly here: readonly Row[]; readonly next: string | null } {
  const last = rows.length > size ? rows[size - 1] : undefined
  return { here: rows.slice(0, size), next: last ? `${textOf(at(last))}~${last.id}` : null }
}

const textOf = (at: Date | Day): string => (at instanceof Date ? at.toISOString() : at)
