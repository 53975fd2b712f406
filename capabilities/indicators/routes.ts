import { countsFor, INDICATOR_WORDS, staff } from '#cap/cases'
import { assemble, type Mounted } from '#platform/http/mount'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { StaffActor } from '#platform/access'
import { day } from '#platform/time'
import { said } from '#platform/words'
import { indicatorsAccess } from './access.ts'
import { type IndicatorFigure, indicatorsOperations } from './contract.ts'
import { asksForReview, CATALOGUE, changeOf, comparisonsOf, type Counts, type Figure, figureOf, type Indicator, type Period } from './domain.ts'

type Ops = typeof indicatorsOperations

export function indicatorsMounted(services: Services): readonly Mounted[] {
  return assemble(indicatorsOperations, indicatorsAccess, {
    readIndicators: ({ actor, query }) => readIndicators(services, staff(actor), query),
  })
}

/** Before this day nothing was ever counted. */
const BEGINNING = day('2000-01-01')

/**
 * Every indicator of a unit and a period as of a day. Refuses `not-a-day`, `period-reversed`, `unit-out-of-reach`.
 * Four reads of the maintained counters, whatever the history.
 */
async function readIndicators(services: Services, viewer: StaffActor, query: QueryOf<Ops['readIndicators']>): Promise<Result<AnswerOf<Ops['readIndicators']>>> {
  const now = await countsFor(services, viewer, query)
  if (!now.ok) return now
  const { from, to, asOf } = now.value
  const compared = comparisonsOf({ from, to })
  const read = async (period: Period): Promise<Counts> => {
    const found = await countsFor(services, viewer, { ...query, ...period, asOf })
    return new Map(found.ok ? found.value.counts.map((each) => [each.indicator, each.n]) : [])
  }
  const [all, before, yearBefore] = await Promise.all([read({ from: BEGINNING, to }), read(compared.before), read(compared.yearBefore)])
  const inPeriod: Counts = new Map(now.value.counts.map((each) => [each.indicator, each.n]))
  const shown = CATALOGUE.map((each) => shownOf(each, each.basis === 'flow' ? inPeriod : all, { before, yearBefore }))
  return ok({ from, to, asOf, before: { ...compared.before }, yearBefore: { ...compared.yearBefore }, review: asksForReview(shown.map((each) => each.figure)), figures: shown.map((each) => each.line) })
}

interface Bases {
  readonly before: Counts
  readonly yearBefore: Counts
}

function shownOf(indicator: Indicator, counts: Counts, bases: Bases): { readonly figure: Figure; readonly line: IndicatorFigure } {
  const figure = figureOf(indicator, counts)
  const { id, name, formula, leavesOut, basis, unit, aside = false } = indicator
  const line: IndicatorFigure = {
    id, name: { ...name }, formula: { ...formula }, leavesOut: { ...leavesOut }, basis, unit, aside,
    state: figure.state, numerator: figure.numerator, denominator: figure.denominator, percent: figure.percent,
    before: changeAgainst(indicator, figure, bases.before), yearBefore: changeAgainst(indicator, figure, bases.yearBefore),
    parts: partsOf(indicator, counts, figure),
  }
  return { figure, line }
}

/** Only counts of events are compared: of two rates the fractions are to be looked at. */
function changeAgainst(indicator: Indicator, figure: Figure, counts: Counts): IndicatorFigure['before'] {
  if (indicator.denominator !== null || indicator.basis !== 'flow' || figure.numerator === null) return null
  const base = figureOf(indicator, counts).numerator
  if (base === null) return null
  const change = changeOf(figure.numerator, base)
  return { kind: change.kind, base, percent: change.kind === 'percent' ? change.percent : null }
}

function partsOf({ numerator, denominator }: Indicator, counts: Counts, figure: Figure): IndicatorFigure['parts'] {
  const sides = [{ of: 'numerator' as const, sum: numerator }, ...(denominator ? [{ of: 'denominator' as const, sum: denominator }] : [])]
  const part = (counter: string, of: 'numerator' | 'denominator', less: boolean) => ({
    counter, words: { ...(INDICATOR_WORDS[counter] ?? said(counter, counter)) }, less, of, n: figure.state === 'kept-back' ? null : (counts.get(counter) ?? 0),
  })
  return sides.flatMap(({ of, sum }) => [...sum.of.map((counter) => part(counter, of, false)), ...(sum.less ?? []).map((counter) => part(counter, of, true))])
}

