import { letter, type LetterRule } from '../domain.ts'

/** Ended without an agreement; D18 names the remedies (PMA Art. 26). */
export const terminated: LetterRule = {
  name: 'terminated',
  hears: 'terminated',
  to: ['reporters', 'parties'],
  letter: ({ code }) => letter('terminated', { code }),
}
