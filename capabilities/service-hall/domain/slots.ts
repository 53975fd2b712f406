import { addDays, type Day, weekdayOf } from '#platform/time'
import { BOOKABLE_DAYS, LATE_MINUTES } from './terms.ts'

/** `[from, to)` in minutes after midnight, as the directory tells the hours of a place. */
export type Hours = readonly (readonly [from: number, to: number])[]

/** Hours of the seven days of a week, Sunday first. */
export type WeekOfHours = readonly Hours[]

/** Each part opens before it closes, parts are in order and do not overlap, and somewhere in the week there is one. */
export function isWeek(week: WeekOfHours): boolean {
  const sound = week.every((hours) => hours.every(([from, to], index) => from < to && from >= (hours[index - 1]?.[1] ?? 0)))
  return sound && week.some((hours) => hours.length > 0)
}

/** The hours in which a service is given on a day: its own, as far as its place is open; without its own those of the place. */
export function serviceHours(place: Hours, own: WeekOfHours | null, on: Day): Hours {
  if (own === null) return place
  return place.flatMap(([opens, closes]) => (own[weekdayOf(on)] ?? []).flatMap(([from, to]): Hours => {
    const [begins, ends] = [Math.max(opens, from), Math.min(closes, to)]
    return begins < ends ? [[begins, ends]] : []
  }))
}

/** Whether a time begins and ends within the hours. */
export const liesIn = (hours: Hours, from: number, minutes: number): boolean => hours.some(([begins, ends]) => begins <= from && from + minutes <= ends)

/** The times of a day at which a slot may begin: whole slots within the opening hours, midday and Saturday as they come. */
export function slotsOf(hours: Hours, slotMinutes: number): readonly number[] {
  return hours.flatMap(([from, to]) => Array.from({ length: Math.max(0, Math.floor((to - from) / slotMinutes)) }, (_each, index) => from + index * slotMinutes))
}

export interface FreeTime {
  readonly from: number
  readonly free: number
}

/** Times with what is left of them; of today only those to come. `taken`: how many seats of a time are given. */
export function freeTimes(slots: readonly number[], seats: number, taken: ReadonlyMap<number, number>, notBefore: number): readonly FreeTime[] {
  return slots.filter((from) => from > notBefore).map((from) => ({ from, free: Math.max(0, seats - (taken.get(from) ?? 0)) }))
}

/** The lowest seat nobody has; undefined where all are given. */
export function freeSeat(seats: number, given: readonly number[]): number | undefined {
  return Array.from({ length: seats }, (_each, index) => index + 1).find((seat) => !given.includes(seat))
}

/** Days on which somebody may book: today and the thirty after it. */
export const bookable = (on: Day, today: Day): boolean => on >= today && on <= addDays(today, BOOKABLE_DAYS)

/** Nobody came: a quarter of an hour after its time a place is free for others. */
export const isMissed = (on: Day, from: number, today: Day, minute: number): boolean => on < today || (on === today && minute >= from + LATE_MINUTES)

/** `09:05` for 545. */
export const clockText = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `09:00–12:00、14:00–17:00`. */
export const hoursText = (hours: Hours): string => hours.map(([from, to]) => `${clockText(from)}–${clockText(to)}`).join('、')

export const APPOINTMENT_STATES = ['booked', 'kept', 'cancelled', 'missed'] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]
