import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  AID_BASES, AID_BASIS_KEYS, callOrder, clockRefusal, countingRefusal, countsOfOutcome, countsOfVisit, isMidday, lunarDay, lunarTableHolds, marketDays, type MarketPattern, marketRefusal, openKinds, outcomeRefusal, perServiceDay, receiptAfter, referralRefusal,
  resultAfter, sumOf, takeRefusal, textRefusal, TICKET_STATES, TICKET_STEPS, TICKET_TRANSITIONS, ticketAfter, ticketCode,
} from './domain.ts'

describe('the reception log', () => {
  test.each([
    [{ kind: 'dispute', persons: 3, outcome: 'open', midday: false }, { visits: 1, persons: 3 }],
    [{ kind: 'dispute', persons: 1, outcome: 'answered', midday: true }, { visits: 1, persons: 1, midday: 1, answered: 1 }],
    [{ kind: 'legal', persons: 2, outcome: 'referred', midday: false }, { visits: 1, persons: 2, referred: 1 }],
  ] as const)('a group is one line and its people are person-times: %j', (visit, expected) => {
    expect(Object.fromEntries(countsOfVisit(visit).map((each) => [each.measure, each.n]))).toEqual(expected)
  })

  test.each([
    ['open', 'answered', { answered: 1 }],
    ['answered', 'registered', { answered: -1, registered: 1 }],
    ['referred', 'referred', {}],
  ] as const)('another outcome moves the figure and counts nobody twice: %s to %s', (from, to, expected) => {
    expect(Object.fromEntries(countsOfOutcome('dispute', from, to).map((each) => [each.measure, each.n]))).toEqual(expected)
  })

  test.each([
    ['open', '2026-03-16', undefined],
    ['answered', '2026-03-16', undefined],
    ['answered', '2026-03-15', 'day-is-over'],
    ['registered', '2026-03-16', 'already-registered'],
  ] as const)('an outcome belongs to its day: %s on %s', (outcome, onDay, code) => expect(outcomeRefusal({ outcome, onDay }, '2026-03-16')?.code).toBe(code))

  test.each([
    ['2026-03-16T03:59:00Z', false],
    ['2026-03-16T04:00:00Z', true],
    ['2026-03-16T05:59:00Z', true],
    ['2026-03-16T06:00:00Z', false],
  ])('the midday window is noon to two by the hall’s clock: %s', (at, expected) => expect(isMidday(new Date(at), 'Asia/Shanghai')).toBe(expected))

  test.each([
    [14456, 198, 73],
    [10, 4, 2.5],
    [0, 0, null],
  ])('I-18: %d person-times on %d service days', (persons, days, expected) => expect(perServiceDay(persons, days)).toBe(expected))

  test.each([
    ['路灯不亮，示例小区门口', undefined],
    ['请打 13800000001', 'personal-data'],
    ['身份证 11010119900307123X', 'personal-data'],
    ['他的案件 7KQ4-92MX', 'personal-data'],
    ['12345 热线说过两次', undefined],
  ])('no number that leads to a person: %s', (text, code) => expect(textRefusal(text)?.code).toBe(code))
})

describe('the queue', () => {
  const cells = TICKET_STEPS.flatMap((step) => TICKET_STATES.map((state) => [step, state] as const))
  test.each(cells)('%s of a number that is %s', (step, state) => {
    const after = ticketAfter(step, state, 'A001')
    expect(after.ok ? after.value : after.refusal.code).toBe(TICKET_TRANSITIONS[step].from === state ? TICKET_TRANSITIONS[step].to : 'ticket-out-of-turn')
  })

  test.each([
    ['dispute', 1, 'A001'],
    ['legal', 12, 'C012'],
    ['other', 999, 'G999'],
  ] as const)('a code is a letter and a number, never a name: %s %d', (kind, number, code) => expect(ticketCode(kind, number)).toBe(code))

  test('who wishes priority counts as come an hour earlier, and nobody waits longer than that for them', () => {
    const at = (time: string) => new Date(`2026-03-16T${time}:00Z`)
    expect(callOrder(at('02:00'), true) < callOrder(at('01:01'), false)).toBe(true)
    expect(callOrder(at('02:00'), true) > callOrder(at('00:59'), false)).toBe(true)
    expect(callOrder(at('02:00'), false)).toEqual(at('02:00'))
  })

  const today = '2026-03-16'
  test.each([
    ['legal', [{ kinds: ['legal'], openOn: today }], 0, undefined],
    ['legal', [{ kinds: ['dispute'], openOn: today }], 0, 'queue-closed'],
    ['legal', [{ kinds: ['legal'], openOn: '2026-03-15' }], 0, 'queue-closed'],
    ['legal', [{ kinds: ['legal'], openOn: today }], 999, 'queue-full'],
  ] as const)('a number of %s is taken while a window for it is open', (kind, windows, last, code) => {
    expect(takeRefusal(kind, windows, today, last)?.code).toBe(code)
    expect(openKinds(windows, today).includes(kind)).toBe(code === undefined || code === 'queue-full')
  })
})

