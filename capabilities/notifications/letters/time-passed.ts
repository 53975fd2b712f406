import { letter, type LetterRule } from '../domain.ts'

/** Fifteen days of labour mediation are over: arbitration is open without waiting further (LDM Art. 14). Other clocks concern the committee alone. */
export const timePassed: LetterRule = {
  name: 'time-passed',
  hears: 'time-passed',
  to: ['parties', 'reporters'],
  when: (data) => data['clock'] === 'DL-05',
  letter: ({ code }) => letter('time-passed', { code }),
}
