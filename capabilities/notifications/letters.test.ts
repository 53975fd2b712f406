import { expect, test } from 'vitest'
import type { WorkCalendar } from '#platform/calendar'
import { day } from '#platform/time'
import {
  filled, isSharedContact, KIND_NAMES, kindOf, longSentences, sampleOf, type Setting, settingOn, settingRefusal, shippedSetting,
  showsDanger, type Version, wordingFaults,
} from './domain.ts'
import { LETTERS } from './letters.ts'
import { APPLICATION_LETTERS, dayWords, DUTY_LETTER, ORDER_CAME_UP_LETTER, ORDER_LETTERS, SHARED_LETTER, SHIPPED } from './words.ts'

const CALENDAR: WorkCalendar = { years: new Map() }
const about = {
  code: { zh: '7KQ4-92MX', en: '7KQ4-92MX' }, unit: { zh: '示例街道综治中心', en: 'Example Street Centre' }, occurredOn: day('2026-03-16'),
  data: { answered: ['b'], on: '2026-03-20', from: '15:00', toldPartyIds: ['a'], dueOn: '2026-03-27', askBy: '2026-04-15' }, calendar: CALENDAR, personId: 'a',
}

test('every letter has a name of its own, and every kind can be written', () => {
  expect(new Set(LETTERS.map((each) => each.name)).size).toBe(LETTERS.length)
  expect(KIND_NAMES.filter((each) => kindOf(each).holes.length === 0)).toEqual([])
})

test.each(KIND_NAMES)('%s as shipped: short sentences, no word of offices, every blank filled', (kind) => {
  expect(wordingFaults(kind, SHIPPED[kind]).map((each) => each.say.zh)).toEqual([])
  expect(settingRefusal(kind, shippedSetting(kind))).toBeUndefined()
  const sample = sampleOf(kind, SHIPPED[kind])
  expect(sample.zh + sample.en).not.toMatch(/[{}]/)
})

test.each(LETTERS.map((rule) => [rule.name, rule] as const))('%s: the code, and nothing of the matter', (_name, rule) => {
  const chosen = rule.letter(about)
  expect(chosen).toBeDefined()
  if (!chosen) return
  const letter = filled(SHIPPED[chosen.kind], chosen.values)
  expect(letter.zh).toContain('7KQ4-92MX')
  expect(letter.en).toContain('7KQ4-92MX')
  expect(letter.zh + letter.en).not.toMatch(/[{}]/)
})

const petition = (name: string, data: object) => LETTERS.find((each) => each.name === name)?.letter({ ...about, data: { ...about.data, ...data } })
test('of a petition: no day that has passed, no unit for an organ outside the district, and of an accusation nothing (PET 30, 35)', () => {
  expect(petition('petition-delivered', { askBy: '2026-03-15' })).toBeUndefined()
  expect(petition('petition-directed', { outside: true })).toBeUndefined()
  const told = LETTERS.filter((each) => /petition|review/.test(each.name)).map((each) => each.when?.({ type: 'accusation' }))
  expect(told.length).toBeGreaterThan(10)
  expect(new Set(told)).toEqual(new Set([false]))
  expect(LETTERS.find((each) => each.name === 'receipt')?.when?.({ petition: true })).toBe(false)
})

test('the receipt says the day with its weekday and how many working days that is', () => {
  const chosen = LETTERS.find((each) => each.name === 'receipt')?.letter(about)
  if (!chosen) throw new Error('there is a receipt')
  expect(filled(SHIPPED.receipt, chosen.values).zh).toContain('3月19日（周四）前联系您，也就是3个工作日内')
  expect(filled(SHIPPED.receipt, chosen.values).en).toContain('by Thursday 19 March, that is within 3 working days')
  expect(dayWords(day('2026-10-30')).zh).toBe('10月30日（周五）')
})

test('what goes to a duty desk or to a telephone that others use names no case', () => {
  for (const letter of [DUTY_LETTER, SHARED_LETTER]) {
    expect(longSentences(letter)).toEqual([])
    expect(letter.zh + letter.en).not.toMatch(/[{}]|案件码 |调解|mediation/)
  }
})

test.each(Object.entries({ ...ORDER_LETTERS, 'came-up': ORDER_CAME_UP_LETTER }))('%s, of an order to a unit: its number, and its day while one is due, in short sentences, and no case', (kind, letter) => {
  const written = letter('（2026）督字第12号', day('2026-12-30'))
  expect(longSentences(written)).toEqual([])
  expect(written.zh).toContain('（2026）督字第12号')
  const due = !['settled', 'withdrawn'].includes(kind)
  expect([written.zh.includes('12月30日'), written.en.includes('30 December')]).toEqual([due, due])
  expect(written.zh + written.en).not.toMatch(/[{}]|案件|当事人|case/)
})

