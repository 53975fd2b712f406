import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INDICATOR_WORDS, registeredProcedures, repeatsUntil, toldOfMonth } from '#cap/cases'
import { day } from '#platform/time'
import { said } from '#platform/words'
import { registerCapabilities } from '../../apps/server/capabilities.ts'
import { asksForReview, CATALOGUE, changeOf, changeSince, comparisonsOf, comparisonWords, figureOf, isEarly, isPossibleShare, percentOf, serviceValueOf, spanned, verdictOf, wasRegistered, worseOf } from './domain.ts'
import { cellsOf, isKeptBack, tiesOf } from './services-told.ts'

const counts = (given: Readonly<Record<string, number | null>>) => new Map(Object.entries(given))
const figure = (id: string, given: Readonly<Record<string, number | null>>) => {
  const indicator = CATALOGUE.find((each) => each.id === id)
  if (!indicator) throw new Error(`no indicator ${id}`)
  return figureOf(indicator, counts(given))
}

describe('a figure of a service', () => {
  const plain = { id: 'x.n', name: said('甲', 'a'), means: said('甲', 'a'), of: [], people: true }
  const daily = { ...plain, shows: 'per-day' as const }
  test.each([
    [{ figure: plain, n: 3, per: null }, { n: 3, per: null, value: null, state: 'shown' }],
    [{ figure: plain, n: 59_400, per: 61_700 }, { n: 59_400, per: 61_700, value: '96.27', state: 'shown' }],
    [{ figure: plain, n: 3, per: 3 }, { n: 3, per: 3, value: '100.00', state: 'small' }],
    [{ figure: plain, n: 0, per: 0 }, { n: 0, per: 0, value: null, state: 'nothing' }],
    [{ figure: plain, n: 4, per: 3 }, { n: 4, per: 3, value: null, state: 'over' }],
    [{ figure: daily, n: 14_456, per: 198 }, { n: 14_456, per: 198, value: '73.0', state: 'shown' }],
    [{ figure: daily, n: 1, per: 20 }, { n: 1, per: 20, value: '0.1', state: 'shown' }],
    [{ figure: daily, n: 1, per: 0 }, { n: 1, per: 0, value: null, state: 'nothing' }],
  ])('%j', (value, shown) => expect(serviceValueOf(value, false)).toEqual(shown))

  test('PR-24: nothing of people below five is told, nor the other part that would give it away, nor a rate over few or that leaves few', () => {
    const of = (id: string, rest: object = {}) => ({ ...plain, id, of: [{ measure: id }], ...rest })
    const figures = [of('home'), of('ticket', { partOf: 'home' }), of('family', { partOf: 'home' }), of('rounds', { people: false }), of('kept', { per: [{ measure: 'booked' }] }), of('came', { per: [{ measure: 'asked' }] })]
    const row = (measure: string, n: number, path = '1.1') => ({ path, measure, kind: '', n })
    const rows = [row('home', 20), row('ticket', 3), row('family', 17), row('rounds', 2), row('kept', 9), row('booked', 12), row('came', 20), row('asked', 30)]
    const month = toldOfMonth(cellsOf(figures, rows), { breakdowns: tiesOf(figures) })
    expect(figures.filter((each) => isKeptBack(each, '1.1', [month])).map((each) => each.id)).toEqual(['ticket', 'family', 'kept'])
  })
})

describe('a share in percent', () => {
  test.each([
    [10_464, 10_481, '99.84'], [59_400, 61_700, '96.27'], [6_217, 6_368, '97.63'], [107, 116, '92.24'], [8_259, 12_414, '66.53'],
    [20, 21, '95.24'], [1, 3, '33.33'], [2, 3, '66.67'], [1, 800, '0.13'], [0, 7, '0.00'], [7, 7, '100.00'], [5_214 - 7_200, 7_200, '-27.58'], [-1, 100_000, '0.00'],
  ])('%i of %i is %s', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent))

  test('is what exact arithmetic says, within half a hundredth, and never leaves 0 to 100', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat({ max: 10_000_000 }), (whole, some) => {
      const part = Math.min(some, whole)
      const said = Number(percentOf(part, whole))
      return said >= 0 && said <= 100 && Math.abs(said - (part / whole) * 100) <= 0.005 + 1e-9
    })))
})

