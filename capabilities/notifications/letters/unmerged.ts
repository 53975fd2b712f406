import { letter, type LetterRule } from '../domain.ts'

/** A merge that was a mistake is undone; the own code counts again. */
export const unmerged: LetterRule = {
  name: 'unmerged',
  hears: 'unmerged',
  to: ['reporters'],
  letter: ({ code }) => letter('unmerged', { code }),
}
