import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { closeRefusal, HELP_LINES, helpLinesOn, identityRefusal, NO_ANSWER_GROUNDS, publicationRefusal, publishRefusal, REPLY_TERMS, reportRefusal, settleRefusal, toldCount } from './domain.ts'

describe('what is published leads to nobody (N-03, PIPL Art. 25)', () => {
  test.each([
    ['垃圾几点收？', '当事人甲', undefined],
    ['3号楼垃圾几点收？花 1200 元', '', undefined],
    ['当事人甲问垃圾几点收', '当事人甲', 'names-somebody'],
    ['打 13800000001 找我', '', 'names-somebody'],
    ['身份证 11010119900307123X', '', 'names-somebody'],
    ['案件 7KQ4-92MX 怎么样了', '', 'names-somebody'],
    ['王的问题', '王', undefined],
  ])('%s', (text, name, code) => expect(publishRefusal([text, '答复'], name)?.code).toBe(code))

  test.each([
    [{ state: 'waiting', mayPublish: true, published: false }, 'not-answered-yet'],
    [{ state: 'carried', mayPublish: true, published: false }, 'not-answered-yet'],
    [{ state: 'answered', mayPublish: false, published: false }, 'not-agreed'],
    [{ state: 'answered', mayPublish: true, published: true }, 'already-published'],
    [{ state: 'answered', mayPublish: true, published: false }, undefined],
  ])('%o', (standing, code) => expect(publicationRefusal(standing)?.code).toBe(code))
})

test.each([
  ['waiting', undefined], ['open', undefined], ['answered', 'already-settled'], ['carried', 'already-settled'], ['nothing', 'already-settled'],
])('settled once: %s', (state, code) => expect(settleRefusal({ state })?.code).toBe(code))

describe('a letter that says danger is reported before it is closed (LPM Art. 11)', () => {
  test.each([
    [{ state: 'open', danger: true, reported: false, answered: true }, 'report-first', undefined],
    [{ state: 'open', danger: true, reported: true, answered: true }, undefined, 'already-reported'],
    [{ state: 'open', danger: true, reported: true, answered: false }, 'answer-first', 'already-reported'],
    [{ state: 'waiting', danger: false, reported: false, answered: false }, 'answer-first', undefined],
    [{ state: 'open', danger: false, reported: false, answered: true }, undefined, undefined],
    [{ state: 'closed', danger: false, reported: false, answered: true }, 'already-closed', 'already-closed'],
  ])('%o', (standing, closing, reporting) => {
    expect(closeRefusal(standing)?.code).toBe(closing)
    expect(reportRefusal(standing)?.code).toBe(reporting)
  })

  test('a stated ground stands for the answer, never for the report', () => {
    const silent = { state: 'open', danger: true, reported: true, answered: false }
    expect(NO_ANSWER_GROUNDS.map((ground) => closeRefusal(silent, ground))).toEqual([undefined, undefined, undefined])
    expect(closeRefusal({ ...silent, reported: false }, 'spoken')?.code).toBe('report-first')
  })
})

test('PR-24: fewer than five letters are no figure', () => {
  expect([0, 4, 5, 17].map(toldCount)).toEqual([null, null, 5, 17])
})

test.each([['11010119900307123X', true], ['110101199003071234', true], ['13800000001', false], ['三楼 301，1200 元', false]])('PIPL Art. 6: %s', (text, refused) =>
  expect(identityRefusal(text) !== undefined).toBe(refused))

describe('versioned data with its basis', () => {
  test('numbers in force on a day, 110 first; none before any was', () => {
    expect(helpLinesOn(day('2026-03-16')).map((each) => each.number)).toEqual(['110', '120', '119', '12355', '12345'])
    expect(helpLinesOn(day('2020-01-01'))).toEqual([])
    expect(HELP_LINES.every((each) => each.basis !== '')).toBe(true)
  })
  test('the reply limit says how long, from when and on what ground', () => {
    expect(REPLY_TERMS.at(-1)).toEqual({ clock: 'message-reply', length: 5, unit: 'wd', law: '[D]', effectiveFrom: '2024-01-01' })
  })
})
