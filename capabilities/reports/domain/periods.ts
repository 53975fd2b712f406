import { addDays, addMonths, type Day, day, daysBetween, weekdayOf } from '#platform/time'
import { type Said, said } from '#platform/words'

export const REPORT_KINDS = ['week', 'month', 'quarter', 'half', 'year'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Both days are in it. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

const MONTHS: Readonly<Record<Exclude<ReportKind, 'week'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 }

/** The period of a kind that begins on a day; undefined where none begins there. A week begins on a Monday. */
export function spanFrom(kind: ReportKind, from: Day): Span | undefined {
  if (kind === 'week') return weekdayOf(from) === 1 ? { from, to: addDays(from, 6) } : undefined
  const month = Number(from.slice(5, 7)) - 1
  if (!from.endsWith('-01') || month % MONTHS[kind] !== 0) return undefined
  return { from, to: addDays(addMonths(from, MONTHS[kind]), -1) }
}

/** The period of a kind that a day lies in. */
export function spanOf(kind: ReportKind, on: Day): Span {
  const from = kind === 'week' ? addDays(on, -((weekdayOf(on) + 6) % 7)) : firstOf(on, MONTHS[kind])
  const found = spanFrom(kind, from)
  if (!found) throw new Error(`no ${kind} begins on ${from}`)
  return found
}

function firstOf(on: Day, months: number): Day {
  const month = Number(on.slice(5, 7)) - 1
  return day(`${on.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`)
}

/** The last period that is over on a day. */
export function lastSpanBefore(kind: ReportKind, today: Day): Span {
  return spanOf(kind, addDays(spanOf(kind, today).from, -1))
}

/** The same span a year earlier: of weeks the week of the same number, so that working days are compared with working days. */
export function comparedWith(kind: ReportKind, span: Span): { readonly before: Span; readonly yearBefore: Span } {
  const before = spanOf(kind, addDays(span.from, -1))
  if (kind === 'week') return { before, yearBefore: { from: addDays(span.from, -364), to: addDays(span.to, -364) } }
  const from = addMonths(span.from, -12)
  return { before, yearBefore: spanFrom(kind, from) ?? before }
}

/** Days by which columns of the time line are cut: months, or weeks for a weekly report. */
export function timeline(kind: ReportKind, span: Span): readonly Span[] {
  const step: ReportKind = kind === 'week' ? 'week' : 'month'
  const spans: Span[] = []
  let next = spanOf(step, span.to)
  while (spans.length < 12) {
    spans.unshift(next)
    next = spanOf(step, addDays(next.from, -1))
  }
  return spans
}

/** What the comparison with the period before is called: half-on-half is never year-on-year. */
export const BEFORE_WORDS: Readonly<Record<ReportKind, Said>> = {
  week: said('周环比（和上一周比）', 'week-on-week'),
  month: said('月环比（和上个月比）', 'month-on-month'),
  quarter: said('季环比（和上个季度比）', 'quarter-on-quarter'),
  half: said('半年环比（和前半年比，不是同比）', 'half-on-half, not year-on-year'),
  year: said('同比（和上一年比）', 'year-on-year'),
}

export const YEAR_WORDS: Readonly<Record<ReportKind, Said>> = {
  week: said('同比（和上一年同一周比）', 'year-on-year: the same week a year before'),
  month: said('同比（和上一年同月比）', 'year-on-year: the same month a year before'),
  quarter: said('同比（和上一年同季比）', 'year-on-year: the same quarter a year before'),
  half: said('同比（和上一年同半年比）', 'year-on-year: the same half a year before'),
  year: said('同比（和上一年比）', 'year-on-year'),
}

export const KIND_WORDS: Readonly<Record<ReportKind, Said>> = {
  week: said('周报', 'weekly report'), month: said('月报', 'monthly report'), quarter: said('季报', 'quarterly report'), half: said('半年报', 'half-yearly report'), year: said('年报', 'yearly report'),
}

/** 2026年10月, 2026年上半年, 2026年第41周. */
export function spanWords(kind: ReportKind, { from, to }: Span): Said {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  if (kind === 'week') return said(`${from} 至 ${to} 一周`, `the week ${from} to ${to}`)
  if (kind === 'month') return said(`${year}年${month}月`, `${year}-${String(month).padStart(2, '0')}`)
  if (kind === 'quarter') return said(`${year}年第${(month + 2) / 3}季度`, `quarter ${(month + 2) / 3} of ${year}`)
  if (kind === 'half') return month === 1 ? said(`${year}年上半年`, `first half of ${year}`) : said(`${year}年下半年`, `second half of ${year}`)
  return said(`${year}年`, year)
}

/** What a report is called: 2026年10月月报; of a week its days. */
export function titleWords(kind: ReportKind, span: Span): Said {
  if (kind === 'week') return said(`${span.from} 至 ${span.to} 周报`, `weekly report (${span.from} to ${span.to})`)
  const [period, name] = [spanWords(kind, span), KIND_WORDS[kind]]
  return said(`${period.zh}${name.zh}`, `${name.en} (${period.en})`)
}

/** The short name of a column of the time line. */
export function columnWords({ from, to }: Span): Said {
  return daysBetween(from, to) > 7 ? said(`${Number(from.slice(5, 7))}月`, from.slice(0, 7)) : said(from.slice(5).replace('-', '/'), from.slice(5))
}
