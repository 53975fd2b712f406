import { sha256 } from './canonical.ts'
import type { Id } from './ids.ts'

/**
 * The id of something that follows from something else: the same source and name always give the same id, so doing it
 * twice makes it once. It keeps the source's time (first 48 bits of a UUIDv7) and sorts beside it; version 8 of RFC 9562.
 */
export function derivedId<Kind extends string>(source: string, name: string): Id<Kind> {
  const digest = sha256(source, '|', name).toString('hex')
  const variant = (8 | (Number.parseInt(digest.charAt(3), 16) & 3)).toString(16)
  const time = /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(source) ? source.slice(0, 13) : `${digest.slice(40, 48)}-${digest.slice(48, 52)}`
  return `${time}-8${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(8, 20)}` as Id<Kind>
}
