import { SMALLEST_TOLD, toldOfMonth } from '#cap/cases'
import type { Tx } from '#platform/db/database'
import { type DayCount, dayCountsByMonth } from '#platform/db/day-counts'
import { valuesOf } from '#platform/db/figures'
import { type FigureBook, type FigureValue, type ServiceFigure, type Span, sumOf } from '#platform/figures'
import { lastOfMonth, monthsIn } from '#platform/time'

/** Ids of the figures of people. */
export const peopleOf = (values: readonly FigureValue[]): ReadonlySet<string> => new Set(values.filter((each) => each.figure.people).map((each) => each.figure.id))

/**
 * Figures of people that this unit is not told, as all units of the district and each month by itself decide. What is counted
 * otherwise than by units is told for the district as a whole alone.
 */
export async function keptBack(tx: Tx, book: FigureBook, values: readonly FigureValue[], span: Span): Promise<ReadonlySet<string>> {
  const [top = ''] = span.unitPath.split('.')
  const isWhole = span.unitPath === top
  const otherwise = book.figures.filter((each) => each.people && typeof each.of === 'function')
  const rows = await dayCountsByMonth(tx, book.table, top, span.from, span.to)
  const months = await Promise.all(monthsIn(span.from, span.to).map(async (month) => {
    const days = { from: month, to: lastOfMonth(month) }
    const whole = isWhole && otherwise.length > 0 ? cellsAt(top, await valuesOf(tx, { ...book, figures: otherwise }, { ...span, ...days })) : []
    return toldOfMonth([...cellsOf(book.figures, rows.filter((each) => each.month === month)), ...whole], { breakdowns: tiesOf(book.figures) })
  }))
  const isKept = ({ figure, n }: FigureValue) => figure.people && (n < SMALLEST_TOLD || (otherwise.includes(figure) && !isWhole) || isKeptBack(figure, span.unitPath, months))
  return new Set(values.filter(isKept).map((each) => each.figure.id))
}

/** A count of a figure at a unit, in one month. */
export interface FigureCell {
  readonly path: string
  readonly indicator: string
  readonly n: number
}

type Named = Pick<ServiceFigure, 'id' | 'people' | 'partOf' | 'per' | 'shows'>
const perOf = (id: string) => `${id}/per`
/** A denominator that is counted of people as well; service days are not. */
const hasPeopleBelow = ({ per, shows }: Named) => per !== undefined && shows !== 'per-day'

/** What the people’s figures of a book count at each unit; those that are counted otherwise have no units and are left out. */
export function cellsOf(figures: readonly ServiceFigure[], rows: readonly (DayCount & { readonly path: string })[]): FigureCell[] {
  const at = (wanted: ServiceFigure['of'] | undefined, indicator: string): FigureCell[] =>
    wanted === undefined || typeof wanted === 'function' ? [] : rows.map((row) => ({ path: row.path, indicator, n: sumOf([row], wanted) })).filter(({ n }) => n !== 0)
  return figures.filter((each) => each.people).flatMap((each) => [...at(each.of, each.id), ...(hasPeopleBelow(each) ? at(each.per, perOf(each.id)) : [])])
}

/** The same of figures that are counted otherwise, at one unit. */
export function cellsAt(path: string, values: readonly FigureValue[]): FigureCell[] {
  return values.filter((each) => each.figure.people).flatMap(({ figure, n, per }) => [
    { path, indicator: figure.id, n }, ...(per !== null && hasPeopleBelow(figure) ? [{ path, indicator: perOf(figure.id), n: per }] : []),
  ])
}

/** Whoever knows a whole and all parts but one knows the last: figures with their parts, shares with those that they leave. */
export function tiesOf(figures: readonly Named[]): { whole: string; parts: string[] }[] {
  const people = figures.filter((each) => each.people)
  const wholes = [...new Set(people.flatMap((each) => each.partOf ?? []))]
  return [
    ...wholes.map((whole) => ({ whole, parts: people.filter((each) => each.partOf === whole).map((each) => each.id) })),
    ...people.filter(hasPeopleBelow).map(({ id }) => ({ whole: perOf(id), parts: [id] })),
  ]
}

/** Whether whoever only counts may not be told a figure of a unit: one of its months keeps back what it rests on (PR-24). */
export function isKeptBack(figure: Named, path: string, months: readonly { of(path: string, indicator: string): number | null }[]): boolean {
  return months.some((month) => month.of(path, figure.id) === null || (hasPeopleBelow(figure) && month.of(path, perOf(figure.id)) === null))
}
