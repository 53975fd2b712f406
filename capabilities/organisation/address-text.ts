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
