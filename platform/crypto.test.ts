import { describe, expect, test } from 'vitest'
import { digitsOf, keysFrom, randomDigits, randomPlate, sameSecret } from './crypto.ts'
import type { DistrictId } from './ids.ts'

const keys = keysFrom(Buffer.alloc(32, 7))
const here = 990101 as DistrictId
const elsewhere = 990102 as DistrictId

describe('an encrypted field', () => {
  test('comes back as it was', () => {
    for (const text of ['13800000001', '', '汉字 and 😀', 'x'.repeat(10_000)]) {
      expect(keys.decrypt(here, 'phone', keys.encrypt(here, 'phone', text))).toBe(text)
    }
  })

  test('looks different each time', () => {
    expect(keys.encrypt(here, 'phone', '13800000001')).not.toBe(keys.encrypt(here, 'phone', '13800000001'))
  })

  test.each([
    ['another district', () => keys.decrypt(elsewhere, 'phone', keys.encrypt(here, 'phone', '1'))],
    ['another purpose', () => keys.decrypt(here, 'identity', keys.encrypt(here, 'phone', '1'))],
    ['another master key', () => keysFrom(Buffer.alloc(32, 8)).decrypt(here, 'phone', keys.encrypt(here, 'phone', '1'))],
    ['a changed text', () => keys.decrypt(here, 'phone', flipLast(keys.encrypt(here, 'phone', '13800000001')))],
    ['a text that is none', () => keys.decrypt(here, 'phone', '13800000001')],
    ['a cut text', () => keys.decrypt(here, 'phone', 'v1.abcd')],
  ])('does not open for %s', (_name, open) => {
    expect(open).toThrow()
  })

  test('a key of another length is refused at once', () => {
    expect(() => keysFrom(Buffer.alloc(16))).toThrow(/32 bytes/)
  })
})

function flipLast(sealed: string): string {
  return sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BA' : 'AA')
}

describe('a keyed hash', () => {
  const hash = (scope: Parameters<typeof keys.keyedHash>[0], text: string) => keys.keyedHash(scope, 'phone', text)

  test('is the same within one scope only', () => {
    const centre = { district: here, unitId: 'a' }
    expect(hash(centre, '1').equals(hash(centre, '1'))).toBe(true)
    expect(hash(centre, '1').equals(hash({ district: here, unitId: 'b' }, '1'))).toBe(false)
    expect(hash(centre, '1').equals(hash({ district: here }, '1'))).toBe(false)
    expect(hash({ district: here }, '1').equals(hash({ district: elsewhere }, '1'))).toBe(false)
  })

  test('parts of an HMAC cannot be shifted into each other', () => {
    expect(sameSecret(keys.hmac('pin', 'ab', 'c'), keys.hmac('pin', 'a', 'bc'))).toBe(false)
    expect(sameSecret(keys.hmac('pin', 'a'), keys.hmac('other', 'a'))).toBe(false)
  })
})

test('digits keep their leading zeros', () => {
  expect(digitsOf(Buffer.alloc(8), 6)).toBe('000000')
  expect(randomDigits(6)).toMatch(/^\d{6}$/)
})

test('a plate has no characters that are confused', () => {
  expect(randomPlate(200)).toMatch(/^[2-9abcdefghjkmnpqrstvwxyz]{200}$/)
})
