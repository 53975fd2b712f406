import { PassThrough, Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Refusal } from '#platform/result'
import { lineRefusal, tableRefusal } from '../words/tables.ts'
import { type Table, TableProblem, type TableRow } from './rows.ts'
import type { Bytes } from './text.ts'
import { cellText, type Drawn, isDateFormat, sheetRows } from './xlsx-cells.ts'
import { type Element, elementsOf } from './xml.ts'

/** More parts than any workbook of a table has. */
const MOST_PARTS = 2_000
/** A workbook unpacked: a million lines of a table are some hundred megabytes. */
const MOST_UNPACKED = 2 * 1024 ** 3
/** Parts that are held in memory: shared texts, styles. */
const MOST_HELD = 256 * 1024 ** 2
/** Real worksheets shrink to a tenth or a thirtieth; what was made to burst shrinks to a thousandth. */
const MOST_RATIO = 400
const UNSUSPICIOUS = 16 * 1024 ** 2

/** Worksheets that are looked into for one with lines, where nobody has chosen. */
const MOST_LOOKED_INTO = 20

/**
 * A worksheet of a workbook (ISO/IEC 29500), read through the directory of its archive and then line by line; without `wanted`
 * (counted from 0) the first one that has lines. Dates become days, numbers plain digits, formulas the value that was last
 * computed. Throws `TableProblem`.
 */
export async function xlsxTable(bytes: Bytes, wanted: number | undefined): Promise<Table> {
  const parts = await partsOf(bytes).catch(damaged)
  const book = await bookOf(parts).catch(damaged)
  const looked = wanted === undefined ? book.sheets.slice(0, MOST_LOOKED_INTO).map((_sheet, index) => index) : [wanted]
  let heading: Table | undefined
  for (const index of looked) {
    const table = await sheetTable(parts, book, index).catch(damaged)
    if (table && (await firstOf(table.rows()))) return table
    heading ??= table
  }
  if (!heading) throw new TableProblem(tableRefusal('table-empty', {}))
  return heading
}

/** Undefined where the worksheet has no line at all, not even a heading. */
async function sheetTable(parts: Parts, book: Book, index: number): Promise<Table | undefined> {
  const sheet = book.sheets[index]
  if (!sheet) throw new TableProblem(tableRefusal('no-such-sheet', {}))
  const value = await firstOf(rowsOf(parts, { ...book, part: sheet.part }, undefined))
  if (!value) return undefined
  const headings = value.cells.map((each) => each.trim())
  return {
    kind: 'xlsx', headings, sheets: book.sheets.map((each) => each.name), sheet: index,
    async *rows() {
      let below = false
      try {
        for await (const row of rowsOf(parts, { ...book, part: sheet.part }, headings.length)) {
          if (below) yield row
          below = true
        }
      } catch (error) {
        damaged(error)
      }
    },
  }
}

async function firstOf(rows: AsyncGenerator<TableRow>): Promise<TableRow | undefined> {
  for await (const row of rows) return row
  return undefined
}

function damaged(error: unknown): never {
  if (error instanceof TableProblem) throw error
  // Whatever the archive or its XML complains of, the person can do one thing: export again.
  throw new TableProblem(tableRefusal('table-damaged', {}))
}

interface Parts {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

async function partsOf(bytes: Bytes): Promise<Parts> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new PieceReader(bytes), bytes.size, { autoClose: false, lazyEntries: true, validateEntrySizes: true })
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    const swollen = entry.uncompressedSize > UNSUSPICIOUS && entry.uncompressedSize > entry.compressedSize * MOST_RATIO
    if (entries.size >= MOST_PARTS || unpacked > MOST_UNPACKED || swollen) throw new TableProblem(tableRefusal('table-bomb', {}))
    entries.set(entry.fileName.replace(/^\//, ''), entry)
  }
  return { zip, entries }
}

/** Ranges of the table's bytes, as the archive's reader asks for them. */
class PieceReader extends yauzl.RandomAccessReader {
  readonly bytes: Bytes
  constructor(bytes: Bytes) {
    super()
    this.bytes = bytes
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.bytes.read(start, end), { objectMode: false }).pipe(new PassThrough())
  }
}

interface Sheet {
  readonly name: string
  readonly part: string
}

interface Book extends Drawn {
  readonly sheets: readonly Sheet[]
}

async function bookOf(parts: Parts): Promise<Book> {
  const targets = await targetsOf(parts)
  const named: Sheet[] = []
  let from1904 = false
  for await (const { name, ends, attributes } of elements(parts, 'xl/workbook.xml')) {
    if (ends) continue
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
    if (name === 'sheet') named.push({ name: attributes['name'] ?? '', part: partNamed(targets.get(attributes['id'] ?? '') ?? '') })
  }
  const sheets = named.filter((each) => parts.entries.has(each.part))
  if (sheets.length === 0) throw new TableProblem(tableRefusal('table-damaged', {}))
  return { sheets, from1904, texts: await textsOf(parts), dateStyles: await dateStylesOf(parts) }
}

/** Parts of the workbook by the id under which it names them. */
async function targetsOf(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  for await (const { name, attributes } of elements(parts, 'xl/_rels/workbook.xml.rels')) {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '')
  }
  return targets
}

const partNamed = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)

/** Texts that cells point to by their number, without the readings printed above Chinese characters. */
async function textsOf(parts: Parts): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  for await (const { name, ends, content, within } of elements(parts, 'xl/sharedStrings.xml')) {
    if (ends && name === 't' && !within.includes('/rPh')) text += content
    if (ends && name === 'si') {
      texts.push(cellText(text))
      text = ''
    }
  }
  return texts
}

/** For each style of a cell, whether its number is shown as a day. */
async function dateStylesOf(parts: Parts): Promise<readonly boolean[]> {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  for await (const { name, ends, attributes, within } of elements(parts, 'xl/styles.xml')) {
    if (ends) continue
    if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
    if (name === 'xf' && within.endsWith('/cellXfs')) {
      const id = Number(attributes['numFmtId'] ?? '0')
      styles.push(isDateFormat(id, formats.get(id)))
    }
  }
  return styles
}

/** A part that is held in memory; one that is not there has no elements. */
async function* elements(parts: Parts, part: string): AsyncGenerator<Element> {
  const entry = parts.entries.get(part)
  if (!entry) return
  if (entry.uncompressedSize > MOST_HELD) throw new TableProblem(tableRefusal('table-bomb', {}))
  for await (const some of elementsOf(await parts.zip.openReadStreamPromise(entry))) yield* some
}

async function* rowsOf(parts: Parts, book: Drawn & Pick<Sheet, 'part'>, columns: number | undefined): AsyncGenerator<TableRow> {
  const entry = parts.entries.get(book.part)
  if (!entry) return
  const stream = await parts.zip.openReadStreamPromise(entry)
  const progress = { read: 0 }
  for await (const { number, cells } of sheetRows(counted(stream, progress), book)) {
    yield { number, cells, problem: problemOf(cells, columns), done: Math.min(1, progress.read / Math.max(1, entry.uncompressedSize)) }
  }
}

async function* counted(stream: Readable, progress: { read: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    const bytes: Uint8Array = chunk
    progress.read += bytes.byteLength
    yield bytes
  }
}

/** A cell beyond the heading belongs to no column: it is not dropped unseen. Missing cells at the end are empty ones. */
function problemOf(cells: readonly string[], columns: number | undefined): Refusal | null {
  const last = cells.findLastIndex((each) => each.trim() !== '') + 1
  return columns !== undefined && last > columns ? lineRefusal('too-many-cells', { cells: last, columns }) : null
}
