import { BEGINNING, SMALLEST_TOLD, type ToldFigures, toldFigures } from '#cap/cases'
import { OF_ALL_YEARS } from '#cap/indicators'
import type { Tx } from '#platform/db/database'
import { addDays, type Day, day, lastOfMonth } from '#platform/time'
import { COLUMNS, comparedWith, type FormMapping, lineOfCategory, type ReportKind, type RowCounts, type Span, timeline, type ToldCounts } from './domain.ts'
import type { CountsOfReport, HiddenCounts } from './figures.ts'

/** One count of a row as of today; null where whoever only counts is not told it (PR-24). */
export type CellOf = (key: string, counter: string) => number | null

/** What of a report whoever only counts may be told: the same cells as the indicators of its months. */
export interface ToldReport {
  readonly hidden: HiddenCounts
  readonly unit: CellOf
  readonly category: CellOf
  readonly time: CellOf
  readonly form: CellOf
}

/** What a form may be told with: its unit, its span, and the mapping that puts categories on lines. */
export interface FormAsked {
  readonly unitPath: string
  readonly span: Span
  readonly mapping: FormMapping
}

interface ReportAsked extends FormAsked {
  readonly kind: ReportKind
  readonly today: Day
}

/**
 * Decides by what the same months say today, and tells a frozen count only where it is the same: neither a report less the
 * indicators of its months, nor one report less another, tells of what came late. A week is no month, and nothing of it is told.
 */
export async function toldReport(tx: Tx, asked: ReportAsked, counts: CountsOfReport): Promise<ToldReport> {
  const { unitPath, kind, span, today } = asked
  const { before, yearBefore } = comparedWith(kind, span)
  const [earliest = span.from] = [before.from, yearBefore.from, timeline(kind, span)[0]?.from ?? span.from].sort()
  const read = { unitPath, asOf: today, today, to: span.to }
  const [told, all] = await Promise.all([
    toldFigures(tx, { ...read, from: earliest, only: null, byKind: COLUMNS }), toldFigures(tx, { ...read, from: BEGINNING, only: OF_ALL_YEARS }),
  ])
  const hidden = (from: ToldFigures, of: Span, row: RowCounts) => new Set(Object.entries(row).filter(([counter, n]) => toldAs(from.of(unitPath, counter, of), n) === null).map(([counter]) => counter))
  return {
    hidden: {
      period: hidden(told, span, counts.period), all: hidden(all, { from: BEGINNING, to: span.to }, counts.all),
      before: hidden(told, before, counts.before), yearBefore: hidden(told, yearBefore, counts.yearBefore),
    },
    unit: (key, counter) => (key === unitPath ? told.own(unitPath, counter, span) : told.of(key, counter, span)),
    category: (key, counter) => kindOf(told, asked, key, counter),
    time: (key, counter) => told.of(unitPath, counter, spanFrom(kind, key)),
    form: formCell(told, asked),
  }
}

/** The whole form of a unit: its lines where all of their categories are told, and the total. */
export async function toldForm(tx: Tx, asked: FormAsked & { readonly today: Day }): Promise<{ readonly line: CellOf; readonly total: (counter: string) => number | null }> {
  const { unitPath, span, today } = asked
  const told = await toldFigures(tx, { unitPath, asOf: today, today, ...span, only: COLUMNS, byKind: COLUMNS })
  return { line: formCell(told, asked), total: (counter) => told.of(unitPath, counter, span) }
}

/** A count that was kept as somebody may be told it, beside what is told of it today. */
export const toldAs = (today: number | null, n: number): number | null => (n >= SMALLEST_TOLD && today === n ? n : null)

/** A row as it may be told. */
export const toldRow = (counts: RowCounts, key: string, cell: CellOf): ToldCounts => Object.fromEntries(Object.entries(counts).map(([counter, n]) => [counter, toldAs(cell(key, counter), n)]))

const spanFrom = (kind: ReportKind, key: string): Span => (kind === 'week' ? { from: day(key), to: addDays(day(key), 6) } : { from: day(key), to: lastOfMonth(day(key)) })

/** By category for the district as a whole alone. */
const kindOf = (told: ToldFigures, { unitPath, span }: FormAsked, category: string, counter: string) => (unitPath.includes('.') ? null : told.ofKind(category, counter, span))

/** A line is the sum of its categories, whatever another mapping puts together. */
function formCell(told: ToldFigures, asked: FormAsked): CellOf {
  const categories = [...new Set([...told.kinds, ...Object.keys(asked.mapping.assigned)])]
  return (line, counter) => categories.filter((each) => lineOfCategory(each, asked.mapping) === line)
    .reduce<number | null>((sum, category) => {
      const n = kindOf(told, asked, category, counter)
      return sum === null || n === null ? null : sum + n
    }, unitHasKinds(asked))
}

const unitHasKinds = ({ unitPath }: FormAsked): number | null => (unitPath.includes('.') ? null : 0)
