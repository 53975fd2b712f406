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
 * The first page as the loader gave it, and what was asked for besides; a list that is loaded anew begins again.
 * `more` is undefined once all is shown.
 */
export function usePages<Item>(first: Shown<Item>, fetchMore: (from: string) => Promise<Result<Shown<Item>, DeskRefusal>>) {
  const [extra, setExtra] = useState<Shown<Item> & { readonly after: readonly Item[] }>()
  const added = extra?.after === first.items ? extra : undefined
  const next = added ? added.next : first.next
  const ask = async (from: string) => {
    const found = await fetchMore(from)
    if (found.ok) setExtra({ after: first.items, items: [...(added?.items ?? []), ...found.value.items], next: found.value.next })
    else tell(found.refusal.say)
  }
  return { items: [...first.items, ...(added?.items ?? [])], more: next === null ? undefined : () => void ask(next) }
}
