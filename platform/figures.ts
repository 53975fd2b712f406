import type { DayCount } from './db/day-counts.ts'
import type { Tx } from './db/database.ts'
import type { Sql } from './db/sql.ts'
import type { Day } from './time.ts'
import type { Said } from './words.ts'

/** A sum of day counts: of a measure, all its kinds or those named. */
export interface Term {
  readonly measure: string
  readonly kinds?: readonly string[]
}

/** What of a span is asked: a unit with all below it, first and last day, and today, for what is planned rather than done. */
export interface Span {
  readonly unitPath: string
  readonly from: Day
  readonly to: Day
  readonly today: Day
}

/** A number that is not a sum of day counts: rounds planned, places that exist. One statement or few, whatever the history. */
export type Counting = (tx: Tx, span: Span) => Promise<number>

/**
 * A figure of a service as data: what is counted, per what, and what it means. Without `per` it is a plain number of the
 * period; with it a share in percent, “—” where the denominator is nought.
 */
export interface ServiceFigure {
  /** `rescue.aided`: capability and figure; the number of the definition beside it where there is one (I-24). */
  readonly id: string
  readonly indicator?: string
  readonly name: Said
  /** Its definition: what counts when, and what is left out. */
  readonly means: Said
  readonly of: readonly Term[] | Counting
  readonly per?: readonly Term[] | Counting
  /** `rate`: numerator of denominator, in percent; `per-day`: a mean with one decimal. Without it: `rate`. */
  readonly shows?: 'rate' | 'per-day'
  /** Persons, person-times or what they did: below five kept back from whoever only counts (PR-24). */
  readonly people: boolean
  /** The figure of which this one is a part: whoever knows all parts but one must not learn the last. */
  readonly partOf?: string
}

/** The figures of one capability with the table in which its days are counted. */
export interface FigureBook {
  /** Its heading on the page of service figures. */
  readonly name: Said
  readonly table: Sql
  readonly figures: readonly ServiceFigure[]
}

export interface FigureValue {
  readonly figure: ServiceFigure
  readonly n: number
  readonly per: number | null
}

/** Terms that name one measure twice add up twice: a definition names each once. */
export function sumOf(counts: readonly DayCount[], terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + counts.reduce((inner, each) => (matches(each, term) ? inner + each.n : inner), 0), 0)
}

const matches = (count: DayCount, term: Term) => count.measure === term.measure && (term.kinds === undefined || term.kinds.includes(count.kind))
