import { addDays, type Day, weekdayOf } from '#platform/time'

/** `[from, to)` in minutes after midnight in the district's zone; `[540, 720]` is 9:00–12:00. */
export type Interval = readonly [from: number, to: number]

/** Hours of the seven days of a week, Sunday first; an empty list is closed. */
export type WeekHours = readonly (readonly Interval[])[]

/** The hours of a week from a day on. */
export interface Week {
  readonly fromOn: Day
  readonly hours: WeekHours
}

/** One day that differs from its week, and why. */
export interface ExceptionDay {
  readonly on: Day
  readonly hours: readonly Interval[]
  readonly reason: string
}

/** When a place opens: never the legal calendar, by which terms are counted. */
export interface OpeningCalendar {
  readonly weeks: readonly Week[]
  readonly exceptions: readonly ExceptionDay[]
}

/** The hours of one day; `reason` says why it differs from its week. */
export interface Opening {
  readonly hours: readonly Interval[]
  readonly reason: string | null
}

export const DAY_MINUTES = 24 * 60
const MOST_INTERVALS = 4

/** Hours as they are kept: in order, touching ones as one; undefined where they overlap, end before they begin or leave the day. */
export function tidyHours(hours: readonly Interval[]): readonly Interval[] | undefined {
  const sorted = hours.toSorted(([one], [other]) => one - other)
  const sound = sorted.every(([from, to], index) => from >= 0 && from < to && to <= DAY_MINUTES && from >= (sorted[index - 1]?.[1] ?? 0))
  if (!sound || sorted.length > MOST_INTERVALS) return undefined
  const tidy: Interval[] = []
  for (const [from, to] of sorted) {
    const last = tidy.at(-1)
    if (last && last[1] === from) tidy[tidy.length - 1] = [last[0], to]
    else tidy.push([from, to])
  }
  return tidy
}

/** Seven days of tidy hours, or undefined. */
export function tidyWeek(week: WeekHours): WeekHours | undefined {
  const tidy = week.map(tidyHours)
  const sound = tidy.filter((each) => each !== undefined)
  return week.length === 7 && sound.length === 7 ? sound : undefined
}

/** The hours of a day: the exception of that day, else the week that began last; closed where no week has begun. */
export function openingOf(calendar: OpeningCalendar, on: Day): Opening {
  const exception = calendar.exceptions.find((each) => each.on === on)
  if (exception) return { hours: exception.hours, reason: exception.reason }
  const begun = calendar.weeks.filter((each) => each.fromOn <= on)
  const week = begun.reduce<Week | undefined>((latest, each) => (latest === undefined || each.fromOn > latest.fromOn ? each : latest), undefined)
  return { hours: week?.hours[weekdayOf(on)] ?? [], reason: null }
}

/** Until which minute of the day a place that is open now stays open; undefined while it is closed. */
export function openUntil(calendar: OpeningCalendar, on: Day, minute: number): number | undefined {
  return openingOf(calendar, on).hours.find(([from, to]) => from <= minute && minute < to)?.[1]
}

/** How many days ahead the next opening is looked for. */
export const LOOK_AHEAD_DAYS = 14

/** The next opening after a minute of a day, within the next fourteen days. */
export function nextOpening(calendar: OpeningCalendar, on: Day, minute: number): { readonly on: Day; readonly from: number } | undefined {
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const later = addDays(on, ahead)
    const next = openingOf(calendar, later).hours.find(([from]) => ahead > 0 || from > minute)
    if (next) return { on: later, from: next[0] }
  }
  return undefined
}

/** `09:05` for 545; 1440 is `24:00`. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

const TYPED = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至到]\s*(\d{1,2})[:：](\d{2})\s*$/

/** Hours as people type them: `9:00-12:00, 14:00-17:30`; empty is closed. Undefined where it cannot be read. */
export function readHours(text: string): readonly Interval[] | undefined {
  const pieces = text.split(/[,，、;；]/).map((each) => each.trim()).filter((each) => each !== '')
  const read = pieces.map((piece): Interval | undefined => {
    const found = TYPED.exec(piece)
    if (!found) return undefined
    const [fromHour, fromMinute, toHour, toMinute] = found.slice(1).map(Number)
    if ((fromMinute ?? 60) > 59 || (toMinute ?? 60) > 59) return undefined
    return [(fromHour ?? 24) * 60 + (fromMinute ?? 0), (toHour ?? 24) * 60 + (toMinute ?? 0)]
  })
  const whole = read.filter((each) => each !== undefined)
  return whole.length === read.length ? tidyHours(whole) : undefined
}

/** The same hours as text. */
export function hoursText(hours: readonly Interval[]): string {
  return hours.map(([from, to]) => `${clockOf(from)}-${clockOf(to)}`).join(', ')
}
