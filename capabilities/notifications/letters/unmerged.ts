import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** A merge that was a mistake is undone; the own code counts again. */
export const unmerged: LetterRule = {
  name: 'unmerged',
  hears: 'unmerged',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.unmerged(code),
}
