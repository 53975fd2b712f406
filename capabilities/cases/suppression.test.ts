import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressed, suppressedOverMonths } from './suppression.ts'

const told = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(suppressed(Object.entries(counts).map(([indicator, n]) => ({ indicator, n }))).map((each) => [each.indicator, each.n]))

describe('figures for whoever only counts (PR-24)', () => {
  test.each<[string, Record<string, number>, Record<string, number | null>]>([
    ['five is told, four and none are not', { merged: 5, reopened: 4, 'stock-in': 0 }, { merged: 5, reopened: null, 'stock-in': null }],
    ['one small part takes the smallest other part with it', { registered: 40, accepted: 30, 'not-accepted': 3, transferred: 7 }, { registered: 40, accepted: 30, 'not-accepted': null, transferred: null }],
    ['two small parts hide each other', { registered: 40, accepted: 33, 'not-accepted': 3, merged: 4 }, { registered: 40, accepted: 33, 'not-accepted': null, merged: null }],
    ['a small remainder hides the part that would tell it', { rated: 20, 'rated-satisfied': 18 }, { rated: 20, 'rated-satisfied': null }],
    ['everybody, or enough on both sides, is told', { rated: 20, 'rated-satisfied': 15 }, { rated: 20, 'rated-satisfied': 15 }],
    ['no remainder tells of nobody', { rated: 20, 'rated-satisfied': 20 }, { rated: 20, 'rated-satisfied': 20 }],
    ['money goes with the count it belongs to', { 'performance-due': 9, performed: 7, 'performance-fen-due': 900, 'performance-fen-paid': 700 },
      { 'performance-due': 9, performed: null, 'performance-fen-due': 900, 'performance-fen-paid': null }],
  ])('%s', (_name, counts, expected) => expect(told(counts)).toEqual(expected))

  test('a period is told of what each of its months is told of: nothing is worked out from two periods', () => {
    const counts = (of: Readonly<Record<string, number>>) => Object.entries(of).map(([indicator, n]) => ({ indicator, n }))
    const over = (whole: Readonly<Record<string, number>>, ...months: Readonly<Record<string, number>>[]) =>
      Object.fromEntries(suppressedOverMonths(counts(whole), months.map(counts)).map((each) => [each.indicator, each.n]))
    expect(over({ merged: 53 }, { merged: 50 }, { merged: 3 })).toEqual({ merged: null })
    expect(over({ merged: 50 }, { merged: 50 }, { merged: 0 })).toEqual({ merged: 50 })
    // Of March the small part is kept back with the larger one that would tell it: so are both of the quarter.
    const march = { registered: 40, accepted: 30, 'not-accepted': 3, transferred: 7 }
    const plain = { registered: 60, accepted: 30, 'not-accepted': 10, transferred: 20 }
    expect(over({ registered: 100, accepted: 60, 'not-accepted': 13, transferred: 27 }, plain, march)).toEqual({ registered: 100, accepted: 60, 'not-accepted': null, transferred: null })
  })

  test('no count below five is told, and no told pair gives one away', () => {
    const anything = fc.record({ rated: fc.nat(30), satisfied: fc.nat(30) }).map(({ rated, satisfied }) => ({ rated, 'rated-satisfied': Math.min(rated, satisfied) }))
    fc.assert(fc.property(anything, (counts) => {
      const seen = told(counts)
      for (const n of Object.values(seen)) expect(n === null || n >= 5).toBe(true)
      const [whole, part] = [seen['rated'], seen['rated-satisfied']]
      if (typeof whole === 'number' && typeof part === 'number') expect([1, 2, 3, 4]).not.toContain(whole - part)
    }))
  })
})
