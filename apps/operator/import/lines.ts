import { createReadStream } from 'node:fs'

/** Longest line taken in, in bytes: a text of 5,000 characters with everything beside it is a tenth of that. */
export const MAX_LINE_BYTES = 256 * 1024

/** One line of a file of any size, as it was found. */
export interface FoundLine {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
  readonly problem: 'line-too-long' | 'not-utf8' | null
  /** Bytes of the file up to the end of this line. */
  readonly readTo: number
}

const NEWLINE = 0x0a

/** The lines of a file in one pass, holding one of them at a time. Blank lines are passed over and still counted. */
export async function* linesOf(path: string): AsyncGenerator<FoundLine> {
  const keeper = new LineKeeper()
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    let from = 0
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      keeper.add(bytes.subarray(from, at))
      const line = keeper.finish(1)
      if (line) yield line
      from = at + 1
    }
    keeper.add(bytes.subarray(from))
  }
  const last = keeper.finish(0)
  if (last) yield last
}

class LineKeeper {
  #parts: Buffer[] = []
  #kept = 0
  #length = 0
  #number = 0
  #readTo = 0

  /** Keeps no more than a line may have; the rest is counted and dropped, so that one endless line fills no memory. */
  add(bytes: Buffer): void {
    this.#length += bytes.length
    const room = MAX_LINE_BYTES - this.#kept
    if (room <= 0 || bytes.length === 0) return
    const part = Buffer.from(bytes.subarray(0, room))
    this.#parts.push(part)
    this.#kept += part.length
  }

  finish(newline: 0 | 1): FoundLine | undefined {
    const bytes = Buffer.concat(this.#parts)
    const tooLong = this.#length > MAX_LINE_BYTES
    this.#number += 1
    this.#readTo += this.#length + newline
    this.#parts = []
    this.#kept = 0
    this.#length = 0
    const { text, valid } = decode(bytes, this.#number === 1)
    if (text.trim() === '' && valid && !tooLong) return undefined
    return { number: this.#number, text, problem: tooLong ? 'line-too-long' : valid ? null : 'not-utf8', readTo: this.#readTo }
  }
}

function decode(bytes: Buffer, first: boolean): { text: string; valid: boolean } {
  const text = bytes.toString('utf8')
  const valid = !text.includes('\uFFFD') || Buffer.from(text, 'utf8').equals(bytes)
  const plain = first && text.startsWith('\uFEFF') ? text.slice(1) : text
  return { text: plain.endsWith('\r') ? plain.slice(0, -1) : plain, valid }
}
