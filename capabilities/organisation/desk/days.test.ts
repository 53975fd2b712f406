import { expect, test } from 'vitest'
import { readDays, wrongDays } from './days.ts'

test.each([
  ['4-4', ['2027-04-04']],
  ['4-4，5-1~5-3', ['2027-04-04', '2027-05-01', '2027-05-02', '2027-05-03']],
  ['2027年10月1日至3日', ['2027-10-01', '2027-10-02', '2027-10-03']],
  ['1-31~2-1\n6-9', ['2027-01-31', '2027-02-01', '2027-06-09']],
  ['', []],
])('days of a notice are read: %s', (text, days) => {
  expect(readDays(text, 2027)).toEqual(days)
  expect(wrongDays(text, 2027)).toEqual([])
})

test.each(['2-30', '2026-4-4', '5-3~5-1', 'Easter', '1-1~12-31'])('%s is no day of that year', (text) => {
  expect(wrongDays(text, 2027)).toHaveLength(1)
})
