import type { Refusal } from '#platform/result'
import { addDays, type Day, day, weekdayOf } from '#platform/time'
import { refusal } from '../words/refusals.ts'
import { lunarDay } from './lunar.ts'

/** 农历逢几、每月几号、每周几: how the days of a market repeat. */
export const MARKET_PATTERNS = ['lunar', 'month-days', 'weekdays'] as const
export type MarketPattern = (typeof MARKET_PATTERNS)[number]

/** What the numbers of a pattern may be: last digit of the lunar day (0 is the tenth), day of the month, weekday (0 is Sunday). */
const BOUNDS: Readonly<Record<MarketPattern, readonly [number, number]>> = { lunar: [0, 9], 'month-days': [1, 31], weekdays: [0, 6] }

export interface MarketRule {
  readonly pattern: MarketPattern
  readonly days: readonly number[]
  readonly fromOn: Day
  /** The first day on which it counts no more; unset while it does. */
  readonly untilOn: Day | null
}

export interface MarketDay {
  readonly on: Day
  readonly provisional: boolean
}

/** A rule counts from today or later, with numbers that its pattern knows. Refuses `market-days`. */
export function marketRefusal(rule: Pick<MarketRule, 'pattern' | 'days' | 'fromOn'>, today: Day): Refusal | undefined {
  const [least, most] = BOUNDS[rule.pattern]
  return rule.days.length === 0 || rule.days.some((each) => each < least || each > most) || rule.fromOn < today ? refusal('market-days', {}) : undefined
}

function fallsOn({ pattern, days }: Pick<MarketRule, 'pattern' | 'days'>, on: Day): MarketDay | undefined {
  if (pattern === 'weekdays') return days.includes(weekdayOf(on)) ? { on, provisional: false } : undefined
  if (pattern === 'month-days') return days.includes(Number(on.slice(8))) ? { on, provisional: false } : undefined
  const { date, provisional } = lunarDay(on)
  return days.includes(date % 10) ? { on, provisional } : undefined
}

/** The market days of a month (`2026-03`), from a day on. */
export function marketDays(rule: MarketRule, month: string, from: Day): readonly MarketDay[] {
  const first = day(`${month}-01`)
  return Array.from({ length: 31 }, (_each, index) => addDays(first, index))
    .filter((on) => on.startsWith(month) && on >= from && on >= rule.fromOn && (rule.untilOn === null || on < rule.untilOn))
    .flatMap((on) => fallsOn(rule, on) ?? [])
}
