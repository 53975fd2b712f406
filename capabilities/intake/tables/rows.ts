import { createReadStream, statSync } from 'node:fs'
import type { Refusal } from '#platform/result'
import { tableRefusal } from '../words/tables.ts'
import { csvTable } from './csv.ts'
import { type Bytes, firstOf } from './text.ts'
import { xlsxTable } from './xlsx.ts'

/** One line of a table as it was found. */
export interface TableRow {
  /** Counted from 1 as the person's own program counts: lines of the file, rows of the sheet. */
  readonly number: number
  readonly cells: readonly string[]
  /** Why its cells could not be told apart; then `cells` holds the line as it is, in one cell. */
  readonly problem: Refusal | null
  /** How far into the table this is, from 0 to 1. */
  readonly done: number
}

export interface Table {
  readonly kind: 'csv' | 'xlsx'
  /** The first line that is not empty. */
  readonly headings: readonly string[]
  /** Worksheets of the workbook, and which of them this is, counted from 0; null for a table of text. */
  readonly sheets: readonly string[]
  readonly sheet: number | null
  /** Lines below the heading, empty ones passed over, in one pass that holds few of them at a time. */
  rows(): AsyncGenerator<TableRow>
}

/** A table that cannot be taken in as a whole, with the words that say why. */
export class TableProblem extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.say.en)
  }
}

export const MOST_COLUMNS = 200

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

/** A table by its first bytes; a name proves nothing. Of a workbook the worksheet `sheet`, or the first that has lines. Throws `TableProblem`. */
export async function openTable(bytes: Bytes, sheet?: number): Promise<Table> {
  if (bytes.size === 0) throw new TableProblem(tableRefusal('table-empty', {}))
  const table = isZip(await typeOf(bytes)) ? await xlsxTable(bytes, sheet) : await csvTable(bytes)
  if (table.headings.length > MOST_COLUMNS) throw new TableProblem(tableRefusal('too-many-columns', {}))
  return table
}

const isZip = (first: Buffer) => ZIP.every((each, index) => first[index] === each)

/** The first bytes; throws for what is no table at all. */
async function typeOf(bytes: Bytes): Promise<Buffer> {
  const first = await firstOf(bytes, 512)
  if (OLD_EXCEL.every((each, index) => first[index] === each)) throw new TableProblem(tableRefusal('table-old-excel', {}))
  const marked = first[0] === 0xff && first[1] === 0xfe
  if (!isZip(first) && !marked && first.includes(0)) throw new TableProblem(tableRefusal('table-type', {}))
  return first
}

/** A file of the shell. */
export function fileBytes(path: string): Bytes {
  const { size } = statSync(path)
  return {
    size,
    async *read(start, end) {
      if (end <= start) return
      for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 })) {
        yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      }
    },
  }
}
