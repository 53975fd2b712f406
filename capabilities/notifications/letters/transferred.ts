import { letter, type LetterRule } from '../domain.ts'

/** T03: the citizen is told where the matter stands; who has it until the receipt (first receiver). */
export const transferred: LetterRule = {
  name: 'transferred',
  hears: 'transferred',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('transferred', { code, unit }),
}

export const transferSigned: LetterRule = {
  name: 'transfer-signed',
  hears: 'transfer-acknowledged',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('transfer-signed', { code, unit }),
}

export const transferDesignated: LetterRule = {
  name: 'transfer-designated',
  hears: 'transfer-designated',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('transfer-signed', { code, unit }),
}

/** T03b. */
export const transferReturned: LetterRule = {
  name: 'transfer-returned',
  hears: 'transfer-returned',
  to: ['reporters'],
  letter: ({ code, unit }) => letter('transfer-returned', { code, unit }),
}

export const transferResult: LetterRule = {
  name: 'transfer-result',
  hears: 'transfer-result-told',
  to: ['reporters'],
  letter: ({ code }) => letter('transfer-result', { code }),
}
