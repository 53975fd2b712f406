import { describe, expect, test } from 'vitest'
import { day, type Day } from '#platform/time'
import type { WorkCalendar } from '#platform/calendar'
import {
  assignRefusal, dueOn, type Entry, extendedDay, findingRefusal, isToEscalate, LIMITS, limitOn, namedDay, type Order, orderOf, periodRefusal, STATES, type StepKind, stepRefusal,
  suggestionsFrom, TRANSITIONS, type Watched,
} from './domain.ts'
import { supervisionOperations as ops } from './contract.ts'
import { textRefusal } from './texts.ts'
import { mayAnswer, mayIssue, maySee, stepsFor } from './reach.ts'

const [UNIT, OTHER] = ['unit-1', 'unit-2']
const issued: Entry = {
  kind: 'issued', on: day('2026-03-16'), by: 'supervisor-1', number: '（2026）督字第1号', ground: 'overdue', about: 'case', caseId: 'case-1', issue: '超期', requirement: '说明', dueOn: day('2026-03-19'),
}
const at = (on: string, by = 'head-1') => ({ on: day(on), by })
const replied: Entry = { kind: 'replied', ...at('2026-03-17'), text: '本周办结' }
const back: Entry = { kind: 'sent-back', ...at('2026-03-18', 'supervisor-1'), text: '没有说明原因', dueOn: day('2026-03-23') }
const settled: Entry = { kind: 'settled', ...at('2026-03-20', 'supervisor-1'), text: '已核对' }
const extended: Entry = { kind: 'extended', ...at('2026-03-18', 'supervisor-1'), text: '等鉴定', dueOn: day('2026-03-26') }
const withdrawn: Entry = { kind: 'withdrawn', ...at('2026-03-17', 'supervisor-1'), text: '发错了' }
const escalated: Entry = { kind: 'escalated', on: day('2026-03-20'), by: null, unitId: OTHER, dueOn: day('2026-03-19') }

function order(...entries: readonly Entry[]): Order {
  const made = orderOf([issued, ...entries])
  if (!made) throw new Error('issued')
  return made
}

/** 2026 with Tomb-Sweeping days off (4–6 April), as the notice says; nothing else moves here. */
const CALENDAR: WorkCalendar = {
  years: new Map([[2026, { year: 2026, holidays: new Set(['2026-04-04', '2026-04-05', '2026-04-06'].map(day)), makeUpDays: new Set<Day>(), source: 'test' }]]),
}

describe('the states of an order (D20)', () => {
  test.each<[string, readonly Entry[], Order['state']]>([
    ['just issued', [], 'issued'],
    ['acknowledged', [{ kind: 'acknowledged', ...at('2026-03-16') }], 'acknowledged'],
    ['a reply acknowledges by itself', [replied], 'replied'],
    ['verified', [replied, settled], 'settled'],
    ['sent back', [replied, back], 'sent-back'],
    ['replied again', [replied, back, replied], 'replied'],
    ['withdrawn', [withdrawn], 'withdrawn'],
    ['an extension moves no state', [extended], 'issued'],
    ['nor does an escalation', [escalated], 'issued'],
  ])('%s', (_name, entries, state) => expect(order(...entries).state).toBe(state))

  test.each<[string, readonly Entry[], StepKind, string | undefined]>([
    ['the unit acknowledges once', [{ kind: 'acknowledged', ...at('2026-03-16') }], 'acknowledged', 'order-out-of-turn'],
    ['nothing is verified before there is a reply', [], 'settled', 'order-out-of-turn'],
    ['a reply is verified', [replied], 'settled', undefined],
    ['or sent back', [replied], 'sent-back', undefined],
    ['a settled one takes no reply', [replied, settled], 'replied', 'order-out-of-turn'],
    ['nor a withdrawal', [replied, settled], 'withdrawn', 'order-out-of-turn'],
    ['one extension', [], 'extended', undefined],
    ['and no second', [extended], 'extended', 'extended-once'],
    ['none while the reply is being verified', [replied], 'extended', 'order-out-of-turn'],
    ['a hand-over after a reply', [replied, settled], 'handed-over', undefined],
    ['once', [replied, settled, { kind: 'handed-over', ...at('2026-03-20'), body: 'resident-team', result: 'received' }], 'handed-over', 'already-handed-over'],
  ])('%s', (_name, entries, kind, code) => expect(stepRefusal(order(...entries), kind, day('2026-03-18'), 'supervisor-1')?.code).toBe(code))

  test('whoever replied does not verify; after the day nothing is put off', () => {
    expect(stepRefusal(order(replied), 'settled', day('2026-03-18'), 'head-1')?.code).toBe('verified-by-another')
    expect(stepRefusal(order(), 'extended', day('2026-03-20'), 'supervisor-1')?.code).toBe('due-passed')
  })

  test('every state is reached by the table, and every refusal has words in both languages', () => {
    const reached = new Set(['issued', ...TRANSITIONS.map((each) => each.to)])
    expect(STATES.filter((each) => !reached.has(each))).toEqual([])
    expect(stepRefusal(order(), 'settled', day('2026-03-18'), 'x')?.say).toEqual({
      zh: '督办单现在是“已签发”，不能“核实办结”。请刷新页面，看现在能做什么。', en: 'The order is “Issued” now; “Verify: settled” is not possible. Reload the page to see what is.',
    })
  })

  test.each<[string, readonly Entry[], string, boolean]>([
    ['on its day it waits', [], '2026-03-19', false],
    ['the day after, the level above is told', [], '2026-03-20', true],
    ['once a day', [escalated], '2026-03-21', false],
    ['an answered one does not go up', [replied], '2026-03-25', false],
    ['sent back and unanswered, it goes up again', [escalated, replied, back], '2026-03-24', true],
    ['an extended one has its later day', [extended], '2026-03-25', false],
  ])('escalation: %s', (_name, entries, today, up) => expect(isToEscalate(order(...entries), day(today))).toBe(up))
})