test.each(Object.entries(APPLICATION_LETTERS))('%s, of an application: its number, where and until when in short sentences, and nothing of what it is about', (_news, letter) => {
  for (const until of [null, day('2026-12-30')]) {
    const written = letter({ code: '7KQ4-92MX', place: { zh: '示例社区便民窗口', en: 'Shili Community Window' }, until })
    expect(longSentences(written)).toEqual([])
    for (const text of [written.zh, written.en]) expect(text).toContain('7KQ4-92MX')
    expect(written.zh + written.en).not.toMatch(/[{}]|准予|不予|granted|refused|undefined|null/)
  }
})

test('who has answered is not asked again at closing', () => {
  const closed = LETTERS.find((each) => each.name === 'closed')
  expect(closed?.letter(about)?.kind).toBe('closed-asking')
  expect(closed?.letter({ ...about, personId: 'b' })?.kind).toBe('closed')
})

const code = ' {案件码}'
test.each([
  ['plain words', `${code} 已受理调解。`, '{code} is accepted.', []],
  ['a word of offices, with a plainer one', `${code} 届时再说。`, '{code} is accepted.', ['officialese']],
  ['the same in English', `${code} 已受理。`, 'We hereby accept {code}.', ['officialese']],
  ['a sentence of more than thirty characters', `${code} 已经受理了，我们会在约定好的那一天的上午或者下午再打电话联系您。`, '{code} is accepted.', ['sentence-too-long']],
  ['a blank that nothing fills', `${code} 请找{姓名}。`, '{code} is accepted.', ['hole-unknown']],
  ['a blank of another kind', `${code} 在{地点}。`, '{code} is accepted.', ['hole-unknown']],
  ['no code in one language', `${code} 已受理。`, 'It is accepted.', ['hole-missing']],
  ['nothing at all', ' ', '{code} is accepted.', ['letter-empty']],
  ['Chinese in the English text', `${code} 已受理。`, '{code} 已受理.', ['han-in-english']],
])('wording: %s', (_name, zh, en, codes) => {
  expect(wordingFaults('accepted', { zh, en }).map((each) => each.code)).toEqual(codes)
})

test('the refusal names the word and the plainer one', () => {
  const [fault] = wordingFaults('accepted', { zh: `${code} 时间另行通知。`, en: '{code} is accepted.' })
  expect(fault?.say.zh).toBe('“另行通知”是公文用语。换成：再告诉您。')
})

test.each<[string, Parameters<typeof settingRefusal>[0], Partial<Setting>, string | undefined]>([
  ['whom the law wants told is told', 'terminated', { message: false }, 'letter-required'],
  ['on every channel', 'terminated', { page: false }, 'letter-required'],
  ['and nobody is left out', 'performance-overdue', { parties: false }, 'letter-required'],
  ['any other kind may be switched off', 'assigned', { message: false, page: false }, undefined],
  ['or stand on the page alone', 'closed-asking', { message: false }, undefined],
  ['a letter to reporters does not go to the other side', 'receipt', { parties: true }, 'audience-not-for-kind'],
  ['a reminder keeps within its bounds', 'session-soon', { days: 9 }, 'days-out-of-bounds'],
  ['what is written at once has no days', 'assigned', { days: 2 }, 'days-out-of-bounds'],
])('PMA 26, 31: %s', (_name, kind, changed, code) => {
  expect(settingRefusal(kind, { ...shippedSetting(kind), ...changed })?.code).toBe(code)
})

test('a change counts from its day, the later written of two with one day', () => {
  const version = (fromOn: string, zh: string, hour: number): Version => ({
    ...shippedSetting('closed'), kind: 'closed', fromOn: day(fromOn), changedAt: `2026-03-01T0${hour}:00:00.000Z`, words: { zh, en: zh },
  })
  const versions = [version('2026-03-20', '一', 1), version('2026-03-20', '二', 2), version('2026-04-01', '三', 0)]
  const zh = (on: string) => settingOn('closed', versions, day(on)).words.zh
  expect([zh('2026-03-19'), zh('2026-03-20'), zh('2026-03-31'), zh('2026-04-01')]).toEqual([SHIPPED.closed.zh, '二', '二', '三'])
  expect(settingOn('closed-asking', versions, day('2026-04-01')).words).toBe(SHIPPED['closed-asking'])
})

test.each([
  ['a mobile of one’s own', '13800000001', [{ personId: 'a', phone: '13800000001' }, { personId: 'b', phone: '13800000002' }], false],
  ['the same on the other side', '13800000001', [{ personId: 'a', phone: '13800000001' }, { personId: 'b', phone: '13800000001' }], true],
  ['the same person as reporter and party', '13800000001', [{ personId: 'a', phone: '13800000001' }, { personId: 'a', phone: '13800000001' }], false],
  ['a telephone that stands in a room', '043180000001', [{ personId: 'a', phone: '043180000001' }], true],
])('others may read it: %s', (_name, phone, everybody, shared) => {
  expect(isSharedContact(phone, 'a', everybody)).toBe(shared)
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
