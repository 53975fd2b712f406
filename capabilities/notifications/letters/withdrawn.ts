import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** The applicant withdrew (T16); no reason is repeated. */
export const withdrawn: LetterRule = {
  name: 'withdrawn',
  hears: 'withdrawn',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.withdrawn(code),
}
