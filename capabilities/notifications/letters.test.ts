import { expect, test } from 'vitest'
import type { WorkCalendar } from '#platform/calendar'
import { day } from '#platform/time'
import { longSentences, showsDanger } from './domain.ts'
import { LETTERS } from './letters.ts'
import { dayWords, LETTER_WORDS } from './words.ts'

const CALENDAR: WorkCalendar = { years: new Map() }
const about = {
  code: '7KQ4-92MX', unit: { zh: '示例街道综治中心', en: 'Example Street Centre' }, occurredOn: day('2026-03-16'), data: { answered: ['b'], on: '2026-03-20', from: '15:00', toldPartyIds: ['a'] },
  calendar: CALENDAR, personId: 'a',
}

test('every letter has a name of its own', () => {
  expect(new Set(LETTERS.map((each) => each.name)).size).toBe(LETTERS.length)
})

test.each(LETTERS.map((rule) => [rule.name, rule] as const))('%s: short sentences, the code, and nothing of the matter', (_name, rule) => {
  const letter = rule.text(about)
  expect(letter).toBeDefined()
  if (!letter) return
  expect(longSentences(letter)).toEqual([])
  expect(letter.zh).toContain('7KQ4-92MX')
  expect(letter.en).toContain('7KQ4-92MX')
})

test('a reminder is as short, and speaks of the day', () => {
  const letter = LETTER_WORDS.dueSoon('7KQ4-92MX', dayWords(day('2026-10-30')))
  expect(longSentences(letter)).toEqual([])
  expect(letter.zh).toContain('10月30日')
})

test('who has answered is not asked again at closing', () => {
  const closed = LETTERS.find((each) => each.name === 'closed')
  expect(closed?.text(about)?.zh).toContain('办得怎么样')
  expect(closed?.text({ ...about, personId: 'b' })?.zh).not.toContain('办得怎么样')
})

test.each([
  ['nothing asked', {}, false],
  ['asked at the door, no', { gates: { 'G-03': 'no' } }, false],
  ['asked at the door, yes', { gates: { 'G-03': 'yes' } }, true],
  ['a crisis of the mind', { gates: { 'G-10': 'yes' } }, true],
  ['asked in a session, yes', { gates: [{ gate: 'G-04', answer: 'yes' }] }, true],
  ['another gate', { gates: { 'G-02': 'yes' } }, false],
  ['somebody is in danger', { danger: true }, true],
])('writing could put somebody in danger: %s', (_name, data, unsafe) => {
  expect(showsDanger({ data })).toBe(unsafe)
})
