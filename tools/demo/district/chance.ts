import { createHash } from 'node:crypto'
import type { Id } from '#platform/ids'

/** Sixteen bytes that depend on the words alone. */
function bytesOf(...words: readonly (string | number)[]): Buffer {
  return createHash('sha256').update(words.join('/')).digest().subarray(0, 16)
}

/** An id that depends on its words alone; shaped like the product's own ids, dated 2025-01-01. */
export function demoId<Kind extends string>(...words: readonly [number, Kind, ...(string | number)[]]): Id<Kind> {
  const bytes = bytesOf(...words)
  bytes.writeUIntBE(1_735_660_800_000, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Kind>
}

/** A number from 0 up to but not including 1 that depends on the words alone. */
export function fraction(...words: readonly (string | number)[]): number {
  return bytesOf(...words).readUInt32BE(0) / 2 ** 32
}

const PLATE_ALPHABET = '23456789abcdefghjkmnpqrstvwxyz'

/** Looks like the random token of a plate at a door; the product itself makes real random ones. */
export function demoPlate(district: number, index: number): string {
  return [...bytesOf(district, 'plate', index)].slice(0, 12).map((byte) => PLATE_ALPHABET[byte % PLATE_ALPHABET.length]).join('')
}