describe('advice and its slips', () => {
  test.each([
    ['legal-aid', undefined, 'basis-missing'],
    ['legal-aid', 'violence', undefined],
    ['court', undefined, undefined],
  ] as const)('to %s on the ground of %s', (body, basis, code) => expect(referralRefusal(body, basis)?.code).toBe(code))

  test('each ground rests on an article of the Legal Aid Law, and says what becomes of hardship', () => {
    expect(AID_BASIS_KEYS.map((each) => [AID_BASES[each].law, AID_BASES[each].means]).sort()).toEqual(expect.arrayContaining([['LAL-32', 'irrelevant'], ['LAL-42', 'unchecked'], ['LAL-31', 'shown']]))
    expect(Object.keys(AID_BASES)).toEqual([...AID_BASIS_KEYS])
  })

  const given = { state: 'given', givenOn: '2026-03-10', receivedOn: null } as const
  test.each([
    [given, '2026-03-12', 'received'],
    [given, '2026-03-09', 'referral-day'],
    [given, '2026-03-17', 'referral-day'],
    [{ ...given, state: 'received' }, '2026-03-12', 'referral-out-of-turn'],
  ] as const)('a receipt: %j on %s', (referral, on, expected) => {
    const after = receiptAfter(referral, on, '2026-03-16')
    expect(after.ok ? after.value : after.refusal.code).toBe(expected)
  })

  test.each([
    [given, 'accepted', 'receipt-first'],
    [given, 'not-come', 'ended'],
    [{ ...given, state: 'received', receivedOn: '2026-03-12' }, 'accepted', 'ended'],
    [{ ...given, state: 'received', receivedOn: '2026-03-15' }, 'accepted', 'referral-day'],
    [{ ...given, state: 'ended' }, 'accepted', 'referral-out-of-turn'],
  ] as const)('a result: %j, %s', (referral, result, expected) => {
    const after = resultAfter(referral, result, '2026-03-14', '2026-03-16')
    expect(after.ok ? after.value : after.refusal.code).toBe(expected)
  })
})

describe('a booth', () => {
  const onDay = day('2026-03-16')
  test.each([
    ['2026-03-15', false, 'booth-not-yet'],
    ['2026-03-16', false, undefined],
    ['2026-03-23', false, undefined],
    ['2026-03-24', false, 'booth-over'],
    ['2026-03-16', true, 'booth-cancelled'],
  ] as const)('counts on its day and a week after: %s', (today, cancelled, code) => expect(countingRefusal({ onDay, cancelled }, day(today))?.code).toBe(code))

  test('presses add up by counter, and one taken back is taken off', () => {
    expect(sumOf([{ counter: 'served', n: 1 }, { counter: 'served', n: 1 }, { counter: 'solved', n: 1 }, { counter: 'served', n: -1 }])).toEqual({ served: 1, solved: 1, opinions: 0 })
  })

  test.each([
    ['2026-03-17T01:00:00Z', undefined],
    ['2026-03-18T01:00:00Z', 'device-clock'],
    ['nonsense', 'device-clock'],
  ])('a device’s time: %s', (at, code) => {
    expect(clockRefusal([{ id: '', counter: 'served', n: 1, at: new Date(at) }], new Date('2026-03-16T02:00:00Z'))?.code).toBe(code)
  })
})

describe('the market calendar', () => {
  const from = day('2026-03-01')
  const rule = (pattern: MarketPattern, days: readonly number[]) => ({ pattern, days, fromOn: from, untilOn: null })

  test('lunar days are read from a table of whole months, and are provisional outside it', () => {
    expect(lunarTableHolds()).toBe(true)
    expect(['2025-01-29', '2025-07-25', '2026-02-17', '2026-03-18', '2026-03-19', '2027-02-06'].map((on) => lunarDay(day(on)))).toEqual([1, 1, 1, 30, 1, 30].map((date) => ({ date, provisional: false })))
    expect([lunarDay(day('2028-01-26')), lunarDay(day('2024-02-10'))]).toEqual([{ date: 1, provisional: true }, { date: 1, provisional: true }])
  })

  test.each<[string, MarketPattern, readonly number[], readonly string[]]>([
    ['lunar days ending in three and eight', 'lunar', [3, 8], ['2026-03-21', '2026-03-26', '2026-03-31']],
    ['every fifth and tenth of the month', 'month-days', [5, 10, 15, 20, 25, 30], ['2026-03-20', '2026-03-25', '2026-03-30']],
    ['Saturdays', 'weekdays', [6], ['2026-03-21', '2026-03-28']],
  ])('%s, from a day on', (_name, pattern, days, held) => expect(marketDays(rule(pattern, days), '2026-03', day('2026-03-19')).map((each) => each.on)).toEqual(held))

  test('a rule counts from its first day until it ends, and knows which numbers its pattern has', () => {
    expect(marketDays({ ...rule('weekdays', [6]), fromOn: day('2026-03-22'), untilOn: day('2026-03-28') }, '2026-03', from)).toEqual([])
    expect([marketRefusal(rule('lunar', [10]), from)?.code, marketRefusal(rule('weekdays', [7]), from)?.code, marketRefusal(rule('month-days', [0]), from)?.code, marketRefusal(rule('lunar', [0]), from), marketRefusal(rule('lunar', [3]), day('2026-03-02'))?.code])
      .toEqual(['market-days', 'market-days', 'market-days', undefined, 'market-days'])
  })
})
