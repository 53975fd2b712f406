import type { PressesBody } from '../contract/booths.ts'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain/booth.ts'

export type Kept = PressesBody['presses'][number]

export const placeOf = (district: string, boothId: string) => `booth.${district}.${boothId}`
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function isKept(each: unknown): each is Kept {
  if (typeof each !== 'object' || each === null) return false
  const [id, counter, n, at]: unknown[] = ['id', 'counter', 'n', 'at'].map((name) => Reflect.get(each, name))
  return typeof id === 'string' && ID.test(id) && BOOTH_COUNTERS.some((name) => name === counter) && (n === 1 || n === -1) && typeof at === 'string'
}

/** What this browser kept without a network; anything unreadable is let go. */
function keptPresses(text: string | null): readonly Kept[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(found) ? found.filter(isKept) : []
  } catch {
    return []
  }
}

/** A page of its own, or a browser that keeps nothing: counting goes on, and what is not sent is lost with the page. */
export function readPlace(place: string): readonly Kept[] {
  try {
    return keptPresses(localStorage.getItem(place))
  } catch {
    return []
  }
}

export function keep(place: string, presses: readonly Kept[]): void {
  try {
    if (presses.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(presses))
  } catch {
    // A full or forbidden store: the presses stay in the page.
  }
}

export type Counters = Readonly<Record<BoothCounter, number>>

/** What a booth’s page without a network shows: its event and its counters as last seen; nothing of anybody. */
export interface KnownBooth {
  readonly event: string
  readonly on: string
  readonly counters: Counters
  /** By how much the server’s clock is ahead of this computer’s, in milliseconds. */
  readonly aheadMs: number
}

const knownPlace = (district: string, boothId: string) => `booth-known.${district}.${boothId}`

export function keepKnown(district: string, boothId: string, known: KnownBooth): void {
  try {
    localStorage.setItem(knownPlace(district, boothId), JSON.stringify(known))
  } catch {
    // A browser that keeps nothing has no page without a network.
  }
}

/** Undefined where this browser has not opened the booth, or keeps something unreadable. */
export function readKnown(district: string, boothId: string): KnownBooth | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(knownPlace(district, boothId)) ?? 'null')
    return isKnown(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isKnown(found: unknown): found is KnownBooth {
  if (typeof found !== 'object' || found === null) return false
  const [event, on, counters, aheadMs]: unknown[] = ['event', 'on', 'counters', 'aheadMs'].map((name) => Reflect.get(found, name))
  if (typeof event !== 'string' || typeof on !== 'string' || typeof aheadMs !== 'number' || typeof counters !== 'object' || counters === null) return false
  return BOOTH_COUNTERS.every((name) => typeof Reflect.get(counters, name) === 'number')
}

/** What a counter shows: what the server had, and what waits here. */
export function shownCount(counter: BoothCounter, known: Counters, waiting: readonly Kept[]): number {
  return waiting.reduce((sum, each) => (each.counter === counter ? sum + each.n : sum), known[counter])
}
