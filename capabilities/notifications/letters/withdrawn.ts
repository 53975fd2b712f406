import { letter, type LetterRule } from '../domain.ts'

/** The applicant withdrew (T16); no reason is repeated. */
export const withdrawn: LetterRule = {
  name: 'withdrawn',
  hears: 'withdrawn',
  to: ['reporters'],
  letter: ({ code }) => letter('withdrawn', { code }),
}
