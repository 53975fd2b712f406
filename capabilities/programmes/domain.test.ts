import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  activityRefusal, afterStep, agreementRefusal, checkRefusal, deliveryRefusal, endsSoon, isOver, pairRefusal, plainRefusal, readNumber, renewalRefusal, showNumber, STATES, STEPS, termRefusal, TRANSITIONS,
} from './domain.ts'

const today = day('2026-03-16')
const grown = { agreed: true }
const child = { guardianAgreed: true, wish: 'wants' } as const

describe('who agrees', () => {
  test.each([
    ['everybody agreed', { adults: [grown, grown], children: [child] }, undefined],
    ['an elder alone', { adults: [grown], children: [] }, undefined],
    ['nobody', { adults: [], children: [child] }, 'nobody-named'],
    ['one of two adults has not', { adults: [grown, { agreed: false }], children: [] }, 'consent-missing'],
    ['no guardian', { adults: [grown], children: [{ ...child, guardianAgreed: false }] }, 'guardian-missing'],
    ['the child was not asked', { adults: [grown], children: [{ ...child, wish: 'not-asked' }] }, 'child-not-asked'],
    ['the child does not want to', { adults: [grown], children: [child, { ...child, wish: 'does-not-want' }] }, 'child-does-not-want'],
  ] as const)('PR-06, LPM 19: nothing is stored before everybody agreed: %s', (_name, asked, code) => {
    expect(agreementRefusal(asked)?.code).toBe(code)
  })

  test('a pair is one to one', () => {
    expect(pairRefusal({ adults: [grown], children: [child] })).toBeUndefined()
    expect(pairRefusal({ adults: [grown, grown], children: [] })?.code).toBe('one-person')
    expect(pairRefusal({ adults: [grown], children: [child, child] })?.code).toBe('one-person')
  })
})

describe('withdrawing, ending, renewing', () => {
  test('nothing refuses a withdrawal; after it there is no step (PIPL 15)', () => {
    expect(STATES.filter((each) => each !== 'withdrawn').map((each) => afterStep(each, 'withdraw'))).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(STEPS.map((each) => TRANSITIONS.withdrawn[each])).toEqual(STEPS.map(() => undefined))
  })

  test('nobody who only asked ends on purpose, and what ended is not renewed', () => {
    expect(afterStep('asked', 'end')).toBeUndefined()
    expect(afterStep('ended', 'renew')).toBeUndefined()
  })

  test.each([
    ['today', '2026-03-16', undefined], ['in a year', '2027-03-17', undefined], ['later than that', '2027-03-18', 'until-wrong'], ['yesterday', '2026-03-15', 'until-wrong'],
  ])('an end stands from the first day, at most a year away: %s', (_name, until, code) => {
    expect(termRefusal(today, day(until), today)?.code).toBe(code)
  })

  test('a renewal goes beyond what was; ends are noticed a month before', () => {
    expect(renewalRefusal(day('2026-06-30'), day('2026-06-30'), today)?.code).toBe('renewed-to-less')
    expect(renewalRefusal(day('2026-06-30'), day('2026-12-31'), today)).toBeUndefined()
    expect([endsSoon(day('2026-04-15'), today), endsSoon(day('2026-04-16'), today), isOver(day('2026-03-15'), today), isOver(today, today)]).toEqual([true, false, true, false])
  })

  test.each([
    ['of last month', '2026-02-16', undefined], ['a year old', '2025-03-16', undefined], ['older', '2025-03-15', 'check-needed'], ['of tomorrow', '2026-03-17', 'check-needed'], ['none', undefined, 'check-needed'],
  ])('LPM 62: a helper of a child has a record check: %s', (_name, on, code) => {
    expect(checkRefusal(on === undefined ? undefined : day(on), today)?.code).toBe(code)
  })
})

describe('plain words', () => {
  test.each([
    ['每周一起打一次球', undefined], ['陪王同学放学后写作业', undefined], ['帮助问题少年回到正轨', 'labels'], ['他有心理问题', 'labels'], ['a Problem Child', 'labels'], ['月收入两千', 'not-asked-here'],
    ['信教家庭', 'not-asked-here'], ['电话13800001111', 'finds-somebody'],
  ])('N-01, N-10, N-13: %s', (text, code) => {
    expect(plainRefusal('goals', text)?.code).toBe(code)
  })

  test('a label is refused with what to write instead', () => {
    expect(plainRefusal('goals', '问题少年')?.say.zh).toContain('每周一起打一次球')
    expect(plainRefusal('goals', '问题少年')).toMatchObject({ field: 'goals', law: 'LPM-4' })
  })
})

test('activities are kinds of their programme, one at least', () => {
  expect(activityRefusal('family', ['games', 'law'])).toBeUndefined()
  expect(activityRefusal('family', ['training'])?.code).toBe('activity-wrong')
  expect(activityRefusal('project', [])?.code).toBe('activity-wrong')
})

test('never more pieces than were ordered; a number is read with or without its space', () => {
  expect(deliveryRefusal({ pieces: 60, delivered: 40 }, 20)).toBeUndefined()
  expect(deliveryRefusal({ pieces: 60, delivered: 40 }, 21)?.code).toBe('too-many-pieces')
  expect([readNumber('1234 5678'), readNumber('１２３４5678'), readNumber('1234567')]).toEqual(['12345678', '12345678', undefined])
  expect(showNumber('12345678')).toBe('1234 5678')
})
