import { CATALOGUE, type Counts, changeSince, figureOf, type Indicator, isEarly, shareShown } from '#cap/indicators'
import { INDICATOR_WORDS, repeatsUntil } from '#cap/cases'
import type { Day } from '#platform/time'
import { type Said, said } from '#platform/words'
import { type Base, isComparable } from './domain/borders.ts'
import type { RowCounts } from './domain/tables.ts'

/** Counters of one report on each of its bases: in the period, from the beginning to its last day, and in the two periods it is compared with. */
export interface CountsOfReport {
  readonly period: RowCounts
  readonly all: RowCounts
  readonly before: RowCounts
  readonly yearBefore: RowCounts
}

/** How a figure is made, as it was worded when it was frozen. */
export interface Definition {
  readonly name: Said
  readonly formula: Said
  readonly leavesOut: Said
  readonly basis: Indicator['basis']
  readonly unit: Indicator['unit']
  readonly aside: boolean
}

export interface FigurePart {
  readonly counter: string
  readonly words: Said
  readonly less: boolean
  readonly of: 'numerator' | 'denominator'
  readonly n: number
}

/** One figure as it stays. Money is in fen. */
export interface FrozenFigure {
  readonly indicator: string
  readonly definition: Definition
  readonly numerator: number
  readonly denominator: number | null
  readonly parts: readonly FigurePart[]
  readonly before: number | null
  readonly yearBefore: number | null
}

const mapOf = (counts: RowCounts): Counts => new Map(Object.entries(counts))
/** Counts of a period: events in it, and what was registered in it and followed to the as-of day. Everything else counts from the beginning. */
export const basisOf = (basis: Indicator['basis']): 'period' | 'all' => (basis === 'flow' || basis === 'cohort' ? 'period' : 'all')

/** Every figure of the catalogue that is told by the as-of day, from the counts of a report up to its last day. Pure. */
export function figuresOf(counts: CountsOfReport, to: Day, asOf: Day): FrozenFigure[] {
  return CATALOGUE.filter((each) => each.neverFrozen !== true && !isEarly(each, repeatsUntil(to), asOf)).map((indicator) => {
    const { id, name, formula, leavesOut, basis, unit, aside = false } = indicator
    const own = counts[basisOf(basis)]
    const { numerator, denominator } = figureOf(indicator, mapOf(own))
    const isCompared = indicator.denominator === null && basis === 'flow'
    const base = (of: 'before' | 'yearBefore') => (isCompared ? figureOf(indicator, mapOf(counts[of])).numerator : null)
    return {
      indicator: id, definition: { name, formula, leavesOut, basis, unit, aside }, numerator: numerator ?? 0, denominator,
      parts: partsOf(indicator, own), before: base('before'), yearBefore: base('yearBefore'),
    }
  })
}

function partsOf({ numerator, denominator }: Indicator, counts: RowCounts): FigurePart[] {
  const sides = [{ of: 'numerator' as const, sum: numerator }, ...(denominator ? [{ of: 'denominator' as const, sum: denominator }] : [])]
  const part = (counter: string, of: FigurePart['of'], less: boolean): FigurePart =>
    ({ counter, words: INDICATOR_WORDS[counter] ?? said(counter, counter), less, of, n: counts[counter] ?? 0 })
  return sides.flatMap(({ of, sum }) => [...sum.of.map((counter) => part(counter, of, false)), ...(sum.less ?? []).map((counter) => part(counter, of, true))])
}

/** How a figure stands against a base; `borders`: the two periods are not about the same ground; `not-all`: of the base not all was registered. */
export interface ShownChange {
  kind: 'new' | 'counts' | 'percent' | 'borders' | 'not-all'
  base: number
  percent: string | null
}

/** A figure as somebody may be told it. */
export interface ToldFigure {
  id: string
  name: Said
  formula: Said
  leavesOut: Said
  basis: Indicator['basis']
  unit: Indicator['unit']
  aside: boolean
  state: 'shown' | 'nothing' | 'small' | 'over' | 'kept-back'
  numerator: number | null
  denominator: number | null
  percent: string | null
  before: ShownChange | null
  yearBefore: ShownChange | null
  parts: { counter: string; words: Said; less: boolean; of: 'numerator' | 'denominator'; n: number | null }[]
}

