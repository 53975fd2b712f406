import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { hoursText, type Interval, nextOpening, type OpeningCalendar, openingOf, openUntil, readHours, tidyHours, tidyWeek, walkBetween } from './domain.ts'

const office: readonly Interval[] = [[540, 720], [840, 1020]]
const through: readonly Interval[] = [[510, 1050]]
const week = (weekdays: readonly Interval[], saturday: readonly Interval[]) => [[], weekdays, weekdays, weekdays, weekdays, weekdays, saturday]

/** A window that from 1 March stays open through midday and on Saturday mornings; closed for a training day. */
const calendar: OpeningCalendar = {
  weeks: [{ fromOn: day('2026-01-01'), hours: week(office, []) }, { fromOn: day('2026-03-01'), hours: week(through, [[540, 720]]) }],
  exceptions: [
    { on: day('2026-03-18'), hours: [], reason: '全员培训' },
    { on: day('2026-03-22'), hours: [[540, 1020]], reason: '便民集市' },
  ],
}

describe('opening hours', () => {
  test.each([
    ['before any week began it is closed', '2025-12-31', [], null],
    ['a Monday of the first week', '2026-02-02', office, null],
    ['a Saturday of the first week', '2026-02-07', [], null],
    ['the day the new week begins', '2026-03-02', through, null],
    ['a Saturday of the new week', '2026-03-14', [[540, 720]], null],
    ['an exception closes a Wednesday', '2026-03-18', [], '全员培训'],
    ['an exception opens a Sunday', '2026-03-22', [[540, 1020]], '便民集市'],
    ['a Sunday', '2026-03-15', [], null],
    ['a holiday of the legal calendar is an ordinary day here', '2026-05-01', through, null],
  ])('%s', (_name, on, hours, reason) => {
    expect(openingOf(calendar, day(on))).toEqual({ hours, reason })
  })

  test.each([
    ['before it opens', 500, undefined], ['the minute it opens', 510, 1050], ['through midday', 750, 1050], ['the minute it closes', 1050, undefined],
  ])('open now: %s', (_name, minute, until) => {
    expect(openUntil(calendar, day('2026-03-16'), minute)).toBe(until)
  })

  test.each([
    ['later the same day', '2026-02-02', 725, { on: '2026-02-02', from: 840 }],
    ['the next day', '2026-03-16', 1100, { on: '2026-03-17', from: 510 }],
    ['over a closed day', '2026-03-17', 1100, { on: '2026-03-19', from: 510 }],
    ['on Saturday', '2026-03-13', 1100, { on: '2026-03-14', from: 540 }],
    ['never', '2025-06-01', 600, undefined],
  ])('the next opening: %s', (_name, on, minute, next) => {
    expect(nextOpening(calendar, day(on), minute)).toEqual(next)
  })
})

describe('hours as they are typed', () => {
  test.each<[string, string, readonly Interval[] | undefined]>([
    ['two parts', '9:00-12:00, 14:00-17:30', [[540, 720], [840, 1050]]],
    ['Chinese signs, wrong order', '14：00～17：00，8：30至11：30', [[510, 690], [840, 1020]]],
    ['touching parts are one', '9:00-12:00、12:00-17:00', [[540, 1020]]],
    ['until midnight', '0:00-24:00', [[0, 1440]]],
    ['nothing is closed', ' ', []],
    ['overlap', '9:00-12:00,11:00-13:00', undefined],
    ['ends before it begins', '17:00-9:00', undefined],
    ['beyond the day', '9:00-25:00', undefined],
    ['sixty-one minutes', '9:61-12:00', undefined],
    ['words', '全天', undefined],
  ])('%s', (_name, text, hours) => {
    expect(readHours(text)).toEqual(hours)
  })

  test('what is shown is read again', () => expect(readHours(hoursText(office))).toEqual(office))
  test('a week has seven days, all sound', () => {
    expect(tidyWeek([[], [], []])).toBeUndefined()
    expect(tidyWeek(week([[1, 0]], []))).toBeUndefined()
    expect(tidyWeek(week([[840, 1020], [540, 720]], []))).toEqual(week(office, []))
    expect(tidyHours([[0, 1], [2, 3], [4, 5], [6, 7], [8, 9]])).toBeUndefined()
  })
})

describe('the way on foot is an estimate', () => {
  test.each([
    ['here', [126, 44], 0, 1],
    ['a hundredth of a degree north', [126, 44.01], 1450, 25],
    ['five thousandths of a degree east', [126.005, 44], 520, 9],
  ] as const)('%s', (_name, to, metres, minutes) => {
    expect(walkBetween([126, 44], to, day('2026-03-16'))).toEqual({ metres, minutes })
  })
})
