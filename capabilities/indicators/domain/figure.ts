import type { Day } from '#platform/time'
import type { Indicator, Sum } from './catalogue.ts'

/** Counts by counter; null where a count is kept back (PR-24). What is not there is nought. */
export type Counts = ReadonlyMap<string, number | null>

/** `over`: more above than below, since what began earlier counts above; that is no share, and only its fraction is told. */
export type ShareState = 'shown' | 'nothing' | 'small' | 'over' | 'kept-back'

export interface Figure {
  readonly id: string
  /** Null where it rests on a count that is kept back. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** `99.84`: two decimals, rounded half up; null where the denominator is nought or kept back, or there is none, or less than the numerator. */
  readonly percent: string | null
  /** `early`: what could still change it is not over, and nothing of it is told yet. */
  readonly state: ShareState | 'early'
}

/** Under this denominator the fraction is shown first: one answer more would move the rate a lot. */
export const SMALL = 20

/** The figure of one indicator from the counts of its basis. */
export function figureOf(indicator: Indicator, counts: Counts): Figure {
  const numerator = sumOf(indicator.numerator, counts)
  const denominator = indicator.denominator && sumOf(indicator.denominator, counts)
  const keptBack = numerator === null || (indicator.denominator !== null && denominator === null)
  if (keptBack) return { id: indicator.id, numerator: null, denominator: null, percent: null, state: 'kept-back' }
  if (denominator === null) return { id: indicator.id, numerator, denominator, percent: null, state: 'shown' }
  return { id: indicator.id, numerator, denominator, ...shareShown(indicator.id, numerator, denominator) }
}

/** A share as it may be told: none of nought, none above a hundred percent (§6), the fraction first where few stand below. */
export function shareShown(id: string, numerator: number, denominator: number): { readonly percent: string | null; readonly state: ShareState } {
  if (numerator > denominator && denominator >= 0) return { percent: null, state: 'over' }
  if (denominator <= 0) return { percent: null, state: 'nothing' }
  return { percent: percentOf(numerator, denominator), state: denominator < SMALL && !id.endsWith('-money') ? 'small' : 'shown' }
}

/** Whether a figure is told yet: one that waits for repeats, from the day after the last on which one counts. */
export const isEarly = ({ afterRepeats = false }: Pick<Indicator, 'afterRepeats'>, until: Day, asOf: Day): boolean => afterRepeats && asOf <= until

/** A figure that is not told yet. */
export const earlyFigure = ({ id }: Pick<Indicator, 'id'>): Figure => ({ id, numerator: null, denominator: null, percent: null, state: 'early' })

function sumOf({ of, less = [] }: Sum, counts: Counts): number | null {
  let sum = 0
  for (const counter of [...of, ...less]) {
    const n = counts.has(counter) ? (counts.get(counter) ?? null) : 0
    if (n === null) return null
    sum += less.includes(counter) ? -n : n
  }
  return sum
}

/** A share as percent with two decimals, rounded half up away from nought, without a float in between. */
export function percentOf(part: number, whole: number): string {
  const negative = part < 0 !== whole < 0 && part !== 0
  const [top, bottom] = [BigInt(Math.abs(part)), BigInt(Math.abs(whole))]
  const hundredths = (top * 20_000n + bottom) / (bottom * 2n)
  const text = hundredths.toString().padStart(3, '0')
  return `${negative && hundredths > 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

/** I-12: how a count moved against a base. Base 0 is new; a base under 20 shows the counts and no percentage. */
export type Change = { readonly kind: 'new' | 'counts'; readonly base: number } | { readonly kind: 'percent'; readonly base: number; readonly percent: string }

export function changeOf(now: number, base: number): Change {
  if (base <= 0) return { kind: 'new', base }
  return base < SMALL ? { kind: 'counts', base } : { kind: 'percent', base, percent: percentOf(now - base, base) }
}

/** Success that is too good beside performance that is not: a look at the records is asked for, of a unit and never of a person. */
export function asksForReview(figures: readonly Figure[]): boolean {
  const [success, performance] = ['I-03b', 'I-07-count'].map((id) => figures.find((each) => each.id === id))
  if (!success?.denominator || !performance?.denominator || success.numerator === null || performance.numerator === null) return false
  return success.numerator * 100 >= success.denominator * 99 && performance.numerator * 100 < performance.denominator * 60
}

/** Whether a share that somebody cites is possible at all of so many answers: 98 % of five families is not. */
export function isPossibleShare(percent: string, answers: number): boolean {
  const decimals = percent.split('.')[1]?.length ?? 0
  const wanted = Number(percent)
  for (let part = 0; part <= answers; part += 1) if (roundedTo(part, answers, decimals) === wanted) return true
  return false
}

function roundedTo(part: number, whole: number, decimals: number): number {
  if (whole <= 0) return Number.NaN
  const scale = 10 ** decimals
  return Math.floor((part * 100 * scale * 2 + whole) / (whole * 2)) / scale
}
