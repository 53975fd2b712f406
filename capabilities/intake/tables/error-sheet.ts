import { Readable } from 'node:stream'
import yazl from 'yazl'
import { guarded } from '../domain/tables.ts'

/** Lines of a sheet, its heading first. */
export type SheetLines = AsyncIterable<readonly string[]>

/** UTF-8 with its mark, so that spreadsheet programs read Chinese; lines end as RFC 4180 has it. Formulas are made text. */
export async function csvSheet(lines: SheetLines): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from('\uFEFF')]
  for await (const cells of lines) parts.push(Buffer.from(`${csvLine(cells)}\r\n`))
  return Buffer.concat(parts)
}

export function csvLine(cells: readonly string[]): string {
  return cells.map((each) => quoted(guarded(each))).join(',')
}

/** A file with a zero byte is no text to many programs. */
const quoted = (given: string) => {
  const cell = given.replaceAll('\0', '␀')
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A workbook of one sheet whose cells are all text, written as it is read. */
export async function xlsxSheet(name: string, lines: SheetLines): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [path, text] of Object.entries(PARTS(name))) zip.addBuffer(Buffer.from(text), path)
  zip.addReadStream(Readable.from(sheetXml(lines)), 'xl/worksheets/sheet1.xml')
  zip.end()
  const parts: Buffer[] = []
  for await (const chunk of zip.outputStream) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What every workbook has around its sheet (ISO/IEC 29500-1, annex L). */
const PARTS = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
})

async function* sheetXml(lines: SheetLines): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`
  for await (const cells of lines) yield `<row>${cells.map(cellXml).join('')}</row>`
  yield '</sheetData></worksheet>'
}

/** Longest text of one cell that spreadsheet programs open. */
const MOST_CELL = 32_767

function cellXml(cell: string): string {
  return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(guarded(cell).slice(0, MOST_CELL))}</t></is></c>`
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
