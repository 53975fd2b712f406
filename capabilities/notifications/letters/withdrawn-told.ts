import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** The other side is told only if somebody had reached it, and never why (SC-11 b). */
export const withdrawnTold: LetterRule = {
  name: 'withdrawn-told',
  hears: 'withdrawn',
  to: ['told-parties'],
  text: ({ code }) => LETTER_WORDS.withdrawnTold(code),
}
