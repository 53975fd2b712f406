import type { FacilityShown } from './contract.ts'
import { nextOpening, type OpeningCalendar, openUntil, walkBetween } from './domain.ts'
import type { FacilityLine } from './reads.ts'
import { type Day, instant, startOfDay } from '#platform/time'

/** From where and when somebody looks. */
export interface Looking {
  readonly here: readonly [number, number] | undefined
  readonly on: Day
  /** Minute of the day in the district’s zone. */
  readonly minute: number
}

/** The minute of a day that an instant lies in. */
export function minuteOfDay(at: Date, on: Day, zone: string): number {
  return Math.floor((at.getTime() - startOfDay(on, zone).getTime()) / 60_000)
}

/** A place as anybody sees it. Closed or out of order, it is not open now whatever its hours say. */
export function facilityShown(row: FacilityLine, calendar: OpeningCalendar, { here, on, minute }: Looking): FacilityShown {
  const way = here === undefined ? undefined : walkBetween(here, [row.longitude, row.latitude], on)
  return {
    id: row.id, kind: row.kind, name: { zh: row.name_zh, en: row.name_en }, unit: { zh: row.unit_zh, en: row.unit_en }, address: row.address_text, phone: row.phone,
    services: { zh: row.services_zh, en: row.services_en }, point: [row.longitude, row.latitude], state: row.state, stateSince: instant(row.state_since), stateNote: row.state_note,
    metres: way?.metres ?? null, minutes: way?.minutes ?? null, openUntil: row.state === 'open' ? (openUntil(calendar, on, minute) ?? null) : null, next: nextOpening(calendar, on, minute) ?? null,
  }
}

/** The nearest first; without a “here”, by name. */
export function nearestFirst(places: readonly FacilityShown[]): FacilityShown[] {
  return places.toSorted((one, other) => (one.metres ?? 0) - (other.metres ?? 0) || (one.name.zh < other.name.zh ? -1 : 1))
}
