import { fullWidthToPlain } from '#platform/validators'

const WORDS_FOR_BUILDING = /号楼|栋|幢|座/g
const WORDS_FOR_UNIT = /单元/g
const WORDS_FOR_ROOM = /号室|室|户/g

/**
 * An address as people shorten it: 示例小区2栋1单元301室 and 示例小区 2-1-301 give the same key, so both find the flat.
 * Full-width signs, blanks and punctuation do not matter.
 */
export function searchKeyOf(text: string): string {
  return fullWidthToPlain(text)
    .toLowerCase()
    .replace(WORDS_FOR_BUILDING, '-')
    .replace(WORDS_FOR_UNIT, '-')
    .replace(WORDS_FOR_ROOM, '')
    .replace(/[\s,，.。、#]+/g, '')
    .replace(/[-–—－]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The first text that sorts after every text that begins with `prefix` in code-point order. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}

const MOST_PARTS = 8

/**
 * A regular expression (PostgreSQL) for keys that have these parts in this order with anything between them: `2-502`
 * finds 示例小区2-1-502 and not 12-1-502 or 2-1-1502. The last part may be the beginning of a longer one.
 */
export function partsPattern(key: string): string {
  const parts = (key.match(/[0-9a-z]+|[^0-9a-z-]+/g) ?? []).slice(0, MOST_PARTS)
  return parts
    .map((part, index) => {
      const escaped = part.replace(/[^\p{L}\p{N}]/gu, '\\$&')
      if (!/^[0-9a-z]/.test(part)) return escaped
      return `(?<![0-9a-z])${escaped}${index === parts.length - 1 ? '' : '(?![0-9a-z])'}`
    })
    .join('.*')
}
