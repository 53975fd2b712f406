import { expect, test } from 'vitest'
import { base32, codeOfStep, enrolmentUri, stepAt, stepOfCode } from './totp.ts'

/** The secret of RFC 6238, Appendix B. */
const SECRET = Buffer.from('12345678901234567890', 'ascii')

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238, Appendix B, SHA-1: at %i seconds the code is %s', (seconds, code) =>
  expect(codeOfStep(SECRET, stepAt(new Date(seconds * 1000)), 8)).toBe(code))

test.each([
  [0, '755224'],
  [1, '287082'],
  [9, '520489'],
])('RFC 4226, Appendix D: the code of counter %i is %s', (counter, code) => expect(codeOfStep(SECRET, counter)).toBe(code))

test.each([
  ['now', 0, true],
  ['one step ago', -1, true],
  ['one step ahead', 1, true],
  ['two steps ago', -2, false],
  ['two steps ahead', 2, false],
])('RFC 6238, 5.2: a code of %s is heard: %s', (_name, steps, heard) => {
  const now = new Date('2026-03-16T06:10:00Z')
  expect(stepOfCode(SECRET, codeOfStep(SECRET, stepAt(now) + steps), now) !== undefined).toBe(heard)
})

test('what is typed with spaces or full-width digits is read; anything else is no code', () => {
  const now = new Date('2026-03-16T06:10:00Z')
  const code = codeOfStep(SECRET, stepAt(now))
  expect(stepOfCode(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)}`, now)).toBe(stepAt(now))
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
  expect(stepOfCode(SECRET, wide, now)).toBe(stepAt(now))
  expect(stepOfCode(SECRET, '12345', now)).toBeUndefined()
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648: base32 of “%s” is %s', (text, expected) => expect(base32(Buffer.from(text))).toBe(expected))

test('the QR carries what an authenticator app needs', () =>
  expect(enrolmentUri(SECRET, '枫桥', 'committee-head')).toBe(
    'otpauth://totp/%E6%9E%AB%E6%A1%A5:committee-head?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E6%9E%AB%E6%A1%A5&algorithm=SHA1&digits=6&period=30'))
