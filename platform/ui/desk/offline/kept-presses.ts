import { isId } from '#platform/ids'
import { deskClock, newCommandId } from '../present.ts'

/**
 * What this browser keeps for a page that works without a network: presses the server has not yet had, and what the page last showed.
 * In a page of its own, or in a browser that keeps nothing, work goes on, and what is not sent is lost with the page.
 */

/** An id and an instant for a press: sent twice under its id, it counts once. */
export const stampOfPress = () => ({ id: newCommandId(), at: deskClock.now().toISOString() })

/** Members of something read back, by name; undefined each where it has them not. */
export function membersOf(each: unknown, names: readonly string[]): readonly unknown[] {
  return typeof each === 'object' && each !== null ? names.map((name) => Reflect.get(each, name)) : []
}

export const isIdKept = (each: unknown): each is string => typeof each === 'string' && isId(each)

/** As it was kept; null where nothing is there, or something unreadable. */
export function readStored(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

export function store(place: string, kept: object | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // A full or forbidden store: what is not sent stays in the page alone.
  }
}

/** Names of everything kept. */
export function placesKept(): readonly string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/** Presses that wait; anything unreadable is let go. */
export function readPresses<Press>(place: string, isPress: (each: unknown) => each is Press): readonly Press[] {
  const found = readStored(place)
  return Array.isArray(found) ? found.filter(isPress) : []
}

export const keepPresses = (place: string, presses: readonly object[]): void => store(place, presses.length === 0 ? undefined : presses)
