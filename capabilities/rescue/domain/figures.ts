/**
 * What the figures of a day are made of (I-24): person-times, never persons. `declined` by place, `left` by how it went on,
 * `calls-late` the calls that nobody had reached in time.
 */
export const MEASURES = ['rounds', 'checks', 'aided', 'admitted', 'medical', 'declined', 'left', 'calls', 'calls-late'] as const
export type Measure = (typeof MEASURES)[number]

/** A change of one figure of one day. */
export interface Count {
  readonly measure: Measure
  readonly kind: string
  readonly n: number
}

export const one = (measure: Measure, kind = ''): Count => ({ measure, kind, n: 1 })

/** What is shown: each with its definition. */
export const FIGURES = ['rounds-done', 'rounds-planned', 'aided', 'admitted', 'medical', 'sent-home', 'tickets', 'declined', 'calls', 'calls-late'] as const
export type Figure = (typeof FIGURES)[number]
/** Figures of work, not of people: told whole to everybody. */
export const OF_WORK: readonly Figure[] = ['rounds-done', 'rounds-planned']

const SENT = ['ticket', 'family-pickup', 'home-government']

/** The kept counts of a span as the figures of I-24. */
export function figuresOf(counts: readonly Count[], planned: number): readonly { readonly figure: Figure; readonly n: number }[] {
  const of = (measure: Measure, kinds?: readonly string[]) =>
    counts.reduce((sum, each) => (each.measure === measure && (kinds === undefined || kinds.includes(each.kind)) ? sum + each.n : sum), 0)
  const values: Readonly<Record<Figure, number>> = {
    'rounds-done': of('rounds'), 'rounds-planned': planned, aided: of('aided'), admitted: of('admitted'), medical: of('medical'),
    'sent-home': of('left', SENT), tickets: of('left', ['ticket']), declined: of('declined'), calls: of('calls'), 'calls-late': of('calls-late'),
  }
  return FIGURES.map((figure) => ({ figure, n: values[figure] }))
}
