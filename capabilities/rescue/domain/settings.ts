import type { Refusal } from '#platform/result'
import { addDays, type Day, daysBetween } from '#platform/time'
import { refusal } from '../words/refusals.ts'

/** Numbers a station works by. Minutes for a call, calendar days for a stay and for details. */
export const SETTINGS = ['rounds-a-day', 'call-minutes', 'stay-days', 'keep-days'] as const
export type SettingName = (typeof SETTINGS)[number]

export interface Setting {
  readonly what: SettingName
  readonly n: number
  readonly from: Day
}

interface Bounds {
  readonly usual: number
  readonly least: number
  readonly most: number
}

/** Three rounds a day; an hour to reach a caller [D]; ten days from admission at most (DL-24); two years of details [D]. */
export const SETTING_BOUNDS: Readonly<Record<SettingName, Bounds>> = {
  'rounds-a-day': { usual: 3, least: 1, most: 24 },
  'call-minutes': { usual: 60, least: 5, most: 720 },
  'stay-days': { usual: 10, least: 1, most: 10 },
  'keep-days': { usual: 730, least: 30, most: 1825 },
}

/** The number in force on a day: the station’s own, else the usual one. */
export function settingOn(settings: readonly Setting[], what: SettingName, on: Day): number {
  const inForce = settings.filter((each) => each.what === what && each.from <= on)
  const latest = inForce.reduce<Setting | undefined>((best, each) => (best === undefined || each.from > best.from ? each : best), undefined)
  return latest?.n ?? SETTING_BOUNDS[what].usual
}

/** From today on, within bounds: the past is not planned anew. Refuses `setting-out-of-bounds`, `setting-day`. */
export function settingRefusal(setting: Setting, today: Day): Refusal | undefined {
  const { least, most } = SETTING_BOUNDS[setting.what]
  if (setting.n < least || setting.n > most) return refusal('setting-out-of-bounds', { least, most })
  return setting.from < today ? refusal('setting-day', {}) : undefined
}

/** Rounds planned from one day to another, both included. */
export function plannedRounds(settings: readonly Setting[], from: Day, to: Day): number {
  const days = Math.max(0, daysBetween(from, to) + 1)
  return Array.from({ length: days }, (_each, index) => settingOn(settings, 'rounds-a-day', addDays(from, index))).reduce((sum, n) => sum + n, 0)
}

export const PLACE_KINDS = ['station', 'bus-depot', 'underpass', 'bridge', 'bank-lobby', 'empty-building', 'site', 'shopping-street', 'fringe', 'other'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const SHIFTS = ['day', 'evening', 'night'] as const
export type ShiftPart = (typeof SHIFTS)[number]

const DAY_FROM = 8
const EVENING_FROM = 16

/** Which part of the roster an hour of the wall clock belongs to: 8 to 16, 16 to midnight, midnight to 8. */
export function partAt(hour: number): ShiftPart {
  if (hour < DAY_FROM) return 'night'
  return hour < EVENING_FROM ? 'day' : 'evening'
}
