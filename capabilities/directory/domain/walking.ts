import { day, type Day } from '#platform/time'
import { type Said, said } from '#platform/words'

/** Longitude, latitude in degrees, WGS-84. */
type Position = readonly [number, number]

/** How far somebody comes on foot: data with its basis, in force from a day on. */
export interface Walking {
  readonly fromOn: Day
  readonly metresPerMinute: number
  /** Ways are longer than a straight line by this. */
  readonly detour: number
  readonly basis: Said
}

export const WALKING: readonly Walking[] = [
  {
    fromOn: day('2020-01-01'), metresPerMinute: 60, detour: 1.3,
    basis: said(
      '按老年人每分钟约60米估算（《城市居住区规划设计标准》GB 50180-2018：十五分钟生活圈步行距离800—1000米）',
      'estimated at about 60 metres a minute for an older person (standard GB 50180-2018: a fifteen-minute circle is 800 to 1,000 metres on foot)',
    ),
  },
]

/** “Within fifteen minutes of here” (S4 #90). */
export const CIRCLE_MINUTES = 15

const EARTH_RADIUS_METRES = 6_371_000

/** Metres in a straight line over the ground between two points. */
export function metresBetween(one: Position, other: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord = half(other[1] - one[1]) + Math.cos(radians(one[1])) * Math.cos(radians(other[1])) * half(other[0] - one[0])
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(chord))
}

/** How somebody walks on a day, as far as it is known. */
export function walkingOn(on: Day): Walking {
  const begun = WALKING.filter((each) => each.fromOn <= on).at(-1) ?? WALKING[0]
  if (!begun) throw new Error('there is a way of walking')
  return begun
}

/** An estimate of the way on foot: metres to the next ten, whole minutes, never less than one. */
export function walkBetween(one: Position, other: Position, on: Day): { readonly metres: number; readonly minutes: number } {
  const { metresPerMinute, detour } = walkingOn(on)
  const metres = metresBetween(one, other) * detour
  return { metres: Math.ceil(metres / 10) * 10, minutes: Math.max(1, Math.ceil(metres / metresPerMinute)) }
}