describe('limits are data, in working days', () => {
  test('a limit of a later day leaves the earlier ones as they were', () => {
    const limits = [...LIMITS, { of: 'overdue' as const, workingDays: 5, from: day('2026-06-01') }]
    expect([limitOn(limits, 'overdue', day('2026-05-31')), limitOn(limits, 'overdue', day('2026-06-01'))]).toEqual([3, 5])
  })

  test.each([
    ['three working days over a weekend', 'overdue', '2026-03-20', '2026-03-25'],
    ['days off are not counted', 'overdue', '2026-04-03', '2026-04-09'],
    ['two for what nobody took up', 'unclaimed', '2026-03-16', '2026-03-18'],
  ] as const)('%s', (_name, ground, from, due) => expect(dueOn(CALENDAR, ground, day(from))).toBe(due))

  test.each([
    ['tomorrow', '2026-03-17', '2026-03-17'], ['a Saturday rolls to Monday', '2026-03-21', '2026-03-23'], ['not today', '2026-03-16', 'due-day'], ['not a year ahead', '2027-03-16', 'due-day'],
    ['not beyond the calendar', '9999-12-31', 'due-day'], ['not a day', '2026-02-30', 'due-day'],
  ])('a named day: %s', (_name, typed, wanted) => {
    const found = namedDay(CALENDAR, typed, day('2026-03-16'))
    expect(found.ok ? found.value : found.refusal.code).toBe(wanted)
  })

  test.each([['later', '2026-03-26', '2026-03-26'], ['not earlier', '2026-03-19', 'extension-day'], ['ten working days at most', '2026-04-03', 'extension-day']])('an extension: %s', (_name, typed, wanted) => {
    const found = extendedDay(CALENDAR, typed, day('2026-03-19'))
    expect(found.ok ? found.value : found.refusal.code).toBe(wanted)
  })
})

describe('who stands where', () => {
  const row = { unit_id: UNIT, unit_path: '1.1.1', escalated_unit_id: OTHER }
  const viewer = (role: string, unitId: string, unitPath: string) => ({ role, unitId, unitPath }) as Parameters<typeof maySee>[1]
  test.each<[string, Parameters<typeof maySee>[1], readonly boolean[]]>([
    ['the supervising office of the district', viewer('supervisor', 'centre', '1'), [true, false, true]],
    ['one of another street', viewer('supervisor', 'elsewhere', '1.2'), [false, false, false]],
    ['the head of the unit', viewer('unit-head', UNIT, '1.1.1'), [false, true, true]],
    ['the level above, once it was told', viewer('unit-head', OTHER, '1.1'), [false, true, true]],
    ['a mediator of the unit', viewer('mediator', UNIT, '1.1.1'), [false, false, false]],
    ['an observer', viewer('observer', 'centre', '1'), [false, false, false]],
    ['an invited observer', viewer('invited-observer', 'centre', '1'), [false, false, false]],
  ])('%s', (_name, who, wanted) => expect([mayIssue(row, who), mayAnswer(row, who), maySee(row, who)]).toEqual(wanted))

  test('the office does not answer, the unit does not verify', () => {
    expect(stepsFor(row, viewer('supervisor', 'centre', '1'))).toEqual(['settled', 'sent-back', 'extended', 'withdrawn', 'handed-over'])
    expect(stepsFor(row, viewer('unit-head', UNIT, '1.1.1'))).toEqual(['acknowledged', 'replied'])
  })
})

