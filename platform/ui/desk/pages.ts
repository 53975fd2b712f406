import { useState } from 'react'
import type { Result } from '#platform/result'
import type { DeskRefusal } from './call.ts'
import { tell } from './told.tsx'

/** What every answer that is a page of a list says: where the next one begins; null behind the last. */
interface Page {
  readonly next: string | null
}

/**
 * A list page by page: the first as the loader gave it, and what was asked for besides; `itemsOf` takes the lines out of an answer, and
 * `more` is undefined once all is shown. A list that is loaded anew begins again, unless `idOf` says that it is alive: then what was
 * asked for stays below, each thing once.
 */
export function usePages<Answer extends Page, Item>(
  first: Answer,
  fetchMore: (from: string) => Promise<Result<Answer, DeskRefusal>>,
  itemsOf: (page: Answer) => readonly Item[],
  idOf?: (item: Item) => string,
) {
  const start = itemsOf(first)
  const [extra, setExtra] = useState<Page & { readonly items: readonly Item[]; readonly after: readonly Item[] }>()
  const added = idOf !== undefined || extra?.after === start ? extra : undefined
  const next = added ? added.next : first.next
  const ask = async (from: string) => {
    const found = await fetchMore(from)
    if (found.ok) setExtra({ after: start, items: [...(added?.items ?? []), ...itemsOf(found.value)], next: found.value.next })
    else tell(found.refusal)
  }
  return { items: [...start, ...unseen(start, added?.items ?? [], idOf)], more: next === null ? undefined : () => void ask(next) }
}

/** What moved up into the first page since is not shown a second time below it. */
function unseen<Item>(first: readonly Item[], added: readonly Item[], idOf?: (item: Item) => string): readonly Item[] {
  if (!idOf || added.length === 0) return added
  const known = new Set(first.map(idOf))
  return added.filter((each) => !known.has(idOf(each)))
}
