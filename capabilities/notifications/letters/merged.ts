import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Two reports of one matter go on under one code. */
export const merged: LetterRule = {
  name: 'merged',
  hears: 'merged-into',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.merged(code),
}
