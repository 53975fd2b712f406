import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Mediation is accepted; it is free of charge (PMA Art. 4). */
export const accepted: LetterRule = {
  name: 'accepted',
  hears: 'accepted',
  to: ['reporters', 'parties'],
  text: ({ code }) => LETTER_WORDS.accepted(code),
}
