import { load } from '#platform/ui/desk'
import { commandScreenOperations as operations, type GridBorder } from '../contract.ts'

/** Pictures kept while this page is open: more than anybody looks at in an hour. */
const MOST_KEPT = 30

const kept = new Map<string, readonly GridBorder[]>()

/** The borders of a map: asked for once, and again when the server names another mark. */
export async function bordersFor(district: string, unit: string | null, { on, mark }: { readonly on: string; readonly mark: string }): Promise<readonly GridBorder[]> {
  const key = `${district}/${mark}`
  const known = kept.get(key)
  if (known) return known
  const { borders, mark: found } = await load(district, operations.readMapBorders, { query: { on, ...(unit ? { unit } : {}) } })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(`${district}/${found}`, borders)
  return borders
}
