import { letter, type LetterRule } from '../domain.ts'

/** Two reports of one matter go on under one code. */
export const merged: LetterRule = {
  name: 'merged',
  hears: 'merged-into',
  to: ['reporters'],
  letter: ({ code }) => letter('merged', { code }),
}
