/** When units meet. No IO, no clock; runs in the browser too. */
import { rollForward, type WorkCalendar } from '#platform/calendar'
import { addDays, type Day, weekdayOf } from '#platform/time'

export const PATTERNS = ['weekly', 'monthly', 'none'] as const
export type Pattern = (typeof PATTERNS)[number]

/** One version of a rhythm: of one unit, or of every unit of a kind; it counts from `fromOn` until a later one does. */
export interface Rhythm {
  readonly unitId: string | null
  readonly unitKind: string | null
  readonly pattern: Pattern
  /** 1 is Monday, 7 is Sunday; only of a weekly one. */
  readonly weekday: number | null
  /** 1 to 28; only of a monthly one. */
  readonly monthDay: number | null
  readonly at: string
  readonly place: string
  readonly fromOn: Day
}

export interface Meets {
  /** The day by plain counting: what names this meeting among those of its unit. */
  readonly plannedOn: Day
  /** The day it is held: the next working day where the planned one is none. */
  readonly on: Day
  readonly at: string
  readonly place: string
  readonly moved: boolean
  /** Rests on a year without a published calendar. */
  readonly provisional: boolean
}

interface WhichUnit {
  readonly id: string
  readonly kind: string
}

/** The version that counts for a unit on a day: its own before that of its kind; of several the one that began last, of those the one set last. */
export function rhythmOn(versions: readonly Rhythm[], unit: WhichUnit, on: Day): Rhythm | undefined {
  const begun = versions.filter((each) => each.fromOn <= on)
  const own = latest(begun.filter((each) => each.unitId === unit.id))
  return own ?? latest(begun.filter((each) => each.unitKind === unit.kind))
}

/** Versions come in the order they were set; of two that begin on one day the later set counts. */
function latest(versions: readonly Rhythm[]): Rhythm | undefined {
  return versions.reduce<Rhythm | undefined>((found, each) => (found === undefined || each.fromOn >= found.fromOn ? each : found), undefined)
}

function isDue(rhythm: Rhythm, on: Day): boolean {
  if (rhythm.pattern === 'weekly') return (weekdayOf(on) || 7) === rhythm.weekday
  return rhythm.pattern === 'monthly' && Number(on.slice(8)) === rhythm.monthDay
}

/**
 * Meetings of a unit planned on the days `from` to `to`, both included, in their order. One on a day off is held on the next working
 * day; where two would then be held on one day, the later planned one stands for both.
 */
export function meetingsOf(versions: readonly Rhythm[], unit: WhichUnit, calendar: WorkCalendar, span: { readonly from: Day; readonly to: Day }): readonly Meets[] {
  const found: Meets[] = []
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const rhythm = rhythmOn(versions, unit, day)
    if (!rhythm || !isDue(rhythm, day)) continue
    const { day: on, provisional } = rollForward(calendar, day)
    if (found.at(-1)?.on === on) found.pop()
    found.push({ plannedOn: day, on, at: rhythm.at, place: rhythm.place, moved: on !== day, provisional })
  }
  return found
}
