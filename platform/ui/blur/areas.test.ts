import { expect, test } from 'vitest'
import { between, cover, drawnSize, type Pixels } from './areas.ts'

/** A chequered photo: every pixel differs from its neighbours. */
function chequered(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set((at / 4 + Math.floor(at / 4 / width)) % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255], at)
  return { data, width, height }
}

test.each([
  [4000, 3000, { width: 1600, height: 1200 }],
  [800, 600, { width: 800, height: 600 }],
  [1, 9000, { width: 1, height: 1600 }],
])('PR-23: a photo of %d × %d is drawn small enough', (width, height, drawn) => {
  expect(drawnSize(width, height)).toEqual(drawn)
})

test('two corners make a part, in whichever order, and never outside', () => {
  expect(between({ x: 90, y: 80 }, { x: 10, y: 20 }, { width: 100, height: 100 })).toEqual({ x: 10, y: 20, width: 80, height: 60 })
  expect(between({ x: -30, y: 50 }, { x: 200, y: 300 }, { width: 100, height: 100 })).toEqual({ x: 0, y: 50, width: 100, height: 50 })
})

test('PR-23: what is covered is gone from the pixels; the rest is untouched', () => {
  const photo = chequered(200, 200)
  const before = photo.data.slice()
  cover(photo, { x: 40, y: 40, width: 100, height: 100 })
  const colours = new Set<number>()
  for (let y = 40; y < 140; y += 1) for (let x = 40; x < 140; x += 1) colours.add(photo.data[(y * 200 + x) * 4] ?? -1)
  expect(colours.size).toBeLessThanOrEqual(16)
  expect(colours.has(0) || colours.has(255)).toBe(false)
  expect(photo.data[(10 * 200 + 10) * 4]).toBe(before[(10 * 200 + 10) * 4])
  expect(photo.data[(150 * 200 + 150) * 4]).toBe(before[(150 * 200 + 150) * 4])
})

test('a part at the edge of the photo is covered as far as it goes', () => {
  const photo = chequered(20, 20)
  expect(() => cover(photo, { x: 10, y: 10, width: 40, height: 40 })).not.toThrow()
})