describe('a figure', () => {
  test('I-02 cumulative: 99.84 % with 17 open; what came back is not ended', () => {
    expect(figure('I-02', { registered: 10_481, 'agreed-written': 10_464 })).toMatchObject({ numerator: 10_464, denominator: 10_481, percent: '99.84', state: 'shown' })
    expect(figure('I-02', { registered: 100, 'agreed-oral': 60, terminated: 20, transferred: 10, 'transfer-returned': 4, reopened: 1 })).toMatchObject({ numerator: 85 })
  })
  test('I-03b leaves out who withdrew; I-03a does not', () => {
    const given = { accepted: 50, 'agreed-written': 30, 'agreed-oral': 10, terminated: 5, withdrawn: 5 }
    expect([figure('I-03b', given).percent, figure('I-03a', given).percent]).toEqual(['88.89', '80.00'])
  })
  test('a denominator of nought is “nothing”, never 0 % or 100 %', () =>
    expect(figure('I-09-satisfied', { 'rated-satisfied': 0, rated: 0 })).toMatchObject({ percent: null, state: 'nothing' }))
  test('§6: above a hundred percent there is no rate, only the fraction', () =>
    expect(figure('I-03a', { 'agreed-written': 219, accepted: 216 })).toMatchObject({ numerator: 219, denominator: 216, percent: null, state: 'over' }))
  test('a denominator under twenty shows the fraction first', () =>
    expect(figure('I-23', { 'ticket-care-in-time': 1, 'ticket-care-dispatched': 2 })).toMatchObject({ numerator: 1, denominator: 2, state: 'small' }))
  test('PR-24: what rests on a count that is kept back is kept back, numerator or denominator', () => {
    expect(figure('I-07-count', { performed: null, 'performance-due': 40 })).toMatchObject({ numerator: null, denominator: null, percent: null, state: 'kept-back' })
    expect(figure('I-07-count', { performed: 30, 'performance-due': null })).toMatchObject({ numerator: null, state: 'kept-back' })
  })
  test('I-16: first petitions less those that were repeated, of first petitions', () =>
    expect(figure('I-16', { 'petition-first': 40, 'petition-repeat': 9, 'cohort-petition-repeated': 3 })).toMatchObject({ numerator: 37, denominator: 40, percent: '92.50', state: 'shown' }))
  test.each([
    ['I-16', '2026-03-31', '2026-09-27', true], ['I-16', '2026-03-31', '2026-09-28', false], ['I-16', '2026-03-31', '2026-03-31', true],
    ['I-14-repeat', '2026-03-31', '2026-03-31', false],
  ])('%s of a period to %s, as of %s, is not told yet: %s', (id, to, asOf, early) =>
    expect(CATALOGUE.filter((each) => each.id === id).map((each) => isEarly(each, repeatsUntil(day(to)), day(asOf)))).toEqual([early]))
  test.each([['2020-01-01', '2020-06-29'], ['2026-03-02', '2026-08-29'], ['2027-01-01', '2027-04-01']])(
    'I-16: a repeat of %s counts until %s; whatever length comes later, the one of that day stays', (on, until) => {
      const term = { clock: 'I-16', unit: 'cal', law: '[D]' } as const
      expect(repeatsUntil(day(on), [{ ...term, length: 90, effectiveFrom: day('2027-01-01') }, { ...term, length: 180, effectiveFrom: day('2022-05-01') }])).toBe(until)
    })
  test('I-22: what staff found, of all that was registered', () =>
    expect(figure('I-22-found', { registered: 80, 'self-found': 30 })).toMatchObject({ numerator: 30, denominator: 80, percent: '37.50' }))
  test('I-11: the stock is what came in less what went out', () => expect(figure('I-11', { 'stock-in': 40, 'stock-out': 31 })).toMatchObject({ numerator: 9, percent: null }))
})

