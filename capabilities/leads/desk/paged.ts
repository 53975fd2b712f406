import { useState } from 'react'
import type { Result } from '#platform/result'
import { type DeskRefusal, tell } from '#platform/ui/desk'

/** One page of a list, and where the next one begins. */
export interface Shown<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** The first page as the loader gave it, and what was asked for besides; a list that is loaded anew begins again. */
export function usePages<Item>(first: Shown<Item>, fetchMore: (before: string) => Promise<Result<Shown<Item>, DeskRefusal>>) {
  const [extra, setExtra] = useState<Shown<Item> & { readonly after: Shown<Item> }>()
  const added = extra?.after === first ? extra : undefined
  const next = added ? added.next : first.next
  const ask = async (before: string) => {
    const found = await fetchMore(before)
    if (found.ok) setExtra({ after: first, items: [...(added?.items ?? []), ...found.value.items], next: found.value.next })
    else tell(found.refusal.say)
  }
  return { items: [...first.items, ...(added?.items ?? [])], more: next === null ? undefined : () => void ask(next) }
}
