import { isIdKept, keepPresses, membersOf, readPresses, readStored, store } from '#platform/ui/desk/offline/kept-presses'
import type { PressesBody } from '../contract/booths.ts'
import { BOOTH_COUNTERS, type BoothCounter } from '../domain/booth.ts'

export type Kept = PressesBody['presses'][number]

export const placeOf = (district: string, boothId: string) => `booth.${district}.${boothId}`
const knownPlace = (district: string, boothId: string) => `booth-known.${district}.${boothId}`

export function isKept(each: unknown): each is Kept {
  const [id, counter, n, at] = membersOf(each, ['id', 'counter', 'n', 'at'])
  return isIdKept(id) && BOOTH_COUNTERS.some((name) => name === counter) && (n === 1 || n === -1) && typeof at === 'string'
}

export const readKept = (place: string): readonly Kept[] => readPresses(place, isKept)
export const keep = (place: string, presses: readonly Kept[]): void => keepPresses(place, presses)

export type Counters = Readonly<Record<BoothCounter, number>>

/** What a booth’s page without a network shows: its event and its counters as last seen; nothing of anybody. */
export interface KnownBooth {
  readonly event: string
  readonly on: string
  readonly counters: Counters
  /** By how much the server’s clock is ahead of this computer’s, in milliseconds. */
  readonly aheadMs: number
}

export const keepKnown = (district: string, boothId: string, known: KnownBooth): void => store(knownPlace(district, boothId), known)

/** Undefined where this browser has not opened the booth, or keeps something unreadable. */
export function readKnown(district: string, boothId: string): KnownBooth | undefined {
  const found = readStored(knownPlace(district, boothId))
  return isKnown(found) ? found : undefined
}

function isKnown(found: unknown): found is KnownBooth {
  const [event, on, counters, aheadMs] = membersOf(found, ['event', 'on', 'counters', 'aheadMs'])
  const counts = membersOf(counters, BOOTH_COUNTERS)
  return typeof event === 'string' && typeof on === 'string' && typeof aheadMs === 'number' && counts.length > 0 && counts.every((each) => typeof each === 'number')
}

/** What a counter shows: what the server had, and what waits here. */
export function shownCount(counter: BoothCounter, known: Counters, waiting: readonly Kept[]): number {
  return waiting.reduce((sum, each) => (each.counter === counter ? sum + each.n : sum), known[counter])
}
