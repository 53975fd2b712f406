import { addDays, type Day, daysBetween } from '#platform/time'

/** Both days are in it. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface Spans {
  readonly before: Span
  readonly after: Span
  readonly days: number
}

/** Longest comparison to each side. */
const MOST_DAYS = 182
/** Shorter ones are told as too early. */
export const LEAST_DAYS = 28

/** Equal lengths before the day on which a measure was done and from it on, up to yesterday; undefined while it is too early. */
export function spansAround(doneOn: Day, today: Day): Spans | undefined {
  const days = Math.min(MOST_DAYS, daysBetween(doneOn, today))
  if (days < LEAST_DAYS) return undefined
  return { before: { from: addDays(doneOn, -days), to: addDays(doneOn, -1) }, after: { from: doneOn, to: addDays(doneOn, days - 1) }, days }
}

/** What the counts say, and no more: fewer, more, or not to be told from chance. */
export type Verdict = 'fewer' | 'more' | 'chance' | 'too-few'

export interface Comparison {
  readonly before: number
  readonly after: number
  /** After against before, with its 95 % interval, in whole percent of change (−45: 45 % fewer); null where nothing came before. */
  readonly percent: number | null
  readonly lowest: number | null
  readonly highest: number | null
  readonly verdict: Verdict
}

/** Below this many before and after together no percentage is told. */
const LEAST_TOLD = 20
const CONFIDENCE_TAIL = 0.025

/**
 * The ratio of two Poisson counts over equal lengths of time: given their sum, the later one is binomial with 1/2 where nothing changed
 * (Przyborowski & Wilenski, Biometrika 31, 1940); the interval is Clopper and Pearson's (Biometrika 26, 1934) for that share.
 */
export function compared(before: number, after: number): Comparison {
  const all = before + after
  if (all < LEAST_TOLD) return { before, after, percent: null, lowest: null, highest: null, verdict: 'too-few' }
  const [low, high] = shareBetween(after, all)
  const verdict = high < 0.5 ? 'fewer' : low > 0.5 ? 'more' : 'chance'
  return {
    before, after, verdict, percent: before === 0 ? null : changeIn(after / before), lowest: changeIn(low / (1 - low)),
    highest: high === 1 ? null : changeIn(high / (1 - high)),
  }
}

/** In whole percent, half up away from nought. */
function changeIn(ratio: number): number {
  const percent = Math.round(Math.abs(ratio - 1) * 100)
  return ratio < 1 ? -percent : percent
}

/** The shares between which k of n lies with 95 %. */
function shareBetween(k: number, n: number): readonly [number, number] {
  const low = k === 0 ? 0 : solved((share) => 1 - atMost(k - 1, n, share) - CONFIDENCE_TAIL)
  const high = k === n ? 1 : solved((share) => CONFIDENCE_TAIL - atMost(k, n, share))
  return [low, high]
}

const HALVINGS = 40

/** Where a rising function crosses nought between 0 and 1. */
function solved(rising: (share: number) => number): number {
  let [low, high] = [0, 1]
  for (let each = 0; each < HALVINGS; each += 1) {
    const middle = (low + high) / 2
    if (rising(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/** The chance of at most k of n, in logarithms so that large counts stay exact. */
function atMost(k: number, n: number, share: number): number {
  const [yes, no] = [Math.log(share), Math.log(1 - share)]
  let ways = 0
  let sum = 0
  for (let each = 0; each <= k; each += 1) {
    if (each > 0) ways += Math.log((n - each + 1) / each)
    sum += Math.exp(ways + each * yes + (n - each) * no)
  }
  return Math.min(1, sum)
}
