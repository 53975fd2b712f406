import { isWorkingDay, type WorkCalendar } from '#platform/calendar'
import { addDays, type Day, startOfDay, weekdayOf } from '#platform/time'
import type { SlotDays } from './kinds.ts'

/** Monday to Sunday: 1 to 7. */
export const weekdayNumber = (on: Day): number => weekdayOf(on) || 7

/** The Monday of a day’s week. */
export function mondayOf(on: Day): Day {
  return addDays(on, 1 - weekdayNumber(on))
}

export const weekFrom = (monday: Day): readonly Day[] => Array.from({ length: 7 }, (_each, index) => addDays(monday, index))

export interface Term {
  readonly from: Day
  readonly until: Day
}

export interface Falls {
  readonly falls: boolean
  /** Nobody has published it yet: a year without a calendar, a day beyond the terms that were entered. */
  readonly provisional: boolean
}

const SUMMER = ['07', '08']

/**
 * Whether there is school on a day. Within a term: on working days, make-up Saturdays included. Between two terms: holidays. Beyond all of
 * them nobody knows: working days outside July and August, said to be provisional.
 */
export function schoolDay(calendar: WorkCalendar, terms: readonly Term[], on: Day): Falls {
  const { working, provisional } = isWorkingDay(calendar, on)
  if (terms.some((each) => each.from <= on && on <= each.until)) return { falls: working, provisional }
  const between = terms.some((each) => each.until < on) && terms.some((each) => each.from > on)
  if (between) return { falls: false, provisional: false }
  return { falls: working && !SUMMER.includes(on.slice(5, 7)), provisional: true }
}

/** Whether a slot is on a day. */
export function slotFalls(days: SlotDays, calendar: WorkCalendar, terms: readonly Term[], on: Day): Falls {
  if (days === 'every-day') return { falls: true, provisional: false }
  if (days === 'school-days') return schoolDay(calendar, terms, on)
  const { working, provisional } = isWorkingDay(calendar, on)
  return { falls: working, provisional }
}

const MINUTE_MS = 60_000

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export interface Times {
  readonly begins: Date
  readonly ends: Date
}

/** The instants of a slot on a day; one that ends before it begins ends the next morning. */
export function timesOf(on: Day, slot: { readonly begins: string; readonly ends: string }, zone: string): Times {
  const next = minutesOf(slot.ends) <= minutesOf(slot.begins)
  return {
    begins: new Date(startOfDay(on, zone).getTime() + minutesOf(slot.begins) * MINUTE_MS),
    ends: new Date(startOfDay(next ? addDays(on, 1) : on, zone).getTime() + minutesOf(slot.ends) * MINUTE_MS),
  }
}

/** Half-open: one that begins as the other ends is no overlap. */
export const overlap = (one: Times, other: Times): boolean => one.begins < other.ends && other.begins < one.ends

export const minutesIn = ({ begins, ends }: Times): number => Math.round((ends.getTime() - begins.getTime()) / MINUTE_MS)

/** Hours with at most one decimal, as people say them. */
export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10

const FEW = 5

/** Hours of a team as they are told: away from one’s own unit, of fewer than five they would be somebody’s (PR-24). */
export const hoursTold = ({ minutes, members, isOwn }: { readonly minutes: number; readonly members: number; readonly isOwn: boolean }): number | null =>
  (isOwn || members >= FEW ? hoursOf(minutes) : null)
