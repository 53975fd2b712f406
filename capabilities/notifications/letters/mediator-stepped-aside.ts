import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** A mediator stepped aside; the reason is read with the committee and never sent (OMR Art. 13). */
export const mediatorSteppedAside: LetterRule = {
  name: 'mediator-stepped-aside',
  hears: 'mediator-stepped-aside',
  to: ['reporters', 'parties'],
  text: ({ code }) => LETTER_WORDS.mediatorSteppedAside(code),
}

/** Somebody else was named after that (PMA Art. 19). */
export const mediatorNamedAnew: LetterRule = {
  name: 'mediator-named-anew',
  hears: 'mediator-designated',
  to: ['reporters', 'parties'],
  when: (data) => data['anew'] === true,
  text: ({ code }) => LETTER_WORDS.mediatorNamedAnew(code),
}
