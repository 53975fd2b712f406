import { findsSomebody } from '#platform/finds-somebody'
import type { Refusal } from '#platform/result'
import { refusal } from './words.ts'

/** Supervision looks at terms and procedure: nothing in its words leads to a person (PIPL Art. 6). Refuses `personal-data`. */
export function textRefusal(...texts: readonly string[]): Refusal | undefined {
  return findsSomebody(...texts) ? refusal('personal-data', {}) : undefined
}
