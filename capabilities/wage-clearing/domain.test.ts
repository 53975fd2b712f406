import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '#platform/calendar'
import { addMonths, day } from '#platform/time'
import { amountsFault, type CutOff, dueOn, employerFault, fenIn, monthFault, monthOf, openMonths, stateOf, typedFault, WAGE_CATEGORIES } from './domain.ts'

const calendar: WorkCalendar = { years: new Map([[2026, { year: 2026, holidays: new Set([day('2026-05-01')]), makeUpDays: new Set([day('2026-05-16')]), source: 'test' }]]) }
const cutOff = (fromMonth: string, monthDay: number): CutOff => ({ fromMonth: day(fromMonth), monthDay })

test.each([
  ['the 15th where none is set', '2026-03-01', [], '2026-04-15'],
  ['a Sunday rolls to Monday', '2026-02-01', [], '2026-03-16'],
  ['a Saturday that is worked holds', '2026-04-01', [cutOff('2026-01-01', 16)], '2026-05-16'],
  ['a set day counts from its month', '2026-04-01', [cutOff('2026-04-01', 10)], '2026-05-11'],
  ['and not before it', '2026-03-01', [cutOff('2026-04-01', 10)], '2026-04-15'],
  ['of two from one month the later set', '2026-04-01', [cutOff('2026-04-01', 10), cutOff('2026-04-01', 20)], '2026-05-20'],
  ['December is due in January', '2025-12-01', [], '2026-01-15'],
])('a month is due on the cut-off of the next: %s', (_name, month, offs, expected) => expect(dueOn(day(month), offs, calendar)).toBe(expected))

test.each([
  ['2026-05-01', null, '2026-05-13', 'not-over'], ['2026-04-01', null, '2026-05-13', 'waiting'], ['2026-04-01', null, '2026-05-15', 'waiting'],
  ['2026-04-01', null, '2026-05-16', 'missed'], ['2026-04-01', 'partly', '2026-05-16', 'partly'],
] as const)('the state of %s with %s on %s is %s', (month, result, today, expected) => {
  expect(stateOf(day(month), result, day('2026-05-15'), day(today))).toBe(expected)
})

const paid = { result: 'full', workers: 11, dueFen: 16_500_000, paidFen: 16_500_000, note: '' } as const
test.each([
  ['all paid', paid, undefined],
  ['said in full, paid in part', { ...paid, paidFen: 1 }, 'amounts-do-not-fit'],
  ['in part without a reason', { ...paid, result: 'partly', paidFen: 1 }, 'reason-missing'],
  ['in part', { ...paid, result: 'partly', paidFen: 1, note: '甲方未付进度款，6月10日发清' }, undefined],
  ['in part, all paid', { ...paid, result: 'partly', note: '好' }, 'amounts-do-not-fit'],
  ['in part, none paid', { ...paid, result: 'partly', paidFen: 0, note: '好' }, 'amounts-do-not-fit'],
  ['not paid', { ...paid, result: 'not', paidFen: 0, note: '6月10日发清' }, undefined],
  ['not paid, something paid', { ...paid, result: 'not', paidFen: 1, note: '好' }, 'amounts-do-not-fit'],
  ['nobody to be paid', { ...paid, workers: 0 }, 'workers-missing'],
  ['no wages were due', { ...paid, result: 'none', workers: 0, dueFen: 0, paidFen: 0 }, undefined],
  ['no wages, and yet some', { ...paid, result: 'none' }, 'amounts-do-not-fit'],
] as const)('the amounts say what the answer says: %s', (_name, amounts, expected) => expect(amountsFault(amounts)).toBe(expected))

describe('organisations only', () => {
  test.each([
    ['91350100M000100Y43', ['示例建筑公司', '示例路一期'], undefined],
    ['91350100M000100Y44', ['示例建筑公司', ''], 'code-wrong'],
    ['11010119900307002X', ['当事人甲', ''], 'is-a-person'],
    ['91350100M000100Y43', ['找老板 13800000001', ''], 'personal-data'],
  ])('%s %s', (code, texts, expected) => expect(employerFault(code, ...texts)).toBe(expected))
})

const employer = { fromMonth: day('2026-02-01'), untilMonth: day('2026-04-01') }
test.each([
  ['2026-01-01', 'outside-period'], ['2026-02-01', undefined], ['2026-04-01', undefined], ['2026-05-01', 'outside-period'],
])('which months may be checked in: %s', (month, expected) => expect(monthFault(employer, day(month), day('2026-05-13'))).toBe(expected))

test('a month may be checked in when it is over', () => {
  expect(monthFault({ ...employer, untilMonth: null }, day('2026-05-01'), day('2026-05-31'))).toBe('month-not-over')
  expect(monthFault({ ...employer, untilMonth: null }, day('2026-05-01'), day('2026-06-01'))).toBeUndefined()
})

test('a link opens the months of the last three that are over and not checked in', () => {
  expect(openMonths({ fromMonth: day('2026-03-01'), untilMonth: null }, [day('2026-03-01')], day('2026-05-13'))).toEqual(['2026-04-01'])
  expect(openMonths({ fromMonth: day('2025-01-01'), untilMonth: null }, [], day('2026-05-13'))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
})

test('a month travels as its year and month', () => {
  expect(monthOf('2026-04')).toBe('2026-04-01')
  expect(monthOf('2026-13')).toBeUndefined()
  expect(addMonths(day('2026-12-01'), 1)).toBe('2027-01-01')
  expect(WAGE_CATEGORIES).toContain('LAB-02')
})

test.each([['165,000', 16_500_000], ['0.5', 50], ['１２．３４元', 1234], ['12.345', undefined], ['-1', undefined], ['', undefined]])('an amount in yuan: %s', (text, expected) => expect(fenIn(text)).toBe(expected))

test.each([
  [{}, { code: 'result-missing' }], [{ result: 'all' }, { code: 'result-missing' }],
  [{ result: 'partly', dueFen: '150,000', paidFen: '9万' }, { code: 'not-an-amount', field: 'paidFen' }],
  [{ result: 'not', dueFen: '150,000', paidFen: '九千' }, { code: 'not-an-amount', field: 'paidFen' }],
  [{ result: 'full', dueFen: '1', paidFen: '1', depositFen: '若干' }, { code: 'not-an-amount', field: 'depositFen' }],
  [{ result: 'none', dueFen: '没有', depositFen: '' }, undefined], [{ result: 'not', dueFen: '150,000', paidFen: '' }, undefined],
])('nothing is assumed of what an employer typed: %j', (typed, expected) => expect(typedFault(typed)).toEqual(expected))
