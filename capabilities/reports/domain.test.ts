import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import {
  comparedWith, faultOf, formTable, freezesAt, groundOf, likeWithLike, periodsDue, pivot, REPORT_KINDS, SHIPPED_MAPPING, spanFrom, spanOf, type TableRow, timeline,
  totalOf, BEFORE_WORDS,
} from './domain.ts'

const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe('a period of a report', () => {
  test.each([
    ['week', '2026-03-16', '2026-03-22'], ['month', '2026-02-01', '2026-02-28'], ['quarter', '2026-04-01', '2026-06-30'], ['half', '2026-07-01', '2026-12-31'], ['year', '2024-01-01', '2024-12-31'],
  ] as const)('a %s from %s to %s', (kind, from, to) => expect(spanFrom(kind, day(from))).toEqual(span(from, to)))
  test.each([['week', '2026-03-17'], ['month', '2026-02-02'], ['quarter', '2026-02-01'], ['half', '2026-04-01'], ['year', '2026-07-01']] as const)(
    'no %s begins on %s', (kind, from) => expect(spanFrom(kind, day(from))).toBeUndefined())
  test('every day lies in exactly one period of a kind', () =>
    fc.assert(fc.property(fc.constantFrom(...REPORT_KINDS), fc.integer({ min: 0, max: 3000 }), (kind, n) => {
      const on = day(new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10))
      const found = spanOf(kind, on)
      return found.from <= on && on <= found.to && spanFrom(kind, found.from)?.to === found.to
    })))
})

describe('I-12: what a period is compared with', () => {
  test.each([
    ['month', '2026-03-01', span('2026-02-01', '2026-02-28'), span('2025-03-01', '2025-03-31')],
    ['half', '2026-01-01', span('2025-07-01', '2025-12-31'), span('2025-01-01', '2025-06-30')],
    ['week', '2026-03-16', span('2026-03-09', '2026-03-15'), span('2025-03-17', '2025-03-23')],
    ['month', '2024-02-01', span('2024-01-01', '2024-01-31'), span('2023-02-01', '2023-02-28')],
  ] as const)('a %s from %s', (kind, from, before, yearBefore) => expect(comparedWith(kind, spanOf(kind, day(from)))).toEqual({ before, yearBefore }))
  test('half-on-half is labelled as such and never as year-on-year', () => {
    expect(BEFORE_WORDS.half.zh).toContain('半年环比')
    expect(BEFORE_WORDS.half.en).toContain('not year-on-year')
  })
  test('the time line ends with the period and has twelve columns', () => {
    const columns = timeline('month', spanOf('month', day('2026-03-01')))
    expect([columns.length, columns[0]?.from, columns.at(-1)?.from]).toEqual([12, '2025-04-01', '2026-03-01'])
  })
})

describe('a schedule', () => {
  const monthly = { kind: 'month', daysAfter: 3, atTime: '08:30', fromOn: day('2026-01-01') } as const
  test('freezes so many days after the end, by the clock of the district', () =>
    expect(freezesAt(monthly, span('2026-02-01', '2026-02-28'), 'Asia/Shanghai').toISOString()).toBe('2026-03-03T00:30:00.000Z'))
  test('what was missed while nothing ran is caught up, and nothing is made twice or too early', () => {
    expect(periodsDue(monthly, new Set(['2026-02-01']), day('2026-04-01')).map((each) => each.from)).toEqual(['2026-01-01', '2026-03-01'])
    expect(periodsDue(monthly, new Set(), day('2026-01-31'))).toEqual([])
  })
})

const box = { minLongitude: 125.3, minLatitude: 43.8, maxLongitude: 125.4, maxLatitude: 43.9 }
const piece = (code: string, began: string | null, ended: string | null, area: number, edges = box) =>
  ({ unitPath: '1.1.1', code, name: { zh: code, en: code }, began: began === null ? null : day(began), ended: ended === null ? null : day(ended), area, box: edges })

