import type { Tx } from '#platform/db/database'

/** Names of staff by id, for papers and for the list of visits. At most 100. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...new Set(ids)]}::uuid[]) limit 100`
  return new Map(found.map((row) => [row.id, row.name]))
}
