import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Ended without an agreement; D18 names the remedies (PMA Art. 26). */
export const terminated: LetterRule = {
  name: 'terminated',
  hears: 'terminated',
  to: ['reporters', 'parties'],
  text: ({ code }) => LETTER_WORDS.terminated(code),
}
