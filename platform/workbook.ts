import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'
import { guarded } from './formula-guard.ts'

/** A cell: words, a number, a formula with the value it comes to today, or nothing. A formula that gives words has a text as its value. Money is in yuan. */
export type WorkbookCell =
  | { readonly words: string; readonly bold?: boolean }
  | { readonly number: number; readonly money?: boolean }
  | { readonly formula: string; readonly value: number | string; readonly percent?: boolean; readonly money?: boolean }
  | null

type Line = readonly WorkbookCell[]

export interface WorkbookSheet {
  readonly name: string
  /** Of the columns, in characters; a spreadsheet program's own where it is left out. */
  readonly widths?: readonly number[]
  /** The heading first: it stays in sight. Rows that are made while they are read are written as they come. */
  readonly rows: Iterable<Line> | AsyncIterable<Line>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const XLSX_TYPE = `${TYPE}.sheet`
/** A day before any: equal rows give equal bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1))

/**
 * A workbook whose formulas are calculated anew when it is opened (ISO/IEC 29500-1). Words are never taken for a formula; a text
 * longer than a cell holds is cut at 32,767 characters. Throws what the rows throw.
 */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [path, text] of Object.entries(partsAround(sheets))) zip.addBuffer(Buffer.from(HEAD + text), path, { mtime: STAMP })
  const out = new PassThrough()
  zip.outputStream.pipe(out)
  sheets.forEach((sheet, index) => {
    // Rows that fail while they are read end the file: the archive does not listen for them, and unheard they would end the process.
    const xml = Readable.from(sheetXml(sheet)).on('error', (error) => out.destroy(error))
    zip.addReadStream(xml, `xl/worksheets/sheet${index + 1}.xml`, { mtime: STAMP })
  })
  zip.end()
  const parts: Buffer[] = []
  for await (const chunk of out) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}

/** What every workbook has around its sheets (annex L). */
function partsAround(sheets: readonly WorkbookSheet[]): Readonly<Record<string, string>> {
  const named = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const linked = sheets.map((_each, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
  const styled = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${linked.join('')}${styled}</Relationships>`,
    'xl/styles.xml': STYLES,
  }
}

function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_each, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`
}

/** 0 plain, 1 bold, 2 percent with two decimals, 3 whole numbers with thousands, 4 the same with two decimals. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

async function* sheetXml({ widths = [], rows }: WorkbookSheet): AsyncGenerator<string> {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
  let row = 0
  for await (const cells of rows) {
    row += 1
    yield `<row r="${row}">${cells.map((each, column) => cellXml(each, `${columnName(column)}${row}`)).join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

/** A, B … Z, AA. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
}

/** Longest text of one cell that spreadsheet programs open. */
const MOST_CELL = 32_767

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === null) return ''
  if ('number' in cell) return `<c r="${at}" s="${cell.money === true ? 4 : 3}"><v>${cell.number}</v></c>`
  if ('formula' in cell) {
    const style = cell.percent === true ? 2 : cell.money === true ? 4 : 3
    const value = typeof cell.value === 'number' ? `<v>${cell.value}</v>` : `<v>${escaped(cell.value)}</v>`
    return `<c r="${at}" s="${style}"${typeof cell.value === 'string' ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f>${value}</c>`
  }
  return `<c r="${at}" t="inlineStr"${cell.bold === true ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(guarded(cell.words).slice(0, MOST_CELL))}</t></is></c>`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is written as the format has it (`_x0000_`), and so is what would be taken for that. */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
