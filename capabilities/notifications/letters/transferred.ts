import type { LetterRule } from '../domain.ts'
import { LETTER_WORDS } from '../words.ts'

/** T03: the citizen is told where the matter stands; who has it until the receipt (first receiver). */
export const transferred: LetterRule = {
  name: 'transferred',
  hears: 'transferred',
  to: ['reporters'],
  text: ({ code, unit }) => LETTER_WORDS.transferred(code, unit),
}

export const transferSigned: LetterRule = {
  name: 'transfer-signed',
  hears: 'transfer-acknowledged',
  to: ['reporters'],
  text: ({ code, unit }) => LETTER_WORDS.transferSigned(code, unit),
}

export const transferDesignated: LetterRule = {
  name: 'transfer-designated',
  hears: 'transfer-designated',
  to: ['reporters'],
  text: ({ code, unit }) => LETTER_WORDS.transferSigned(code, unit),
}

/** T03b. */
export const transferReturned: LetterRule = {
  name: 'transfer-returned',
  hears: 'transfer-returned',
  to: ['reporters'],
  text: ({ code, unit }) => LETTER_WORDS.transferReturned(code, unit),
}

export const transferResult: LetterRule = {
  name: 'transfer-result',
  hears: 'transfer-result-told',
  to: ['reporters'],
  text: ({ code }) => LETTER_WORDS.transferResult(code),
}
