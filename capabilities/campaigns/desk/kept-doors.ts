import { day } from '#platform/time'
import { isIdKept, keepPresses, membersOf, placesKept, readPresses, readStored, store } from '#platform/ui/desk/offline/kept-presses'
import type { DoorPressesBody, DoorsNow, RoundSheet } from '../contract/campaigns.ts'
import { DOOR_OUTCOMES, DOOR_PRESSES, type Door, doorAfter, type DoorOutcome } from '../domain/doors.ts'

export type KeptDoor = DoorPressesBody['presses'][number]

export const placeOf = (district: string, campaignId: string, gridId: string) => `round.${district}.${campaignId}.${gridId}`
const knownPlace = (place: string) => `known.${place}`

export function isKept(each: unknown): each is KeptDoor {
  const [id, addressId, press, at] = membersOf(each, ['id', 'addressId', 'press', 'at'])
  return isIdKept(id) && isIdKept(addressId) && DOOR_PRESSES.some((name) => name === press) && typeof at === 'string'
}

export const readKept = (place: string): readonly KeptDoor[] => readPresses(place, isKept)
export const keepDoors = (place: string, presses: readonly KeptDoor[]): void => keepPresses(place, presses)

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
  readonly on: string
  readonly doors: readonly KnownDoor[]
  /** By how much the server’s clock is ahead of this computer’s, in milliseconds. */
  readonly aheadMs: number
}

/** The sheet as it was opened, with what the server has taken from here since then (`taken`). */
export function knownOf({ campaign, grid, buildings }: RoundSheet, taken: DoorsNow['doors'], on: string, aheadMs: number, gridName: string): KnownRound {
  const since = new Map(taken.map((each) => [each.id, each]))
  const doors = buildings.flatMap((each) => each.doors.map((door) => {
    const now = since.get(door.id) ?? door
    return { id: door.id, room: door.room, building: door.building, outcome: now.outcome, on: now.on }
  }))
  return { title: campaign.title, grid: gridName === '' ? grid.name.zh : gridName, on, doors, aheadMs }
}

/** Keeps the sheet of today and lets go of every older one. */
export function keepKnown(place: string, known: KnownRound): void {
  for (const name of placesKept().filter((each) => each.startsWith('known.round.'))) if (membersOf(readStored(name), ['on'])[0] !== known.on) store(name, undefined)
  store(knownPlace(place), known)
}

/** Undefined where this browser has not opened the sheet, or keeps something unreadable. */
export function readKnown(place: string): KnownRound | undefined {
  const found = readStored(knownPlace(place))
  return isKnown(found) ? found : undefined
}

function isKnown(found: unknown): found is KnownRound {
  const [title, grid, on, doors, aheadMs] = membersOf(found, ['title', 'grid', 'on', 'doors', 'aheadMs'])
  return typeof title === 'string' && typeof grid === 'string' && typeof on === 'string' && typeof aheadMs === 'number' && Array.isArray(doors) && doors.every(isDoor)
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
