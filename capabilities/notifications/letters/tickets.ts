import { dueDaysOf, ENTRY_TERMS, termOn } from '#cap/cases'
import { parseDay } from '#platform/time'
import { letter, type LetterRule } from '../domain.ts'
import { dayWords } from '../words.ts'

/** A service request is in: its code, and the day by which it is done (DL-32, DL-33). */
export const ticketReceived: LetterRule = {
  name: 'ticket-received',
  hears: 'ticket-opened',
  to: ['reporters'],
  letter: ({ code, data }) => {
    const due = parseDay(String(data['dueOn'] ?? ''))
    return due.ok ? letter('ticket-received', { code, day: dayWords(due.value) }) : undefined
  },
}

/** Who does it. */
export const ticketDispatched: LetterRule = {
  name: 'ticket-dispatched',
  hears: 'ticket-dispatched',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('ticket-dispatched', { code, unit }),
}

/** It is a dispute after all: the code stays, and somebody is in touch (DL-01). */
export const takenAsDispute: LetterRule = {
  name: 'taken-as-dispute',
  hears: 'taken-as-dispute',
  to: ['reporters'],
  letter: ({ code, occurredOn, calendar }) => {
    const by = dueDaysOf(calendar, termOn(ENTRY_TERMS, 'DL-01', occurredOn), occurredOn)
    return letter('taken-as-dispute', { code, day: dayWords(by.rolledOn) })
  },
}

/** Two people agreed that it is not taken further: said plainly, with where to disagree; why is never said in a letter. */
export const ticketExcluded: LetterRule = {
  name: 'ticket-excluded',
  hears: 'ticket-exclusion-approved',
  to: ['reporters'],
  letter: ({ code }) => letter('ticket-excluded', { code }),
}

/** It is done: is it solved? The answer is given on the reporter's own page. */
export const ticketDone: LetterRule = {
  name: 'ticket-done',
  hears: 'ticket-done',
  to: ['reporters'],
  letter: ({ code }) => letter('ticket-done', { code }),
}
