/**
 * What a figure may tell whoever only counts (PR-24): a count below five could point at somebody, so it is not told, nor
 * anything from which it could be worked out. Pure.
 */

import { INDICATOR_WORDS } from './counter-words.ts'

/** The smallest count that is told. */
export const SMALLEST_TOLD = 5

export interface Count {
  readonly indicator: string
  readonly n: number
}

/** `n` null: fewer than five, or kept back because it would give away another one. */
export interface ToldCount {
  indicator: string
  n: number | null
}

export interface Breakdown {
  readonly whole: string
  readonly parts: readonly string[]
  /** Which is kept back where the rest would tell: without it, a part. */
  readonly gives?: 'whole'
}

/** Counts that add up to another one, or nearly: whoever knows the whole and all parts but one knows the last. */
export const BREAKDOWNS: readonly Breakdown[] = [
  { whole: 'registered', parts: ['accepted', 'not-accepted', 'transferred', 'merged'] },
  { whole: 'accepted', parts: ['agreed-written', 'agreed-oral', 'terminated', 'withdrawn'] },
  { whole: 'performance-due', parts: ['performed', 'overdue'] },
  { whole: 'satisfaction-asked', parts: ['rated'] },
  { whole: 'rated', parts: ['rated-satisfied'] },
  { whole: 'closed', parts: ['reopened'] },
  { whole: 'archived', parts: ['file-complete'] },
  { whole: 'follow-up-due', parts: ['follow-up-done'] },
  { whole: 'confirmation-applied', parts: ['confirmation-confirmed', 'confirmation-rejected', 'confirmation-not-filed', 'confirmation-withdrawn'] },
  { whole: 'hazard-found', parts: ['hazard-closed'] },
  { whole: 'stock-in', parts: ['stock-out'] },
  // What came into stock and was not registered came back: the rest is told by nobody, and registrations stay.
  { whole: 'stock-in', parts: ['registered'], gives: 'whole' },
  { whole: 'registered', parts: ['stock-left'] },
  { whole: 'stock-left', parts: ['cohort-agreed', 'cohort-terminated'] },
  { whole: 'registered', parts: ['self-found'] },
  { whole: 'petition-first', parts: ['cohort-petition-repeated'] },
  { whole: 'term-due', parts: ['term-in-time'] },
  { whole: 'emergency', parts: ['emergency-acknowledged'] },
  { whole: 'privacy-request', parts: ['privacy-on-time'] },
  { whole: 'petition-acceptance-due', parts: ['petition-accepted-in-time'] },
  { whole: 'petition-decision-due', parts: ['petition-decided-in-time'] },
  { whole: 'ticket-dispatched', parts: ['ticket-responded'] },
  { whole: 'ticket-care-dispatched', parts: ['ticket-care-in-time'] },
  { whole: 'ticket-done', parts: ['ticket-in-time', 'ticket-late'] },
  { whole: 'ticket-rating-asked', parts: ['ticket-answered'] },
  { whole: 'ticket-answered', parts: ['ticket-solved'] },
  { whole: 'ticket-rated', parts: ['ticket-satisfied'] },
]

/** Sums of money and of minutes, and the counts they belong to: the sum of a hidden count is hidden with it. */
export const SUMS_OF: Readonly<Record<string, readonly string[]>> = {
  'emergency-response-minutes': ['emergency-acknowledged'],
  'performance-fen-due': ['performance-due'],
  'performance-fen-paid': ['performance-due', 'performed'],
}

const CAUSES = Object.keys(INDICATOR_WORDS).filter((each) => each.startsWith('cause-'))

/** Counters with all that tell of them: what of them may be told depends on the others. Causes go with what was closed. */
export function connected(indicators: readonly string[]): string[] {
  const causes = indicators.some((each) => CAUSES.includes(each)) ? [['closed', ...CAUSES]] : []
  const ties = [...causes, ...BREAKDOWNS.map(({ whole, parts }) => [whole, ...parts]), ...Object.entries(SUMS_OF).map(([sum, counts]) => [sum, ...counts])]
  const known = new Set(indicators)
  let before: number
  do {
    before = known.size
    for (const tie of ties) if (tie.some((each) => known.has(each))) for (const each of tie) known.add(each)
  } while (known.size > before)
  return [...known]
}

/** Counts of one place as a statistician may be told them, in the order given; of a tree of units and their months see `toldOfMonth`. */
export function suppressed(counts: readonly Count[], breakdowns: readonly Breakdown[] = BREAKDOWNS): ToldCount[] {
  const known = new Map(counts.map((each) => [each.indicator, each.n]))
  const few = counts.filter((each) => SUMS_OF[each.indicator] === undefined && each.n < SMALLEST_TOLD).map((each) => each.indicator)
  const hidden = new Set(few)
  let before: number
  do {
    before = hidden.size
    for (const breakdown of breakdowns) hideWhatTells(breakdown, known, hidden)
  } while (hidden.size > before)
  return counts.map(({ indicator, n }) => ({ indicator, n: isHidden(indicator, hidden) ? null : n }))
}

function isHidden(indicator: string, hidden: ReadonlySet<string>): boolean {
  return hidden.has(indicator) || (SUMS_OF[indicator]?.some((count) => hidden.has(count)) ?? false)
}

/** Counts of danger and of what came of it: however near somebody stands, below five they are told to nobody (SC-05, I-21). */
const SAFETY_COUNTS = ['safety-gated', 'escalated-after']

/** The counts as whoever handles cases is told them. */
export function withoutFewInDanger(counts: readonly Count[]): ToldCount[] {
  return counts.map(({ indicator, n }) => ({ indicator, n: SAFETY_COUNTS.includes(indicator) && n < SMALLEST_TOLD ? null : n }))
}

/** Where one cell alone would be hidden, or all that are hidden are fewer than five together, the smallest of the others is hidden with them. */
function hideWhatTells({ whole, parts }: Breakdown, known: ReadonlyMap<string, number>, hidden: Set<string>): void {
  const total = known.get(whole)
  if (total === undefined || hidden.has(whole)) return
  const cells = parts.flatMap((part) => (known.has(part) ? [{ part, n: known.get(part) ?? 0 }] : []))
  const rest = total - cells.reduce((sum, each) => sum + each.n, 0)
  const few = rest > 0 && rest < SMALLEST_TOLD ? [rest] : []
  const unseen = [...cells.filter((each) => hidden.has(each.part)).map((each) => each.n), ...few]
  const together = unseen.reduce((sum, n) => sum + n, 0)
  if (unseen.length !== 1 && (together <= 0 || together >= SMALLEST_TOLD)) return
  const [smallest] = cells.filter((each) => !hidden.has(each.part)).sort((one, other) => one.n - other.n)
  if (smallest) hidden.add(smallest.part)
}
