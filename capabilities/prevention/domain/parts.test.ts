import { describe, expect, test } from 'vitest'
import { type Part, type PartCounts, partsOf } from './parts.ts'

const steady = (key: string, n: number, last: readonly number[]): PartCounts<string> => {
  const counts = [...Array.from({ length: 10 }, () => n), ...last]
  return { key, weeks: counts.map((_n, week) => week), counts }
}

describe('where a rise comes from', () => {
  test.each<[string, readonly PartCounts<string>[], readonly Part<string>[]]>([
    ['nothing', [], []],
    ['what stayed as it was is no part', [steady('leak', 2, [2, 2])], []],
    ['the largest difference first', [steady('noise', 1, [2, 2]), steady('leak', 2, [7, 5])], [{ key: 'leak', n: 12, usualHundredths: 400 }, { key: 'noise', n: 4, usualHundredths: 200 }]],
    ['two units of one kind are added', [steady('leak', 1, [3, 1]), steady('leak', 1, [2, 1])], [{ key: 'leak', n: 7, usualHundredths: 400 }]],
    ['what is new has a usual count of nought', [{ key: 'debts', weeks: [11], counts: [3] }], [{ key: 'debts', n: 3, usualHundredths: 0 }]],
    ['weeks after the last judged one do not count', [{ key: 'debts', weeks: [12], counts: [9] }], []],
  ])('%s', (_what, counts, expected) => expect(partsOf(counts, { since: 10, last: 11 })).toEqual(expected))

  test('too few weeks before it say nothing', () => expect(partsOf([steady('leak', 1, [9, 9])], { since: 7, last: 11 })).toEqual([]))

  test('no more than five', () =>
    expect(partsOf(Array.from({ length: 9 }, (_each, index) => steady(`kind ${index}`, 1, [9, 9])), { since: 10, last: 11 })).toHaveLength(5))
})
