import { letter, type LetterRule } from '../domain.ts'

/** Who has the matter now. */
export const assigned: LetterRule = {
  name: 'assigned',
  hears: 'assigned',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('assigned', { code, unit }),
}
