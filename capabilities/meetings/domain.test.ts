import { describe, expect, test } from 'vitest'
import type { CalendarYear, WorkCalendar } from '#platform/calendar'
import { day } from '#platform/time'
import { confirmFault, type DecisionNow, type Entry, faultOf, isLate, lookedAt, meetingOf, meetingsOf, reportFault, type Rhythm, rhythmOn, rose } from './domain.ts'

const year: CalendarYear = { year: 2026, holidays: new Set(['2026-05-01', '2026-05-04', '2026-05-05', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map(day)), makeUpDays: new Set([day('2026-05-09')]), source: 'test' }
const calendar: WorkCalendar = { years: new Map([[2026, year]]) }
const UNIT = { id: 'u1', kind: 'community-centre' }

const rhythm = (changes: Partial<Rhythm>): Rhythm =>
  ({ unitId: null, unitKind: 'community-centre', pattern: 'weekly', weekday: 1, monthDay: null, at: '09:00', place: '会议室', fromOn: day('2026-01-01'), ...changes })

const daysOf = (versions: readonly Rhythm[], from: string, to: string) => meetingsOf(versions, UNIT, calendar, { from: day(from), to: day(to) }).map((each) => [each.plannedOn, each.on, each.moved])

describe('the rhythm of meetings is data', () => {
  test.each([
    ['every Monday', [rhythm({})], '2026-04-20', '2026-04-30', [['2026-04-20', '2026-04-20', false], ['2026-04-27', '2026-04-27', false]]],
    ['a Monday off moves to the next working day', [rhythm({})], '2026-05-04', '2026-05-04', [['2026-05-04', '2026-05-06', true]]],
    ['a Saturday that is worked holds', [rhythm({ weekday: 6 })], '2026-05-09', '2026-05-09', [['2026-05-09', '2026-05-09', false]]],
    ['two that would be held on one day are one', [rhythm({ weekday: 4, fromOn: day('2026-01-01') }), rhythm({ weekday: 3, unitId: 'u1', unitKind: null, fromOn: day('2026-10-05') })], '2026-10-01', '2026-10-08', [['2026-10-07', '2026-10-08', true]]],
    ['the tenth of each month, off on a Sunday', [rhythm({ pattern: 'monthly', weekday: null, monthDay: 10 })], '2026-05-01', '2026-06-30', [['2026-05-10', '2026-05-11', true], ['2026-06-10', '2026-06-10', false]]],
    ['none', [rhythm({ pattern: 'none', weekday: null })], '2026-04-01', '2026-04-30', []],
    ['a version counts from its day', [rhythm({}), rhythm({ weekday: 5, fromOn: day('2026-04-21') })], '2026-04-20', '2026-04-30', [['2026-04-20', '2026-04-20', false], ['2026-04-24', '2026-04-24', false]]],
    ['nothing before the first version', [rhythm({ fromOn: day('2026-04-28') })], '2026-04-20', '2026-04-30', []],
  ])('%s', (_name, versions, from, to, expected) => expect(daysOf(versions, from, to)).toEqual(expected))

  test('a unit’s own counts before that of its kind, and of two from one day the one set last', () => {
    const kind = rhythm({ fromOn: day('2026-04-01') })
    const own = rhythm({ unitId: 'u1', unitKind: null, weekday: 2 })
    expect(rhythmOn([own, kind], UNIT, day('2026-05-01'))).toBe(own)
    expect(rhythmOn([own, kind], { id: 'u2', kind: 'community-centre' }, day('2026-05-01'))).toBe(kind)
    expect(rhythmOn([own, kind], { id: 'u3', kind: 'department' }, day('2026-05-01'))).toBeUndefined()
    const later = rhythm({ weekday: 3, fromOn: day('2026-04-01') })
    expect(rhythmOn([kind, later], { id: 'u2', kind: 'community-centre' }, day('2026-05-01'))).toBe(later)
  })
})

test.each([
  ['a week', 'weekly', '2026-05-13', '2026-05-13', ['2026-05-06', '2026-05-12', '2026-04-29', '2026-05-05']],
  ['a month', 'monthly', '2026-05-10', '2026-05-13', ['2026-04-10', '2026-05-09', '2026-03-10', '2026-04-09']],
  ['prepared early', 'weekly', '2026-05-18', '2026-05-13', ['2026-05-06', '2026-05-12', '2026-04-29', '2026-05-05']],
] as const)('an agenda looks at whole days before it, and as many before them: %s', (_name, pattern, on, today, [from, to, beforeFrom, beforeTo]) => {
  expect(lookedAt(pattern, day(on), day(today))).toEqual({ from, to, beforeFrom, beforeTo })
})

test.each([[3, 0, true], [2, 0, false], [6, 4, false], [9, 6, true], [30, 27, false], [45, 30, true]])('what rose: %i after %i', (n, before, expected) => expect(rose(n, before)).toBe(expected))

const written = { on: day('2026-05-13'), by: 's1' }
const prepared: Entry = { ...written, kind: 'prepared', meetingKind: 'regular', title: '例会', plannedOn: day('2026-05-11'), day: day('2026-05-13'), at: '09:00', place: '会议室', pattern: 'weekly', invitedIds: [] }
const held: Entry = { ...written, kind: 'held', heldOn: day('2026-05-13'), attendance: [{ unitId: 'u1', role: 'clerk', presence: 'present' }], minutes: '商量了漏水。' }

describe('a meeting is its list of entries', () => {
  test('prepared, held, corrected: the old minutes stay', () => {
    const meeting = meetingOf([prepared, held, { ...written, kind: 'minutes-corrected', minutes: '商量了漏水和油烟。', why: '漏了一项' }])
    expect(meeting?.state).toBe('held')
    expect(meeting?.minutes.map((each) => [each.text, each.why])).toEqual([['商量了漏水。', null], ['商量了漏水和油烟。', '漏了一项']])
  })

  test.each<[string, readonly Entry[], Entry, string | undefined]>([
    ['held', [prepared], held, undefined],
    ['held twice', [prepared, held], held, 'meeting-is-over'],
    ['held tomorrow', [prepared], { ...held, heldOn: day('2026-05-14') }, 'day-does-not-fit'],
    ['nobody came', [prepared], { ...held, attendance: [{ unitId: 'u1', role: 'clerk', presence: 'absent' }] }, 'nobody-came'],
    ['a telephone in the minutes', [prepared], { ...held, minutes: '电话 13800000001' }, 'personal-data'],
    ['corrected before it was held', [prepared], { ...written, kind: 'minutes-corrected', minutes: '好', why: '好' }, 'not-held-yet'],
    ['withdrawing what is not there', [prepared], { ...written, kind: 'item-withdrawn', itemId: 'i1', why: '不谈了' }, 'no-such-item'],
    ['an item after it was called off', [prepared, { ...written, kind: 'called-off', why: '停电' }], { ...written, kind: 'item-added', item: { id: 'i1', text: '路灯', caseId: null, code: null } }, 'meeting-is-over'],
  ])('%s', (_name, before, entry, expected) => {
    const meeting = meetingOf(before)
    expect(meeting && faultOf(meeting, entry)).toBe(expected)
  })
})

const open: DecisionNow = { unitId: 'deciding', ownerUnitId: 'owner', state: 'open', reportedBy: null }
const reported: DecisionNow = { ...open, state: 'reported', reportedBy: 's1' }

test.each([
  ['the owner reports', reportFault(open, 'owner'), undefined],
  ['the deciding unit reports', reportFault(open, 'deciding'), undefined],
  ['another unit', reportFault(open, 'elsewhere'), 'no-such-decision'],
  ['twice', reportFault(reported, 'owner'), 'not-open'],
  ['the deciding unit confirms', confirmFault(reported, { id: 's2', unitId: 'deciding' }), undefined],
  ['whoever reported', confirmFault(reported, { id: 's1', unitId: 'deciding' }), 'confirmed-by-another'],
  ['the owner does not confirm', confirmFault(reported, { id: 's3', unitId: 'owner' }), 'deciding-unit-confirms'],
  ['before it was reported', confirmFault(open, { id: 's2', unitId: 'deciding' }), 'not-reported'],
])('a decision is done when the unit that decided it says so: %s', (_name, found, expected) => expect(found).toBe(expected))

test.each([['open', '2026-05-12', true], ['reported', '2026-05-12', true], ['open', '2026-05-13', false], ['done', '2026-05-01', false]] as const)('late: %s due %s', (state, dueOn, expected) => {
  expect(isLate({ state, dueOn: day(dueOn) }, day('2026-05-13'))).toBe(expected)
})
