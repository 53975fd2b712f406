import { CsvError, type Options, parse } from 'csv-parse/sync'
import type { Refusal } from '#platform/result'
import { lineRefusal, tableRefusal } from '../words/tables.ts'
import { type Table, TableProblem, type TableRow } from './rows.ts'
import { type Bytes, encodingOf, textOf, UNREADABLE } from './text.ts'

/** Longest line taken in, in bytes of UTF-8. */
const MOST_LINE_BYTES = 256 * 1024
/** Text is parsed in windows of this size; what a window ends in the middle of is kept for the next. */
const WINDOW_BYTES = 512 * 1024
const SEPARATORS = [',', ';', '\t', '|'] as const
const [NEWLINE, RETURN] = [0x0a, 0x0d]

/**
 * A table in text: UTF-8 with or without its mark, GBK/GB18030 or UTF-16; comma, semicolon, tab or bar; quoted cells with
 * separators, quotes and line breaks. A quote that never closes spoils its own line alone: the reading goes on with the next.
 */
export async function csvTable(bytes: Bytes): Promise<Table> {
  const encoding = await encodingOf(bytes)
  const separator = await separatorOf(bytes, encoding)
  const first = await firstRow(linesOf(bytes, encoding, separator, undefined))
  if (!first) throw new TableProblem(tableRefusal('table-empty', {}))
  const headings = first.cells.map((each) => each.trim())
  while (headings.length > 1 && headings.at(-1) === '') headings.pop()
  return {
    kind: 'csv', headings, sheets: [], sheet: null,
    async *rows() {
      let below = false
      for await (const row of linesOf(bytes, encoding, separator, headings.length)) {
        if (below) yield row
        below = true
      }
    },
  }
}

async function firstRow(rows: AsyncGenerator<TableRow>): Promise<TableRow | undefined> {
  for await (const row of rows) return row
  return undefined
}

/** The sign that parts the most cells of the first line that says anything. */
async function separatorOf(bytes: Bytes, encoding: Parameters<typeof textOf>[1]): Promise<string> {
  let text = ''
  for await (const piece of textOf(bytes, encoding)) {
    text += piece.text
    if (/\S[^\n\r]*[\n\r]/.test(text) || text.length > MOST_LINE_BYTES) break
  }
  const line = text.split(/[\n\r]/).find((each) => each.trim() !== '') ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign
}

async function* linesOf(bytes: Bytes, encoding: Parameters<typeof textOf>[1], separator: string, columns: number | undefined): AsyncGenerator<TableRow> {
  const reader = new Reader(separator, columns)
  for await (const { text, read } of textOf(bytes, encoding)) yield* reader.take(text, read / bytes.size, false)
  yield* reader.take('', 1, true)
}

/** A line that the parser told apart; `end` is where it ends in the window, in bytes. */
interface Found {
  readonly cells: string[]
  readonly end: number
}

class Reader {
  #rest: Buffer = Buffer.alloc(0)
  #waiting: string[] = []
  #waitingLength = 0
  #number = 1

  constructor(readonly separator: string, readonly columns: number | undefined) {}

