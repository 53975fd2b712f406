import { letter, type LetterRule } from '../domain.ts'

/** Not accepted; the notice D17 names the other ways (PMA Art. 3, 26). Whoever was never reached does not learn of it. */
export const notAccepted: LetterRule = {
  name: 'not-accepted',
  hears: 'not-accepted',
  to: ['reporters', 'told-parties'],
  letter: ({ code }) => letter('not-accepted', { code }),
}
