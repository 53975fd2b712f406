/** A part of a photo, in pixels of the photo. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels as a canvas holds them: red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** The longest side of what is sent: enough to see a crack, too little to read a name far away. */
export const LONGEST_SIDE = 1600
/** How many squares a covered part is across at most: a face of that few squares is nobody's. */
const SQUARES = 4
const SMALLEST_SQUARE = 16

/** The size a photo is drawn at, its sides in proportion. Pure. */
export function drawnSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The part between two corners, in whichever order they were touched, and within the photo. Pure. */
export function between(one: { readonly x: number; readonly y: number }, other: { readonly x: number; readonly y: number }, photo: { readonly width: number; readonly height: number }): Area {
  const left = clamp(Math.min(one.x, other.x), photo.width)
  const top = clamp(Math.min(one.y, other.y), photo.height)
  return { x: left, y: top, width: clamp(Math.max(one.x, other.x), photo.width) - left, height: clamp(Math.max(one.y, other.y), photo.height) - top }
}

const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value), 0), most)

/**
 * Covers a part with squares of one colour each, the mean of what was there; what lay below is gone from the pixels themselves.
 * Changes `pixels` in place.
 */
export function cover(pixels: Pixels, area: Area): void {
  const square = Math.max(SMALLEST_SQUARE, Math.ceil(Math.max(area.width, area.height) / SQUARES))
  for (let y = area.y; y < area.y + area.height; y += square)
    for (let x = area.x; x < area.x + area.width; x += square)
      coverSquare(pixels, { x, y, width: Math.min(square, area.x + area.width - x), height: Math.min(square, area.y + area.height - y) })
}

function coverSquare(pixels: Pixels, square: Area): void {
  const sums = [0, 0, 0]
  const places = placesIn(pixels, square)
  for (const at of places) for (let part = 0; part < 3; part += 1) sums[part] = (sums[part] ?? 0) + (pixels.data[at + part] ?? 0)
  for (const at of places) for (let part = 0; part < 3; part += 1) pixels.data[at + part] = Math.round((sums[part] ?? 0) / places.length)
}

function placesIn({ width, height }: Pixels, { x, y, width: across, height: down }: Area): readonly number[] {
  const places: number[] = []
  for (let row = y; row < Math.min(y + down, height); row += 1)
    for (let column = x; column < Math.min(x + across, width); column += 1) places.push((row * width + column) * 4)
  return places
}
