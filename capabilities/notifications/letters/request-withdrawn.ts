import { letter, type LetterRule } from '../domain.ts'

/** Withdrawn before anybody had taken the matter up. */
export const requestWithdrawn: LetterRule = {
  name: 'request-withdrawn',
  hears: 'request-withdrawn',
  to: ['reporters'],
  letter: ({ code }) => letter('withdrawn', { code }),
}
