import { letter, type LetterRule } from '../domain.ts'

/** The matter is taken up again (T25). */
export const reopened: LetterRule = {
  name: 'reopened',
  hears: 'reopened',
  to: ['reporters'],
  letter: ({ code }) => letter('reopened', { code }),
}
