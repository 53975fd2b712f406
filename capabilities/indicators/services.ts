import { caseRefusal, monthsOver } from '#cap/cases'
import type { StaffActor } from '#platform/access'
import { inDistrict } from '#platform/db/database'
import { valuesOf } from '#platform/db/figures'
import type { FigureBook, FigureValue } from '#platform/figures'
import type { AnswerOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { daysBetween, parseDay } from '#platform/time'
import { unitWithin } from './behind.ts'
import type { servicesOperations } from './contract/services.ts'
import { serviceValueOf } from './domain.ts'
import { keptBack, peopleOf } from './services-told.ts'
import { refusal } from './words.ts'

type Shown = AnswerOf<(typeof servicesOperations)['readServiceFigures']>

const MOST_DAYS = 366
const NONE: ReadonlySet<string> = new Set()
let books: readonly FigureBook[] = []

/** Makes the figures of the services known, in the order in which they are shown; the assembly calls it once. */
export function registerFigureBooks(known: readonly FigureBook[]): void {
  books = known
}

/**
 * What the services of a unit did in a period, with what each figure means: sums of what the commands kept by day, read now.
 * Whoever only counts is told whole months that are over, and nothing of people below five (PR-24). Refuses `not-a-day`,
 * `period-reversed`, `period-too-long`, `unit-out-of-reach`.
 */
export async function readServiceFigures(services: Services, viewer: StaffActor, asked: QueryOf<(typeof servicesOperations)['readServiceFigures']>): Promise<Result<Shown>> {
  const [from, to, today] = [parseDay(asked.from), parseDay(asked.to), services.today(viewer.district)]
  if (!from.ok || !to.ok) return refuse(caseRefusal('not-a-day', { field: from.ok ? 'to' : 'from' }))
  if (from.value > to.value) return refuse(caseRefusal('period-reversed', {}))
  if (daysBetween(from.value, to.value) > MOST_DAYS) return refuse(refusal('period-too-long', { days: String(MOST_DAYS) }))
  return inDistrict(services.db, viewer.district, async (tx): Promise<Result<Shown>> => {
    const unit = await unitWithin(tx, viewer, asked.unit)
    if (!unit.ok) return unit
    const months = viewer.role === 'statistician' ? monthsOver({ from: from.value, to: to.value }, today) : undefined
    const period = { from: months?.from ?? from.value, to: months?.to ?? to.value }
    const span = { ...period, unitPath: unit.value.path, today }
    const read = await Promise.all(books.map(async (book) => {
      const values = await valuesOf(tx, book, span)
      return { book, values, kept: months === undefined ? NONE : months.nothingYet ? peopleOf(values) : await keptBack(tx, book, values, span) }
    }))
    return ok({ ...period, toldFrom: months?.toldFrom ?? null, readAt: services.clock.now().toISOString(), books: read.map(({ book, values, kept }) => bookShown(book, values, kept)) })
  }, { readOnly: true })
}

function bookShown(book: FigureBook, values: readonly FigureValue[], kept: ReadonlySet<string>): Shown['books'][number] {
  return {
    name: { ...book.name },
    figures: values.map((each) => ({
      id: each.figure.id, indicator: each.figure.indicator ?? null, name: { ...each.figure.name }, means: { ...each.figure.means },
      shows: each.figure.per === undefined ? 'count' as const : (each.figure.shows ?? 'rate'), ...serviceValueOf(each, kept.has(each.figure.id)),
    })),
  }
}
