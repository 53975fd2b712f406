import { letter, type LetterRule } from '../domain.ts'

/** Closed; whoever has not said how content they are is asked once, without pressure (I-09). */
export const closed: LetterRule = {
  name: 'closed',
  hears: 'closed',
  to: ['reporters'],
  letter: ({ code, data, personId }) => {
    const answered = Array.isArray(data['answered']) && data['answered'].includes(personId)
    return answered ? letter('closed', { code }) : letter('closed-asking', { code })
  },
}
