/** How the letters of a table are written down. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le'

/** Where a table's bytes come from: a file of the shell, or the kept pieces of an upload. Read again and again, from any place. */
export interface Bytes {
  readonly size: number
  /** From `start` (included) to `end` (excluded). */
  read(start: number, end: number): AsyncIterable<Uint8Array>
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
]

/**
 * UTF-8 and UTF-16 by their mark; else UTF-8 where every byte of the whole table fits; else whichever of UTF-8 and GB18030
 * (which holds GBK and GB 2312) leaves fewer characters unreadable. A guess from the beginning alone fails on tables that
 * begin with numbers.
 */
export async function encodingOf(bytes: Bytes): Promise<Encoding> {
  const first = await firstOf(bytes, 3)
  const marked = MARKS.find(([, mark]) => mark.every((each, index) => first[index] === each))
  if (marked) return marked[0]
  const counts = { 'utf-8': 0, gb18030: 0 }
  const decoders = [['utf-8', new TextDecoder('utf-8')], ['gb18030', new TextDecoder('gb18030')]] as const
  for await (const chunk of bytes.read(0, bytes.size)) {
    for (const [name, decoder] of decoders) counts[name] += unreadableIn(decoder.decode(chunk, { stream: true }))
  }
  for (const [name, decoder] of decoders) counts[name] += unreadableIn(decoder.decode())
  return counts['utf-8'] <= counts.gb18030 ? 'utf-8' : 'gb18030'
}

/** The sign that stands for bytes that are no character. */
export const UNREADABLE = '\uFFFD'

function unreadableIn(text: string): number {
  let count = 0
  for (let at = text.indexOf(UNREADABLE); at >= 0; at = text.indexOf(UNREADABLE, at + 1)) count += 1
  return count
}

export async function firstOf(bytes: Bytes, length: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of bytes.read(0, Math.min(length, bytes.size))) parts.push(chunk)
  return Buffer.concat(parts)
}

/** The text of a table piece by piece, without its mark; `read` is how many bytes are behind each. */
export async function* textOf(bytes: Bytes, encoding: Encoding): AsyncGenerator<{ text: string; read: number }> {
  const decoder = new TextDecoder(encoding)
  let read = 0
  for await (const chunk of bytes.read(0, bytes.size)) {
    read += chunk.byteLength
    yield { text: decoder.decode(chunk, { stream: true }), read }
  }
  yield { text: decoder.decode(), read }
}
