/** Longitude, latitude in degrees, WGS-84. */
export type Position = readonly [number, number]

/** GeoJSON polygon (RFC 7946): the first ring is the border, further rings are holes; each ring closes itself. */
export interface Polygon {
  readonly type: 'Polygon'
  readonly coordinates: readonly (readonly Position[])[]
}

export interface Box {
  readonly minLongitude: number
  readonly minLatitude: number
  readonly maxLongitude: number
  readonly maxLatitude: number
}

export function boxOf(polygon: Polygon): Box {
  const border = polygon.coordinates[0] ?? []
  const longitudes = border.map((position) => position[0])
  const latitudes = border.map((position) => position[1])
  return {
    minLongitude: Math.min(...longitudes),
    minLatitude: Math.min(...latitudes),
    maxLongitude: Math.max(...longitudes),
    maxLatitude: Math.max(...latitudes),
  }
}

/**
 * Whether a point lies in a polygon, by counting the edges a ray to the east crosses. Half-open: of two polygons
 * that share an edge, a point on it belongs to exactly one, so a tiling gives every point one micro-grid.
 */
export function contains(polygon: Polygon, point: Position): boolean {
  const [border, ...holes] = polygon.coordinates
  if (!border || !insideRing(border, point)) return false
  return !holes.some((hole) => insideRing(hole, point))
}

function insideRing(ring: readonly Position[], [longitude, latitude]: Position): boolean {
  let inside = false
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1]
    const to = ring[index]
    if (!from || !to || from[1] > latitude === to[1] > latitude) continue
    if (longitude < crossing(from, to, latitude)) inside = !inside
  }
  return inside
}

/** Where an edge meets a parallel. Ends are taken in one order, so both neighbours compute the very same number. */
function crossing(one: Position, other: Position, latitude: number): number {
  const swap = one[1] > other[1]
  const low = swap ? other : one
  const high = swap ? one : other
  return low[0] + ((latitude - low[1]) / (high[1] - low[1])) * (high[0] - low[0])
}

/** Area in square degrees: only for comparing shapes of one place. */
export function areaOf(polygon: Polygon): number {
  return polygon.coordinates.reduce((total, ring, index) => total + (index === 0 ? 1 : -1) * ringArea(ring), 0)
}

function ringArea(ring: readonly Position[]): number {
  let twice = 0
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1]
    const to = ring[index]
    if (from && to) twice += from[0] * to[1] - to[0] * from[1]
  }
  return Math.abs(twice) / 2
}

/** The mean of the border's corners: inside every convex shape, such as a drawn micro-grid. */
export function middleOf(polygon: Polygon): Position {
  const corners = (polygon.coordinates[0] ?? []).slice(1)
  const sum = corners.reduce<[number, number]>((total, each) => [total[0] + each[0], total[1] + each[1]], [0, 0])
  return [sum[0] / corners.length, sum[1] / corners.length]
}
