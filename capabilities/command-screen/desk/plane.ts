/** Where a place lies on the drawing, in its own units. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A drawing 1000 units wide, as high as its shapes need, in the projection that map tiles use. */
export interface Plane {
  readonly width: number
  readonly height: number
  /** Units of the drawing that the whole world is wide. */
  readonly world: number
  /** Corner of the drawing in the unit square of the world. */
  readonly origin: Point
  at(position: readonly number[]): Point
}

const WIDTH = 1000
const MARGIN = 12
/** Taller than this a drawing no longer fits beside its table. */
const TALLEST = 1100

/** The unit square of the web projection: longitude and latitude, WGS-84, to the east and to the south. */
export function mercator(position: readonly number[]): Point {
  const [longitude = 0, latitude = 0] = position
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: (longitude + 180) / 360, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

/** The plane that just holds these rings; undefined where there are none. */
export function planeOf(rings: readonly (readonly (readonly number[])[])[]): Plane | undefined {
  const points = rings.flat().map(mercator)
  if (points.length === 0) return undefined
  const [left, right] = [least(points, 'x'), -least(points.map(({ x, y }) => ({ x: -x, y })), 'x')]
  const [top, bottom] = [least(points, 'y'), -least(points.map(({ x, y }) => ({ x, y: -y })), 'y')]
  const world = Math.min((WIDTH - 2 * MARGIN) / Math.max(right - left, 1e-9), (TALLEST - 2 * MARGIN) / Math.max(bottom - top, 1e-9))
  const origin = { x: left - (WIDTH / world - (right - left)) / 2, y: top - MARGIN / world }
  const height = Math.round((bottom - top) * world + 2 * MARGIN)
  const at = (position: readonly number[]) => {
    const { x, y } = mercator(position)
    return { x: tenth((x - origin.x) * world), y: tenth((y - origin.y) * world) }
  }
  return { width: WIDTH, height, world, origin, at }
}

function least(points: readonly Point[], axis: 'x' | 'y'): number {
  return points.reduce((found, each) => Math.min(found, each[axis]), Number.POSITIVE_INFINITY)
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** A border as a path, each ring closed. */
export function pathOf(plane: Plane, rings: readonly (readonly (readonly number[])[])[]): string {
  return rings.map((ring) => `M${ring.map((position) => { const { x, y } = plane.at(position); return `${x} ${y}` }).join('L')}Z`).join('')
}

/** Where a number stands in a shape: the middle of its outer border’s box. */
export function labelAt(plane: Plane, rings: readonly (readonly (readonly number[])[])[]): Point {
  const points = (rings[0] ?? []).map(plane.at)
  const mean = (axis: 'x' | 'y') => tenth(points.slice(1).reduce((sum, each) => sum + each[axis], 0) / Math.max(1, points.length - 1))
  return { x: mean('x'), y: mean('y') }
}

export interface Tile extends Point {
  readonly key: string
  readonly size: number
  readonly address: string
}

const TILE_PIXELS = 256
const DEEPEST = 18

/** The tiles behind a drawing, at the depth at which one is about as large as it was drawn. At most some dozens. */
export function tilesBehind(plane: Plane, template: string): readonly Tile[] {
  const depth = Math.max(0, Math.min(DEEPEST, Math.round(Math.log2(plane.world / TILE_PIXELS))))
  const many = 2 ** depth
  const size = plane.world / many
  const first = { x: Math.floor(plane.origin.x * many), y: Math.floor(plane.origin.y * many) }
  const [columns, rows] = [Math.ceil(plane.width / size) + 1, Math.ceil(plane.height / size) + 1]
  return Array.from({ length: columns * rows }, (_unused, index): Tile => {
    const [x, y] = [first.x + (index % columns), first.y + Math.floor(index / columns)]
    const address = template.replace('{z}', String(depth)).replace('{x}', String(x)).replace('{y}', String(y))
    return { key: `${depth}/${x}/${y}`, x: (x / many - plane.origin.x) * plane.world, y: (y / many - plane.origin.y) * plane.world, size, address }
  })
}