/** Counters that somebody is not told, by basis; nothing is kept back from whoever answers for the unit. */
export type HiddenCounts = Readonly<Record<keyof CountsOfReport, ReadonlySet<string>>>

const NONE: ReadonlySet<string> = new Set()
export const NOTHING_HIDDEN: HiddenCounts = { period: NONE, all: NONE, before: NONE, yearBefore: NONE }

/** A counter that was never moved is nought, and nought is under five. */
function isHidden(figure: FrozenFigure, basis: keyof CountsOfReport, counts: CountsOfReport, hidden: HiddenCounts): boolean {
  if (hidden === NOTHING_HIDDEN) return false
  return figure.parts.some(({ counter }) => hidden[basis].has(counter) || counts[basis][counter] === undefined)
}

export function toldFigure(figure: FrozenFigure, counts: CountsOfReport, hidden: HiddenCounts, ground: { readonly before: Base; readonly yearBefore: Base }): ToldFigure {
  const { indicator: id, definition, numerator, denominator } = figure
  const { name, formula, leavesOut, basis, unit, aside } = definition
  const keptBack = isHidden(figure, basisOf(basis), counts, hidden)
  const head = { id, name: { ...name }, formula: { ...formula }, leavesOut: { ...leavesOut }, basis, unit, aside }
  const parts = figure.parts.map((each) => ({ ...each, words: { ...each.words }, n: keptBack ? null : each.n }))
  if (keptBack) return { ...head, parts, state: 'kept-back', numerator: null, denominator: null, percent: null, before: null, yearBefore: null }
  const change = (of: 'before' | 'yearBefore') => (figure[of] === null || (figure[of] === 0 && numerator === 0) || isHidden(figure, of, counts, hidden) ? null : shownChange(numerator, figure[of], ground[of]))
  return { ...head, parts, ...rateOf(id, numerator, denominator), numerator, denominator, before: change('before'), yearBefore: change('yearBefore') }
}

function rateOf(id: string, numerator: number, denominator: number | null): Pick<ToldFigure, 'state' | 'percent'> {
  return denominator === null ? { state: 'shown', percent: null } : shareShown(id, numerator, denominator)
}

/** I-12, where the ground is the same and all was registered; else the counts alone. */
export function shownChange(now: number, base: number, ground: Base): ShownChange {
  if (ground !== 'not-all' && !isComparable(ground)) return { kind: 'borders', base, percent: null }
  const change = changeSince(now, base, ground !== 'not-all')
  return { kind: change.kind, base: change.base, percent: change.kind === 'percent' ? change.percent : null }
}

/** What a figure says now beside what it said when it was frozen. */
export interface Difference {
  indicator: string
  name: Said
  frozen: { numerator: number; denominator: number | null }
  now: { numerator: number; denominator: number | null }
}

/**
 * Figures that later arrivals moved; in the order of the catalogue. A figure that is no longer counted is none, nor is one of a cohort:
 * what was registered in a period goes on to end after it, which is no correction.
 */
export function differencesBetween(frozen: readonly FrozenFigure[], now: readonly FrozenFigure[]): Difference[] {
  return frozen.flatMap((was) => {
    const is = now.find((each) => each.indicator === was.indicator)
    if (!is || was.definition.basis === 'cohort' || (is.numerator === was.numerator && is.denominator === was.denominator)) return []
    return [{
      indicator: was.indicator, name: { ...was.definition.name }, frozen: { numerator: was.numerator, denominator: was.denominator }, now: { numerator: is.numerator, denominator: is.denominator },
    }]
  })
}

/** Whether two lists of differences say the same of today: a correction that says it is not issued again. */
export function saysTheSame(one: readonly Difference[], other: readonly Difference[]): boolean {
  const key = (each: Difference) => `${each.indicator} ${each.now.numerator} ${each.now.denominator}`
  return one.length === other.length && one.every((each, index) => key(each) === key(other[index] ?? each))
}
