import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import type { DistrictId } from '#platform/ids'
import { ok, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { XLSX_TYPE } from '#platform/workbook'
import type { Language } from '#platform/words'
import { TABLE_FIELDS } from '../domain/tables.ts'
import { tableWords } from '../words/tables.ts'
import { csvSheet, type SheetLines, xlsxSheet } from './error-sheet.ts'
import { ownImport, shown } from './imports.ts'
import type { TableRow } from './rows.ts'
import { type ImportRow, type RefusedLine, readRefused } from './store.ts'

/** A refused line as it is kept: its reason in both languages, itself encrypted. */
export function refusedLine(services: Services, district: DistrictId, row: TableRow, { code, field, say }: Refusal): RefusedLine {
  const original = services.keys.encryptBytes(district, 'file', Buffer.from(JSON.stringify(row.cells)))
  return { line: row.number, code, field: field ?? null, zh: say.zh, en: say.en, original }
}

function cellsIn(services: Services, district: DistrictId, original: Buffer): string[] {
  const cells: unknown = JSON.parse(services.keys.decryptBytes(district, 'file', original).toString('utf8'))
  return Array.isArray(cells) ? cells.map(String) : []
}

const SHOWN = 10

export async function readImport(services: Services, by: StaffActor, id: string): Promise<Result<{ import: ReturnType<typeof shown>; refused: { line: number; field: string | null; reason: { zh: string; en: string }; cells: string[] }[] }>> {
  const found = await ownImport(services, by, id)
  if (!found.ok) return found
  const lines = await inDistrict(services.db, by.district, (tx) => readRefused(tx, id, 0, SHOWN), { readOnly: true })
  const refused = lines.map((each) => ({ line: each.line, field: each.field, reason: { zh: each.zh, en: each.en }, cells: cellsIn(services, by.district, each.original) }))
  return ok({ import: shown(found.value), refused })
}

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: XLSX_TYPE } as const

/**
 * Every refused line as it was, with its number, the part that is wrong and the reason in the reader's language. Corrected and
 * sent again under the same source, each line is registered once. Refuses `no-such-import`.
 */
export async function errorSheet(services: Services, by: StaffActor, id: string, form: 'csv' | 'xlsx', language: Language): Promise<Result<SentFile>> {
  const found = await ownImport(services, by, id)
  if (!found.ok) return found
  await inDistrict(services.db, by.district, (tx) => recordAccess(tx, services.clock, by, { action: 'table-import.errors', caseId: null }), { readOnly: true })
  const lines = sheetLines(services, by.district, found.value, language)
  const name = `${found.value.source}-${tableWords.errors[language]}`
  const bytes = form === 'csv' ? await csvSheet(lines) : await xlsxSheet(tableWords.errors[language], lines)
  return ok({ bytes, type: TYPES[form], name: `${name}.${form}` })
}

const PAGE = 500

async function* sheetLines(services: Services, district: DistrictId, row: ImportRow, language: Language): SheetLines {
  const headings = row.headings ?? []
  const { line, field, reason } = tableWords
  yield [...headings, line[language], field[language], reason[language]]
  for (let after = 0; ; ) {
    const page = await inDistrict(services.db, district, (tx) => readRefused(tx, row.id, after, PAGE), { readOnly: true })
    for (const each of page) yield sheetLine(headings.length, each, cellsIn(services, district, each.original), language)
    after = page.at(-1)?.line ?? after
    if (page.length < PAGE) return
  }
}

export function sheetLine(columns: number, { line, field, zh, en }: Pick<RefusedLine, 'line' | 'field' | 'zh' | 'en'>, cells: readonly string[], language: Language): string[] {
  const original = Array.from({ length: Math.max(columns, cells.length) }, (_each, column) => cells[column] ?? '')
  // A line with more cells than the heading keeps the rest in its last one, so that the reason stands in its own column.
  const fitted = original.length > columns && columns > 0 ? [...original.slice(0, columns - 1), original.slice(columns - 1).join(' ')] : original
  const part = TABLE_FIELDS.find((each) => each === field)
  return [...fitted, String(line), part ? tableWords.fields[part][language] : '', language === 'zh' ? zh : en]
}
