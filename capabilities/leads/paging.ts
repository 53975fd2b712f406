import { inDistrict, type Tx } from '#platform/db/database'
import { type Cursor, cursorOf, pageOf as pageIn } from '#platform/pages'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { StaffActor } from '#platform/access'
import { refusal } from './words.ts'

export const PAGE = 30

/** Reads one page of rows and shapes it, with where the next one begins. Refuses `bad-cursor`. */
export function pageOf<Row extends { readonly id: string }, Shown>(
  services: Services, viewer: StaffActor, before: string | undefined, atOf: (row: Row) => Date,
  list: (tx: Tx, cursor: Cursor | undefined) => Promise<readonly Row[]>, shown: (tx: Tx, rows: readonly Row[], next: string | null) => Promise<Shown>,
): Promise<Result<Shown>> {
  const cursor = cursorOf(before, refusal('bad-cursor', {}))
  if (!cursor.ok) return Promise.resolve(cursor)
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Shown>> => {
    const { here, next } = pageIn(await list(tx, cursor.value), PAGE, atOf)
    return ok(await shown(tx, here, next))
  }, { readOnly: true })
}
