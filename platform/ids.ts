import type { Clock } from './time.ts'

/** A UUID version 7 (RFC 9562), typed by what it names: a case id does not fit where a visit id belongs. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** Administrative code of a district (GB/T 2260), or a synthetic one where none exists. */
export type DistrictId = number & { readonly __district: true }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Makes an id that sorts by the time of its making; those of one millisecond sort in the order they were made
 * (RFC 9562, section 6.2, method 1: the twelve bits after the time count on). Works in the browser on plain http too.
 */
export function newId<Kind extends string>(clock: Clock): Id<Kind> {
  const bytes = randomBytes()
  let milliseconds = clock.now().getTime()
  const place = nextPlace(milliseconds, bytes)
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256
    milliseconds = Math.floor(milliseconds / 256)
  }
  bytes[6] = 0x70 | (place >> 8)
  bytes[7] = place & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return format(bytes) as Id<Kind>
}

let counting = { milliseconds: Number.NaN, place: 0 }

/** Counting starts anywhere in the lower half, so that at least 2,048 ids of a millisecond have room to follow. */
function nextPlace(milliseconds: number, random: Uint8Array): number {
  const place = counting.milliseconds === milliseconds ? counting.place + 1 : (((random[6] ?? 0) << 8) | (random[7] ?? 0)) & 0x7ff
  counting = { milliseconds, place: place & 0xfff }
  return counting.place
}

/** Random bytes are fetched by the page: asking the system for sixteen at a time is what costs. */
const POOL_BYTES = 4096
const pool = new Uint8Array(POOL_BYTES)
let used = POOL_BYTES

function randomBytes(): Uint8Array {
  if (used + 16 > POOL_BYTES) {
    crypto.getRandomValues(pool)
    used = 0
  }
  used += 16
  return pool.slice(used - 16, used)
}

const HEX = Array.from({ length: 256 }, (_unused, value) => value.toString(16).padStart(2, '0'))

function format(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < 16; index += 1) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-'
    text += HEX[bytes[index] ?? 0]
  }
  return text
}

export function isId(text: string): boolean {
  return UUID.test(text)
}
