import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBalanced } from '../ledger/domain.ts'
import { day } from '#platform/time'
import {
  accountsOf, afterStep, arrangementRefusal, bedRefusal, callDue, callRefusal, countedPostings, daysOver, figuresOf, givenPostings, isLate, longerRefusal, partAt, plannedRounds,
  resultRefusal, settingOn, settingRefusal, settledPostings, shareOut, STATES, stayDue, STEPS, TRANSITIONS,
} from './domain.ts'

const adult = { age: 'adult', gender: 'man', stated: true, policeTold: false } as const
const child = { ...adult, age: 'minor' } as const
const accounts = accountsOf('station')

describe('the way of an encounter', () => {
  test('leaving is open from every state in which somebody is there, and nothing guards it (RES 11, 14; N-14)', () => {
    expect(STATES.map((state) => afterStep(state, 'leave'))).toEqual(['gone', 'gone', 'gone', 'left', 'left', 'left', undefined])
  })

  test('aid and hospital need nothing before them; before admission a no leaves nothing', () => {
    for (const state of STATES.filter((each) => each !== 'left')) {
      expect(afterStep(state, 'aid'), state).toBeDefined()
      expect(afterStep(state, 'hospital'), state).toBe('arranged')
    }
    expect(['encountered', 'aided', 'offered'].map((state) => TRANSITIONS[state as 'aided'].decline)).toEqual(['gone', 'gone', 'gone'])
    expect(['admitted', 'identity-stated', 'arranged', 'left'].map((state) => TRANSITIONS[state as 'left'].decline)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('no step charges, makes work or keeps anybody (RES 10, 11, 14)', () => {
    expect([...STEPS].sort()).toEqual(['admit', 'aid', 'arrange', 'decline', 'hospital', 'leave', 'offer', 'state'])
  })

  test.each([
    ['an adult who told gets a ticket', adult, 'ticket', undefined],
    ['without a statement no ticket', { ...adult, stated: false }, 'ticket', 'statement-first'],
    ['hospital needs nothing', { ...adult, stated: false }, 'hospital', undefined],
    ['a child never a ticket', { ...child, policeTold: true }, 'ticket', 'minor-not-alone'],
    ['nor whoever may be one', { ...adult, age: 'unsure', policeTold: true }, 'ticket', 'minor-not-alone'],
    ['a child is not handed to a home government without a guardian', { ...child, policeTold: true }, 'home-government', 'minor-not-alone'],
    ['the police first', child, 'child-protection', 'police-first'],
    ['then custody, also of a child who says nothing', { ...child, stated: false, policeTold: true }, 'child-protection', undefined],
    ['a child to hospital at once', child, 'hospital', undefined],
    ['custody is for children', adult, 'child-protection', 'for-minors-only'],
  ] as const)('LPM 92: %s', (_name, person, to, refused) => expect(arrangementRefusal(person, to)?.code).toBe(refused))

  test.each([
    ['minor', 'man', 'men', true, 'minor-not-with-adults'], ['unsure', 'woman', 'women', true, 'minor-not-with-adults'], ['minor', 'man', 'children', false, undefined],
    ['adult', 'woman', 'children', true, 'children-only'], ['adult', 'man', 'women', true, 'women-only'], ['adult', 'unsaid', 'women', true, 'women-only'],
    ['adult', 'woman', 'women', false, 'woman-staff-needed'], ['adult', 'woman', 'women', true, undefined], ['adult', 'woman', 'men', true, 'men-only'], ['adult', 'man', 'men', false, undefined],
  ] as const)('RES 8: %s, %s, %s room, led by a woman %s', (age, gender, room, byWoman, refused) => expect(bedRefusal({ age, gender }, room, byWoman)?.code).toBe(refused))

  test('a result belongs to its service', () => {
    expect(resultRefusal('tracing', 'found')).toBeUndefined()
    expect(resultRefusal('tracing', 'treated')?.code).toBe('result-does-not-fit')
  })
})

describe('DL-24: ten calendar days from admission', () => {
  test('the day of admission is not counted; over is only after the last day; who left is never over', () => {
    const dueOn = stayDue(day('2026-01-12'), 10)
    expect(dueOn).toBe('2026-01-22')
    const stay = { dueOn, extendedUntil: null, left: false }
    expect([day('2026-01-22'), day('2026-01-23'), day('2026-01-25')].map((today) => daysOver(stay, today))).toEqual([0, 1, 3])
    expect(daysOver({ ...stay, left: true }, day('2026-03-01'))).toBe(0)
    expect(daysOver({ ...stay, extendedUntil: day('2026-01-31') }, day('2026-01-31'))).toBe(0)
    expect(daysOver({ dueOn: null, extendedUntil: null, left: false }, day('2026-03-01'))).toBe(0)
  })

  test.each([
    ['reason and report', { reason: '等家人', reportedTo: '区民政局', until: day('2026-01-31') }, undefined],
    ['no reason', { reason: '', reportedTo: '区民政局', until: day('2026-01-31') }, 'report-missing'],
    ['no report', { reason: '等家人', reportedTo: '', until: day('2026-01-31') }, 'report-missing'],
    ['not later', { reason: '等家人', reportedTo: '区民政局', until: day('2026-01-22') }, 'until-not-later'],
  ] as const)('a longer stay: %s', (_name, longer, refused) => expect(longerRefusal({ dueOn: day('2026-01-22'), extendedUntil: null, left: false }, longer)?.code).toBe(refused))

  test('the limit may be set shorter, never longer than ten days', () => {
    const today = day('2026-01-12')
    expect(settingRefusal({ what: 'stay-days', n: 11, from: today }, today)?.code).toBe('setting-out-of-bounds')
    expect(settingRefusal({ what: 'stay-days', n: 7, from: day('2026-01-11') }, today)?.code).toBe('setting-day')
    expect(settingRefusal({ what: 'stay-days', n: 7, from: today }, today)).toBeUndefined()
  })
})

test('rounds a day are data from a day on; the past is planned as it was', () => {
  const settings = [{ what: 'rounds-a-day', n: 4, from: day('2026-01-13') }, { what: 'rounds-a-day', n: 5, from: day('2026-02-01') }] as const
  expect([day('2026-01-12'), day('2026-01-13'), day('2026-02-01')].map((on) => settingOn(settings, 'rounds-a-day', on))).toEqual([3, 4, 5])
  expect(plannedRounds(settings, day('2026-01-12'), day('2026-01-13'))).toBe(7)
  expect(plannedRounds([], day('2026-01-12'), day('2026-01-12'))).toBe(3)
  expect(plannedRounds([], day('2026-01-13'), day('2026-01-12'))).toBe(0)
  expect([0, 7, 8, 15, 16, 23].map(partAt)).toEqual(['night', 'night', 'day', 'day', 'evening', 'evening'])
})

describe('supplies', () => {
  const item = fc.constantFrom('coat', 'bread', 'water')
  const given = fc.array(fc.record({ itemId: item, n: fc.integer({ min: 1, max: 20 }) }), { minLength: 1, maxLength: 8 })
  const shelf = fc.dictionary(item, fc.integer({ min: 0, max: 15 }))

  test('whatever is given of whatever is there: the entry balances, the shelf is never asked for more than it holds, and nothing given is lost', () => {
    fc.assert(fc.property(given, shelf, (items, held) => {
      const stock = new Map(Object.entries(held))
      const lines = shareOut(items, stock)
      const postings = givenPostings(accounts, lines)
      expect(isBalanced(postings)).toBe(true)
      for (const each of postings.filter((one) => one.account === accounts.shelf)) expect(-each.n).toBeLessThanOrEqual(stock.get(each.commodity) ?? 0)
      expect(lines.reduce((sum, each) => sum + each.n, 0)).toBe(items.reduce((sum, each) => sum + each.n, 0))
    }))
  })

  test('an empty shelf refuses nothing; the shortage is closed by what it was', () => {
    const lines = shareOut([{ itemId: 'coat', n: 2 }], new Map([['coat', 1]]))
    expect(lines).toEqual([{ itemId: 'coat', n: 2, beyond: 1 }])
    expect(settledPostings(accounts, { itemId: 'coat', n: 1 }, 'gift').map((each) => each.account)).toEqual([accounts.received, accounts.beyond])
    expect(settledPostings(accounts, { itemId: 'coat', n: 1 }, 'miscount').map((each) => each.account)).toEqual([accounts.difference, accounts.beyond])
    expect(countedPostings(accounts, 'coat', 4, 4)).toEqual([])
    expect(isBalanced(countedPostings(accounts, 'coat', 4, 1))).toBe(true)
  })
})

describe('the line', () => {
  test.each([
    ['logged', 'dispatched', undefined, undefined], ['logged', 'ended', 'other-service', undefined], ['logged', 'ended', undefined, 'call-result-missing'],
    ['dispatched', 'arrived', undefined, undefined], ['arrived', 'dispatched', undefined, 'call-out-of-turn'], ['ended', 'ended', 'aided', 'call-out-of-turn'],
  ] as const)('%s → %s with %s', (state, step, result, refused) => expect(callRefusal(state, step, result)?.code).toBe(refused))

  test('late is after the limit and before anybody arrived', () => {
    const called = new Date('2026-01-12T10:00:00Z')
    const dueAt = callDue(called, 60)
    expect(isLate({ state: 'dispatched', dueAt }, new Date('2026-01-12T11:00:00Z'))).toBe(false)
    expect(isLate({ state: 'dispatched', dueAt }, new Date('2026-01-12T11:00:01Z'))).toBe(true)
    expect(isLate({ state: 'arrived', dueAt }, new Date('2026-01-12T12:00:00Z'))).toBe(false)
  })
})

test('I-24: person-times from what the commands counted', () => {
  const counts = [
    { measure: 'aided', kind: '', n: 7 }, { measure: 'left', kind: 'ticket', n: 3 }, { measure: 'left', kind: 'family-pickup', n: 2 }, { measure: 'left', kind: 'own-way', n: 4 },
    { measure: 'declined', kind: 'place-1', n: 1 }, { measure: 'declined', kind: 'place-2', n: 2 }, { measure: 'rounds', kind: '', n: 3 },
  ] as const
  const figures = Object.fromEntries(figuresOf(counts, 3).map((each) => [each.figure, each.n]))
  expect(figures).toMatchObject({ aided: 7, 'sent-home': 5, tickets: 3, declined: 3, 'rounds-done': 3, 'rounds-planned': 3, medical: 0 })
})
