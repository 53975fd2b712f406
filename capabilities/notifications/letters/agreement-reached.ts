import type { LetterRule } from '../domain.ts'
import { parseDay } from '#platform/time'
import { dayWords, LETTER_WORDS } from '../words.ts'

/** In force on the day of its last mark (PMA Art. 29, 30). */
export const agreementReached: LetterRule = {
  name: 'agreement-reached',
  hears: 'agreement-reached',
  to: ['reporters', 'parties'],
  text: ({ code, occurredOn, data }) => {
    const effective = parseDay(String(data['effectiveOn'] ?? ''))
    return LETTER_WORDS.agreed(code, dayWords(effective.ok ? effective.value : occurredOn))
  },
}
