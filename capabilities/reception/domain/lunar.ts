import { addDays, type Day, day, daysBetween } from '#platform/time'

interface LunarMonth {
  readonly firstOn: Day
  /** 1 to 12; a leap month has the number of the month before it. */
  readonly month: number
}

const FIRST_DAYS = [
  ['2025-01-29', 1], ['2025-02-28', 2], ['2025-03-29', 3], ['2025-04-28', 4], ['2025-05-27', 5], ['2025-06-25', 6], ['2025-07-25', 6], ['2025-08-23', 7], ['2025-09-22', 8], ['2025-10-21', 9],
  ['2025-11-20', 10], ['2025-12-20', 11], ['2026-01-19', 12], ['2026-02-17', 1], ['2026-03-19', 2], ['2026-04-17', 3], ['2026-05-17', 4], ['2026-06-15', 5], ['2026-07-14', 6], ['2026-08-13', 7],
  ['2026-09-11', 8], ['2026-10-10', 9], ['2026-11-09', 10], ['2026-12-09', 11], ['2027-01-08', 12], ['2027-02-07', 1],
] as const

/** First days of the months of the farmers’ calendar, as the standard GB/T 33661 defines them: 2025 and 2026. Later years are added as they are published. */
export const LUNAR_MONTHS: readonly LunarMonth[] = FIRST_DAYS.map(([firstOn, month]) => ({ firstOn: day(firstOn), month }))

export interface LunarDay {
  /** 1 to 30. */
  readonly date: number
  /** True outside the table: counted by the computer’s own calendar and to be checked. */
  readonly provisional: boolean
}

/** The day of the lunar month: from the table, else computed and said to be provisional. */
export function lunarDay(on: Day): LunarDay {
  const last = LUNAR_MONTHS.length - 1
  const index = LUNAR_MONTHS.findIndex((each, at) => at < last && each.firstOn <= on && on < (LUNAR_MONTHS[at + 1]?.firstOn ?? on))
  const month = LUNAR_MONTHS[index]
  return month ? { date: daysBetween(month.firstOn, on) + 1, provisional: false } : { date: computed(on), provisional: true }
}

function computed(on: Day): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', day: 'numeric' }).formatToParts(new Date(`${on}T00:00:00Z`))
  return Number(parts.find((each) => each.type === 'day')?.value ?? 0)
}

/** Whether the table’s months follow each other with 29 or 30 days: what a wrong digit breaks. */
export const lunarTableHolds = (): boolean =>
  LUNAR_MONTHS.every((each, at) => {
    const next = LUNAR_MONTHS[at + 1]
    return next === undefined || next.firstOn === addDays(each.firstOn, 29) || next.firstOn === addDays(each.firstOn, 30)
  })
