import { useState } from 'react'
import type { Result } from '#platform/result'
import type { DeskRefusal } from './call.ts'
import { tell } from './told.tsx'

/** One page of a list, and where the next one begins; null behind the last. */
export interface Shown<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/**
 * The first page as the loader gave it, and what was asked for besides; `more` is undefined once all is shown. A list that is loaded
 * anew begins again, unless `idOf` says that it is alive: then what was asked for stays below, each thing once.
 */
export function usePages<Item>(first: Shown<Item>, fetchMore: (from: string) => Promise<Result<Shown<Item>, DeskRefusal>>, idOf?: (item: Item) => string) {
  const [extra, setExtra] = useState<Shown<Item> & { readonly after: readonly Item[] }>()
  const added = idOf !== undefined || extra?.after === first.items ? extra : undefined
  const next = added ? added.next : first.next
  const ask = async (from: string) => {
    const found = await fetchMore(from)
    if (found.ok) setExtra({ after: first.items, items: [...(added?.items ?? []), ...found.value.items], next: found.value.next })
    else tell(found.refusal)
  }
  return { items: [...first.items, ...unseen(first.items, added?.items ?? [], idOf)], more: next === null ? undefined : () => void ask(next) }
}

/** What moved up into the first page since is not shown a second time below it. */
function unseen<Item>(first: readonly Item[], added: readonly Item[], idOf?: (item: Item) => string): readonly Item[] {
  if (!idOf || added.length === 0) return added
  const known = new Set(first.map(idOf))
  return added.filter((each) => !known.has(idOf(each)))
}
