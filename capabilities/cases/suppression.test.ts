import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Breakdown, suppressed } from './suppression.ts'
import { toldOfMonth, type UnitCount } from './suppression-tree.ts'

const told = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(suppressed(Object.entries(counts).map(([indicator, n]) => ({ indicator, n }))).map((each) => [each.indicator, each.n]))

describe('figures for whoever only counts (PR-24)', () => {
  test.each<[string, Record<string, number>, Record<string, number | null>]>([
    ['five is told, four and none are not', { merged: 5, reopened: 4, 'stock-in': 0 }, { merged: 5, reopened: null, 'stock-in': null }],
    ['one small part takes the smallest other part with it', { registered: 40, accepted: 30, 'not-accepted': 3, transferred: 7 }, { registered: 40, accepted: 30, 'not-accepted': null, transferred: null }],
    ['two small parts hide each other', { registered: 40, accepted: 33, 'not-accepted': 3, merged: 4 }, { registered: 40, accepted: 33, 'not-accepted': null, merged: null }],
    ['two that are few even together take a third', { registered: 40, accepted: 30, 'not-accepted': 1, merged: 2, transferred: 7 }, { registered: 40, accepted: 30, 'not-accepted': null, merged: null, transferred: null }],
    ['a small remainder hides the part that would tell it', { rated: 20, 'rated-satisfied': 18 }, { rated: 20, 'rated-satisfied': null }],
    ['everybody, or enough on both sides, is told', { rated: 20, 'rated-satisfied': 15 }, { rated: 20, 'rated-satisfied': 15 }],
    ['no remainder tells of nobody', { rated: 20, 'rated-satisfied': 20 }, { rated: 20, 'rated-satisfied': 20 }],
    ['money goes with the count it belongs to', { 'performance-due': 9, performed: 7, 'performance-fen-due': 900, 'performance-fen-paid': 700 },
      { 'performance-due': 9, performed: null, 'performance-fen-due': 900, 'performance-fen-paid': null }],
  ])('%s', (_name, counts, expected) => expect(told(counts)).toEqual(expected))

  test('no count below five is told, and no told pair gives one away', () => {
    const anything = fc.record({ rated: fc.nat(30), satisfied: fc.nat(30) }).map(({ rated, satisfied }) => ({ rated, 'rated-satisfied': Math.min(rated, satisfied) }))
    fc.assert(fc.property(anything, (counts) => {
      const seen = told(counts)
      for (const n of Object.values(seen)) expect(n === null || n >= 5).toBe(true)
      const [whole, part] = [seen['rated'], seen['rated-satisfied']]
      if (typeof whole === 'number' && typeof part === 'number') expect([1, 2, 3, 4]).not.toContain(whole - part)
    }))
  })
})

/** Units as steps from the top, each with what it counted itself. */
const tree = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>): UnitCount[] =>
  Object.entries(counts).flatMap(([path, of]) => Object.entries(of).map(([indicator, n]) => ({ path, indicator, n })))

describe('figures of a tree of units for whoever only counts (PR-24)', () => {
  const registered = (of: Readonly<Record<string, number>>) => tree(Object.fromEntries(Object.entries(of).map(([path, n]) => [path, { registered: n }])))
  test.each<[string, readonly UnitCount[], Record<string, number | null>]>([
    ['five and more, and nought, are told of every unit', registered({ '1.1.1': 5, '1.1.2': 0, '1.2.1': 8 }), { 1: 13, '1.1': 5, '1.1.1': 5, '1.1.2': 0, '1.2': 8 }],
    ['the street without one small community takes the smallest other one', registered({ '1.1.1': 3, '1.1.2': 9, '1.1.3': 20 }), { '1.1': 32, '1.1.1': null, '1.1.2': null, '1.1.3': 20 }],
    ['two small ones hide each other where they are five together', registered({ '1.1.1': 3, '1.1.2': 2, '1.1.3': 20 }), { '1.1': 25, '1.1.1': null, '1.1.2': null, '1.1.3': 20 }],
    ['two small ones that are not take a third', registered({ '1.1.1': 1, '1.1.2': 2, '1.1.3': 20, '1.1.4': 30 }), { '1.1': 53, '1.1.1': null, '1.1.2': null, '1.1.3': null, '1.1.4': 30 }],
    ['what a unit counted itself is a part as well', registered({ '1.1': 4, '1.1.1': 9, '1.1.2': 20 }), { '1.1': 33, '1.1.1': null, '1.1.2': 20 }],
    ['a small street takes another with one of its communities', registered({ '1.1.1': 3, '1.2.1': 9, '1.2.2': 12 }), { 1: 24, '1.1': null, '1.2': null, '1.2.1': null, '1.2.2': 12 }],
    ['a small one across two levels is not what the level between leaves', registered({ '1.1.1': 1, '1.1.2': 5, '1.2': 2, '1.3': 30 }), { 1: 38, '1.1': null, '1.1.1': null, '1.1.2': null, '1.2': null, '1.3': 30 }],
    ['where everything is few nothing is told', registered({ '1.1.1': 1, '1.2.1': 2 }), { 1: null, '1.1': null, '1.1.1': null, '1.2': null }],
  ])('%s', (_name, counts, expected) => {
    const month = toldOfMonth(counts)
    expect(Object.fromEntries(Object.keys(expected).map((path) => [path, month.of(path, 'registered')]))).toEqual(expected)
  })

  test('a rest that only a unit of the tree would show is kept back: known of the street and of all communities but one', () => {
    const month = toldOfMonth(tree({ '1.1.1': { rated: 20, 'rated-satisfied': 18 }, '1.1.2': { rated: 20, 'rated-satisfied': 10 }, '1.1.3': { rated: 20, 'rated-satisfied': 12 } }))
    expect(month.of('1.1', 'rated')).toBe(60)
    expect(month.of('1.1.1', 'rated-satisfied')).toBeNull()
    const known = ['1.1', '1.1.2', '1.1.3'].map((path) => month.of(path, 'rated-satisfied'))
    expect(known).toContain(null)
  })

  test('money goes with its counts, also where one person paid', () => {
    const month = toldOfMonth(tree({ '1.1': { 'performance-due': 9, performed: 9, 'performance-fen-paid': 900 }, '1.2': { 'performance-fen-paid': 70 }, '1.3': { 'performance-due': 8, performed: 8, 'performance-fen-paid': 800 } }))
    expect(['1', '1.1', '1.2', '1.3'].map((path) => month.of(path, 'performance-fen-paid'))).toEqual([1770, 900, null, null])
  })

  const BREAKDOWN: readonly Breakdown[] = [{ whole: 'w', parts: ['a', 'b'] }, { whole: 'a', parts: ['c'] }]
  const cell = fc.record({ a: fc.nat(9), b: fc.nat(9), c: fc.nat(9), rest: fc.nat(9) }).map(({ a, b, c, rest }) => ({ w: a + b + rest, a, b, c: Math.min(a, c) }))
  const PATHS = ['1', '1.1', '1.1.1', '1.1.2', '1.1.3', '1.2', '1.2.1', '1.2.2', '1.3']
  const anyTree = fc.uniqueArray(fc.constantFrom(...PATHS), { minLength: 2, maxLength: 7 }).chain((paths) => fc.tuple(...paths.map(() => cell)).map((cells) => tree(Object.fromEntries(paths.map((path, index) => [path, cells[index] ?? {}])))))

  test('no sum of told cells, of parents less children and wholes less parts, is one to four, whatever the tree', () => {
    fc.assert(fc.property(anyTree, (counts) => whatGivesAway(counts, BREAKDOWN).length === 0), { numRuns: 300 })
  })

  test('the order in which units are counted decides nothing', () => {
    fc.assert(fc.property(anyTree, (counts) => {
      const [one, other] = [toldOfMonth(counts), toldOfMonth([...counts].reverse())]
      return PATHS.every((path) => ['w', 'a', 'b', 'c'].every((indicator) => one.of(path, indicator) === other.of(path, indicator) && one.own(path, indicator) === other.own(path, indicator)))
    }))
  })
})

