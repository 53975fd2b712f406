import type { BulletinChart, BulletinSheet, BulletinTable } from '#cap/documents'
import { shareShown } from '#cap/indicators'
import { dayOf, day } from '#platform/time'
import type { DifferenceShown, FrozenShown, ReportFigure, ReportRow, ReportShown } from '../contract.ts'
import { BEFORE_WORDS, GROUND_WORDS, YEAR_WORDS } from '../domain.ts'
import { paperWords as words } from '../words/paper.ts'

type Counts = ReportRow['counts']

const LEAD = ['I-01-registered', 'I-02', 'I-03b', 'I-07-count', 'I-09-satisfied']
const MOST_BARS = 12

/** The bulletin of a frozen report as this viewer may be told it. Pure. */
export function bulletinOf(report: ReportShown, frozen: FrozenShown, zone: string): BulletinSheet {
  return {
    kind: 'bulletin', title: report.title, unit: report.unit.zh, period: words.period(report.from, report.to), asOf: day(frozen.asOf),
    frozen: frozen.frozenBy === null ? words.bySchedule : words.byHand(frozen.frozenBy),
    notes: report.notes.map((each) => ({ text: each.text, by: each.by, on: dayOf(each.at, zone) })),
    lead: LEAD.flatMap((id) => frozen.figures.filter((each) => each.id === id)).map((each) => ({ name: each.name.zh, value: valueWords(each), fraction: fractionWords(each) })),
    figures: { title: '', heads: [...words.figureHeads], rows: frozen.figures.map((each) => [each.name.zh, valueWords(each), fractionWords(each), changeWords(each.before), changeWords(each.yearBefore)]) },
    compared: comparedWords(report, frozen), charts: chartsOf(frozen), tables: tablesOf(frozen),
    corrections: frozen.corrections.map((each) => ({ title: words.correction(each.n, each.asOf, each.by), reason: each.reason, table: differenceTable(each.differences) })),
    definitions: frozen.figures.map((each) => ({ id: each.id, name: each.name.zh, formula: each.formula.zh, basis: words.bases[each.basis], leavesOut: each.leavesOut.zh })),
  }
}

const number = (n: number, unit: ReportFigure['unit'] = 'count') => (unit === 'money' ? words.yuan((n / 100).toFixed(2)) : n.toLocaleString('en-US'))

export const isMoney = (indicator: string): boolean => indicator.endsWith('-money')
const unitOf = (indicator: string): ReportFigure['unit'] => (isMoney(indicator) ? 'money' : 'count')

export function valueWords({ state, percent, numerator, unit }: ReportFigure): string {
  if (state === 'kept-back') return words.keptBack
  if (state === 'nothing' || state === 'over') return words.nothing
  return percent === null ? number(numerator ?? 0, unit) : `${percent}%`
}

function fractionWords({ numerator, denominator, id, state }: ReportFigure): string {
  if (numerator === null || denominator === null) return ''
  const unit = unitOf(id)
  return `${number(numerator, unit)} ÷ ${number(denominator, unit)}${state === 'small' || state === 'over' ? words[state] : ''}`
}

function changeWords(change: ReportFigure['before']): string {
  if (change === null) return ''
  if (change.kind === 'new') return words.isNew
  const was = words.base(number(change.base))
  if (change.kind === 'borders' || change.kind === 'not-all') return `${change.kind === 'borders' ? words.borders : words.notAll}（${was}）`
  return change.percent === null ? was : `${signed(change.percent)}（${was}）`
}

const signed = (percent: string) => `${percent.startsWith('-') ? '' : '+'}${percent}%`

function comparedWords({ kind }: ReportShown, { before, yearBefore, borders, like }: FrozenShown): string[] {
  const sides = [[before, borders.before, BEFORE_WORDS[kind].zh], [yearBefore, borders.yearBefore, YEAR_WORDS[kind].zh]] as const
  return sides.flatMap(([span, border, name], index) => [
    words.comparedWith(name, span.from, span.to),
    ...(border.ground === 'same' ? [] : [words.ground([GROUND_WORDS[border.ground].zh, ...border.changes.map((each) => each.zh)].join('；'), name)]),
    ...like.filter((each) => (each.against === 'before') === (index === 0)).map((each) =>
      words.like(name, each.units, each.of, each.counter === 'registered' ? words.registered : words.accepted, number(each.now), number(each.base), each.change.percent === null ? '' : `，${signed(each.change.percent)}`)),
  ])
}

