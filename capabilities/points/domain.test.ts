import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { ACTIVITY_KINDS, boardNameFits, cardNumber, earliestEnd, kindRefusal, readCardNumber, ruleOn, spend, speaksOfRights, take } from './domain.ts'

describe('what may earn (N-06, N-08)', () => {
  test.each(['reporting', 'informing', 'complaint', 'complaint-withdrawn', 'petition', 'no-petition', 'lawsuit-withdrawn', 'mediation', 'settlement'])('%s never does', (kind) => {
    expect(kindRefusal(kind)).toBe('no-points-for-rights')
  })

  test('the list is closed, and nothing in it speaks of rights or of other people’s conduct', () => {
    expect(ACTIVITY_KINDS.map(kindRefusal)).toEqual(ACTIVITY_KINDS.map(() => undefined))
    expect(kindRefusal('anything')).toBe('no-such-kind')
    expect(ACTIVITY_KINDS.filter(speaksOfRights)).toEqual([])
  })

  test.each([
    ['举报邻居违建', true], ['主动撤诉', true], ['半年没有上访', true], ['配合调解', true], ['reported a neighbour', true], ['withdrew the petition', true], ['没有投诉', true],
    ['打扫楼道', false], ['义务巡逻两小时', false], ['reported the broken lamp', false],
  ])('%s', (text, speaks) => {
    expect(speaksOfRights(text)).toBe(speaks)
  })
})

const version = (kind: string, fromOn: string, n: number, confirmed = true) => ({ kind, fromOn: day(fromOn), confirmed, n })

describe('a rule counts from its day, and an older one for older days', () => {
  const rules = [version('patrol', '2026-03-01', 10), version('patrol', '2026-05-01', 8), version('patrol', '2026-04-01', 99, false), version('hygiene', '2026-03-01', 5)]
  test.each([['2026-02-28', undefined], ['2026-03-01', 10], ['2026-04-30', 10], ['2026-05-01', 8]])('on %s', (on, n) => {
    expect(ruleOn(rules, 'patrol', day(on))?.n).toBe(n)
  })
})

describe('card numbers', () => {
  test.each([
    ['as printed', '123 456 782', '123456782'], ['full width', '１２３４５６７８２', '123456782'], ['the address of the code', 'http://127.0.0.1:8080/d/shili/points?card=123456782', '123456782'],
    ['a digit wrong', '123456783', undefined], ['two digits changed places', '132456782', undefined], ['too short', '12345678', undefined], ['a word', '卡', undefined],
  ])('%s', (_name, typed, read) => {
    expect(readCardNumber(typed)).toBe(read)
  })

  test('every number that is given out is read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      const number = cardNumber(String(n).padStart(8, '0'))
      expect(readCardNumber(number)).toBe(number)
    }))
  })
})

describe('what is paid and what is taken', () => {
  const held = [{ year: 2026, n: 10 }, { year: 2025, n: 4 }]
  test.each([
    ['the oldest first', 6, [], [{ year: 2025, n: 4 }, { year: 2026, n: 2 }]], ['all of it', 14, [], [{ year: 2025, n: 4 }, { year: 2026, n: 10 }]], ['more than there is', 15, [], undefined],
    ['a closed year is gone', 11, [2025], undefined], ['without it', 10, [2025], [{ year: 2026, n: 10 }]],
  ])('%s', (_name, price, closed, paid) => {
    expect(spend(held, price, new Set(closed))).toEqual(paid)
  })

  const lots = [{ id: 'b', n: 5, bestBefore: null }, { id: 'a', n: 2, bestBefore: day('2026-04-01') }, { id: 'c', n: 9, bestBefore: day('2026-03-01') }]
  test.each([
    ['what expires first goes first', 3, [{ id: 'a', n: 2 }, { id: 'b', n: 1 }]], ['what has expired never', 8, undefined],
  ])('%s', (_name, pieces, taken) => {
    expect(take(lots, pieces, day('2026-03-16'))).toEqual(taken)
  })
})

test.each([[2026, '2026-03-16', '2026-12-31'], [2025, '2026-03-16', '2026-04-15'], [2026, '2026-12-20', '2027-01-19']])('%i, told on %s, closes on %s at the earliest', (year, today, earliest) => {
  expect(earliestEnd(year, day(today))).toBe(earliest)
})

test.each([['春风', '王小明', true], ['小明', '王小明', false], ['王小明二', '王小明', false], ['138邻居', '王小明', false], ['春', '王小明', false], ['Maple', '王小明', true]])(
  'a name for the board: %s of %s', (name, holder, fits) => {
    expect(boardNameFits(name, holder)).toBe(fits)
  })
