import { guarded } from '#platform/formula-guard'
import { workbook, type WorkbookCell } from '#platform/workbook'

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
export function xlsxSheet(name: string, lines: SheetLines): Promise<Buffer> {
  return workbook([{ name, rows: texts(lines) }])
}

async function* texts(lines: SheetLines): AsyncGenerator<WorkbookCell[]> {
  for await (const cells of lines) yield cells.map((words) => (words === '' ? null : { words }))
}
