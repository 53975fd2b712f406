import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import { isId } from '#platform/ids'
import { pageOf as pageIn } from '#platform/pages'
import { ok, refuse, type Result } from '#platform/result'
import type { Day } from '#platform/time'
import type { Said } from '#platform/words'
import { refusal } from '../words.ts'

export const PAGE = 30

/** Where the page before ended: a day or an instant as text, and an id. */
export interface Cursor {
  readonly at: string
  readonly id: string
}

/** Refuses `bad-cursor`. */
export function cursorIn(before: string | undefined): Result<Cursor | undefined> {
  if (before === undefined) return ok(undefined)
  const [at = '', id = ''] = before.split('~')
  return Number.isNaN(Date.parse(at)) || !isId(id) ? refuse(refusal('bad-cursor', {})) : ok({ at, id })
}

export const pageOf = <Row extends { readonly id: string }>(rows: readonly Row[], at: (row: Row) => Date | Day) => pageIn(rows, PAGE, at)

/** Rows of a unit and of all below it; the table’s alias is x. */
export const below = (path: string): Sql => withinUnit(sql`x.unit_path`, path)

/** Names of units by id. */
export async function unitNames(tx: Tx, unitIds: readonly string[]): Promise<(id: string) => Said> {
  const found = unitIds.length === 0 ? [] : await tx<{ id: string; zh: string; en: string }>`
    select u.id, u.name_zh as zh, u.name_en as en from organisation.published_unit u
     where u.district_id = ${tx.district} and u.id = any(${[...new Set(unitIds)]}::uuid[]) limit 500`
  const names = new Map(found.map(({ id, zh, en }) => [id, { zh, en }]))
  return (id) => names.get(id) ?? { zh: '', en: '' }
}
