import { describe, expect, test } from 'vitest'
import { causeSums, withoutFewCauses } from './causes.ts'

const cell = (cause: string, category: string, n: number) => ({ cause, category, n })
const CELLS = [cell('worn-out', 'NBR-01', 4), cell('worn-out', 'PRO-01', 6), cell('late-payment', 'LAB-02', 12), cell('not-clear', 'NBR-01', 30), cell('boundary', 'LND-01', 0), cell('nuisance', 'NBR-03', 2)]

describe('why matters came up', () => {
  test('the most frequent cause first, its kinds behind it, “not clear” last; what sums to nothing is not there', () => {
    expect(causeSums(CELLS)).toEqual([
      { cause: 'late-payment', n: 12, kinds: [{ category: 'LAB-02', n: 12 }] },
      { cause: 'worn-out', n: 10, kinds: [{ category: 'PRO-01', n: 6 }, { category: 'NBR-01', n: 4 }] },
      { cause: 'nuisance', n: 2, kinds: [{ category: 'NBR-03', n: 2 }] },
      { cause: 'not-clear', n: 30, kinds: [{ category: 'NBR-01', n: 30 }] },
    ])
    expect(causeSums([])).toEqual([])
  })

  test.each([
    ['one alone is hidden with the last of the others', [['a', 20], ['b', 9], ['c', 3]], ['a']],
    ['two hide each other', [['a', 20], ['b', 4], ['c', 3]], ['a']],
    ['none is few', [['a', 20], ['b', 9]], ['a', 'b']],
  ] as const)('PR-24: %s; no kind is told', (_what, sums, told) => {
    const kept = withoutFewCauses(sums.map(([cause, n]) => ({ cause, n, kinds: [{ category: 'NBR-01', n }] })), 5)
    expect(kept.map((each) => each.cause)).toEqual(told)
    expect(kept.every((each) => each.kinds.length === 0)).toBe(true)
  })
})
