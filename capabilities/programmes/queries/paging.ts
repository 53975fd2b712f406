import { cursorOf as cursorIn } from '#platform/pages'
import { PAGE } from '../reads/programmes.ts'
import { refusal } from '../words.ts'

/** Refuses `bad-cursor`. */
export const cursorOf = (text: string | undefined) => cursorIn(text, refusal('bad-cursor', {}))

export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], cursor: (row: Row) => string): { readonly rows: readonly Row[]; readonly next: string | null } {
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { rows: rows.slice(0, PAGE), next: last ? cursor(last) : null }
}
