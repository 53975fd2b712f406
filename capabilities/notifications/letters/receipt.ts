import type { LetterRule } from '../domain.ts'
import { dueDaysOf, ENTRY_TERMS, termOn } from '#cap/cases'
import { dayWords, LETTER_WORDS } from '../words.ts'

/** Whoever reports gets the code, and the day by which somebody is in touch (DL-01). */
export const receipt: LetterRule = {
  name: 'receipt',
  hears: 'case-registered',
  to: ['reporters'],
  when: ({ lettersWanted }) => lettersWanted !== false,
  text: ({ code, occurredOn, calendar }) => {
    const by = dueDaysOf(calendar, termOn(ENTRY_TERMS, 'DL-01', occurredOn), occurredOn)
    return LETTER_WORDS.receipt(code, dayWords(by.rolledOn))
  },
}
