import { shownAmong } from '#cap/cases'
import type { Tx } from '#platform/db/database'

interface LinkedRow {
  readonly linked_as: string | null
  readonly linked_id: string | null
  readonly linked_code: string | null
}

/**
 * Entries as whoever reads the book may see them: of a matter that is sealed they say that it was registered, and neither what it is
 * nor which. So an accusation looks like any other sealed record (PET Art. 30). One statement a page, and none where nothing is linked.
 */
export async function withoutSealed<Row extends LinkedRow>(tx: Tx, rows: readonly Row[]): Promise<readonly Row[]> {
  const linked = rows.flatMap((row) => row.linked_id ?? [])
  const shown = await shownAmong(tx, linked)
  return rows.map((row) => (row.linked_id === null || shown.has(row.linked_id) ? row : { ...row, linked_as: null, linked_id: null, linked_code: null }))
}
