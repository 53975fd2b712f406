import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Who has the matter now. */
export const assigned: LetterRule = {
  name: 'assigned',
  hears: 'assigned',
  to: ['reporters'],
  text: ({ code, unit }) => LETTER_WORDS.assigned(code, unit),
}
