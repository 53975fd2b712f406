/**
 * Which characters a font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12; TrueType collections
 * are read through their first font). Needed because Typst draws an empty box for a missing character and says nothing.
 */
type Coverage = (codePoint: number) => boolean
interface Range {
  readonly from: number
  readonly to: number
}

function tableOffset(font: DataView, tag: string): number | undefined {
  const start = font.getUint32(0) === 0x74746366 ? font.getUint32(12) : 0
  const count = font.getUint16(start + 4)
  for (let index = 0; index < count; index += 1) {
    const entry = start + 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)))
    if (name === tag) return font.getUint32(entry + 8)
  }
  return undefined
}

function rangesOfFormat12(font: DataView, table: number): Range[] {
  const count = font.getUint32(table + 12)
  return Array.from({ length: count }, (_, index) => {
    const group = table + 16 + index * 12
    return { from: font.getUint32(group), to: font.getUint32(group + 4) }
  })
}

function rangesOfFormat4(font: DataView, table: number): Range[] {
  const doubled = font.getUint16(table + 6)
  return Array.from({ length: doubled / 2 }, (_, index) => ({
    to: font.getUint16(table + 14 + index * 2),
    from: font.getUint16(table + 16 + doubled + index * 2),
  })).filter((range) => range.from !== 0xffff)
}

function rangesOf(font: DataView): Range[] {
  const cmap = tableOffset(font, 'cmap')
  if (cmap === undefined) throw new Error('the font has no cmap table')
  const ranges: Range[] = []
  for (let index = 0; index < font.getUint16(cmap + 2); index += 1) {
    const table = cmap + font.getUint32(cmap + 4 + index * 8 + 4)
    const format = font.getUint16(table)
    if (format === 12) ranges.push(...rangesOfFormat12(font, table))
    if (format === 4) ranges.push(...rangesOfFormat4(font, table))
  }
  return ranges.sort((one, other) => one.from - other.from)
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last !== undefined && range.from <= last.to + 1) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else result.push(range)
  }
  return result
}

/** Reads the coverage of one font file. Throws when the file is not a font. */
export function coverageOf(file: Uint8Array): Coverage {
  const ranges = merged(rangesOf(new DataView(file.buffer, file.byteOffset, file.byteLength)))
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]
      if (range === undefined) return false
      if (codePoint < range.from) high = middle - 1
      else if (codePoint > range.to) low = middle + 1
      else return true
    }
    return false
  }
}

/** Line feed and zero-width space: they guide the layout and are not drawn. */
const NOT_DRAWN = new Set([0x0a, 0x200b])

/** Characters of a text that `covers` does not know, each once. */
export function uncovered(text: string, covers: Coverage): string[] {
  const missing = new Set<string>()
  for (const character of text) {
    const codePoint = character.codePointAt(0)
    if (codePoint !== undefined && !NOT_DRAWN.has(codePoint) && !covers(codePoint)) missing.add(character)
  }
  return [...missing]
}
