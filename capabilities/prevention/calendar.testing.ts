import type { WorkCalendar } from '#platform/calendar'

/** Weekends and the fixed statutory days only. */
export function emptyCalendar(): WorkCalendar {
  return { years: new Map() }
}