describe('borders between two periods', () => {
  const unit = { validFrom: day('2020-01-01') }
  const base = day('2025-03-01')
  test('nothing changed', () => expect(groundOf(unit, [], base).ground).toBe('same'))
  test('a redraw inside one’s own borders keeps the sums comparable', () =>
    expect(groundOf(unit, [piece('A', null, '2026-01-01', 2), piece('A1', '2026-01-01', null, 1.2), piece('A2', '2026-01-01', null, 0.8)], base).ground).toBe('inner'))
  test('ground lost or gained is said with its day', () => {
    const lost = groundOf(unit, [piece('A', null, '2026-01-01', 2)], base)
    expect(lost.ground).toBe('changed')
    expect(lost.changes[0]?.zh).toContain('2026-01-01')
    expect(groundOf(unit, [piece('A', '2026-01-01', null, 2)], base).ground).toBe('changed')
    const elsewhere = { ...box, maxLongitude: 125.6 }
    expect(groundOf(unit, [piece('A', null, '2026-01-01', 2), piece('A', '2026-01-01', null, 2, elsewhere)], base).ground).toBe('changed')
  })
  test('a unit that did not exist yet has nothing to be compared with', () => expect(groundOf({ validFrom: day('2025-06-01') }, [], base).ground).toBe('new'))
  test('like is compared with like: only the units whose borders stayed', () => {
    const row = (key: string, now: number, was: number, before: 'same' | 'changed' | 'inner'): TableRow =>
      ({ key, name: { zh: key, en: key }, counts: { registered: now }, before: { registered: was }, yearBefore: {}, ground: { before, yearBefore: 'same' } })
    expect(likeWithLike([row('a', 30, 20, 'same'), row('b', 50, 10, 'changed'), row('c', 5, 5, 'inner')], 'registered', 'before')).toEqual({ units: 2, of: 3, now: 35, base: 25 })
    expect(likeWithLike([row('a', 30, 20, 'same')], 'registered', 'before')).toBeNull()
    expect(likeWithLike([row('b', 50, 10, 'changed')], 'registered', 'before')).toBeNull()
  })
})

describe('the statistical form', () => {
  const categories = ['NBR-01', 'FAM-01', 'LAB-02', 'X-NEW', '']
  test('the lines and what stands on none add up to the total, whatever is mapped', () =>
    fc.assert(fc.property(fc.array(fc.record({ key: fc.constantFrom(...categories), indicator: fc.constantFrom('registered', 'accepted'), n: fc.nat({ max: 500 }) })), (cells) => {
      const rows = pivot(cells)
      const sum = (counter: string) => [...rows.values()].reduce((total, each) => total + (each[counter] ?? 0), 0)
      const total = totalOf(formTable(rows, SHIPPED_MAPPING))
      return total['registered'] === sum('registered') && total['accepted'] === sum('accepted')
    })))
  test('a category on no line is shown as such and lost from no sum', () => {
    const rows = formTable(pivot([{ key: 'NBR-01', indicator: 'registered', n: 7 }, { key: 'X-NEW', indicator: 'registered', n: 2 }]), SHIPPED_MAPPING)
    expect(rows.at(-1)).toMatchObject({ code: '-', counts: { registered: 2 } })
    expect(rows.find((each) => each.code === 'F02')?.counts).toMatchObject({ registered: 7 })
  })
  test.each([
    ['no line', { lines: [], assigned: {} }, 'no-lines'],
    ['a number twice', { lines: [{ code: 'A', zh: '一', en: 'one' }, { code: 'A', zh: '二', en: 'two' }], assigned: {} }, 'line-twice'],
    ['a line that is not there', { lines: [{ code: 'A', zh: '一', en: 'one' }], assigned: { 'NBR-01': 'B' } }, 'line-unknown'],
    ['a category that is not there', { lines: [{ code: 'A', zh: '一', en: 'one' }], assigned: { 'ZZZ-01': 'A' } }, 'category-unknown'],
  ])('%s', (_name, mapping, fault) => expect(faultOf(mapping, ['NBR-01'])?.fault).toBe(fault))
  test('every category of the house stands on a line of what ships', () => {
    expect(Object.keys(SHIPPED_MAPPING.assigned)).toHaveLength(30)
    expect(faultOf(SHIPPED_MAPPING, Object.keys(SHIPPED_MAPPING.assigned))).toBeUndefined()
  })
})
