import { isWorkingDay, type WorkCalendar } from '#platform/calendar'
import { addDays, type Day, day, daysBetween } from '#platform/time'

/** A Monday: weeks are counted from it. */
const FIRST_MONDAY: Day = day('2024-01-01')
const WEEK_DAYS = 7
const WORKING_DAYS = 5

/** The number of the week in which a day lies; weeks begin on Monday. */
export function weekOf(on: Day): number {
  return Math.floor(daysBetween(FIRST_MONDAY, on) / WEEK_DAYS)
}

export function mondayOf(week: number): Day {
  return addDays(FIRST_MONDAY, week * WEEK_DAYS)
}

/** The last week that is over. */
export function lastWholeWeek(today: Day): number {
  return weekOf(today) - 1
}

/** Fewer working days than this make a week a short one. */
const LEAST_WORKING_DAYS = 4

/** True where holidays leave fewer than four working days: such a week says little about how often something happens. */
export function isShort(calendar: WorkCalendar, week: number): boolean {
  const monday = mondayOf(week)
  const working = Array.from({ length: WEEK_DAYS }, (_each, index) => addDays(monday, index)).filter((on) => isWorkingDay(calendar, on).working)
  return Math.min(working.length, WORKING_DAYS) < LEAST_WORKING_DAYS
}
