import { describe, expect, test } from 'vitest'
import { addDays, day } from '#platform/time'
import { compared, LEAST_DAYS, spansAround } from './compare.ts'
import { daysFit, lateness, MARKS, MEASURE_STATES, MEASURE_STEPS, MEASURE_TRANSITIONS, measureFault, type MeasureState, needsWords } from './ledger.ts'
import { type DoorCount, repeatedSites } from './sites.ts'

describe('before and after (I-25)', () => {
  test('equal lengths on both sides of the day it was done, and nothing before four weeks are over', () => {
    const doneOn = day('2026-03-02')
    expect(spansAround(doneOn, addDays(doneOn, LEAST_DAYS - 1))).toBeUndefined()
    expect(spansAround(doneOn, day('2026-04-01'))).toEqual({ days: 30, before: { from: '2026-01-31', to: '2026-03-01' }, after: { from: '2026-03-02', to: '2026-03-31' } })
    expect(spansAround(doneOn, day('2028-01-01'))?.days).toBe(182)
  })

  test.each([
    ['fewer than chance gives', 40, 15, 'fewer', -63, -81, -31],
    ['not to be told from chance', 24, 17, 'chance', -29, -64, 37],
    ['more than chance gives', 12, 30, 'more', 150, 24, 436],
    ['nothing any more', 22, 0, 'fewer', -100, -100, -82],
    ['where nothing was', 0, 25, 'more', null, 529, null],
    ['too few to say', 12, 5, 'too-few', null, null, null],
  ])('%s: %i and then %i', (_name, before, after, verdict, percent, lowest, highest) => {
    expect(compared(before, after)).toEqual({ before, after, verdict, percent, lowest, highest })
  })
})

describe('the ledger of measures', () => {
  const at = (state: MeasureState, more = {}) => ({ state, doneBy: null, isHead: true, isOwner: true, ...more })

  test('each step follows from its states only', () => {
    for (const step of MEASURE_STEPS) {
      for (const state of MEASURE_STATES) {
        expect([step, state, measureFault(step, at(state), 'a')]).toEqual([step, state, MEASURE_TRANSITIONS[step].from.includes(state) ? undefined : 'measure-out-of-turn'])
      }
    }
  })

  test('the unit decides and reviews, the owner does the work, and nobody reviews their own', () => {
    expect(measureFault('decide', at('proposed', { isHead: false }), 'a')).toBe('not-your-step')
    expect(measureFault('take-up', at('decided', { isHead: false, isOwner: false }), 'a')).toBe('not-your-step')
    expect(measureFault('take-up', at('decided', { isHead: false }), 'a')).toBeUndefined()
    expect(measureFault('review', at('done', { doneBy: 'a' }), 'a')).toBe('reviewed-by-another')
    expect(measureFault('review', at('done', { doneBy: 'a' }), 'b')).toBeUndefined()
  })

  test('late is the work past its day and the review past its own', () => {
    const days = { dueOn: day('2026-03-02'), reviewOn: day('2026-06-02') }
    expect(lateness({ state: 'in-work', ...days }, day('2026-03-03'))).toBe('work')
    expect(lateness({ state: 'done', ...days }, day('2026-03-03'))).toBeNull()
    expect(lateness({ state: 'done', ...days }, day('2026-06-03'))).toBe('review')
    expect(lateness({ state: 'reviewed', ...days }, day('2026-06-03'))).toBeNull()
    expect([daysFit(day('2026-03-02'), day('2026-03-30'), day('2026-03-02')), daysFit(day('2026-03-02'), day('2026-03-29'), day('2026-03-02'))]).toEqual([true, false])
  })

  test('“cause known” and “not relevant” need words', () => {
    expect(MARKS.filter(needsWords)).toEqual(['cause-known', 'not-relevant'])
  })
})

describe('places with repeated matters (N-01: never a person, never a household)', () => {
  const door = (addressId: string, n: number, more: Partial<DoorCount> = {}): DoorCount => ({ addressId, site: '2栋', publicPlace: false, category: 'NBR-01', n, ...more })

  test('a building with three matters of one kind from two doors is one; what came once there is not told', () => {
    const found = repeatedSites([door('301', 1), door('401', 2), door('502', 1, { category: 'NBR-02' }), door('101', 2, { category: 'NBR-03' }), door('102', 2, { category: 'NBR-03' })])
    expect(found).toEqual([{ site: '2栋', publicPlace: false, n: 7, categories: [{ category: 'NBR-03', n: 4 }, { category: 'NBR-01', n: 3 }] }])
  })

  test('what came again and again from one door is shown nowhere', () => {
    expect(repeatedSites([door('301', 9), door('401', 1, { category: 'NBR-03' })])).toEqual([])
  })

  test('N-10: matters of families and debts say nothing of a building, those between schoolchildren nothing of any place', () => {
    const kinds = (...codes: string[]) => codes.flatMap((category) => [door('301', 5, { category }), door('401', 5, { category })])
    expect(repeatedSites([...kinds('FAM-01', 'CON-01', 'LAB-01', 'TRT-01', ''), door('501', 2)])).toEqual([])
    for (const category of ['FAM-01', 'TRT-04']) expect(repeatedSites([door('gate', 9, { site: '南门', publicPlace: true, category })])).toEqual([])
  })

  test('a public place stands for itself; two matters are no repetition', () => {
    expect(repeatedSites([door('gate', 3, { site: '南门', publicPlace: true })])).toHaveLength(1)
    expect(repeatedSites([door('gate', 2, { site: '南门', publicPlace: true })])).toEqual([])
  })
})