describe('what the house suggests', () => {
  const watched = (caseId: string, since: string): Watched => ({ caseId, code: caseId, unitId: UNIT, since: day(since) })
  test('each case once under its first ground; nothing that has an order, nothing too early', () => {
    const found = suggestionsFrom(
      {
        overdue: [watched('a', '2026-03-10'), watched('a', '2026-03-11'), watched('b', '2026-03-12')], unclaimed: [watched('c', '2026-03-11'), watched('d', '2026-03-13'), watched('b', '2026-03-02')],
        returned: [{ ...watched('e', '2026-03-09'), returns: 2 }, { ...watched('f', '2026-03-09'), returns: 1 }], repeated: [watched('a', '2026-03-01'), watched('g', '2026-03-12')], ordered: new Set(['b']),
      }, CALENDAR, day('2026-03-16'))
    expect(found.map(({ ground, caseId, n }) => [ground, caseId, n])).toEqual([['returned-twice', 'e', 2], ['overdue', 'a', 6], ['repeat-petition', 'g', 4], ['unclaimed', 'c', 3]])
  })
})

describe('groups and findings', () => {
  test.each([
    ['a month', '2026-03-16', '2026-04-16', 31, undefined], ['backwards', '2026-03-16', '2026-03-16', 0, 'group-period'], ['more than a year', '2026-03-16', '2027-04-16', 396, 'group-period'],
  ])('a group sits for %s', (_name, from, until, days, code) => expect(periodRefusal({ fromOn: day(from), untilOn: day(until) }, days)?.code).toBe(code))

  test('one that is over, or full, takes no case', () => {
    const term = { fromOn: day('2026-01-01'), untilOn: day('2026-03-31') }
    expect([assignRefusal(term, 3, day('2026-03-31'))?.code, assignRefusal(term, 3, day('2026-04-01'))?.code, assignRefusal(term, 500, day('2026-03-01'))?.code]).toEqual([undefined, 'group-over', 'group-full'])
  })

  test.each<[string, Parameters<typeof findingRefusal>[1], string | undefined]>([
    ['closing evidence', { finding: 'settled', evidence: '看了协议和回执' }, undefined],
    ['none without it', { finding: 'put-right' }, 'evidence-missing'],
    ['a hand-over is body and class', { finding: 'handed-over', body: 'resident-team', result: 'received' }, undefined],
    ['and not a word more (who, or what about)', { finding: 'handed-over', body: 'resident-team', result: 'received', evidence: '某某' }, 'hand-over-whole'],
    ['and not less', { finding: 'handed-over', body: 'resident-team' }, 'hand-over-whole'],
    ['no body where nothing is handed over', { finding: 'settled', evidence: '看了', body: 'resident-team' }, 'evidence-missing'],
  ])('%s', (_name, asked, code) => expect(findingRefusal({ finding: null }, asked)?.code).toBe(code))

  test('a finding is not changed', () => expect(findingRefusal({ finding: 'settled' }, { finding: 'put-right', evidence: '再看' })?.code).toBe('already-found'))
})

test.each([['请打 13800000001', 'personal-data'], ['身份证 11010119900307123X', 'personal-data'], ['另一件 7KQ4-92MX', 'personal-data'], ['超期三个工作日', undefined]])('no order leads to a person (PIPL Art. 6): %s', (text, code) =>
  expect(textRefusal(text)?.code).toBe(code))

test('no route answers figures by staff member: nothing ranks a person (N-01)', () => {
  const answers = Object.entries(ops).map(([name, each]) => [name, JSON.stringify(each.answer)] as const)
  for (const [name, shape] of answers) expect(shape, name).not.toMatch(/staffId|"by"|issuedBy|rank|score/i)
})
