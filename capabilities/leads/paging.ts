import { inDistrict, type Tx } from '#platform/db/database'
import { isId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { StaffActor } from '#platform/access'
import { refusal } from './words.ts'

export const PAGE = 30

export interface Cursor {
  readonly at: Date
  readonly id: string
}

/** Reads one page of rows and shapes it, with where the next one begins. Refuses `bad-cursor`. */
export function pageOf<Row extends { readonly id: string }, Shown>(
  services: Services, viewer: StaffActor, before: string | undefined, atOf: (row: Row) => Date,
  list: (tx: Tx, cursor: Cursor | undefined) => Promise<readonly Row[]>, shown: (tx: Tx, rows: readonly Row[], next: string | null) => Promise<Shown>,
): Promise<Result<Shown>> {
  const [at = '', id = ''] = (before ?? '').split('~')
  const cursor = before === undefined ? undefined : { at: new Date(at), id }
  if (cursor && (Number.isNaN(cursor.at.getTime()) || !isId(id))) return Promise.resolve(refuse(refusal('bad-cursor', {})))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Shown>> => {
    const rows = await list(tx, cursor)
    const here = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? here.at(-1) : undefined
    return ok(await shown(tx, here, last ? `${atOf(last).toISOString()}~${last.id}` : null))
  }, { readOnly: true })
}
