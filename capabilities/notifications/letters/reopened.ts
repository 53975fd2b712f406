import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** The matter is taken up again (T25). */
export const reopened: LetterRule = {
  name: 'reopened',
  hears: 'reopened',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.reopened(code),
}
