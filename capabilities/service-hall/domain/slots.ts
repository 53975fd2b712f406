import { addDays, type Day } from '#platform/time'
import { BOOKABLE_DAYS, LATE_MINUTES } from './terms.ts'

/** `[from, to)` in minutes after midnight, as the directory tells the hours of a place. */
export type Hours = readonly (readonly [from: number, to: number])[]

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
