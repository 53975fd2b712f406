import type { Term } from '#cap/cases'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import { addDays, type Day, day, daysBetween, weekdayOf } from '#platform/time'
import { refusal } from '../words/refusals.ts'

export const HALVES = ['morning', 'afternoon'] as const
export type Half = (typeof HALVES)[number]

export const HOME_STATES = ['asked', 'confirmed', 'done', 'not-met', 'called-off'] as const
export type HomeState = (typeof HOME_STATES)[number]

export const HOME_STEPS = ['confirm', 'done', 'not-met', 'call-off'] as const
export type HomeStep = (typeof HOME_STEPS)[number]

const TRANSITIONS: Readonly<Record<HomeStep, { readonly from: readonly HomeState[]; readonly to: HomeState }>> = {
  confirm: { from: ['asked'], to: 'confirmed' },
  done: { from: ['confirmed'], to: 'done' },
  'not-met': { from: ['confirmed'], to: 'not-met' },
  'call-off': { from: ['asked', 'confirmed'], to: 'called-off' },
}


/** The state after a step; nobody is met before the day has come. Refuses `home-out-of-turn`, `home-not-yet`. */
export function homeAfter(step: HomeStep, booking: { readonly state: HomeState; readonly onDay: Day }, today: Day): Result<HomeState> {
  const { from, to } = TRANSITIONS[step]
  if (!from.includes(booking.state)) return refuse(refusal('home-out-of-turn', { state: booking.state }))
  return (step === 'done' || step === 'not-met') && today < booking.onDay ? refuse(refusal('home-not-yet', { on: booking.onDay })) : ok(to)
}

/** What may follow today, by the same rule that judges the click. */
export const homeStepsFrom = (booking: { readonly state: HomeState; readonly onDay: Day }, today: Day): readonly HomeStep[] => HOME_STEPS.filter((each) => homeAfter(each, booking, today).ok)

export interface Capacity {
  readonly weekday: number
  readonly half: Half
  readonly from: Day
  readonly n: number
}

/** How many visits a team makes in a half-day: the number in force on that day; none where nothing was said. */
export function capacityOn(capacities: readonly Capacity[], on: Day, half: Half): number {
  const inForce = capacities.filter((each) => each.weekday === weekdayOf(on) && each.half === half && each.from <= on)
  return inForce.reduce<Capacity | undefined>((best, each) => (best === undefined || each.from > best.from ? each : best), undefined)?.n ?? 0
}

/** Bookings are taken from tomorrow and this many calendar days ahead [D]. */
export const AHEAD_DAYS = 14
/** Words of a booking go this long after its day [D] (PIPL Art. 19: no longer than the purpose needs). */
export const HOME_FORGET_TERMS: readonly Term[] = [{ clock: 'home-service-forgotten', length: 60, unit: 'cal', law: 'PIPL-19', effectiveFrom: day('2024-01-01') }]

export interface HalfDay {
  readonly on: Day
  readonly half: Half
  readonly left: number
}

/** The half-days that can still be booked, the earliest first. */
export function freeHalfDays(capacities: readonly Capacity[], taken: readonly { readonly on: Day; readonly half: string; readonly taken: number }[], today: Day): readonly HalfDay[] {
  const days = Array.from({ length: AHEAD_DAYS }, (_each, index) => addDays(today, index + 1))
  return days.flatMap((on) => HALVES.map((half) => {
    const used = taken.find((each) => each.on === on && each.half === half)?.taken ?? 0
    return { on, half, left: Math.max(0, capacityOn(capacities, on, half) - used) }
  })).filter((each) => each.left > 0)
}

/** From tomorrow, two weeks ahead at most. Refuses `home-day`. */
export function homeDayRefusal(on: Day, today: Day): Refusal | undefined {
  const ahead = daysBetween(today, on)
  return ahead < 1 || ahead > AHEAD_DAYS ? refusal('home-day', { most: AHEAD_DAYS }) : undefined
}
