import type { RepeatName } from './now.ts'
import { type PetitionState, UNDER_REVIEW } from './procedure.ts'

/**
 * What a second petition with basically the same facts and demand is, by how far the first one is: in hand (PET Art. 19), inside
 * the review chain (35, 36), ended for good (36), or a repeat (I-14). It is said about two petitions, never about a person.
 */
export function sameFactsAre(earlier: { readonly state: PetitionState; readonly windowOpen: boolean; readonly reReviewed: boolean }): RepeatName {
  if (earlier.reReviewed) return 'final-same'
  if (earlier.state === 'opinion-issued' || earlier.state === 'review-issued') return earlier.windowOpen ? 'chain' : 'repeat'
  if (UNDER_REVIEW.includes(earlier.state)) return 'chain'
  return earlier.state === 'closed-final' || earlier.state === 'not-accepted' ? 'repeat' : 'pending'
}

/** Kinds that are not handled again but answered with the right way. */
export const NOT_HANDLED_AGAIN: readonly RepeatName[] = ['pending', 'chain', 'final-same']
