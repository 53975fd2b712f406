import { parseDay } from '#platform/time'
import { letter, type LetterRule } from '../domain.ts'
import { farDayWords } from '../words.ts'

/** Urged and still not done: the ways left are told by the mediator (T19, PMA Art. 32); enforcement with its last safe day where the court confirmed (CPL Art. 250). */
export const breached: LetterRule = {
  name: 'breached',
  hears: 'breached',
  to: ['parties', 'reporters'],
  letter: ({ code, data }) => {
    const enforceBy = parseDay(typeof data['enforceBy'] === 'string' ? data['enforceBy'] : '')
    return enforceBy.ok ? letter('enforceable', { code, year: farDayWords(enforceBy.value) }) : letter('breached', { code })
  },
}
