import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from './time.ts'
import { ageOn, birthDayOf, checkCreditCode, checkIdentityNumber, checkPhone, cleanText, maskIdentityNumber, maskName, maskPhone } from './validators.ts'

describe('a phone number', () => {
  test.each([
    ['13800000001', '13800000001'],
    [' 138 0000 0001 ', '13800000001'],
    ['+86 138-0000-0001', '13800000001'],
    ['0086 13800000001', '13800000001'],
    ['１３８００００００００１', undefined],
    ['１３８００００００１２', '13800000012'],
    ['(0431) 8000 0001', '043180000001'],
    ['010-80000001', '01080000001'],
    ['12345', '12345'],
    ['4008000001', '4008000001'],
    ['1380000000', undefined],
    ['138000000011', undefined],
    ['23800000001', undefined],
    ['abc', undefined],
    ['', undefined],
    ['138\u00000000001', undefined],
  ])('%j is read as %j', (typed, expected) => {
    const checked = checkPhone(typed)
    expect(checked.ok ? checked.value : undefined).toBe(expected)
  })

  test('the refusal says how many digits are missing', () => {
    const checked = checkPhone('138000000')
    expect(!checked.ok && checked.refusal.zh).toContain('少 2 位')
  })
})

describe('an identity number', () => {
  test.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['440524188001010014', true],
    ['440524188001010015', false],
    ['110105194913310021', false],
    ['11010519490229002X', false],
    ['1101051949123100', false],
    ['11010519491231002Y', false],
  ])('%s is %s', (number, good) => {
    expect(checkIdentityNumber(number).ok).toBe(good)
  })

  test('one wrong digit is always seen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
      const good = '440524188001010014'
      const changed = (Number(good[place]) + step) % 10
      return !checkIdentityNumber(good.slice(0, place) + changed + good.slice(place + 1)).ok
    }))
  })

  test('it carries the day of birth', () => {
    expect(birthDayOf('11010519491231002X')).toBe('1949-12-31')
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
  })
})

describe('a credit code', () => {
  test.each([
    ['91350100M000100Y43', true],
    ['91350100m000100y43', true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['91350100', false],
  ])('%s is %s', (code, good) => {
    expect(checkCreditCode(code).ok).toBe(good)
  })
})

test('masks show only what is needed to recognise', () => {
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect(maskPhone('12345')).toBe('***45')
  expect(maskIdentityNumber('11010519491231002X')).toBe('110*************2X')
  expect(maskName('张三')).toBe('张＊')
  expect(maskName('当事人甲')).toBe('当＊＊＊')
})

test('text loses what nobody typed on purpose', () => {
  expect(cleanText(' a\u0000b\u202Ec\r\nd ')).toBe('abc\nd')
})
