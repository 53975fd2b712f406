import { letter, type LetterRule } from '../domain.ts'

/** An agreed day has passed without proof (T18, PMA Art. 31). The same words to every side: it blames nobody. */
export const performanceOverdue: LetterRule = {
  name: 'performance-overdue',
  hears: 'performance-overdue',
  to: ['parties', 'reporters'],
  letter: ({ code }) => letter('performance-overdue', { code }),
}
