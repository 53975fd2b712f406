import { letter, type LetterRule } from '../domain.ts'

/** Mediation is accepted; it is free of charge (PMA Art. 4). */
export const accepted: LetterRule = {
  name: 'accepted',
  hears: 'accepted',
  to: ['reporters', 'parties'],
  letter: ({ code }) => letter('accepted', { code }),
}
