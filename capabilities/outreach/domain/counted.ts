/** What is counted by day and unit; `kind` is the topic, the kind of text or of listing. */
export const MEASURES = ['publicity', 'audience', 'live', 'asked', 'answered', 'declined', 'published', 'hanging', 'taken-down', 'listings', 'open', 'word'] as const
export type Measure = (typeof MEASURES)[number]

export interface Count {
  readonly measure: Measure
  readonly kind: string
  readonly n: number
}

export const one = (measure: Measure, kind: string): Count => ({ measure, kind, n: 1 })
export const less = (measure: Measure, kind: string): Count => ({ measure, kind, n: -1 })

/** Sums of a span; what each means stands in the words. */
export const FIGURES = [
  { id: 'publicity', of: [{ measure: 'publicity' }], people: false },
  { id: 'audience', of: [{ measure: 'audience' }], people: true },
  { id: 'live', of: [{ measure: 'live' }], people: false },
  { id: 'asked', of: [{ measure: 'asked' }], people: false },
  { id: 'answered', of: [{ measure: 'answered' }], people: false },
  { id: 'tips', of: [{ measure: 'published', kinds: ['tip'] }], people: false },
  { id: 'practice', of: [{ measure: 'published', kinds: ['practice'] }], people: false },
  { id: 'listings', of: [{ measure: 'listings' }], people: false },
] as const
export type FigureId = (typeof FIGURES)[number]['id'] | 'hanging' | 'open'
