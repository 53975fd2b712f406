import yazl from 'yazl'

/** A cell: words, a number, a formula with the value it comes to today, or nothing. A formula that gives words has a text as its value. */
export type WorkbookCell =
  | { readonly words: string; readonly bold?: boolean }
  | { readonly number: number }
  | { readonly formula: string; readonly value: number | string; readonly percent?: boolean }
  | null

export interface WorkbookSheet {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly (readonly WorkbookCell[])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
export const XLSX_TYPE = `${TYPE}.sheet`
/** A day before any: equal figures give equal bytes. */
const STAMP = new Date(Date.UTC(2000, 0, 1))

/** A workbook whose formulas are calculated anew when it is opened (ISO/IEC 29500-1). */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(HEAD + text), path, { mtime: STAMP })
  add('[Content_Types].xml', contentTypes(sheets.length))
  add('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`)
  add('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_each, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`)
  add('xl/styles.xml', STYLES)
  sheets.forEach((sheet, index) => {
    add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet))
  })
  zip.end()
  const parts: Buffer[] = []
  for await (const chunk of zip.outputStream) parts.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(parts))
}

function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_each, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`
}

/** 0 plain, 1 bold, 2 percent with two decimals, 3 whole numbers with thousands. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

function sheetXml({ widths, rows }: WorkbookSheet): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const lines = rows.map((cells, row) => `<row r="${row + 1}">${cells.map((each, column) => cellXml(each, `${columnName(column)}${row + 1}`)).join('')}</row>`)
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** A, B … Z, AA. */
export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
}

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === null) return ''
  if ('number' in cell) return `<c r="${at}" s="3"><v>${cell.number}</v></c>`
  if ('formula' in cell) {
    const style = cell.percent === true ? 2 : 3
    const value = typeof cell.value === 'number' ? `<v>${cell.value}</v>` : `<v>${escaped(cell.value)}</v>`
    return `<c r="${at}" s="${style}"${typeof cell.value === 'string' ? ' t="str"' : ''}><f>${escaped(cell.formula)}</f>${value}</c>`
  }
  return `<c r="${at}" t="inlineStr"${cell.bold === true ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(guarded(cell.words))}</t></is></c>`
}

/** What begins like a formula and was typed by somebody is words. */
const guarded = (text: string) => (/^[=+@\t\r]/.test(text) ? `’${text}` : text)

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
