import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '#platform/calendar'
import { day } from '#platform/time'
import { dutyOperations as ops } from './contract.ts'
import * as domain from './domain.ts'

const calendar: WorkCalendar = {
  years: new Map([[2026, { year: 2026, holidays: new Set([day('2026-04-06')]), makeUpDays: new Set([day('2026-04-11')]), source: '示例' }]]),
}
const terms = [{ from: day('2026-03-02'), until: day('2026-07-03') }, { from: day('2026-09-01'), until: day('2027-01-15') }]
const ZONE = 'Asia/Shanghai'

describe('days', () => {
  test.each([
    ['a Monday of the term', '2026-03-16', true, false], ['a Saturday', '2026-03-21', false, false], ['a public holiday', '2026-04-06', false, false],
    ['a Saturday that is worked', '2026-04-11', true, false], ['between two terms', '2026-07-20', false, false], ['before all terms nobody knows', '2026-02-25', true, true],
    ['a year without a calendar, within a term', '2027-01-12', true, true], ['beyond all terms', '2027-03-10', true, true], ['beyond all terms, in July', '2027-07-14', false, true],
  ])('school on %s', (_name, on, falls, provisional) => {
    expect(domain.schoolDay(calendar, terms, day(on))).toEqual({ falls, provisional })
  })

  test.each([['every-day', '2026-03-22', true], ['working-days', '2026-03-22', false], ['working-days', '2026-04-11', true], ['school-days', '2026-07-20', false]] as const)('%s on %s', (days, on, falls) => {
    expect(domain.slotFalls(days, calendar, terms, day(on)).falls).toBe(falls)
  })

  test('a week begins on Monday, also where the day is a Sunday', () => {
    expect(domain.mondayOf(day('2026-03-22'))).toBe('2026-03-16')
    expect(domain.weekFrom(day('2026-03-16')).at(-1)).toBe('2026-03-22')
    expect(domain.weekdayNumber(day('2026-03-22'))).toBe(7)
  })

  test('a watch that ends before it begins ends the next morning', () => {
    const night = domain.timesOf(day('2026-03-16'), { begins: '22:00', ends: '02:00' }, ZONE)
    expect(domain.minutesIn(night)).toBe(240)
    const morning = domain.timesOf(day('2026-03-17'), { begins: '01:30', ends: '03:00' }, ZONE)
    const after = domain.timesOf(day('2026-03-17'), { begins: '02:00', ends: '03:00' }, ZONE)
    expect([domain.overlap(night, morning), domain.overlap(night, after)]).toEqual([true, false])
    expect(domain.hoursOf(100)).toBe(1.7)
    const told = (members: number, isOwn: boolean) => domain.hoursTold({ minutes: 90, members, isOwn })
    expect([told(5, false), told(4, false), told(1, true)]).toEqual([1.5, null, 1.5])
  })
})

describe('who may stand where', () => {
  const times = domain.timesOf(day('2026-03-17'), { begins: '07:30', ends: '08:10' }, ZONE)
  const shift = { id: 'a', on: day('2026-03-17'), withChildren: false, needed: 2, filled: 0, ...times }
  const who: domain.Standing = { active: true, checkedOn: null, checkValidUntil: null, away: [], turns: [] }
  const elsewhere = { shiftId: 'b', ...domain.timesOf(day('2026-03-17'), { begins: '08:00', ends: '09:00' }, ZONE) }
  test.each([
    ['a free member', shift, who, undefined],
    ['somebody who left', shift, { ...who, active: false }, { code: 'no-such-member' }],
    ['somebody who is on it', shift, { ...who, turns: [{ shiftId: 'a', ...times }] }, { code: 'on-it-already' }],
    ['LPM-62: a school post without a check', { ...shift, withChildren: true }, who, { code: 'check-needed' }],
    ['LPM-62: a check that ended the day before', { ...shift, withChildren: true }, { ...who, checkedOn: day('2025-03-16'), checkValidUntil: day('2026-03-16') }, { code: 'check-needed' }],
    ['LPM-62: a check that holds that day', { ...shift, withChildren: true }, { ...who, checkedOn: day('2026-03-01'), checkValidUntil: day('2026-03-17') }, undefined],
    ['somebody away', shift, { ...who, away: [{ from: day('2026-03-17'), until: day('2026-03-17') }] }, { code: 'away-then' }],
    ['two places at once', shift, { ...who, turns: [elsewhere] }, { code: 'two-places', shiftId: 'b' }],
    ['a full shift', { ...shift, filled: 2 }, who, { code: 'shift-full' }],
  ] as const)('%s', (_name, asked, standing, expected) => {
    expect(domain.obstacleTo(asked, standing)).toEqual(expected)
  })

  test.each([['today', '2026-03-16', '2027-03-16', true], ['to come', '2026-03-17', '2027-03-16', false], ['over', '2025-01-10', '2026-01-10', false], ['too long', '2026-03-16', '2028-03-16', false]])('a check done %s', (_name, on, until, fits) => {
    expect(domain.checkFits(day(on), day(until), day('2026-03-16'))).toBe(fits)
  })

  test('checking in: from half an hour before until the end; ticking: from the beginning for a week', () => {
    const at = (minutes: number) => new Date(times.begins.getTime() + minutes * 60_000)
    expect([-31, -30, 0, 40, 41].map((each) => domain.mayCheckIn(times, at(each)))).toEqual([false, true, true, true, false])
    expect([-1, 0, 7 * 1440, 7 * 1440 + 1].map((each) => domain.mayTick(times, at(each)))).toEqual([false, true, true, false])
  })
})

describe('findings are things (N-01, N-11)', () => {
  test.each([['3号楼消防通道堆了电动车', []], ['门口有个可疑人员', ['可疑人']], ['A Suspicious Person at the gate', ['suspicious person']], ['几个外地人在附近', ['外地人']], ['不良少年聚集', ['不良少年']]])('%s', (text, words) => {
    expect(domain.wordsAboutSomebody(text)).toEqual(words)
  })
  test('a number that finds somebody is seen', () => {
    expect(domain.leadsToSomebody('电话13912345678')).toBe(true)
    expect(domain.leadsToSomebody('2号楼301门口')).toBe(false)
  })
})

test('a member’s number has a check digit and is read in groups', () => {
  const number = domain.memberNumber('2026001')
  expect(domain.readMemberNumber(domain.showMemberNumber(number))).toBe(number)
  expect(domain.readMemberNumber(`${number.slice(0, 7)}${(Number(number.at(-1)) + 1) % 10}`)).toBeUndefined()
})

test('N-11, N-01: no operation asks for a person’s turns over days, orders people, or takes a place of somebody', () => {
  const asked = Object.entries(ops).filter(([, each]) => each.method === 'GET').flatMap(([name, each]) => Object.keys((each.query as { properties?: object } | undefined)?.properties ?? {}).map((field) => `${name}.${field}`))
  expect(asked.filter((each) => /member|person|name/i.test(each))).toEqual([])
  expect(JSON.stringify(ops.readDutyFigures.answer)).not.toMatch(/memberId|"name":\{"type":"string"/)
})