  *take(text: string, done: number, last: boolean): Generator<TableRow> {
    this.#waiting.push(text)
    this.#waitingLength += text.length
    // The heading alone is wanted at once; lines are parsed in windows.
    if (!last && this.columns !== undefined && this.#waitingLength < WINDOW_BYTES / 2) return
    this.#rest = Buffer.concat([this.#rest, Buffer.from(this.#waiting.join(''))])
    this.#waiting = []
    this.#waitingLength = 0
    while (this.#rest.length > 0) {
      const before = this.#rest.length
      yield* this.#window(done, last)
      if (this.#rest.length === before) return
    }
  }

  /** Takes the lines that are whole; where there is none though there should be, the first line of text is set apart. */
  *#window(done: number, last: boolean): Generator<TableRow> {
    const { found, broken } = this.#parse(last)
    let from = 0
    for (const each of found) {
      const row = this.#row(each.cells, this.#rest.subarray(from, each.end), done)
      from = each.end
      if (row) yield row
    }
    this.#rest = this.#rest.subarray(from)
    if (found.length > 0 || this.#rest.length === 0) return
    if (broken || last || this.#rest.length > MOST_LINE_BYTES) yield* this.#setApart(done, last)
  }

  #parse(last: boolean): { found: Found[]; broken: boolean } {
    const window = this.#rest.subarray(0, WINDOW_BYTES + MOST_LINE_BYTES)
    const isEnd = last && window.length === this.#rest.length
    const { found, error } = cellsOf(window, this.separator, false)
    // The last line of a window may go on in the next one, and so may the second half of a line's end.
    const sure = isEnd ? found : found.filter((each) => each.end < window.length || window[window.length - 1] === NEWLINE)
    return { found: sure, broken: error !== undefined && (isEnd || error !== 'CSV_QUOTE_NOT_CLOSED') }
  }

  /** One line of text by itself: with a quote in its middle it may still be a line; otherwise it is refused alone. */
  *#setApart(done: number, last: boolean): Generator<TableRow> {
    const end = endOfLine(this.#rest)
    if (end === undefined && !last && this.#rest.length <= MOST_LINE_BYTES) return
    const line = this.#rest.subarray(0, end ?? this.#rest.length)
    const { found: [only, another], error } = cellsOf(line, this.separator, true)
    const whole = line.length <= MOST_LINE_BYTES && error === undefined && only !== undefined && another === undefined
    const row = whole && (this.columns === undefined || only.cells.length === this.columns)
      ? this.#row(only.cells, line, done)
      : this.#refused(line, lineRefusal(line.length > MOST_LINE_BYTES ? 'line-too-long' : 'quote-wrong', {}), done)
    this.#rest = this.#rest.subarray(line.length)
    if (row) yield row
  }

  #row(cells: readonly string[], raw: Uint8Array, done: number): TableRow | undefined {
    if (cells.every((each) => each.trim() === '')) {
      this.#number += linesIn(raw)
      return undefined
    }
    if (raw.length > MOST_LINE_BYTES) return this.#refused(raw, lineRefusal('line-too-long', {}), done)
    if (cells.some((each) => each.includes(UNREADABLE))) return this.#refused(raw, lineRefusal('not-text', {}), done)
    const { columns } = this
    if (columns !== undefined) {
      const full = cells.slice(0, Math.max(columns, cells.findLastIndex((each) => each.trim() !== '') + 1))
      if (full.length > columns) return this.#refused(raw, lineRefusal('too-many-cells', { cells: full.length, columns }), done)
      if (full.length < columns) return this.#refused(raw, lineRefusal('too-few-cells', { cells: full.length, columns }), done)
    }
    const number = this.#number
    this.#number += linesIn(raw)
    return { number, cells, problem: null, done }
  }

  #refused(raw: Uint8Array, problem: Refusal, done: number): TableRow {
    const number = this.#number
    this.#number += linesIn(raw)
    const text = Buffer.from(raw.subarray(0, MOST_LINE_BYTES)).toString('utf8').replace(/[\r\n]+$/, '')
    return { number, cells: [text], problem, done }
  }
}

const OPTIONS: Options = { relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] }

function cellsOf(window: Buffer, separator: string, relaxed: boolean): { found: Found[]; error: string | undefined } {
  const found: Found[] = []
  try {
    parse(window, {
      ...OPTIONS, delimiter: separator, relax_quotes: relaxed,
      on_record: (cells: string[], { bytes }) => {
        found.push({ cells, end: bytes })
        return null
      },
    })
    return { found, error: undefined }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { found, error: error.code }
  }
}

/** Where the first line of text ends, its line end included. */
function endOfLine(bytes: Buffer): number | undefined {
  const at = bytes.findIndex((each) => each === NEWLINE || each === RETURN)
  if (at < 0) return undefined
  return bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? at + 2 : at + 1
}

function linesIn(raw: Uint8Array): number {
  let count = 0
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === NEWLINE || (raw[at] === RETURN && raw[at + 1] !== NEWLINE)) count += 1
  }
  return count
}
