import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Withdrawn before anybody had taken the matter up. */
export const requestWithdrawn: LetterRule = {
  name: 'request-withdrawn',
  hears: 'request-withdrawn',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.withdrawn(code),
}
