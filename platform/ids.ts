import type { Clock } from './time.ts'

/** A UUID version 7 (RFC 9562), typed by what it names: a case id does not fit where a visit id belongs. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** Administrative code of a district (GB/T 2260), or a synthetic one where none exists. */
export type DistrictId = number & { readonly __district: true }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Makes an id that sorts by the time of its making; those of one millisecond of a clock sort in the order they were made
 * (RFC 9562, section 6.2, method 1: the twelve bits after the time count on, and carry into the time when they are full).
 * Works in the browser on plain http too.
 */
export function newId<Kind extends string>(clock: Clock): Id<Kind> {
  const bytes = randomBytes()
  const { place, ...at } = nextMoment(clock, bytes)
  let { milliseconds } = at
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = milliseconds % 256
    milliseconds = Math.floor(milliseconds / 256)
  }
  bytes[6] = 0x70 | (place >> 8)
  bytes[7] = place & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return format(bytes) as Id<Kind>
}

/** What an id says of its time: milliseconds, and the place among those of the same one. */
interface Moment {
  readonly milliseconds: number
  readonly place: number
}

/** Of each clock: what it showed when its last id was made, and the moment that id says. */
const lastOf = new WeakMap<Clock, Moment & { readonly shown: number }>()
const MOST_PLACES = 0x1000

/** Counting starts anywhere in the lower half of the places; a clock that was put back starts anew. */
function nextMoment(clock: Clock, random: Uint8Array): Moment {
  const shown = clock.now().getTime()
  const last = lastOf.get(clock)
  const goesOn = last !== undefined && shown >= last.shown && shown <= last.milliseconds
  const place = goesOn ? last.place + 1 : (((random[6] ?? 0) << 8) | (random[7] ?? 0)) & 0x7ff
  const from = goesOn ? last.milliseconds : shown
  const moment = place < MOST_PLACES ? { milliseconds: from, place } : { milliseconds: from + 1, place: 0 }
  lastOf.set(clock, { ...moment, shown })
  return moment
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
