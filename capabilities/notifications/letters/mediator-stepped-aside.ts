import { letter, type LetterRule } from '../domain.ts'

/** A mediator stepped aside; the reason is read with the committee and never sent (OMR Art. 13). */
export const mediatorSteppedAside: LetterRule = {
  name: 'mediator-stepped-aside',
  hears: 'mediator-stepped-aside',
  to: ['reporters', 'parties'],
  letter: ({ code, unit }) => letter('mediator-stepped-aside', { code, unit }),
}

/** Somebody else was named after that (PMA Art. 19). */
export const mediatorNamedAnew: LetterRule = {
  name: 'mediator-named-anew',
  hears: 'mediator-designated',
  to: ['reporters', 'parties'],
  when: (data) => data['anew'] === true,
  letter: ({ code, unit }) => letter('mediator-named-anew', { code, unit }),
}
