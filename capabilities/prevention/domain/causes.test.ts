import { describe, expect, test } from 'vitest'
import { causeSums, toldCauses } from './causes.ts'

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

  test('of what whoever only counts is told, nothing is in no row', () =>
    expect(toldCauses([{ cause: 'other', n: 90 }, { cause: 'nuisance', n: 0 }, { cause: 'boundary', n: 6 }, { cause: 'worn-out', n: 12 }]).map((each) => each.cause)).toEqual(['worn-out', 'boundary', 'other']))
})