const sum = (...parts: readonly (number | null | undefined)[]): number | null => (parts.some((each) => each === null) ? null : parts.reduce<number>((total, each) => total + (each ?? 0), 0))
export const agreedOf = (counts: Counts): number | null => sum(counts['agreed-written'] ?? null, counts['agreed-oral'] ?? null)

function chartsOf({ units, categories, time }: FrozenShown): BulletinChart[] {
  const bars = (title: string, rows: readonly ReportRow[]): BulletinChart[] =>
    rows.length === 0 ? [] : [{ title, kind: 'bars', series: [{ name: words.registered, points: rows.slice(0, MOST_BARS).map((each) => ({ name: each.name.zh, n: each.counts['registered'] ?? null })) }] }]
  const most = [...units].sort((one, other) => (other.counts['registered'] ?? 0) - (one.counts['registered'] ?? 0))
  const series = [
    { name: words.registered, points: time.map((each) => ({ name: each.name.zh, n: each.counts['registered'] ?? null })) },
    { name: words.agreed, points: time.map((each) => ({ name: each.name.zh, n: agreedOf(each.counts) })) },
  ]
  return [{ title: words.chartTime, kind: 'lines', series }, ...bars(words.chartUnits, most), ...bars(words.chartCategories, categories)]
}

function tablesOf({ units, categories, form, formVersion }: FrozenShown): BulletinTable[] {
  const table = (title: string, name: string, rows: readonly ReportRow[], note?: string): BulletinTable[] =>
    rows.length === 0 ? [] : [{ title, heads: [name, ...words.tableHeads], rows: [...rows.map((each) => [each.name.zh, ...rowWords(each.counts)]), [words.total, ...rowWords(totals(rows))]], ...(note ? { note } : {}) }]
  return [...table(words.byUnit, words.unitHead, units), ...table(words.byCategory, words.categoryHead, categories), ...table(words.byForm, words.formHead, form, words.formNote(formVersion))]
}

/** Null where a cell of the column is kept back. */
export function totals(rows: readonly ReportRow[]): Counts {
  const counters = [...new Set(rows.flatMap((each) => Object.keys(each.counts)))]
  return Object.fromEntries(counters.map((counter) => [counter, sum(...rows.map((each) => each.counts[counter]))]))
}

function rowWords(counts: Counts): string[] {
  const cell = (n: number | null | undefined) => (n === null || n === undefined ? '·' : number(n))
  const [agreed, ended, due, performed] = [agreedOf(counts), counts['terminated'] ?? null, counts['performance-due'] ?? null, counts['performed'] ?? null]
  return [cell(counts['registered']), cell(counts['accepted']), cell(agreed), cell(ended), share(agreed, sum(agreed, ended)), cell(due), cell(performed), share(performed, due)]
}

function share(part: number | null, whole: number | null): string {
  if (part === null || whole === null) return '·'
  const { state, percent } = shareShown('share', part, whole)
  return state === 'small' ? `${part} ÷ ${whole}` : percent === null ? words.nothing : `${percent}%`
}

function differenceTable(differences: readonly DifferenceShown[]): BulletinTable {
  const side = (each: DifferenceShown, { numerator, denominator }: DifferenceShown['frozen']) => {
    if (numerator === null) return words.keptBack
    const unit = unitOf(each.indicator)
    return denominator === null ? number(numerator, unit) : `${number(numerator, unit)} ÷ ${number(denominator, unit)}`
  }
  const rows = differences.map((each) => [each.name.zh, side(each, each.frozen), side(each, each.now), each.now.numerator === null || each.frozen.numerator === null ? '·' : plus(each.now.numerator - each.frozen.numerator, unitOf(each.indicator))])
  return { title: '', heads: [...words.correctionHeads], rows }
}

const plus = (n: number, unit: ReportFigure['unit']) => `${n > 0 ? '+' : ''}${number(n, unit)}`
