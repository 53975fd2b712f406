import { describe, expect, test } from 'vitest'
import { shippedYears } from '#platform/calendar-files'
import { day } from '#platform/time'
import {
  acceptedByLaw, bookable, clockText, type Draft, draftRefusal, dueAfter, dueAfterPause, foundBy, freeSeat, freeTimes, inTime, isMissed, isWeek, liesIn, minutesBetween, serviceHours, slotsOf, type Standing, stepRefusal, versionOn,
} from './domain.ts'

const calendar = { years: new Map(shippedYears().map((each) => [each.year, { ...each, holidays: new Set(each.holidays), makeUpDays: new Set(each.makeUpDays) }])) }
const TODAY = day('2026-03-16')

describe('items', () => {
  const draft: Draft = {
    kind: 'applied', name: { zh: '换领身份证', en: 'Identity card renewed' }, plainWords: '身份证 到期', fromOn: TODAY, termDays: 20, feeFen: 2000,
    guide: { who: { zh: '本人', en: 'the holder' }, materials: [], basis: { zh: '居民身份证法第10条', en: 'Identity Card Law, art. 10' }, consequence: { zh: '', en: '' }, steps: [], officialSite: '', children: false },
  }
  test.each<[string, Partial<Draft>, string | undefined]>([
    ['as it is', {}, undefined],
    ['N-12: an application for a certificate about crimes', { name: { zh: '开具无犯罪记录证明', en: 'Certificate' } }, 'guided-only'],
    ['N-12: under other words', { plainWords: '前科 证明' }, 'guided-only'],
    ['N-12: in English', { name: { zh: '证明', en: 'Certificate of no criminal record' } }, 'guided-only'],
    ['N-12: guided with the official site', { kind: 'guided', name: { zh: '无犯罪记录证明', en: 'No criminal record' }, guide: { ...draft.guide, officialSite: 'https://example.invalid/' } }, undefined],
    ['guided without a site', { kind: 'guided' }, 'site-needed'],
    ['a site that is none', { guide: { ...draft.guide, officialSite: 'javascript:alert(1)' } }, 'site-needed'],
    ['online, with a copy alone', { guide: { ...draft.guide, online: true, materials: [{ name: draft.name, form: 'copy', when: { zh: '', en: '' } }] } }, undefined],
    ['online, though an original is asked for', { guide: { ...draft.guide, online: true, materials: [{ name: draft.name, form: 'original', when: { zh: '', en: '' } }] } }, 'not-for-online'],
    ['N-12: guided, and online', { kind: 'guided', guide: { ...draft.guide, online: true, officialSite: 'https://example.invalid/' } }, 'not-for-online'],
    ['from yesterday', { fromOn: day('2026-03-15') }, 'from-past'],
    ['without basis', { guide: { ...draft.guide, basis: { zh: '', en: '' } } }, 'basis-needed'],
  ])('a draft, %s', (_name, more, code) => {
    expect(draftRefusal({ ...draft, ...more }, TODAY)?.code).toBe(code)
  })

  const version = (id: string, from: string, state = 'published') => ({ id, from_on: day(from), state })
  test.each([
    ['the latest that has begun', [version('a', '2026-01-01'), version('b', '2026-03-01'), version('c', '2026-04-01')], 'b'],
    ['a draft counts for nothing', [version('a', '2026-01-01'), version('b', '2026-03-01', 'draft')], 'a'],
    ['of two that begin together the later', [version('a', '2026-01-01'), version('b', '2026-01-01')], 'b'],
    ['none yet', [version('c', '2026-04-01')], undefined],
  ])('the version in force: %s', (_name, versions, id) => {
    expect(versionOn(versions, TODAY)?.id).toBe(id)
  })

  const items = ['身份证换领 身份证丢了 补办 ID card', '户口迁移 迁户口 搬家', '新生儿落户 孩子出生 上户口']
  test.each([
    ['我身份证丢了怎么办', [items[0]]], ['给孩子上户口', [items[2], items[1]]], ['id card', [items[0]]], ['', items], ['养老金', []],
  ])('found in plain words: %s', (typed, found) => {
    expect(foundBy(items, typed, (text) => text)).toEqual(found)
  })
})

