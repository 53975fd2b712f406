import { describe, expect, test } from 'vitest'
import { isId, newId } from './ids.ts'
import type { Clock } from './time.ts'

const standing = (at: string): Clock => ({ now: () => new Date(at) })
const made = (clock: Clock, count: number) => Array.from({ length: count }, () => newId<'thing'>(clock))

describe('ids', () => {
  test('those of one millisecond sort in the order they were made, however many', () => {
    const ids = made(standing('2026-03-16T06:10:00Z'), 20_000)
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isId)).toBe(true)
  })

  test('also while the next millisecond has come before the places of the last were full', () => {
    let milliseconds = Date.parse('2026-03-16T06:10:00Z')
    const clock: Clock = { now: () => new Date(milliseconds) }
    const ids = [...made(clock, 9_000)]
    for (let step = 0; step < 5; step += 1) {
      milliseconds += 1
      ids.push(...made(clock, 10))
    }
    expect([...ids].sort()).toEqual(ids)
  })

  test('another clock in between does not disturb the order', () => {
    const [here, elsewhere] = [standing('2026-03-16T06:10:00Z'), standing('2026-11-22T00:00:00Z')]
    const ids = Array.from({ length: 200 }, () => {
      newId(elsewhere)
      return newId(here)
    })
    expect([...ids].sort()).toEqual(ids)
  })

  test('a clock that was put back makes ids of the earlier time', () => {
    let milliseconds = Date.parse('2026-03-16T06:10:00Z')
    const clock: Clock = { now: () => new Date(milliseconds) }
    const later = newId(clock)
    milliseconds -= 60_000
    expect(newId(clock) < later).toBe(true)
  })
})
