import { INDICATOR_WORDS } from '#cap/cases'
import { said } from '#platform/words'
import type { IndicatorFigure } from './contract.ts'
import { changeSince, type Counts, earlyFigure, type Figure, figureOf, type Indicator } from './domain.ts'

export interface Bases {
  readonly before: Counts
  readonly yearBefore: Counts
  /** Whether all of each was registered here. */
  readonly registered: Readonly<Record<'before' | 'yearBefore', boolean>>
}

/** One figure with all that it rests on; `early` where it is not told yet, but for the counts behind it. */
export function shownOf(indicator: Indicator, counts: Counts, bases: Bases, early = false): { readonly figure: Figure; readonly line: IndicatorFigure } {
  const known = figureOf(indicator, counts)
  const figure = early && known.state !== 'kept-back' ? earlyFigure(indicator) : known
  const { id, name, formula, leavesOut, basis, unit, aside = false } = indicator
  const line: IndicatorFigure = {
    id, name: { ...name }, formula: { ...formula }, leavesOut: { ...leavesOut }, basis, unit, aside,
    state: figure.state, numerator: figure.numerator, denominator: figure.denominator, percent: figure.percent,
    before: changeAgainst(indicator, figure, bases, 'before'), yearBefore: changeAgainst(indicator, figure, bases, 'yearBefore'),
    parts: partsOf(indicator, counts, figure),
  }
  return { figure, line }
}

/** Only counts of events are compared: of two rates the fractions are to be looked at. */
function changeAgainst(indicator: Indicator, figure: Figure, bases: Bases, of: 'before' | 'yearBefore'): IndicatorFigure['before'] {
  if (indicator.denominator !== null || indicator.basis !== 'flow' || figure.numerator === null) return null
  const base = figureOf(indicator, bases[of]).numerator
  // Nothing then and nothing now is no change, and not new.
  if (base === null || (base === 0 && figure.numerator === 0)) return null
  const change = changeSince(figure.numerator, base, bases.registered[of])
  return { kind: change.kind, base, percent: change.kind === 'percent' ? change.percent : null }
}

function partsOf({ numerator, denominator }: Indicator, counts: Counts, figure: Figure): IndicatorFigure['parts'] {
  const sides = [{ of: 'numerator' as const, sum: numerator }, ...(denominator ? [{ of: 'denominator' as const, sum: denominator }] : [])]
  const part = (counter: string, of: 'numerator' | 'denominator', less: boolean) => ({
    counter, words: { ...(INDICATOR_WORDS[counter] ?? said(counter, counter)) }, less, of, n: figure.state === 'kept-back' ? null : (counts.get(counter) ?? 0),
  })
  return sides.flatMap(({ of, sum }) => [...sum.of.map((counter) => part(counter, of, false)), ...(sum.less ?? []).map((counter) => part(counter, of, true))])
}

