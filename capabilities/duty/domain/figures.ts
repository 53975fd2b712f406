/** What the figures of a day are made of; never a person. `kind` is that of the post, of the team, or of the finding. */
export const MEASURES = ['shifts', 'needed', 'filled', 'attended', 'minutes', 'rounds-planned', 'rounds', 'findings', 'joined', 'left'] as const
export type Measure = (typeof MEASURES)[number]

export interface Count {
  readonly measure: Measure
  readonly kind: string
  readonly n: number
}

export const count = (measure: Measure, kind: string, n = 1): Count => ({ measure, kind, n })
