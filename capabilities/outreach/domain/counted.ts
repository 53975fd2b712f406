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
