import type { Tx } from '#platform/db/database'
import type { Services } from '#platform/services'
import { type NameRow, namesOf } from '../reads/week.ts'

/** A member’s name: a colleague’s as it is, a resident’s decrypted. */
export function nameFrom(services: Services, tx: Tx, row: Pick<NameRow, 'staff_name' | 'name'> | undefined): string {
  return row?.staff_name ?? (row?.name ? services.keys.decrypt(tx.district, 'contact', row.name) : '—')
}

export interface Names {
  of(memberId: string): string
  row(memberId: string): NameRow | undefined
}

/** Names for those whom a screen shows; whoever left is a dash. */
export async function namesFor(services: Services, tx: Tx, ids: readonly string[]): Promise<Names> {
  const rows = new Map((await namesOf(tx, [...new Set(ids)])).map((each) => [each.id, each]))
  return { of: (id) => nameFrom(services, tx, rows.get(id)), row: (id) => rows.get(id) }
}
