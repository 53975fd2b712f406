import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Language, Said } from '#platform/words'
import { type Mapping, mappingFrom, mappingProblem, TABLE_FIELDS } from '../domain/tables.ts'
import { tableRefusal, tableWords } from '../words/tables.ts'
import { categoryCodes } from './categories.ts'
import { csvLine } from './error-sheet.ts'
import { readRow } from './lines.ts'
import { sheetLine } from './refused.ts'
import { type LineOrder, LINES_TOGETHER, registerLines } from './register-lines.ts'
import { fileBytes, openTable, type Table, TableProblem, type TableRow } from './rows.ts'
import { sourceOf } from './store.ts'

/** A table that lies on the server's own disk, imported in one pass from the shell. */
export interface TableOrder extends LineOrder {
  readonly path: string
  /** Headings that say something else than they seem to: `反映内容` → `text`, `备注` → `-`. */
  readonly map: Readonly<Record<string, string>>
  /** The worksheet of a workbook by its name; without it the first that has lines. */
  readonly sheet: string | undefined
  /** Language of the reasons in the error sheet. */
  readonly language: Language
  /** Takes refused lines of the error sheet, its heading line first, as CSV. */
  readonly refused: (line: string) => Promise<void>
  readonly progress: (done: number, tally: TableTally) => void
}

export interface TableTally {
  registered: number
  present: number
  rejected: number
}

/**
 * Registers the lines of a table, one case each. A worksheet that is not the first counts its lines under its own name, as at the
 * desk. Refuses what keeps the table as a whole from being taken in, and `no-such-sheet` with the names there are.
 */
export async function importTable(services: Services, asked: TableOrder): Promise<Result<TableTally>> {
  try {
    const found = await tableOf(asked)
    if (!found.ok) return found
    const table = found.value
    const { headings, sheet, sheets } = table
    const order = { ...asked, source: sourceOf({ source: asked.source, sheet, sheet_name: sheet === null ? null : (sheets[sheet] ?? null) }) }
    const mapping = mappingFrom(headings, plainMap(order.map))
    const problem = mappingProblem(mapping, headings.length)
    if (problem) return refuse(withNames(tableRefusal(problem, {}), { zh: '表头', en: 'Headings' }, headings))
    return ok(await passOver(services, order, { headings, mapping, rows: table.rows() }))
  } catch (error) {
    if (error instanceof TableProblem) return refuse(error.refusal)
    throw error
  }
}

async function tableOf({ path, sheet }: TableOrder): Promise<Result<Table>> {
  const first = await openTable(fileBytes(path))
  if (sheet === undefined) return ok(first)
  const at = first.sheets.indexOf(sheet)
  if (at < 0) return refuse(withNames(tableRefusal('no-such-sheet', {}), { zh: '工作表', en: 'Worksheets' }, first.sheets))
  return ok(await openTable(fileBytes(path), at))
}

function plainMap(map: Readonly<Record<string, string>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(map).map(([heading, field]) => [heading, TABLE_FIELDS.find((each) => each === field) ?? null]))
}

/** On the shell nobody sees columns and worksheets: the refusal names them. */
function withNames(refusal: Refusal, what: Said, names: readonly string[]): Refusal {
  const [zh, en] = [`${refusal.say.zh}${what.zh}：${names.join('、')}`, `${refusal.say.en} ${what.en}: ${names.join(', ')}`]
  return { ...refusal, say: { zh, en } }
}

interface OpenTable {
  readonly headings: readonly string[]
  readonly mapping: Mapping
  readonly rows: AsyncGenerator<TableRow>
}

async function passOver(services: Services, order: TableOrder, { headings, mapping, rows }: OpenTable): Promise<TableTally> {
  const tally: TableTally = { registered: 0, present: 0, rejected: 0 }
  const at = { today: services.today(order.district), zone: services.district(order.district).zone }
  const categories = await categoryCodes(services, order.district)
  let batch: TableRow[] = []
  const carryOut = async () => {
    const done = await registerLines(services, order, batch.map((line) => ({ line, read: readRow(line, mapping, categories, at) })))
    if (tally.rejected === 0 && done.rejected.length > 0) await order.refused(headingLine(headings, order.language))
    for (const { line, refusal } of done.rejected.sort((one, other) => one.line.number - other.line.number)) {
      const { field = null, say } = refusal
      await order.refused(csvLine(sheetLine(headings.length, { line: line.number, field, ...say }, line.cells, order.language)))
    }
    tally.registered += done.registered
    tally.present += done.present
    tally.rejected += done.rejected.length
    order.progress(batch.at(-1)?.done ?? 0, tally)
    batch = []
  }
  for await (const row of rows) {
    if (order.stopped()) break
    batch.push(row)
    if (batch.length >= LINES_TOGETHER) await carryOut()
  }
  if (!order.stopped() && batch.length > 0) await carryOut()
  return tally
}

function headingLine(headings: readonly string[], language: Language): string {
  const { line, field, reason } = tableWords
  return csvLine([...headings, line[language], field[language], reason[language]])
}