describe('D25, DL-20, DL-21: an application', () => {
  const received: Standing = { state: 'received', told_by_on: day('2026-03-20'), paused_on: null, outcome: null, open: 0 }
  const at = (more: Partial<Standing>): Standing => ({ ...received, ...more })
  test.each<[string, Standing, Parameters<typeof stepRefusal>[1], string, string | undefined]>([
    ['told on the last day', received, 'tell', '2026-03-20', undefined],
    ['told a day late: it counts as accepted', received, 'tell', '2026-03-21', 'told-too-late'],
    ['decided after nobody told', received, 'decide', '2026-03-23', undefined],
    ['decided before it is accepted', received, 'decide', '2026-03-18', 'out-of-turn'],
    ['told twice', at({ state: 'told' }), 'tell', '2026-03-18', 'out-of-turn'],
    ['accepted while something told is missing', at({ state: 'told', open: 2 }), 'accept', '2026-03-18', 'still-missing'],
    ['accepted once all is there', at({ state: 'told' }), 'accept', '2026-03-18', undefined],
    ['a late notice does not stop what was told in time', at({ state: 'told' }), 'accept', '2026-04-30', undefined],
    ['decided while paused', at({ state: 'accepted', paused_on: day('2026-03-18') }), 'decide', '2026-03-19', 'paused'],
    ['resumed while not paused', at({ state: 'accepted' }), 'resume', '2026-03-19', 'not-paused'],
    ['withdrawn after the decision', at({ state: 'decided' }), 'withdraw', '2026-03-19', 'out-of-turn'],
    ['collected', at({ state: 'decided', outcome: 'granted' }), 'collect', '2026-03-19', undefined],
  ])('%s', (_name, standing, step, today, code) => {
    expect(stepRefusal(standing, step, day(today))?.code).toBe(code)
  })

  test('silence counts from the day after the term', () => {
    expect(['2026-03-20', '2026-03-21'].map((on) => acceptedByLaw(received, day(on)))).toEqual([false, true])
  })

  test.each([
    ['five working days over a weekend', '2026-03-16', 5, '2026-03-23', false],
    ['over the spring festival, with its worked Saturday', '2026-02-13', 5, '2026-02-27', false],
    ['on the spot', '2026-03-16', 0, '2026-03-16', false],
    ['into a year without a published calendar', '2026-12-30', 5, '2027-01-07', true],
  ])('the time limit: %s', (_name, from, days, on, provisional) => {
    expect(dueAfter(calendar, day(from), days)).toEqual({ day: on, provisional })
  })

  test('a pause of three working days moves the last day by three; one over a weekend by none', () => {
    expect(dueAfterPause(calendar, day('2026-04-13'), day('2026-03-18'), day('2026-03-23')).day).toBe('2026-04-16')
    expect(dueAfterPause(calendar, day('2026-04-13'), day('2026-03-20'), day('2026-03-22')).day).toBe('2026-04-13')
    expect([inTime(day('2026-04-13'), day('2026-04-13')), inTime(day('2026-04-14'), day('2026-04-13'))]).toEqual([true, false])
  })
})

describe('appointments', () => {
  test.each([
    ['midday without interruption', [[540, 1020]] as const, 60, [540, 600, 660, 720, 780, 840, 900, 960]],
    ['a pause at noon', [[540, 700], [840, 900]] as const, 30, [540, 570, 600, 630, 660, 840, 870]],
    ['closed', [] as const, 30, []],
    ['a Saturday morning', [[540, 720]] as const, 45, [540, 585, 630, 675]],
  ])('slots: %s', (_name, hours, minutes, slots) => {
    expect(slotsOf(hours, minutes)).toEqual(slots)
  })

  const everyDay = (hours: readonly (readonly [number, number])[]) => Array.from({ length: 7 }, () => hours)
  test.each([
    ['without its own, those of the place', [[0, 1440]] as const, null, [[0, 1440]]],
    ['a window inside a post that never closes', [[0, 1440]] as const, everyDay([[510, 720], [810, 1020]]), [[510, 720], [810, 1020]]],
    ['never beyond its place', [[540, 720], [840, 900]] as const, everyDay([[480, 1020]]), [[540, 720], [840, 900]]],
    ['on a day without hours of its own', [[0, 1440]] as const, [...everyDay([[510, 720]]).slice(0, 1), [], ...everyDay([[510, 720]]).slice(0, 5)], []],
  ])('hours of a service: %s', (_name, place, own, hours) => {
    expect(serviceHours(place, own, TODAY)).toEqual(hours)
  })

  test('a time lies within hours with its whole length; a week opens somewhere, and its parts do not overlap', () => {
    expect([liesIn([[510, 720]], 690, 30), liesIn([[510, 720]], 700, 30), liesIn([[510, 720]], 0, 30)]).toEqual([true, false, false])
    expect([everyDay([[510, 720]]), everyDay([]), everyDay([[720, 510]]), everyDay([[510, 720], [700, 800]])].map(isWeek)).toEqual([true, false, false, false])
  })

  test('what is left of a day: of today only what is to come, and the lowest seat nobody has', () => {
    expect(freeTimes([540, 570, 600], 2, new Map([[570, 1], [600, 2]]), 545)).toEqual([{ from: 570, free: 1 }, { from: 600, free: 0 }])
    expect([freeSeat(3, []), freeSeat(3, [1, 3]), freeSeat(2, [1, 2]), freeSeat(0, [])]).toEqual([1, 2, undefined, undefined])
  })

  test.each([['2026-03-16', true], ['2026-04-15', true], ['2026-04-16', false], ['2026-03-15', false]])('bookable on %s: %s', (on, may) => {
    expect(bookable(day(on), TODAY)).toBe(may)
  })

  test('a place is free a quarter of an hour after its time', () => {
    expect([554, 555].map((minute) => isMissed(TODAY, 540, TODAY, minute))).toEqual([false, true])
    expect([isMissed(day('2026-03-15'), 900, TODAY, 0), isMissed(day('2026-03-17'), 0, TODAY, 1439)]).toEqual([true, false])
    expect(clockText(545)).toBe('09:05')
  })
})

test('minutes of guidance are whole and never none', () => {
  const at = (text: string) => new Date(`2026-03-16T${text}Z`)
  expect([minutesBetween(at('06:00:00'), at('06:05:20')), minutesBetween(at('06:00:00'), at('06:00:05'))]).toEqual([5, 1])
})
