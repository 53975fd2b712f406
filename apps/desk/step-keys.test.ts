import { expect, test } from 'vitest'
import { stepKey } from './step-keys.ts'

test.each([
  [0, '1'],
  [8, '9'],
  [9, '0'],
  [10, 'q'],
  [31, 'm'],
  [32, undefined],
])('the step at place %i has the key %s', (place, key) => expect(stepKey(place)).toBe(key))

test('no step takes a key that moves, opens or registers', () => {
  const keys = Array.from({ length: 32 }, (_none, place) => stepKey(place))
  expect(new Set(keys).size).toBe(32)
  for (const taken of ['j', 'k', 'g', 'n', '/', '?']) expect(keys).not.toContain(taken)
})