describe('I-12: a change', () => {
  test.each([
    ['7,200 to 5,214 between two halves', 5_214, 7_200, { kind: 'percent', base: 7_200, percent: '-27.58' }],
    ['base nought is new', 4, 0, { kind: 'new', base: 0 }],
    ['a small base shows counts', 9, 12, { kind: 'counts', base: 12 }],
    ['no change', 40, 40, { kind: 'percent', base: 40, percent: '0.00' }],
  ])('%s', (_name, now, base, change) => expect(changeOf(now, base)).toEqual(change))

  test.each([
    ['nothing was recorded yet', null, false], ['recording began behind its first day', '2026-02-02', false], ['from its first day on', '2026-02-01', true], ['long before', '2025-11-03', true],
  ])('against a February: %s', (_name, first, whole) => {
    const registered = wasRegistered({ from: day('2026-02-01') }, first === null ? null : day(first))
    expect([registered, changeSince(865, 100, registered)]).toEqual([whole, whole ? { kind: 'percent', base: 100, percent: '765.00' } : { kind: 'not-all', base: 100 }])
  })

  test.each([
    ['a month with a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', '2025-03-01', '2025-03-31'],
    ['a half-year with the half before it', '2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31', '2025-01-01', '2025-06-30'],
    ['seven days with seven days', '2026-03-09', '2026-03-15', '2026-03-02', '2026-03-08', '2025-03-09', '2025-03-15'],
    ['a leap day', '2024-02-29', '2024-02-29', '2024-02-28', '2024-02-28', '2023-02-28', '2023-02-28'],
  ])('%s', (_name, from, to, beforeFrom, beforeTo, yearFrom, yearTo) =>
    expect(comparisonsOf({ from: day(from), to: day(to) })).toEqual({ before: { from: beforeFrom, to: beforeTo }, yearBefore: { from: yearFrom, to: yearTo } }))

  test.each([
    ['2026-03-22', '2026-02-22', '2025-03-22'], ['2026-03-30', '2026-02-28', '2025-03-30'], ['2026-03-31', '2026-02-28', '2025-03-31'], ['2026-04-09', '2026-02-28', '2025-03-31'],
  ])('a month as of %s is compared up to %s and up to %s', (asOf, before, year) =>
    expect(comparisonsOf({ from: day('2026-03-01'), to: day('2026-03-31') }, day(asOf))).toEqual({ before: { from: '2026-02-01', to: before }, yearBefore: { from: '2025-03-01', to: year } }))
})

describe('what cannot be true', () => {
  test.each([['98', 5, false], ['98', 50, true], ['92.2', 116, true], ['95', 21, true], ['94', 21, false], ['95.24', 21, true], ['100', 3, true], ['98.6', 2_269, true], ['50', 0, false]])(
    '%s percent of %i answers: %s', (percent, answers, possible) => expect(isPossibleShare(percent, answers)).toBe(possible))
  test('N-01: success of 99 % beside performance under 60 % asks for a look at the records of the unit', () => {
    const of = (given: Readonly<Record<string, number>>) => asksForReview(CATALOGUE.map((each) => figureOf(each, counts(given))))
    const good = { 'agreed-written': 990, terminated: 10, 'performance-due': 100 }
    expect([of({ ...good, performed: 59 }), of({ ...good, performed: 60 }), of({ ...good, terminated: 11, performed: 10 }), of({})]).toEqual([true, false, false, false])
  })
})

describe('the catalogue', () => {
  test('every counter it reads is one that some fact moves, and has a name', () => {
    registerCapabilities()
    expect(Object.keys(registeredProcedures()).length).toBeGreaterThan(5)
    const read = CATALOGUE.flatMap(({ numerator, denominator }) => [numerator, ...(denominator ? [denominator] : [])]).flatMap(({ of, less }) => [...of, ...(less ?? [])])
    expect([...new Set(read)].filter((counter) => INDICATOR_WORDS[counter] === undefined)).toEqual([])
  })
  test('each has its own id, its formula and what it leaves out in both languages', () => {
    expect(new Set(CATALOGUE.map((each) => each.id)).size).toBe(CATALOGUE.length)
    expect(CATALOGUE.flatMap(({ name, formula, leavesOut }) => [name, formula, leavesOut]).filter((each) => each.zh === '' || /\p{Script=Han}/u.test(each.en))).toEqual([])
  })
})

