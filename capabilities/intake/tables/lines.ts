import { canonicalJson, type Json, sha256 } from '#platform/canonical'
import { controlCharacterIn } from '#platform/http/server'
import { ok, refuse, type Result } from '#platform/result'
import { cityDay, type Day, day, parseDay } from '#platform/time'
import { checkPhone } from '#platform/validators'
import { fieldsOf, type Mapping, plainTime, type TableField } from '../domain/tables.ts'
import { lineRefusal } from '../words/tables.ts'
import type { TableRow } from './rows.ts'

/** A line that may be registered: what it says, and under which id it is known in its source. */
export interface ReadLine {
  readonly id: string
  readonly text: string
  readonly place: string | undefined
  readonly name: string | undefined
  readonly phone: string | undefined
  readonly category: string | undefined
  readonly reportedOn: Day | undefined
}

const MOST_TEXT = 5000
const EARLIEST = day('2000-01-01')
const LIMITS = { id: 200, line: 20, place: 200, name: 100, phone: 40, category: 60, time: 40 } as const

/** What day it is, and in which zone an instant is read. */
export interface ReadingDay {
  readonly today: Day
  readonly zone: string
}

type Fields = Partial<Record<TableField, string>>

/** What every file of matters is held against, table or JSON. A line without an id is known by its number. */
export function checkLine(fields: Fields, number: number, at: ReadingDay): Result<ReadLine> {
  for (const field of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const limit = LIMITS[field]
    if ([...(fields[field] ?? '')].length > limit) return refuse(lineRefusal('field-too-long', { field, limit }))
  }
  const text = fields.text ?? ''
  if (text.trim() === '') return refuse(lineRefusal('no-text', {}))
  const length = [...text].length
  if (length > MOST_TEXT) return refuse(lineRefusal('text-too-long', { length }))
  const control = controlCharacterIn(fields)
  if (control !== undefined) return refuse(lineRefusal('control-characters', { field: control }))
  const reportedOn = readTime(fields.time, at)
  if (!reportedOn.ok) return reportedOn
  const { place, name, phone, category } = fields
  return ok({ id: fields.id ?? `line-${fields.line ?? number}`, text, place, name, phone, category, reportedOn: reportedOn.value })
}

/** Categories by code and by name in both languages. */
export type CategoryCodes = ReadonlyMap<string, string>

/** A line of a table. Refuses what `checkLine` does, `unknown-category`, `bad-phone`, and what kept its cells from being told apart. */
export function readRow(row: TableRow, mapping: Mapping, categories: CategoryCodes, at: ReadingDay): Result<ReadLine> {
  if (row.problem) return refuse(row.problem)
  const fields = fieldsOf(row.cells, mapping)
  const { category, time } = fields
  const code = category === undefined ? undefined : categories.get(category.toLowerCase())
  const plain = { ...fields, ...(code ? { category: code } : {}), ...(time ? { time: plainTime(time) } : {}) }
  const checked = checkLine(plain, row.number, at)
  if (!checked.ok) return checked
  if (category !== undefined && code === undefined) return refuse(lineRefusal('unknown-category', { category }))
  // Registering would refuse it too; a table that is only looked through is told the same.
  const phone = checked.value.phone === undefined ? undefined : checkPhone(checked.value.phone)
  return phone === undefined || phone.ok ? checked : refuse(lineRefusal('bad-phone', { why: phone.refusal }))
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

function readTime(text: string | undefined, { today, zone }: ReadingDay): Result<Day | undefined> {
  if (text === undefined) return ok(undefined)
  const parts = TIME.exec(text.trim())
  const written = parts?.[1] === undefined ? undefined : parseDay(parts[1])
  const instant = new Date(text.trim().replace(' ', 'T'))
  if (!parts || !written?.ok || Number.isNaN(instant.getTime())) return refuse(lineRefusal('bad-time', {}))
  const on = parts[2] === undefined ? written.value : cityDay(instant, zone)
  if (on > today) return refuse(lineRefusal('time-to-come', {}))
  return on < EARLIEST ? refuse(lineRefusal('time-too-early', {})) : ok(on)
}

/** What a repeated line is compared by. A name counts where there is one: lines of earlier imports had none. */
export function bodyOf({ text, place, name, phone, category, reportedOn }: ReadLine): Json {
  const before = { text, place: place ?? null, phone: phone ?? null, category: category ?? null, reportedOn: reportedOn ?? null }
  return name === undefined ? before : { ...before, name }
}

/** The command's id follows from source and line id, so a second run is the same command: UUID version 8 (RFC 9562). */
export function commandIdOf(source: string, id: string): string {
  const bytes = sha256('import', canonicalJson([source, id])).subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
