/**
 * What a figure may tell whoever only counts (PR-24): a count below five could point at somebody, so it is not told, nor
 * anything from which it could be worked out. Pure.
 */

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
}

/** Counts that add up to another one, or nearly: whoever knows the whole and all parts but one knows the last. */
const BREAKDOWNS: readonly Breakdown[] = [
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
  { whole: 'ticket-dispatched', parts: ['ticket-responded'] },
  { whole: 'ticket-care-dispatched', parts: ['ticket-care-in-time'] },
  { whole: 'ticket-done', parts: ['ticket-in-time', 'ticket-late'] },
  { whole: 'ticket-rating-asked', parts: ['ticket-answered'] },
  { whole: 'ticket-answered', parts: ['ticket-solved'] },
  { whole: 'ticket-rated', parts: ['ticket-satisfied'] },
]

/** Sums of money and the counts they belong to: the sum of a hidden count is hidden with it. */
const MONEY_OF: Readonly<Record<string, readonly string[]>> = {
  'performance-fen-due': ['performance-due'],
  'performance-fen-paid': ['performance-due', 'performed'],
}

/** The counts as a statistician may be told them, in the order given. `kept`: kept back for another reason, and so is what gives those away. */
export function suppressed(counts: readonly Count[], breakdowns: readonly Breakdown[] = BREAKDOWNS, kept: Iterable<string> = []): ToldCount[] {
  const known = new Map(counts.map((each) => [each.indicator, each.n]))
  const few = counts.filter((each) => MONEY_OF[each.indicator] === undefined && each.n < SMALLEST_TOLD).map((each) => each.indicator)
  const hidden = new Set([...few, ...kept])
  let before: number
  do {
    before = hidden.size
    for (const breakdown of breakdowns) hideWhatTells(breakdown, known, hidden)
  } while (hidden.size > before)
  return counts.map(({ indicator, n }) => ({ indicator, n: isHidden(indicator, hidden) ? null : n }))
}

/**
 * The counts of several months as a statistician may be told them: what is kept back in one of the months is kept back of all.
 * Otherwise January to March less January to February would tell of the three people of March.
 */
export function suppressedOverMonths(counts: readonly Count[], months: readonly (readonly Count[])[]): ToldCount[] {
  const someone = months.map((each) => each.filter(({ n }) => n !== 0))
  const kept = someone.flatMap((each) => suppressed(each)).filter(({ n }) => n === null)
  return suppressed(counts, BREAKDOWNS, kept.map(({ indicator }) => indicator))
}

function isHidden(indicator: string, hidden: ReadonlySet<string>): boolean {
  return hidden.has(indicator) || (MONEY_OF[indicator]?.some((count) => hidden.has(count)) ?? false)
}

/** Counts of danger: however near somebody stands, below five they are told to nobody (SC-05). */
const SAFETY_COUNTS = ['safety-gated']

/** The counts as whoever handles cases is told them. */
export function withoutFewInDanger(counts: readonly Count[]): ToldCount[] {
  return counts.map(({ indicator, n }) => ({ indicator, n: SAFETY_COUNTS.includes(indicator) && n < SMALLEST_TOLD ? null : n }))
}

/** Where one cell alone would be hidden, the smallest of the others is hidden with it. */
function hideWhatTells({ whole, parts }: Breakdown, known: ReadonlyMap<string, number>, hidden: Set<string>): void {
  const total = known.get(whole)
  if (total === undefined || hidden.has(whole)) return
  const cells = parts.flatMap((part) => (known.has(part) ? [{ part, n: known.get(part) ?? 0 }] : []))
  const rest = total - cells.reduce((sum, each) => sum + each.n, 0)
  const unseen = cells.filter((each) => hidden.has(each.part)).length + (rest > 0 && rest < SMALLEST_TOLD ? 1 : 0)
  if (unseen !== 1) return
  const [smallest] = cells.filter((each) => !hidden.has(each.part)).sort((one, other) => one.n - other.n)
  if (smallest) hidden.add(smallest.part)
}
