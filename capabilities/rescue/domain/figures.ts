import { sumOf } from '#platform/figures'

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

/** What each figure is the sum of; what is planned is no sum. */
export const PARTS_OF_FIGURES: Partial<Readonly<Record<Figure, readonly { readonly measure: Measure; readonly kinds?: readonly string[] }[]>>> = {
  'rounds-done': [{ measure: 'rounds' }], aided: [{ measure: 'aided' }], admitted: [{ measure: 'admitted' }], medical: [{ measure: 'medical' }],
  'sent-home': [{ measure: 'left', kinds: SENT }], tickets: [{ measure: 'left', kinds: ['ticket'] }], declined: [{ measure: 'declined' }],
  calls: [{ measure: 'calls' }], 'calls-late': [{ measure: 'calls-late' }],
}

/** The kept counts of a span as the figures of I-24. */
export function figuresOf(counts: readonly Count[], planned: number): readonly { readonly figure: Figure; readonly n: number }[] {
  return FIGURES.map((figure) => ({ figure, n: figure === 'rounds-planned' ? planned : sumOf(counts, PARTS_OF_FIGURES[figure] ?? []) }))
}