describe('a span of the calendar beside the one before', () => {
  test.each([
    ['a month that is over', 'month', '2026-02-10', '2026-03-16', ['2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31', false]],
    ['a running month has as many days before it', 'month', '2026-03-16', '2026-03-16', ['2026-03-01', '2026-03-16', '2026-02-01', '2026-02-16', true]],
    ['the thirty-first has no like in February', 'month', '2026-03-30', '2026-03-30', ['2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28', true]],
    ['a half-year', 'half', '2025-12-31', '2026-03-16', ['2025-07-01', '2025-12-31', '2025-01-01', '2025-06-30', false]],
    ['a running quarter', 'quarter', '2026-03-16', '2026-03-16', ['2026-01-01', '2026-03-16', '2025-10-01', '2025-12-14', true]],
    ['a day to come is today', 'year', '2030-01-01', '2026-03-16', ['2026-01-01', '2026-03-16', '2025-01-01', '2025-03-16', true]],
  ] as const)('%s', (_name, span, on, today, [from, to, beforeFrom, beforeTo, running]) =>
    expect(spanned(span, day(on), day(today))).toMatchObject({ from, to, before: { from: beforeFrom, to: beforeTo }, running }))

  test.each([
    ['2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31', 'half-on-half, not year on year'],
    ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', 'month on month'],
    ['2026-03-01', '2026-03-31', '2025-03-01', '2025-03-31', 'year on year (the same days a year before)'],
    ['2026-03-02', '2026-03-09', '2026-02-22', '2026-03-01', 'against a period of the same length before, not year on year'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31', 'year on year (the same days a year before)'],
  ])('I-12: %s to %s against %s to %s is called by its name', (from, to, baseFrom, baseTo, words) =>
    expect(comparisonWords({ from: day(from), to: day(to) }, { from: day(baseFrom), to: day(baseTo) }).en).toBe(words))
})

describe('what got worse', () => {
  const worse = (now: Readonly<Record<string, number>>, before: Readonly<Record<string, number>>) => worseOf(counts(now), counts(before)).map((each) => each.what)
  test.each([
    ['a rise by five and a fifth', { terminated: 15 }, { terminated: 10 }, ['terminated']],
    ['four more may be chance', { terminated: 9 }, { terminated: 5 }, []],
    ['five more of a hundred are less than a fifth', { registered: 105 }, { registered: 100 }, []],
    ['what grew less than before did not get worse', { 'stock-in': 30, 'stock-out': 20 }, { 'stock-in': 40, 'stock-out': 20 }, []],
    ['the stock grew by more', { 'stock-in': 40, 'stock-out': 20 }, { 'stock-in': 30, 'stock-out': 20 }, ['I-11']],
    ['success fell by five points', { 'agreed-written': 17, terminated: 3 }, { 'agreed-written': 18, terminated: 2 }, ['I-03b']],
    ['a rate of fewer than twenty says nothing', { 'agreed-written': 8, terminated: 4 }, { 'agreed-written': 12, terminated: 0 }, []],
    ['fewer is not worse', { registered: 10 }, { registered: 60 }, []],
  ])('%s', (_name, now, before, expected) => expect(worse(now, before)).toEqual(expected))
})

describe('a figure that somebody cites', () => {
  test.each([
    ['99.84 % with 17 open', { kind: 'share', part: 10_464, whole: 10_481, percent: '99.84' }, 'holds', '17 not in'],
    ['73 a day on about 198 service days', { kind: 'a-day', total: 14_456, perDay: 73, calendarDays: 287 }, 'careful', '198 service days'],
    ['48 a day over calendar days is too low a claim for 73', { kind: 'a-day', total: 14_456, perDay: 73, calendarDays: 287 }, 'careful', 'it is 50'],
    ['59,400 of 61,700', { kind: 'share', part: 59_400, whole: 61_700, percent: '96.27' }, 'holds', '2,300'],
    ['8,259 of 12,414', { kind: 'share', part: 8_259, whole: 12_414, percent: '66.5' }, 'holds', '66.53'],
    ['−28 % from one half to the next', { kind: 'change', now: 5_214, base: 7_200, percent: '-28', spans: 'half' }, 'holds', 'half-on-half, not year on year'],
    ['−63 % is 62.5 by rounding', { kind: 'change', now: 450, base: 1_200, percent: '-63', spans: 'half' }, 'holds', '-62.50'],
    ['98 % of five families', { kind: 'share', part: null, whole: 5, percent: '98' }, 'impossible', 'no headline'],
    ['95 % of 21', { kind: 'share', part: 20, whole: 21, percent: '95' }, 'holds', '95.24'],
    ['92 % of 116, if all were resolved', { kind: 'share', part: 116, whole: 116, percent: '92' }, 'differs', '100.00'],
    ['four of five', { kind: 'share', part: 4, whole: 5, percent: '80' }, 'careful', '4 ÷ 5'],
    ['of nothing', { kind: 'share', part: 0, whole: 0, percent: '100' }, 'impossible', '—'],
    ['more than all', { kind: 'share', part: 6, whole: 5, percent: '120' }, 'impossible', 'exceeds'],
    ['from nought', { kind: 'change', now: 4, base: 0, percent: '100', spans: 'year' }, 'impossible', 'new'],
    ['from a dozen', { kind: 'change', now: 9, base: 12, percent: '-25', spans: 'year' }, 'careful', '12 before and 9 now'],
    ['a wrong share', { kind: 'share', part: 2_206, whole: 2_269, percent: '98.6' }, 'differs', '97.22'],
    ['more days than there were', { kind: 'a-day', total: 1_000, perDay: 1, calendarDays: 300 }, 'impossible', '300'],
  ] as const)('%s', (_name, claim, kind, words) => {
    const verdict = verdictOf(claim)
    expect(verdict.kind).toBe(kind)
    expect(verdict.say.en).toContain(words)
  })
})
