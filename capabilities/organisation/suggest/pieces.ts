const LONGEST = 3
const NOT_WORDS = /[^\p{L}\p{N}]+/u

/** The runs of one to three characters in a text, each once; they never reach over a mark or a space. */
export function piecesOf(text: string): readonly string[] {
  const found = new Set<string>()
  for (const run of text.split(NOT_WORDS)) {
    const characters = [...run]
    for (let length = 1; length <= LONGEST; length += 1) {
      for (let start = 0; start + length <= characters.length; start += 1) found.add(characters.slice(start, start + length).join(''))
    }
  }
  return [...found]
}
