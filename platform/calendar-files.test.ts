import { expect, test } from 'vitest'
import { type CalendarYear, isWorkingDay, termOfDays } from './calendar.ts'
import { checkYear, shippedYears } from './calendar-files.ts'
import { day } from './time.ts'

const calendar = {
  years: new Map(shippedYears().map(({ year, source, holidays, makeUpDays }): [number, CalendarYear] =>
    [year, { year, source, holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) }])),
}

test.each([
  ['2025-01-26', true, false], ['2025-01-27', true, false], ['2025-02-04', false, false], ['2025-10-08', false, false],
  ['2026-02-28', true, false], ['2026-05-09', true, false], ['2026-05-05', false, false], ['2026-06-19', false, false],
  ['2026-10-10', true, false], ['2027-01-01', false, true], ['2027-02-08', true, true],
])('%s worked: %s, provisional: %s', (on, working, provisional) => {
  expect(isWorkingDay(calendar, day(on))).toEqual({ working, provisional })
})

test('thirty days from 3 April 2026 end on a holiday: rolled to 6 May, safe on 30 April', () => {
  expect(termOfDays(calendar, day('2026-04-03'), 30)).toEqual({
    rawOn: '2026-05-03', rolledOn: '2026-05-06', safeOn: '2026-04-30', provisional: false,
  })
})

test.each([
  ['a day of another year', ['2028-01-01'], []],
  ['a day that does not exist', ['2027-02-30'], []],
  ['a day named twice', ['2027-01-01'], ['2027-01-01']],
  ['a make-up day that is worked anyway', [], ['2027-01-04']],
])('a year is refused for %s', (_name, holidays, makeUpDays) => {
  expect(checkYear({ year: 2027, source: 'notice', holidays, makeUpDays }).ok).toBe(false)
})
