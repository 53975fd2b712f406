import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** Closed; whoever has not said how content they are is asked once, without pressure (I-09). */
export const closed: LetterRule = {
  name: 'closed',
  hears: 'closed',
  to: ['reporters'],
  text: ({ code, data, personId }) => {
    const answered = Array.isArray(data['answered']) && data['answered'].includes(personId)
    return answered ? LETTER_WORDS.closed(code) : LETTER_WORDS.closedAsking(code)
  },
}
