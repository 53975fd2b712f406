import { letter, type LetterRule } from '../domain.ts'

/** The other side is told only if somebody had reached it, and never why (SC-11 b). */
export const withdrawnTold: LetterRule = {
  name: 'withdrawn-told',
  hears: 'withdrawn',
  to: ['told-parties'],
  letter: ({ code }) => letter('withdrawn-told', { code }),
}
