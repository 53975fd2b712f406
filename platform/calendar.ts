import { addDays, addMonths, type Day, weekdayOf, yearOf } from './time.ts'

/**
 * Working days of one year as published: the State Council's notice moves days both ways (调休).
 * A year without a table is provisional: weekends and the fixed statutory days only, and everything computed
 * with it says so.
 */
export interface CalendarYear {
  readonly year: number
  /** Days off, weekends included where the notice names them. */
  readonly holidays: ReadonlySet<Day>
  /** Saturdays and Sundays that are worked. */
  readonly makeUpDays: ReadonlySet<Day>
  readonly source: string
}

export interface WorkCalendar {
  readonly years: ReadonlyMap<number, CalendarYear>
}

/** A computed day, and whether a year without a published table had a hand in it. */
export interface Reckoned {
  readonly day: Day
  readonly provisional: boolean
}

/** The three days of a period that ends on a non-working day (CPL Art. 85; see `docs/law.md` §3.3). */
export interface DueDays {
  /** Last day by plain counting. */
  readonly rawOn: Day
  /** The next working day where the raw day is none: organs are measured against it. */
  readonly rolledOn: Day
  /** The last working day on or before the raw day: people who must act are shown this one. */
  readonly safeOn: Day
  readonly provisional: boolean
}

/** Statutory days with a fixed date (Regulation on public holidays, as amended from 2025-01-01): New Year, Labour Day, National Day. */
const FIXED_STATUTORY_DAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

export function isWorkingDay(calendar: WorkCalendar, on: Day): { readonly working: boolean; readonly provisional: boolean } {
  const weekday = weekdayOf(on)
  const weekend = weekday === 0 || weekday === 6
  const year = calendar.years.get(yearOf(on))
  if (!year) return { working: !weekend && !FIXED_STATUTORY_DAYS.has(on.slice(5)), provisional: true }
  if (year.holidays.has(on)) return { working: false, provisional: false }
  return { working: !weekend || year.makeUpDays.has(on), provisional: false }
}

function walk(calendar: WorkCalendar, from: Day, step: 1 | -1): Reckoned {
  let on = from
  let provisional = false
  for (;;) {
    const answer = isWorkingDay(calendar, on)
    provisional ||= answer.provisional
    if (answer.working) return { day: on, provisional }
    on = addDays(on, step)
  }
}

/** The day itself when it is worked, else the next working day. */
export function rollForward(calendar: WorkCalendar, on: Day): Reckoned {
  return walk(calendar, on, 1)
}

/** The day itself when it is worked, else the last working day before it. */
export function rollBack(calendar: WorkCalendar, on: Day): Reckoned {
  return walk(calendar, on, -1)
}

/** Adds working days; the start day is not counted. */
export function addWorkingDays(calendar: WorkCalendar, from: Day, days: number): Reckoned {
  let on = from
  let provisional = false
  for (let left = days; left > 0; left -= 1) {
    const next = walk(calendar, addDays(on, 1), 1)
    on = next.day
    provisional ||= next.provisional
  }
  return { day: on, provisional }
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(calendar, on).working) count += 1
  return count
}

/** A term of calendar days (`cal`): counted plainly, then rolled and made safe. The start day is not counted. */
export function termOfDays(calendar: WorkCalendar, from: Day, days: number): DueDays {
  return dueDays(calendar, addDays(from, days), false)
}

/** A term of months or years (24 months): it ends on the corresponding day (CC Art. 202), then rolled and made safe. */
export function termOfMonths(calendar: WorkCalendar, from: Day, months: number): DueDays {
  return dueDays(calendar, addMonths(from, months))
}

/** A promise in working days (`wd`): it always ends on one. Most of a day's promises start that day: reckoned once. */
export function termOfWorkingDays(calendar: WorkCalendar, from: Day, days: number): DueDays {
  const known = reckoned.get(calendar) ?? new Map<string, DueDays>()
  const name = `${from}+${days}`
  const found = known.get(name)
  if (found) return found
  const end = addWorkingDays(calendar, from, days)
  const due = dueDays(calendar, end.day, end.provisional)
  if (known.size >= MOST_RECKONED) known.clear()
  reckoned.set(calendar, known.set(name, due))
  return due
}

/** A calendar with a year loaded is another object: what was reckoned from the old one is forgotten with it. */
const reckoned = new WeakMap<WorkCalendar, Map<string, DueDays>>()
const MOST_RECKONED = 1_000

/** The three days for an end that is already known, such as a due day agreed in a contract (CC Art. 203). */
export function dueDays(calendar: WorkCalendar, rawOn: Day, provisional = false): DueDays {
  const rolled = rollForward(calendar, rawOn)
  const safe = rollBack(calendar, rawOn)
  return {
    rawOn,
    rolledOn: rolled.day,
    safeOn: safe.day,
    provisional: provisional || rolled.provisional || safe.provisional,
  }
}
