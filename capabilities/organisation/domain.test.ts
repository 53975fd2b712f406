import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import { searchKeyOf } from './address-text.ts'
import { isInForce, mediationNumber, NUMBER_PATTERN, committeeTaking } from './domain.ts'
import { areaOf, boxOf, contains, middleOf, type Polygon, type Position } from './geometry.ts'

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
})

describe('a point lies in a polygon', () => {
  const horseshoe: Polygon = { type: 'Polygon', coordinates: [[[0, 0], [6, 0], [6, 6], [4, 6], [4, 2], [2, 2], [2, 6], [0, 6], [0, 0]]] }
  const ring: Polygon = { type: 'Polygon', coordinates: [square(0, 0, 6).coordinates[0] ?? [], square(2, 2, 2).coordinates[0] ?? []] }
  const cases: readonly [string, Polygon, Position, boolean][] = [
    ['the middle', square(0, 0, 2), [1, 1], true],
    ['outside', square(0, 0, 2), [3, 1], false],
    ['level with a corner, outside', square(0, 0, 2), [3, 0], false],
    ['in the arm of a horseshoe', horseshoe, [1, 5], true],
    ['between the arms', horseshoe, [3, 5], false],
    ['in a ring', ring, [1, 1], true],
    ['in its hole', ring, [3, 3], false],
  ]
  test.each(cases)('%s', (_name, polygon, point, expected) => {
    expect(contains(polygon, point)).toBe(expected)
  })

  test('a point on a shared edge belongs to exactly one of two neighbours', () => {
    const left = square(0, 0, 1)
    const right = square(1, 0, 1)
    fc.assert(fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (latitude) =>
      Number(contains(left, [1, latitude])) + Number(contains(right, [1, latitude])) === 1))
  })
})

test('box, area and middle', () => {
  expect(boxOf(square(1, 2, 3))).toEqual({ minLongitude: 1, minLatitude: 2, maxLongitude: 4, maxLatitude: 5 })
  expect(areaOf(square(1, 2, 3))).toBe(9)
  expect(middleOf(square(1, 2, 2))).toEqual([2, 3])
})

test.each([
  ['示例小区2栋1单元301', '示例小区2-1-301'],
  ['示例小区 2号楼 1单元 301室', '示例小区2-1-301'],
  ['示例小区2-1-301', '示例小区2-1-301'],
  ['示例小区２栋１单元３０１', '示例小区2-1-301'],
  ['  ', ''],
])('%j is looked up as %j', (typed, key) => {
  expect(searchKeyOf(typed)).toBe(key)
})

test('a mediation number', () => {
  expect(mediationNumber({ numberPattern: NUMBER_PATTERN, abbreviation: '示例社区' }, 2026, 1)).toBe('（2026）示例社区民调字第1号')
})

test.each([
  ['2026-01-01', true], ['2025-12-31', false], ['2026-06-30', true], ['2026-07-01', false],
])('in force on %s: %s', (on, expected) => {
  expect(isInForce({ fromOn: day('2026-01-01'), untilOn: day('2026-07-01') }, day(on))).toBe(expected)
})

describe('which committee takes a matter under its number', () => {
  const committee = (path: string, sectors: string[] = []) =>
    ({ unitId: path as never, path, name: { zh: path, en: path }, abbreviation: path, numberPattern: '', members: 5, sectors })
  const all = [committee('1.1.1'), committee('1.1'), committee('1'), committee('1.41', ['TRT-03'])]
  test.each([
    ['its own community', '1.1.1', 'NBR-01', '1.1.1'],
    ['the nearest above, where the unit has none', '1.1.9', 'NBR-01', '1.1'],
    ['a sector committee, for a matter of its sector that was sent to it', '1.41', 'TRT-03', '1.41'],
    ['none: a sector committee takes no others’ matters', '1.41', 'NBR-01', undefined],
    ['none: nor one whose category nobody knows', '1.41', null, undefined],
    ['never a sector committee by chance', '1.2', 'TRT-03', '1'],
  ])('%s', (_name, path, category, expected) => {
    // As `committeesFor` gives them: at the unit and above it, the nearest first, the sectoral ones last.
    const given = all.filter((each) => each.sectors.length > 0 || path === each.path || path.startsWith(`${each.path}.`))
    expect(committeeTaking(given, path, category)?.path).toBe(expected)
  })
})
