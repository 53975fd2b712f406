import type { Refusal } from '#platform/result'
import { refusal } from '../words/refusals.ts'

/** Numbers by which somebody could be found: an identity number, a telephone number, a case code. */
const FINDS_SOMEBODY = [/(?<!\d)\d{17}[\dXx](?!\d)/, /(?<!\d)1[3-9]\d{9}(?!\d)/, /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}(?![0-9A-Z])/]

/** Supervision looks at terms and procedure: nothing in its words leads to a person (PIPL Art. 6). Refuses `personal-data`. */
export function textRefusal(...texts: readonly string[]): Refusal | undefined {
  return texts.some((text) => FINDS_SOMEBODY.some((each) => each.test(text))) ? refusal('personal-data', {}) : undefined
}
