import type { Id } from '#platform/ids'
import type { Said } from '#platform/result'
import type { Day } from '#platform/time'

export type RoomId = Id<'room'>
export type BookingId = Id<'booking'>

/** Quarters of an hour since midnight by the district's wall clock; 60 is 15:00. */
export type Quarter = number

export const QUARTERS_A_DAY = 96
/** Nobody needs a room longer at one go; a whole day is booked in two parts. */
export const LONGEST_BOOKING_QUARTERS = 32

export const PURPOSES = ['mediation', 'consultation', 'meeting', 'other'] as const
export type Purpose = (typeof PURPOSES)[number]

export interface Room {
  readonly id: RoomId
  readonly unitId: Id<'unit'>
  readonly name: Said
  readonly seats: number
  /** Codes of `equipmentWords`, such as `screen`. */
  readonly equipment: readonly string[]
  /** Reached without a step: asked for when a party cannot climb stairs. */
  readonly stepFree: boolean
}

export interface BookingDraft {
  readonly id: BookingId
  readonly roomId: RoomId
  readonly caseId: Id<'case'> | null
  readonly purpose: Purpose
  readonly onDay: Day
  readonly fromQuarter: Quarter
  /** Not included: 60 to 64 is 15:00 to 16:00. */
  readonly toQuarter: Quarter
  readonly bookedBy: Id<'staff'>
}

/** `15:00` → 60. Undefined unless it is a whole quarter of an hour between 00:00 and 24:00. */
export function quarterOf(time: string): Quarter | undefined {
  const parts = /^(\d{2}):(00|15|30|45)$/.exec(time)
  if (!parts) return undefined
  const quarter = Number(parts[1]) * 4 + Number(parts[2]) / 15
  return quarter <= QUARTERS_A_DAY ? quarter : undefined
}

/** 60 → `15:00`. */
export function timeOf(quarter: Quarter): string {
  const minutes = (quarter % 4) * 15
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** Each quarter that a booking takes. */
export function quartersOf(booking: Pick<BookingDraft, 'fromQuarter' | 'toQuarter'>): Quarter[] {
  return Array.from({ length: booking.toQuarter - booking.fromQuarter }, (_unused, index) => booking.fromQuarter + index)
}

export interface Taken {
  readonly fromQuarter: Quarter
  readonly toQuarter: Quarter
}

/** The first free stretch of the wished length at or after the wished time, within opening hours (08:00 to 20:00). */
export function nextFree(taken: readonly Taken[], wished: Taken): Taken | undefined {
  const length = wished.toQuarter - wished.fromQuarter
  const opens = 32
  const closes = 80
  for (let from = Math.max(wished.fromQuarter, opens); from + length <= closes; from += 1) {
    const clash = taken.some((each) => each.fromQuarter < from + length && from < each.toQuarter)
    if (!clash) return { fromQuarter: from, toQuarter: from + length }
  }
  return undefined
}
