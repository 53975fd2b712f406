import type { Polygon, Position } from '#cap/organisation'
import { fraction } from './chance.ts'
import type { DistrictPlan } from './plan.ts'

/** A rectangle of lattice cells: from the first corner up to, not including, the second. */
export interface Cells {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Points of the lattice, shifted a little so that borders look drawn. Everybody who uses a point gets the same one. */
export interface Lattice {
  readonly whole: Cells
  at(x: number, y: number): Position
}

const CELLS_A_MICRO_GRID = 30

/** How far roads and rivers bend, as a part of the district's size: gentle enough that no cell folds over. */
const BEND = 0.018

export function latticeFor(plan: DistrictPlan): Lattice {
  const [longitude, latitude] = plan.corner
  const [width, height] = plan.size
  const rows = Math.max(4, Math.round(Math.sqrt(plan.microGrids * CELLS_A_MICRO_GRID * (height / width))))
  const columns = Math.max(4, Math.ceil((plan.microGrids * CELLS_A_MICRO_GRID) / rows))
  const shift = (axis: string, x: number, y: number) => (fraction(plan.id, axis, x, y) - 0.5) * 0.6
  const known = new Map<number, Position>()
  const bend = (along: number, across: number) => Math.sin(along * 2.3 + across * 7.1) * BEND + Math.sin(along * 9.7 - across * 3.9) * (BEND / 3)
  const make = (x: number, y: number): Position => [
    round(longitude + width * ((x + shift('x', x, y)) / columns + bend(x / columns, y / rows))),
    round(latitude + height * ((y + shift('y', x, y)) / rows + bend(y / rows, x / columns + 0.4))),
  ]
  return {
    whole: { west: 0, south: 0, east: columns, north: rows },
    at: (x, y) => {
      const key = x * 100_000 + y
      const found = known.get(key) ?? make(x, y)
      known.set(key, found)
      return found
    },
  }
}

/** Seven decimals are a centimetre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}

/** Cuts a rectangle into one part for each weight, along whole lattice lines, the longer side first. */
export function cut(cells: Cells, weights: readonly number[]): Cells[] {
  if (weights.length <= 1) return [cells]
  const half = Math.ceil(weights.length / 2)
  const first = weights.slice(0, half)
  const rest = weights.slice(half)
  const [one, other] = halve(cells, sum(first) / sum(weights))
  return [...cut(one, first), ...cut(other, rest)]
}

function halve(cells: Cells, portion: number): [Cells, Cells] {
  const width = cells.east - cells.west
  const height = cells.north - cells.south
  if (width >= height) {
    const at = cells.west + between(1, Math.round(width * portion), width - 1)
    return [{ ...cells, east: at }, { ...cells, west: at }]
  }
  const at = cells.south + between(1, Math.round(height * portion), height - 1)
  return [{ ...cells, north: at }, { ...cells, south: at }]
}

function between(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The border through every lattice point on it, anticlockwise: two neighbours have the very same edges. */
export function borderOf(lattice: Lattice, { west, south, east, north }: Cells): Polygon {
  const ring: Position[] = []
  for (let x = west; x < east; x += 1) ring.push(lattice.at(x, south))
  for (let y = south; y < north; y += 1) ring.push(lattice.at(east, y))
  for (let x = east; x > west; x -= 1) ring.push(lattice.at(x, north))
  for (let y = north; y >= south; y -= 1) ring.push(lattice.at(west, y))
  return { type: 'Polygon', coordinates: [ring] }
}
