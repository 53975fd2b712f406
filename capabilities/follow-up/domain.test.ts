import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { anEnding, aFile } from './builders.ts'
import {
  completenessOf, escalationRefusal, type Ending, followUpDueOn, followUpFileOf, followUpProcedure, keepUntil, type Life, missingToClose, pagesOf, ratingData, ratingRefusal, refusalOf, requirementsOf,
  retentionFor, retentionOn, satisfactionOf,
} from './domain.ts'

test.each([
  ['SC-01: all due at once', '2026-03-16', ['2026-03-16'], '2026-04-15'],
  ['a late instalment moves it', '2026-06-08', ['2026-06-15', '2026-07-15', '2026-08-15'], '2026-08-22'],
  ['nothing is owed', '2026-03-16', [], '2026-04-15'],
])('the follow-up is due the later of 30 days after and 7 days after the last due day: %s', (_name, agreedOn, due, expected) => {
  expect(followUpDueOn(day(agreedOn), due.map(day))).toBe(expected)
})

describe('closing names everything that is missing at once', () => {
  const nothing = { performanceReason: null, satisfaction: null }
  test.each([
    ['nothing done', anEnding({ performance: 'pending', followUp: 'planned' }), nothing, ['performance', 'follow-up', 'hazard', 'satisfaction']],
    ['all done', anEnding({ performance: 'performed', followUp: 'done', file: aFile({ hazard: true, asked: ['a'] }) }), { ...nothing, satisfaction: 'asked' }, []],
    ['not performed, with a reason', anEnding({ performance: 'breached', followUp: 'waived', file: aFile({ hazard: false, asked: ['a'] }) }), { performanceReason: 'court', satisfaction: 'asked' }, []],
    ['asked of nobody', anEnding({ performance: 'performed', followUp: 'done', file: aFile({ hazard: false }) }), { ...nothing, satisfaction: 'asked' }, ['satisfaction']],
    ['a letter will ask', anEnding({ performance: 'performed', followUp: 'done', toAsk: ['a'], file: aFile({ hazard: false }) }), { ...nothing, satisfaction: 'ask-on-closing' }, []],
    ['a letter must not ask', anEnding({ performance: 'performed', followUp: 'done', toAsk: ['a'], file: aFile({ hazard: false, unsafe: true }) }), { ...nothing, satisfaction: 'ask-on-closing' }, ['satisfaction']],
    ['withdrawn: no visit, no performance', anEnding({ state: 'withdrawn', file: aFile({ hazard: false, asked: ['a'] }) }), { ...nothing, satisfaction: 'asked' }, []],
  ])('%s', (_name, ending, given, missing) => {
    expect(missingToClose(ending, given)).toEqual(missing)
  })

  test('what is true of the asking needs no choice: declined by all, asked, or unsafe', () => {
    expect(satisfactionOf(anEnding({ file: aFile({ asked: ['a'], answered: [{ personId: 'a', valid: false }] }) }))).toBe('declined')
    expect(satisfactionOf(anEnding({ file: aFile({ asked: ['a', 'b'], answered: [{ personId: 'a', valid: true }] }) }))).toBe('asked')
    expect(satisfactionOf(anEnding({ sealed: true }))).toBe('unsafe')
    expect(satisfactionOf(anEnding({}))).toBeNull()
  })
})

test.each([
  ['mediating', 'close', 'not-at-an-end'],
  ['agreed', 'close', 'nothing-proposed'],
  ['agreed', 'archive', 'not-closed'],
  ['withdrawn', 'record-visit', 'no-visit-due'],
  ['closed', 'answer-hazard', 'already-closed'],
  ['closed', 'record-visit', 'already-closed'],
  ['archived', 'archive', 'already-closed'],
] as const)('in %s, %s is refused: %s', (state, step, code) => {
  expect(refusalOf(step, anEnding({ state, followUp: 'planned' }))?.code).toBe(code)
})

