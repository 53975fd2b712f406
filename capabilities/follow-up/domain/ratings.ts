import type { JsonObject } from '#platform/canonical'
import { type Day, day } from '#platform/time'
import type { RATING_WORDS } from '../words/ratings.ts'

export type Rating = keyof typeof RATING_WORDS

/** The scale, best first, and what may be said instead of a rating. */
export const RATINGS = ['very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied', 'declined'] as const

/** Which steps count as satisfied (I-09). A district that counts “fairly satisfied” adds a record. */
export const SATISFIED: readonly { readonly steps: readonly Rating[]; readonly source: string; readonly effectiveFrom: Day }[] = [
  { steps: ['very-satisfied', 'satisfied'], source: '[D]', effectiveFrom: day('2011-01-01') },
]

/** What the fact of a rating carries: that somebody answered and whether it counts as satisfied, never the step itself. */
export function ratingData(personId: string, rating: Rating, newlyAsked: boolean, on: Day): JsonObject {
  const inForce = SATISFIED.filter((each) => each.effectiveFrom <= on).at(-1)
  return { personId, newlyAsked, valid: rating !== 'declined', satisfied: inForce?.steps.includes(rating) ?? false }
}
