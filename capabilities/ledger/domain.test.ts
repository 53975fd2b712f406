import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBalanced, lacking, moved, type Posting, reversed, summed } from './domain.ts'

const shelf = { account: 'shelf', guarded: true }
const given = { account: 'given', guarded: false }
const line = (account: string, commodity: string, n: number, guarded = false): Posting => ({ account, commodity, n, guarded })

describe('what an entry is', () => {
  test.each<[string, readonly Posting[], boolean]>([
    ['a coat from the shelf', moved('coat', 1, shelf, given), true],
    ['a coat and bread in one go', [...moved('coat', 1, shelf, given), ...moved('bread', 2, shelf, given)], true],
    ['nothing at all', [], false],
    ['what cancels itself out', [line('shelf', 'coat', 1), line('shelf', 'coat', -1)], false],
    ['one end only', [line('shelf', 'coat', -1)], false],
    ['coats for bread', [line('shelf', 'coat', -1), line('given', 'bread', 1)], false],
    ['half a coat', [line('shelf', 'coat', -0.5), line('given', 'coat', 0.5)], false],
    ['more than a number holds', [line('shelf', 'coat', -(2 ** 60)), line('given', 'coat', 2 ** 60)], false],
  ])('%s', (_name, postings, balanced) => {
    expect(isBalanced(postings)).toBe(balanced)
  })
})

describe('what is not there is not given', () => {
  const held = [{ account: 'shelf', commodity: 'coat', n: 2 }]
  test.each<[string, readonly Posting[], object | undefined]>([
    ['two of two', moved('coat', 2, shelf, given), undefined],
    ['three of two', moved('coat', 3, shelf, given), { account: 'shelf', commodity: 'coat', n: 2 }],
    ['twice two in one entry', [...moved('coat', 2, shelf, given), ...moved('coat', 2, shelf, given)], { account: 'shelf', commodity: 'coat', n: 2 }],
    ['an item never had', moved('bread', 1, shelf, given), { account: 'shelf', commodity: 'bread', n: 0 }],
    ['what comes in needs nothing', moved('bread', 9, given, shelf), undefined],
  ])('%s', (_name, postings, short) => {
    expect(lacking(postings, held)).toEqual(short)
  })
})

const posting = fc.record({
  account: fc.constantFrom('a', 'b', 'c'), commodity: fc.constantFrom('x', 'y'), n: fc.integer({ min: -9, max: 9 }), guarded: fc.boolean(),
})

describe('whatever the lines', () => {
  test('summing keeps the sum of each account, and an entry with its reversal is nothing', () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 12 }), (postings) => {
        const total = (lines: readonly Posting[], account: string, commodity: string) =>
          lines.filter((each) => each.account === account && each.commodity === commodity).reduce((sum, each) => sum + each.n, 0)
        for (const account of ['a', 'b', 'c'])
          for (const commodity of ['x', 'y']) expect(total(summed(postings), account, commodity)).toBe(total(postings, account, commodity))
        expect(summed([...postings, ...reversed(postings)])).toEqual([])
        expect(summed(summed(postings))).toEqual(summed(postings))
      }),
    )
  })
})
