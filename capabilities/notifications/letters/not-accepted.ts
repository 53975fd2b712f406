import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Not accepted; the notice D17 names the other ways (PMA Art. 3, 26). */
export const notAccepted: LetterRule = {
  name: 'not-accepted',
  hears: 'not-accepted',
  to: ['reporters', 'parties'],
  text: ({ code }) => LETTER_WORDS.notAccepted(code),
}
