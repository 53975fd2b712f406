import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { mercator, pathOf, planeOf, tilesBehind } from './desk/plane.ts'
import { bandIn, bandsOf, depthOfRows, lastMonths, monthsOf, nextReadingIn, pauseBefore, rowPathOf, waitBeforeReading } from './domain.ts'
import { narrowedTo, toldCells } from './told.ts'

describe('months of a map', () => {
  test.each([
    ['one month', '2026-03', '2026-03', { from: '2026-03-01', to: '2026-03-01' }],
    ['two years', '2024-04', '2026-03', { from: '2024-04-01', to: '2026-03-01' }],
    ['a month too many', '2024-03', '2026-03', undefined],
    ['backwards', '2026-03', '2026-02', undefined],
    ['a month that does not exist', '2026-13', '2026-13', undefined],
  ])('%s', (_name, from, to, expected) => {
    expect(monthsOf(from, to)).toEqual(expected)
  })
  test('the last twelve go over the year', () => {
    expect(lastMonths(day('2026-03-31'), 12)).toEqual({ from: '2025-04', to: '2026-03' })
  })
})

describe('bands say a range of counts', () => {
  test.each<[number, readonly number[]]>([[0, []], [1, [1]], [4, [1, 2, 3, 4]], [5, [1, 2, 3, 4, 5]], [7, [2, 4, 6, 7]], [50, [10, 20, 30, 40, 50]]])('most %i', (most, expected) => {
    expect(bandsOf(most)).toEqual(expected)
  })
  test.each([[0, 0], [1, 1], [2, 1], [3, 2], [7, 4]])('%i of at most seven is in band %i', (n, band) => {
    expect(bandIn(bandsOf(7), n)).toBe(band)
  })
})

describe('whoever only counts (PR-24)', () => {
  const cell = (grid_id: string, category: string, n: number, channel = 'visit', month = '2026-03-01') => ({ month: day(month), grid_id, category, channel, n })

  test('is told everything where every cell is large enough', () => {
    const told = toldCells([cell('a', 'x', 10), cell('a', 'y', 6), cell('b', 'x', 8), cell('b', 'y', 9)], true)
    expect([told.total({}), told.grid('a', {}), told.grid('b', { category: 'y' })]).toEqual([33, 16, 9])
  })

  test('is not told a cell of three, nor any row, column or sum from which it follows', () => {
    const told = toldCells([cell('a', 'x', 10), cell('a', 'y', 3), cell('b', 'x', 8), cell('b', 'y', 9)], true)
    const cells = [['a', 'x'], ['a', 'y'], ['b', 'x'], ['b', 'y']].map(([grid = '', category = '']) => told.grid(grid, { category }))
    expect(cells).toEqual([null, null, null, null])
    expect([told.total({}), told.grid('a', {}), told.total({ category: 'x' })]).toEqual([30, 13, 18])
  })

  test('is not told of two months what one of them keeps back: the quarter less the others would tell', () => {
    const february = (grid: string, n: number) => cell(grid, 'x', n, 'visit', '2026-02-01')
    const told = toldCells([february('a', 9), february('b', 8), cell('a', 'x', 3), cell('b', 'x', 20), cell('c', 'x', 30)], true)
    expect([told.total({}), told.grid('a', {}), told.grid('b', {}), told.grid('c', {})]).toEqual([70, null, null, 30])
  })

  test('of some grids alone the sum is told where each of them is', () => {
    const told = toldCells([cell('a', 'x', 3), cell('b', 'x', 20), cell('c', 'x', 30), cell('d', 'x', 9)], true)
    expect([narrowedTo(told, ['b', 'c']).total({}), narrowedTo(told, ['a', 'c']).total({})]).toEqual([50, null])
  })

  test('whoever handles matters is told them all, also crosswise', () => {
    const told = toldCells([cell('a', 'x', 1), cell('a', 'x', 2, 'phone')], false)
    expect([told.total({}), told.grid('a', { category: 'x', channel: 'phone' }), told.grid('a', { category: 'y' })]).toEqual([3, 2, 0])
  })
})

describe('rows of a screen', () => {
  const streets = ['1.1', '1.2']
  test.each([
    ['few communities stand alone', [...streets, '1.1.1', '1.1.2', '1.2.1'], '1', 2],
    ['a street shows its communities', ['1.1.1', '1.1.2'], '1.1', 1],
    ['of thirty communities the streets are shown', [...streets, ...Array.from({ length: 30 }, (_u, n) => `1.1.${n + 1}`)], '1', 1],
  ])('%s', (_name, paths, above, depth) => {
    expect(depthOfRows(paths, above)).toBe(depth)
  })
  test('a point below a community counts to it', () => {
    expect(rowPathOf('1.1.2.5', '1', 2)).toBe('1.1.2')
    expect(rowPathOf('1.1', '1', 2)).toBe('1.1')
  })
})

describe('a night without a reload', () => {
  test('pauses grow to half a minute and no further', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map(pauseBefore)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  })
  test('figures are read at most once a second', () => {
    expect([0, 400, 1_000, 90_000].map(waitBeforeReading)).toEqual([1_000, 600, 0, 0])
    expect(waitBeforeReading(Number.POSITIVE_INFINITY)).toBe(0)
  })
  test.each([
    ['in the middle of a day within the minute', '2026-03-16T06:00:00.000Z', 60_000],
    ['right after midnight', '2026-03-16T15:59:50.000Z', 10_500],
    ['a day that is over already', '2026-03-16T16:00:05.000Z', 60_000],
  ])('%s', (_name, now, expected) => {
    expect(nextReadingIn(now, '2026-03-16T16:00:00.000Z')).toBe(expected)
  })
})

describe('the drawing', () => {
  const square = [[[125.3, 43.8], [125.4, 43.8], [125.4, 43.9], [125.3, 43.9], [125.3, 43.8]]]
  test('north is up, east is right, and the whole border lies inside', () => {
    const plane = planeOf(square)
    if (!plane) throw new Error('a square has a plane')
    expect(plane.at([125.3, 43.9]).y).toBeLessThan(plane.at([125.3, 43.8]).y)
    expect(plane.at([125.3, 43.9]).x).toBeLessThan(plane.at([125.4, 43.9]).x)
    for (const position of square[0] ?? []) {
      const { x, y } = plane.at(position)
      expect([x >= 0, x <= plane.width, y >= 0, y <= plane.height]).toEqual([true, true, true, true])
    }
    expect(pathOf(plane, square)).toMatch(/^M[\d. L]+Z$/)
  })
  test('tiles cover it, at their own place of the world', () => {
    const plane = planeOf(square)
    if (!plane) throw new Error('a square has a plane')
    const tiles = tilesBehind(plane, 'https://tiles.example/{z}/{x}/{y}.png')
    const middle = mercator([125.35, 43.85])
    const [z = '', x = '', y = ''] = tiles.find((each) => each.x <= 500 && each.x + each.size > 500 && each.y <= plane.height / 2 && each.y + each.size > plane.height / 2)?.key.split('/') ?? []
    expect([Math.floor(middle.x * 2 ** Number(z)), Math.floor(middle.y * 2 ** Number(z))]).toEqual([Number(x), Number(y)])
    expect(tiles.length).toBeLessThan(60)
    expect(planeOf([])).toBeUndefined()
  })
})
