import { workingDaysBetween } from '#platform/calendar'
import { letter, type LetterRule } from '../domain.ts'
import { dueDaysOf, ENTRY_TERMS, termOn } from '#cap/cases'
import { dayWords, workingDaysWords } from '../words.ts'

/** Whoever reports gets the code, and the day by which somebody is in touch (DL-01). */
export const receipt: LetterRule = {
  name: 'receipt',
  hears: 'case-registered',
  to: ['reporters'],
  // A service request and a petition have limits and a letter of their own.
  when: ({ lettersWanted, handledAs, petition }) => lettersWanted !== false && handledAs !== 'ticket' && petition !== true,
  letter: ({ code, occurredOn, calendar }) => {
    const by = dueDaysOf(calendar, termOn(ENTRY_TERMS, 'DL-01', occurredOn), occurredOn)
    return letter('receipt', { code, day: dayWords(by.rolledOn), within: workingDaysWords(workingDaysBetween(calendar, occurredOn, by.rolledOn)) })
  },
}
