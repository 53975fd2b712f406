import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Urged and still not done: the ways left are told by the mediator (T19, PMA Art. 32). */
export const breached: LetterRule = {
  name: 'breached',
  hears: 'breached',
  to: ['parties', 'reporters'],
  text: ({ code }) => LETTER_WORDS.breached(code),
}
