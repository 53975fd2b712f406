import { describe, expect, test } from 'vitest'
import { addWorkingDays, dueDays, isWorkingDay, termOfDays, termOfWorkingDays, type WorkCalendar, workingDaysBetween } from './calendar.ts'
import { addDays, type Day, day } from './time.ts'

const range = (from: string, to: string): Day[] => {
  const days: Day[] = []
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) days.push(on)
  return days
}

/** 2026 as published (State Council notice of 2025-11-04): the table of `docs/law.md` §9. */
const calendar: WorkCalendar = {
  years: new Map([[2026, {
    year: 2026,
    source: 'test',
    holidays: new Set([
      ...range('2026-01-01', '2026-01-03'), ...range('2026-02-15', '2026-02-23'), ...range('2026-04-04', '2026-04-06'),
      ...range('2026-05-01', '2026-05-05'), ...range('2026-06-19', '2026-06-21'), ...range('2026-09-25', '2026-09-27'),
      ...range('2026-10-01', '2026-10-07'),
    ]),
    makeUpDays: new Set(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(day)),
  }]]),
}

describe('working days', () => {
  test.each([
    ['an ordinary Monday', '2026-03-16', true],
    ['an ordinary Saturday', '2026-03-21', false],
    ['a Friday within a holiday', '2026-05-01', false],
    ['a make-up Saturday', '2026-05-09', true],
    ['a make-up Sunday', '2026-01-04', true],
    ['the last day of the spring festival', '2026-02-23', false],
  ])('%s', (_name, on, working) => {
    expect(isWorkingDay(calendar, day(on))).toEqual({ working, provisional: false })
  })

  test('a year without a table is provisional: weekends and fixed statutory days only', () => {
    expect(isWorkingDay(calendar, day('2027-02-08'))).toEqual({ working: true, provisional: true })
    expect(isWorkingDay(calendar, day('2027-01-01'))).toEqual({ working: false, provisional: true })
    expect(isWorkingDay(calendar, day('2027-10-02'))).toEqual({ working: false, provisional: true })
    expect(isWorkingDay(calendar, day('2027-01-02'))).toEqual({ working: false, provisional: true })
  })

  test('a term that reaches into such a year says so', () => {
    expect(addWorkingDays(calendar, day('2026-12-30'), 3)).toEqual({ day: '2027-01-05', provisional: true })
    expect(addWorkingDays(calendar, day('2026-12-28'), 3)).toEqual({ day: '2026-12-31', provisional: false })
  })

  test('counting is the reverse of adding', () => {
    expect(workingDaysBetween(calendar, day('2026-04-30'), day('2026-05-09'))).toBe(4)
    expect(workingDaysBetween(calendar, day('2026-05-09'), day('2026-04-30'))).toBe(-4)
  })
})

describe('terms, as the scenarios reckon them', () => {
  test.each([
    ['SC-01 mediation, thirty days', '2026-03-16', 30, { rawOn: '2026-04-15', rolledOn: '2026-04-15', safeOn: '2026-04-15' }],
    ['SC-02 court referral, thirty days', '2026-03-30', 30, { rawOn: '2026-04-29', rolledOn: '2026-04-29', safeOn: '2026-04-29' }],
    ['SC-02 confirmation window over Labour Day', '2026-04-03', 30, { rawOn: '2026-05-03', rolledOn: '2026-05-06', safeOn: '2026-04-30' }],
    ['SC-02 court files within three days, a Saturday', '2026-04-08', 3, { rawOn: '2026-04-11', rolledOn: '2026-04-13', safeOn: '2026-04-10' }],
    ['SC-02 outer limit on a make-up Saturday: no roll', '2026-04-09', 30, { rawOn: '2026-05-09', rolledOn: '2026-05-09', safeOn: '2026-05-09' }],
    ['SC-04 confirmation over the Dragon Boat days', '2026-05-22', 30, { rawOn: '2026-06-21', rolledOn: '2026-06-22', safeOn: '2026-06-18' }],
  ])('%s', (_name, from, days, expected) => {
    expect(termOfDays(calendar, day(from), days)).toEqual({ ...expected, provisional: false })
  })

  test('an agreed Saturday is performed in time on Monday (CC Art. 203; SC-11 d)', () => {
    expect(dueDays(calendar, day('2026-08-15'))).toMatchObject({ rawOn: '2026-08-15', rolledOn: '2026-08-17', safeOn: '2026-08-14' })
  })

  test('a promise in working days ends on one', () => {
    expect(termOfWorkingDays(calendar, day('2026-04-30'), 3)).toEqual({ rawOn: '2026-05-08', rolledOn: '2026-05-08', safeOn: '2026-05-08', provisional: false })
  })
})