describe('I-21: what a matter became after it had ended', () => {
  const ended = (changes: Partial<Ending> = {}) => anEnding({ today: day('2026-07-01'), ...changes })
  test.each<[string, Ending, string, string | undefined]>([
    ['the day it ended', ended(), '2026-03-16', undefined],
    ['the ninetieth day', ended(), '2026-06-14', undefined],
    ['the day after', ended(), '2026-06-15', 'escalation-too-late'],
    ['the day before it ended', ended(), '2026-03-15', 'escalation-day'],
    ['a day to come', ended({ today: day('2026-04-01') }), '2026-04-02', 'escalation-day'],
    ['never mediated', ended({ file: aFile({ concludedOn: null }) }), '2026-03-20', 'never-mediated'],
  ])('%s', (_name, ending, on, code) => expect(escalationRefusal(ending, day(on))?.code).toBe(code))
  test.each<[string, Partial<Ending>, string | undefined]>([
    ['while it goes on', { state: 'mediating' }, 'not-at-an-end'], ['at its end', {}, undefined], ['closed', { state: 'closed' }, undefined], ['archived', { state: 'archived' }, undefined],
    ['a second time', { state: 'archived', file: aFile({ escalated: true }) }, 'escalation-confirmed'], ['merged', { merged: true }, 'merged-case'],
    ['not accepted', { state: 'not-accepted', file: aFile({ concludedOn: null }) }, 'never-mediated'],
  ])('the step %s', (_name, changes, code) => expect(refusalOf('confirm-escalation', ended(changes))?.code).toBe(code))
  test.each<[string, string | null, boolean]>([['agreement-reached', '2026-03-18', false], ['terminated', '2026-03-16', false], ['withdrawn', '2026-03-16', false], ['not-accepted', null, false], ['escalation-confirmed', null, true]])(
    'after %s the ending is counted on %s', (kind, concludedOn, escalated) => {
      const fact = { kind, procedureId: 'm', occurredOn: day('2026-03-16'), data: { effectiveOn: '2026-03-18' } } as never
      expect(followUpFileOf([fact], ['m'])).toMatchObject({ concludedOn, escalated })
    })
  test('counted on the day of the ending; the procedure stays, no clock moves, and only handlers and their head read what it became', () => {
    const fact = { kind: 'escalation-confirmed', occurredOn: day('2026-06-01'), data: { endedOn: '2026-03-16' } } as never
    expect([followUpProcedure.countsOf(fact, {} as never), followUpProcedure.deadlinesOf(fact, {} as never)]).toEqual([[{ indicator: 'escalated-after', n: 1, effectiveOn: '2026-03-16' }], []])
    expect([followUpProcedure.transitions.find((each) => each.fact === 'escalation-confirmed')?.to, followUpProcedure.wordsFor?.(fact)]).toEqual(['same', 'handlers-and-head'])
  })
})

describe('ratings', () => {
  test('five steps, two of them satisfied; declining is no rating', () => {
    const on = day('2026-04-15')
    expect(ratingData('a', 'satisfied', true, on)).toEqual({ personId: 'a', newlyAsked: true, valid: true, satisfied: true })
    expect(ratingData('a', 'fairly-satisfied', false, on)).toMatchObject({ valid: true, satisfied: false })
    expect(ratingData('a', 'declined', false, on)).toMatchObject({ valid: false, satisfied: false })
  })
  test('once per person, and only when there is an outcome', () => {
    expect(ratingRefusal(anEnding({ state: 'mediating' }), 'a')?.code).toBe('rating-too-early')
    expect(ratingRefusal(anEnding({ file: aFile({ answered: [{ personId: 'a', valid: true }] }) }), 'a')?.code).toBe('already-rated')
    expect(ratingRefusal(anEnding({ state: 'closed' }), 'a')).toBeUndefined()
  })
})

describe('the file', () => {
  const life: Life = { outcome: 'agreed', form: 'written', accepted: true, sessions: 1, visited: true, proved: true, dataConsent: false }
  test.each([
    ['agreed in writing, performed, visited (SC-01)', life, ['D01/D02', 'D03', 'D04', 'D08', 'D09', 'D11', 'D12']],
    ['agreed orally', { ...life, form: 'oral' as const, visited: false, proved: false }, ['D01/D02', 'D03', 'D04', 'D08', 'D10']],
    ['asked about sensitive data (D23, PIPL 29)', { ...life, dataConsent: true }, ['D01/D02', 'D03', 'D04', 'D08', 'D09', 'D11', 'D12', 'D23']],
    ['ended without agreement, no session', { ...life, outcome: 'terminated', form: null, sessions: 0, visited: false, proved: false }, ['D01/D02', 'D03', 'D04', 'D18']],
    ['not accepted', { ...life, outcome: 'not-accepted', form: null, accepted: false, sessions: 0, visited: false, proved: false }, ['D01/D02', 'D17']],
  ])('which papers a life must hold: %s', (_name, of, kinds) => {
    expect(requirementsOf(of).map((each) => each.kinds.join('/'))).toEqual(kinds)
  })
  test('a gap is missing until somebody explains it (D14)', () => {
    const papers = (['D02', 'D03', 'D08', 'D09', 'D11', 'D12'] as const).map((kind) => ({ kind }))
    const states = (explained: readonly 'D04'[]) => completenessOf(life, papers, explained).map((each) => each.state)
    expect(states([])).toEqual(['present', 'present', 'missing', 'present', 'present', 'present', 'present'])
    expect(states(['D04'])).toContain('explained')
  })
  test('pages follow each other', () => {
    expect(pagesOf([{ sheets: 1 }, { sheets: 3 }, { sheets: 2 }])).toEqual(['1', '2—4', '5—6'])
  })
  test('retention is a record in force on a day, and ends on a day that exists', () => {
    expect(retentionOn(retentionFor('agreed'), day('2026-04-20')).years).toBe(30)
    expect(retentionOn(retentionFor('withdrawn'), day('2026-04-20')).years).toBe(10)
    expect(keepUntil(day('2028-02-29'), 30)).toBe('2058-02-28')
  })
})