/** Tries all sums that can be made of what is told, with no knowledge of how it was decided. */
function whatGivesAway(counts: readonly UnitCount[], breakdowns: readonly Breakdown[]): string[] {
  const month = toldOfMonth(counts, { breakdowns })
  const paths = [...new Set(counts.flatMap(({ path }) => path.split('.').map((_step, index, steps) => steps.slice(0, index + 1).join('.'))))]
  const leaves = [...new Set(counts.map((each) => each.path))]
  const sumOf = (indicator: string, mask: number) => counts.reduce((sum, each) => (each.indicator === indicator && mask & (1 << leaves.indexOf(each.path)) ? sum + each.n : sum), 0)
  const maskOf = (path: string) => leaves.reduce((mask, leaf, bit) => (leaf === path || leaf.startsWith(`${path}.`) ? mask | (1 << bit) : mask), 0)
  const all = Array.from({ length: 2 ** leaves.length - 1 }, (_unused, index) => index + 1)
  const known = (indicator: string) => {
    const rows = [
      ...paths.filter((path) => month.of(path, indicator) !== null).map(maskOf),
      ...leaves.filter((path) => month.own(path, indicator) !== null).map((path) => 1 << leaves.indexOf(path)),
    ]
    const basis = reduced(rows.map((mask) => leaves.map((_leaf, bit) => (mask >> bit) & 1)))
    return new Set(all.filter((mask) => isSpanned(basis, leaves.map((_leaf, bit) => (mask >> bit) & 1))))
  }
  const indicators = [...new Set(counts.map((each) => each.indicator))]
  const spans = new Map(indicators.map((each) => [each, known(each)]))
  const isFew = (n: number) => n > 0 && n < 5
  const alone = indicators.flatMap((each) => all.filter((mask) => spans.get(each)?.has(mask) && isFew(sumOf(each, mask))).map((mask) => `${each} ${mask}`))
  const rests = breakdowns.flatMap(({ whole, parts }) => [...parts.map((part) => [part]), ...(parts.length > 1 ? [[...parts]] : [])].flatMap((chosen) =>
    all.filter((mask) => [whole, ...chosen].every((each) => spans.get(each)?.has(mask)) && isFew(sumOf(whole, mask) - chosen.reduce((sum, each) => sum + sumOf(each, mask), 0))).map((mask) => `${whole} less ${chosen.join(' ')} ${mask}`)))
  return [...alone, ...rests]
}

/** Rows in echelon form; all entries stay small. */
function reduced(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = []
  for (const row of rows) {
    const rest = lessBasis(basis, row)
    if (rest.some((each) => Math.abs(each) > 1e-9)) basis.push(rest)
  }
  return basis
}

function lessBasis(basis: readonly (readonly number[])[], row: readonly number[]): number[] {
  return basis.reduce<number[]>((left, known) => {
    const at = known.findIndex((each) => Math.abs(each) > 1e-9)
    const times = (left[at] ?? 0) / (known[at] ?? 1)
    return left.map((each, index) => each - times * (known[index] ?? 0))
  }, [...row])
}

const isSpanned = (basis: readonly (readonly number[])[], row: readonly number[]) => lessBasis(basis, row).every((each) => Math.abs(each) < 1e-9)
