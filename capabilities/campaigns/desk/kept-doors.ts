import { day } from '#platform/time'
import type { DoorPressesBody, DoorsNow, RoundSheet } from '../contract/campaigns.ts'
import { DOOR_OUTCOMES, DOOR_PRESSES, type Door, doorAfter, type DoorOutcome } from '../domain/doors.ts'

export type KeptDoor = DoorPressesBody['presses'][number]

export const placeOf = (district: string, campaignId: string, gridId: string) => `round.${district}.${campaignId}.${gridId}`
const knownPlace = (place: string) => `known.${place}`
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function membersOf(each: unknown, names: readonly string[]): readonly unknown[] {
  return typeof each === 'object' && each !== null ? names.map((name) => Reflect.get(each, name)) : []
}

function isKept(each: unknown): each is KeptDoor {
  const [id, addressId, press, at] = membersOf(each, ['id', 'addressId', 'press', 'at'])
  return typeof id === 'string' && ID.test(id) && typeof addressId === 'string' && ID.test(addressId) && DOOR_PRESSES.some((name) => name === press) && typeof at === 'string'
}

function stored(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null')
  } catch {
    return null
  }
}

/** Presses this browser kept without a network; anything unreadable is let go. */
export function readKept(place: string): readonly KeptDoor[] {
  const found = stored(place)
  return Array.isArray(found) ? found.filter(isKept) : []
}

export function keepDoors(place: string, presses: readonly KeptDoor[]): void {
  try {
    if (presses.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(presses))
  } catch {
    // A full or forbidden store: the presses stay in the page.
  }
}

export interface KnownDoor {
  readonly id: string
  readonly room: string
  readonly building: string
  readonly outcome: DoorOutcome | null
  readonly on: string | null
}

/** What the sheet without a network shows: doors and outcomes of one day, nothing of anybody. */
export interface KnownRound {
  readonly title: string
  readonly grid: string
  /** The day on which it was opened; the day after it is let go. */
  readonly day: string
  readonly doors: readonly KnownDoor[]
  /** By how much the server’s clock is ahead of this computer’s, in milliseconds. */
  readonly aheadMs: number
}

/** The sheet as it was opened, with what the server has taken from here since then (`taken`). */
export function knownOf({ campaign, grid, buildings }: RoundSheet, taken: DoorsNow['doors'], day: string, aheadMs: number, gridName: string): KnownRound {
  const since = new Map(taken.map((each) => [each.id, each]))
  const doors = buildings.flatMap((each) => each.doors.map((door) => {
    const { outcome, on } = since.get(door.id) ?? door
    return { id: door.id, room: door.room, building: door.building, outcome, on }
  }))
  return { title: campaign.title, grid: gridName === '' ? grid.name.zh : gridName, day, doors, aheadMs }
}

/** Keeps the sheet of today and lets go of every older one. */
export function keepKnown(place: string, known: KnownRound): void {
  try {
    forgetOld(known.day)
    localStorage.setItem(knownPlace(place), JSON.stringify(known))
  } catch {
    // A browser that keeps nothing has no page without a network.
  }
}

function forgetOld(day: string): void {
  const names = Array.from({ length: localStorage.length }, (_each, index) => localStorage.key(index) ?? '')
  for (const name of names.filter((each) => each.startsWith('known.round.'))) if (membersOf(stored(name), ['day'])[0] !== day) localStorage.removeItem(name)
}

/** Undefined where this browser has not opened the sheet, or keeps something unreadable. */
export function readKnown(place: string): KnownRound | undefined {
  const found = stored(knownPlace(place))
  return isKnown(found) ? found : undefined
}

function isKnown(found: unknown): found is KnownRound {
  const [title, grid, day, doors, aheadMs] = membersOf(found, ['title', 'grid', 'day', 'doors', 'aheadMs'])
  return typeof title === 'string' && typeof grid === 'string' && typeof day === 'string' && typeof aheadMs === 'number' && Array.isArray(doors) && doors.every(isDoor)
}

function isDoor(each: unknown): boolean {
  const [id, room, building, outcome] = membersOf(each, ['id', 'room', 'building', 'outcome'])
  return typeof id === 'string' && typeof room === 'string' && typeof building === 'string' && (outcome === null || DOOR_OUTCOMES.some((name) => name === outcome))
}

/** What a door shows: what the server had, and what waits here, by the server’s own rule. */
export function shownDoor(door: Pick<KnownDoor, 'id' | 'outcome' | 'on'>, waiting: readonly KeptDoor[], today: Door['on']): Door | undefined {
  const known: Door | undefined = door.outcome === null ? undefined : { outcome: door.outcome, on: door.on === today ? today : day('2000-01-01') }
  return waiting.filter((each) => each.addressId === door.id).reduce((now, each) => doorAfter(now, each.press, today), known)
}
