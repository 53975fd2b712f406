import { type Box, contains, type Polygon, type Position } from '../geometry.ts'
import type { Day } from '#platform/time'
import { borderProblems as say } from '../words/borders.ts'
import type { Said } from '#platform/words'

/** A grid as it stands: what a new border of it is compared with. */
export interface KnownGrid {
  readonly id: string
  readonly code: string
  readonly name: Said
  /** First day of the border in force: a new one begins after it. */
  readonly since: Day
  /** Middles of the buildings that belong to it. */
  readonly sites: readonly { readonly name: Said; readonly at: Position }[]
}

export interface NewBorder {
  readonly gridId: string
  readonly code: string
  readonly name: Said
  readonly geometry: Polygon
}

export interface Checked {
  readonly borders: readonly NewBorder[]
  /** What stands in the way, each with the grid it is about where it is about one. */
  readonly problems: readonly { readonly code: string | null; readonly say: Said }[]
}

/** Most corners of one border: more than any district needs, and what a page still draws at once. */
export const MOST_CORNERS = 2_000
const FEWEST_CORNERS = 4
const MOST_FEATURES = 1_000
/** Degrees beyond the district within which a border may still lie. */
const AROUND = 0.5

/**
 * Reads borders of grids from GeoJSON (RFC 7946): a collection of polygons, each with the grid's number in `properties.code`.
 * Says everything that is wrong with each, in words; pure.
 */
export function checkBorders(text: string, known: readonly KnownGrid[], around: Box, from: Day): Checked {
  const features = featuresIn(text)
  if (features === undefined) return { borders: [], problems: [{ code: null, say: say.unreadable }] }
  if (features.length === 0) return { borders: [], problems: [{ code: null, say: say.empty }] }
  if (features.length > MOST_FEATURES) return { borders: [], problems: [{ code: null, say: say.tooMany(MOST_FEATURES) }] }
  const codes = features.map(codeOf)
  const checked = features.map((feature, index) => {
    const code = codes[index] ?? null
    if (code === null) return { code, say: say.noCode(index + 1) }
    const grid = known.find((each) => each.code === code)
    if (!grid) return { code, say: say.unknown(code) }
    return codes.indexOf(code) < index ? { code, say: say.twice } : checkOne(feature, grid, { known, around, from })
  })
  return { borders: checked.flatMap((each) => ('gridId' in each ? [each] : [])), problems: checked.flatMap((each) => ('say' in each ? [each] : [])) }
}

interface Beside {
  readonly known: readonly KnownGrid[]
  readonly around: Box
  readonly from: Day
}

function checkOne(feature: Feature, grid: KnownGrid, { known, around, from }: Beside): NewBorder | Checked['problems'][number] {
  const { id, code, name } = grid
  const geometry = polygonOf(feature)
  if (!geometry) return { code, say: say.noPolygon }
  const problem = shapeProblem(geometry, around) ?? placeProblem(geometry, grid, known) ?? dayProblem(grid, from)
  return problem ? { code, say: problem } : { gridId: id, code, name, geometry }
}

type Feature = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Feature => typeof value === 'object' && value !== null && !Array.isArray(value)

function featuresIn(text: string): readonly Feature[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (!isRecord(read)) return undefined
    const list = read['type'] === 'Feature' ? [read] : read['type'] === 'FeatureCollection' ? read['features'] : undefined
    return Array.isArray(list) && list.every(isRecord) ? list : undefined
  } catch {
    return undefined
  }
}

function codeOf(feature: Feature): string | null {
  const { properties } = feature
  const code = isRecord(properties) ? properties['code'] : undefined
  return typeof code === 'string' && code.trim() !== '' ? code.trim() : null
}

/** The polygon of a feature; undefined where it is none or a corner is no pair of numbers. Heights are left away. */
export function polygonOf(feature: Feature): Polygon | undefined {
  const { geometry } = feature
  if (!isRecord(geometry) || geometry['type'] !== 'Polygon' || !Array.isArray(geometry['coordinates'])) return undefined
  const rings = geometry['coordinates'].map(ringOf)
  return rings.length > 0 && rings.every((each) => each !== undefined) ? { type: 'Polygon', coordinates: rings } : undefined
}

function ringOf(ring: unknown): Position[] | undefined {
  if (!Array.isArray(ring)) return undefined
  const positions = ring.flatMap((each: unknown): Position[] => {
    if (!Array.isArray(each)) return []
    const [longitude, latitude]: unknown[] = each
    return typeof longitude === 'number' && typeof latitude === 'number' ? [[longitude, latitude]] : []
  })
  return positions.length === ring.length ? positions : undefined
}

function shapeProblem(polygon: Polygon, around: Box): Said | undefined {
  const corners = polygon.coordinates.flat()
  if (corners.length > MOST_CORNERS) return say.tooManyCorners(MOST_CORNERS)
  if (polygon.coordinates.some((ring) => ring.length < FEWEST_CORNERS || !isClosed(ring))) return say.notClosed
  if (!corners.every((each) => liesIn(each, around))) {
    return corners.every(([longitude, latitude]) => liesIn([latitude, longitude], around)) ? say.swapped : say.farAway
  }
  return polygon.coordinates.some(crossesItself) ? say.crosses : undefined
}

function isClosed(ring: readonly Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

function liesIn([longitude, latitude]: Position, { minLongitude, maxLongitude, minLatitude, maxLatitude }: Box): boolean {
  return longitude >= minLongitude - AROUND && longitude <= maxLongitude + AROUND && latitude >= minLatitude - AROUND && latitude <= maxLatitude + AROUND
}

/** Whether two edges that do not follow each other meet. */
function crossesItself(ring: readonly Position[]): boolean {
  const edges = ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const)
  return edges.some((one, index) => edges.slice(index + 2).some((other, ahead) => !(index === 0 && ahead + 2 === edges.length - 1) && meet(one, other)))
}

type Edge = readonly [Position, Position]

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

function side([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

/** A border keeps its own buildings and takes nobody else's. */
function placeProblem(polygon: Polygon, grid: KnownGrid, known: readonly KnownGrid[]): Said | undefined {
  const left = grid.sites.find((each) => !contains(polygon, each.at))
  if (left) return say.leavesOut(left.name)
  for (const other of known) {
    const taken = other.id === grid.id ? undefined : other.sites.find((each) => contains(polygon, each.at))
    if (taken) return say.takes(taken.name, other.name)
  }
  return undefined
}

function dayProblem(grid: KnownGrid, from: Day): Said | undefined {
  return from > grid.since ? undefined : say.notLater(grid.since)
}
