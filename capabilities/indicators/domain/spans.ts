import { addDays, type Day, day, daysBetween } from '#platform/time'
import { type Said, said } from '#platform/words'
import type { Period } from './periods.ts'

export const SPANS = ['month', 'quarter', 'half', 'year'] as const
export type Span = (typeof SPANS)[number]

const MONTHS: Readonly<Record<Span, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** A calendar span, and the one before it that it is compared with: of as many days, while it is not over. */
export interface Spanned extends Period {
  /** Whole, as the calendar has it. */
  readonly whole: Period
  readonly before: Period
  /** It is not over: both sides end on the same day of their span. */
  readonly running: boolean
}

/** The span that holds a day, up to today. A day still to come is taken as today. */
export function spanned(span: Span, on: Day, today: Day): Spanned {
  const first = monthOf(on <= today ? on : today)
  const from = first - (first % MONTHS[span])
  const whole = wholeFrom(from, span)
  const before = wholeFrom(from - MONTHS[span], span)
  if (whole.to <= today) return { ...whole, whole, before, running: false }
  // A shorter month before has no thirty-first: then it is taken whole.
  const days = Math.min(daysBetween(whole.from, today), daysBetween(before.from, before.to))
  return { from: whole.from, to: today, whole, before: { from: before.from, to: addDays(before.from, days) }, running: true }
}

function wholeFrom(month: number, span: Span): Period {
  return { from: firstOf(month), to: addDays(firstOf(month + MONTHS[span]), -1) }
}

const monthOf = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
const firstOf = (month: number) => day(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)

/**
 * What kind of comparison two periods make (I-12): a half with the half before it is 环比 and never called year-on-year, whatever
 * it is called elsewhere.
 */
export function comparisonWords(now: Period, base: Period): Said {
  if (isYearEarlier(now, base)) return said('同比（和上一年同样的日子比）', 'year on year (the same days a year before)')
  const span = SPANS.find((each) => isWhole(now, each) && isWhole(base, each) && addDays(base.to, 1) === now.from)
  return span ? WORDS[span] : said('环比（和前面同样长的一段比）', 'against a period of the same length before, not year on year')
}

const WORDS: Readonly<Record<Span, Said>> = {
  month: said('环比（和上个月比）', 'month on month'),
  quarter: said('环比（和上个季度比，不是同比）', 'quarter on quarter, not year on year'),
  half: said('半年比前半年（环比，不是同比）', 'half-on-half, not year on year'),
  year: said('和上一年比', 'year on year'),
}

function isWhole(period: Period, span: Span): boolean {
  const whole = wholeFrom(monthOf(period.from) - (monthOf(period.from) % MONTHS[span]), span)
  return whole.from === period.from && whole.to === period.to
}

function isYearEarlier(now: Period, base: Period): boolean {
  const earlier = (on: Day) => `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`.replace('-02-29', '-02-28')
  return earlier(now.from) === base.from && (earlier(now.to) === base.to || (now.to.endsWith('-02-28') && base.to.endsWith('-02-29')))
}
