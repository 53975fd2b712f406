import { letter, type LetterRule } from '../domain.ts'
import { parseDay } from '#platform/time'
import { dayWords } from '../words.ts'

/** In force on the day of its last mark (PMA Art. 29, 30). */
export const agreementReached: LetterRule = {
  name: 'agreement-reached',
  hears: 'agreement-reached',
  to: ['reporters', 'parties'],
  letter: ({ code, occurredOn, data }) => {
    const effective = parseDay(String(data['effectiveOn'] ?? ''))
    return letter('agreement-reached', { code, day: dayWords(effective.ok ? effective.value : occurredOn) })
  },
}
