import { forgetOldDrafts, keepServerTime } from '#platform/ui/desk'
import type { Said } from '#platform/words'

/** What the server tells the desk before anybody signed in. */
export interface Start {
  readonly now: string
  readonly districts: readonly {
    readonly slug: string
    readonly name: Said
    readonly zone: string
    readonly demonstration: boolean
  }[]
}

/** The time the page was sent with: the first loaders ask for “today” before `start.json` has answered. */
export function keepTimeOfPage(): void {
  keepServerTime(document.querySelector('meta[name="server-time"]')?.getAttribute('content') ?? '')
}

export async function readStart(): Promise<Start> {
  const response = await fetch('/desk/start.json', { cache: 'no-store' })
  if (!response.ok) throw new TypeError('the desk could not read its start')
  const start: Start = await response.json()
  keepServerTime(start.now)
  // Only now: on a computer whose own clock is wrong a draft of this morning would look old.
  forgetOldDrafts()
  return start
}
