import { describe, expect, test } from 'vitest'
import { emptyCalendar } from '../calendar.testing.ts'
import { poisson, seeded } from '../chance.testing.ts'
import { seasonOf } from './season.ts'
import { LEAST_USUAL, PROMISED_FROM, standing, watched, WEEKS_BETWEEN_FALSE_ALARMS } from './watch.ts'
import { isShort, lastWholeWeek, mondayOf, weekOf } from './weeks.ts'
import { day } from '#platform/time'

const SERIES = 1000
const WEEKS = 104
const TOLERANCE = 0.2
const DOUBLED_WEEKS = 4

const series = (mean: (week: number) => number, weeks: number, chance: () => number) => Array.from({ length: weeks }, (_each, week) => poisson(mean(week), chance))
const many = <Found>(make: (index: number) => Found) => Array.from({ length: SERIES }, (_each, index) => make(index))
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)

describe('what rose (CUSUM): a thousand seeded series of 104 weeks', () => {
  test.each([PROMISED_FROM, 6, 10, 20, 40])('a steady %i a week alarms at the printed rate, give or take a fifth', (mean) => {
    const chance = seeded(mean)
    const found = many(() => watched(series(() => mean, WEEKS, chance)))
    const between = total(found.map((each) => each.judged)) / total(found.map((each) => each.rises.length))
    expect(between).toBeGreaterThan(WEEKS_BETWEEN_FALSE_ALARMS * (1 - TOLERANCE))
    expect(between).toBeLessThan(WEEKS_BETWEEN_FALSE_ALARMS * (1 + TOLERANCE))
  })

  test.each([PROMISED_FROM, 6, 12, 30])('a doubling of %i a week is found within four weeks in at least 80 of 100', (mean) => {
    const chance = seeded(1000 + mean)
    const before = WEEKS - DOUBLED_WEEKS
    const found = many(() => watched(series((week) => (week < before ? mean : 2 * mean), WEEKS, chance)).rises.at(-1))
    const seen = found.filter((rise) => rise !== undefined && (rise.ended === null || rise.ended >= before))
    expect(seen.length / SERIES).toBeGreaterThanOrEqual(0.8)
  })

  test('under three a week nothing is judged, so nothing alarms, not even a doubling', () => {
    const chance = seeded(7)
    const found = many(() => watched(series((week) => (week < 100 ? 1 : 2), WEEKS, chance)))
    expect(total(found.map((each) => each.judged + each.rises.length))).toBe(0)
    expect(LEAST_USUAL).toBe(3)
  })

  test('without a season’s own weeks the time of the year alarms; with two years of them it does not', () => {
    const chance = seeded(11)
    const mean = (week: number) => 10 * (1 + 0.5 * Math.sin((2 * Math.PI * week) / 52))
    const rates = Array.from({ length: 150 }, () => {
      const counts = series(mean, 208, chance)
      const season = seasonOf(counts.map((n, week) => n + poisson(5 * mean(week), chance)), new Set())
      const since = (found: ReturnType<typeof watched>) => found.rises.filter((each) => each.raised >= WEEKS + 4).length
      return { with: since(watched(counts, { season })), without: since(watched(counts)) }
    })
    const [calm, loud] = [total(rates.map((each) => each.with)), total(rates.map((each) => each.without))]
    expect((150 * 100) / calm).toBeGreaterThan(WEEKS_BETWEEN_FALSE_ALARMS * (1 - TOLERANCE))
    expect(loud).toBeGreaterThan(calm * 2)
  })
})

describe('one alarm', () => {
  const steady = Array.from({ length: 60 }, (_each, week) => 3 + (week % 3))

  test('says since when, how much more, and ends when it is as usual again', () => {
    expect(standing(steady)).toBeUndefined()
    const risen = standing([...steady, 9, 9])
    expect(risen).toMatchObject({ since: 60, raised: 61, ended: null, n: 9, nSince: 18 })
    expect(risen?.usual).toBeCloseTo(4, 0)
    const over = watched([...steady, 9, 9, 1, 1, 1, 1]).rises.at(-1)
    expect(over?.ended).not.toBeNull()
    expect(standing([...steady, 9, 9, 1, 1, 1, 1])).toBeUndefined()
  })

  test('thirty weeks are needed before anything is judged', () => {
    expect(watched(Array.from({ length: 30 }, () => 5)).judged).toBe(0)
    expect(watched(Array.from({ length: 31 }, () => 5)).judged).toBe(1)
  })

  test('a week with holidays is neither judged nor in the mean, and is named', () => {
    const short = new Set([61])
    expect(standing([...steady, 9, 0, 9], { short })).toMatchObject({ since: 60, shortWeeks: 1, nSince: 18 })
    expect(watched([...steady, 4, 40], { short }).rises).toEqual([])
  })
})

test('weeks begin on Monday; one with fewer than four working days is short', () => {
  expect([weekOf(day('2026-03-02')), weekOf(day('2026-03-08')), weekOf(day('2026-03-09'))]).toEqual([113, 113, 114])
  expect([mondayOf(113), lastWholeWeek(day('2026-03-11'))]).toEqual(['2026-03-02', 113])
  const calendar = emptyCalendar()
  expect(isShort(calendar, weekOf(day('2026-03-04')))).toBe(false)
  expect(isShort(calendar, weekOf(day('2026-10-01')))).toBe(true)
})
