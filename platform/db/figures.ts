import { type Counting, type FigureBook, type FigureValue, type Span, sumOf, type Term } from '../figures.ts'
import type { Tx } from './database.ts'
import { sumDayCounts } from './day-counts.ts'

/** The figures of a span: one statement for all sums of a book, one for each number that is counted otherwise. */
export async function valuesOf(tx: Tx, book: FigureBook, span: Span): Promise<readonly FigureValue[]> {
  const counts = sumDayCounts(tx, book.table, span.unitPath, span.from, span.to)
  const read = async (wanted: readonly Term[] | Counting) => (typeof wanted === 'function' ? wanted(tx, span) : sumOf(await counts, wanted))
  return Promise.all(book.figures.map(async (figure) => {
    const [n, per] = await Promise.all([read(figure.of), figure.per === undefined ? null : read(figure.per)])
    return { figure, n, per }
  }))
}
