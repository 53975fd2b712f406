import { describe, expect, test } from 'vitest'
import { day } from '#platform/time'
import type { Position } from '../geometry.ts'
import { borderProblems as say } from '../words/borders.ts'
import { checkBorders, type KnownGrid } from './check.ts'

const named = (text: string) => ({ zh: text, en: text })
const grid = (code: string, ...at: Position[]): KnownGrid => ({
  id: `id-${code}`, code, name: named(code), since: day('2026-01-01'), sites: at.map((each, index) => ({ name: named(`${code} house ${index}`), at: each })),
})
const KNOWN = [grid('A', [125.31, 43.81], [125.32, 43.82]), grid('B', [125.35, 43.81])]
const AROUND = { minLongitude: 125.3, maxLongitude: 125.4, minLatitude: 43.8, maxLatitude: 43.9 }
const FROM = day('2026-03-16')

/** A square from a corner, closed. */
const square = (west: number, south: number, size: number): number[][] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
const A = square(125.3, 43.8, 0.04)
const feature = (code: unknown, ring: unknown, type = 'Polygon') => ({ type: 'Feature', properties: { code }, geometry: { type, coordinates: [ring] } })
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const check = (text: string, from = FROM) => checkBorders(text, KNOWN, AROUND, from)

test('a border that holds its own buildings and nobody else’s is right, as one feature or in a collection', () => {
  expect(check(file(feature('A', A)))).toMatchObject({ problems: [], borders: [{ gridId: 'id-A', code: 'A', geometry: { type: 'Polygon' } }] })
  expect(check(JSON.stringify(feature(' A ', A))).borders).toHaveLength(1)
})

describe('what is refused, in words', () => {
  const far = square(121.4, 31.2, 0.04)
  const swapped = A.map(([longitude = 0, latitude = 0]) => [latitude, longitude])
  const bow = [[125.3, 43.8], [125.34, 43.84], [125.34, 43.8], [125.3, 43.84], [125.3, 43.8]]
  const many = [...Array.from({ length: 2_001 }, (_unused, index) => [125.3 + index / 1e6, 43.8]), [125.3, 43.8]]
  test.each([
    ['no GeoJSON', 'borders.shp', say.unreadable],
    ['another kind of file', JSON.stringify({ type: 'Topology' }), say.unreadable],
    ['nothing in it', file(), say.empty],
    ['a border that says no grid', file(feature(undefined, A)), say.noCode(1)],
    ['a grid that there is not', file(feature('Z', A)), say.unknown('Z')],
    ['a line', file(feature('A', A, 'LineString')), say.noPolygon],
    ['a corner that is a word', file(feature('A', [...A.slice(0, 4), ['125.3', '43.8']])), say.noPolygon],
    ['a border that stays open', file(feature('A', A.slice(0, 4))), say.notClosed],
    ['two corners', file(feature('A', [A[0], A[1], A[0]])), say.notClosed],
    ['latitude first', file(feature('A', swapped)), say.swapped],
    ['another city', file(feature('A', far)), say.farAway],
    ['a border that crosses itself', file(feature('A', bow)), say.crosses],
    ['too many corners', file(feature('A', many)), say.tooManyCorners(2_000)],
    ['a building left out', file(feature('A', square(125.3, 43.8, 0.015))), say.leavesOut(named('A house 1'))],
    ['a building of another grid taken in', file(feature('A', square(125.3, 43.8, 0.06))), say.takes(named('B house 0'), named('B'))],
  ])('%s', (_name, text, expected) => {
    expect(check(text)).toEqual({ borders: [], problems: [expect.objectContaining({ say: expected })] })
  })

  test('the same grid twice, and a day on which a border began already', () => {
    expect(check(file(feature('A', A), feature('A', A))).problems.map((each) => each.say)).toEqual([say.twice])
    expect(check(file(feature('A', A)), day('2026-01-01')).problems.map((each) => each.say)).toEqual([say.notLater('2026-01-01')])
  })

  test('every problem is said, each with its grid', () => {
    expect(check(file(feature('A', bow), feature('Z', A))).problems.map((each) => each.code)).toEqual(['A', 'Z'])
  })
})
