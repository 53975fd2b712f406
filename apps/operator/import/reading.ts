import { canonicalJson, type Json, sha256 } from '#platform/canonical'
import { controlCharacterIn } from '#platform/http/server'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import { cityDay, type Day, day, parseDay } from '#platform/time'
import type { FoundLine } from './lines.ts'
import { rejection } from './words.ts'

/** A line that may be registered: what it says, and under which id it is known in its source. */
export interface ReadLine {
  readonly id: string
  readonly text: string
  readonly place: string | undefined
  readonly phone: string | undefined
  readonly category: string | undefined
  readonly reportedOn: Day | undefined
}

const MOST_TEXT = 5000
const LIMITS = { id: 200, place: 200, phone: 40, category: 10, time: 40 } as const
const EARLIEST = day('2000-01-01')

/** What day it is, and in which zone an instant is read. */
export interface ReadingDay {
  readonly today: Day
  readonly zone: string
}

/** Members that are not ours are passed over. A line without an id is known by its number. */
export function readLine(found: FoundLine, at: ReadingDay): Result<ReadLine> {
  if (found.problem) return refuse(rejection(found.problem, {}))
  const parsed = parse(found.text)
  if (!parsed.ok) return parsed
  const members = parsed.value
  const id = typeof members.id === 'number' ? String(members.id) : members.id
  const wrong = wrongMember({ ...members, id })
  if (wrong) return refuse(wrong)
  const { text } = members
  if (typeof text !== 'string' || text.trim() === '') return refuse(rejection('no-text', {}))
  const length = [...text].length
  if (length > MOST_TEXT) return refuse(rejection('text-too-long', { length }))
  const control = controlCharacterIn({ ...stringsOf(members), text, ...(typeof id === 'string' ? { id } : {}) })
  if (control !== undefined) return refuse(rejection('control-characters', { field: control }))
  const reportedOn = readTime(stringOf(members.time), at)
  if (!reportedOn.ok) return reportedOn
  return ok({
    id: stringOf(id) ?? `line-${found.number}`, text, place: stringOf(members.place), phone: stringOf(members.phone),
    category: stringOf(members.category), reportedOn: reportedOn.value,
  })
}

type Members = Readonly<Record<'id' | 'text' | 'place' | 'phone' | 'category' | 'time', unknown>>

function parse(text: string): Result<Members> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(rejection('not-json', {}))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(rejection('not-an-object', {}))
  const member = (name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined)
  return ok({ id: member('id'), text: member('text'), place: member('place'), phone: member('phone'), category: member('category'), time: member('time') })
}

function wrongMember(members: Members): Refusal | undefined {
  for (const field of ['id', 'place', 'phone', 'category', 'time'] as const) {
    const value = members[field]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') return rejection('field-wrong', { field })
    if ([...value].length > LIMITS[field]) return rejection('field-too-long', { field, limit: LIMITS[field] })
  }
  return undefined
}

/** Empty and null say nothing. */
function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function stringsOf(members: Members): Record<string, string> {
  return Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

function readTime(text: string | undefined, { today, zone }: ReadingDay): Result<Day | undefined> {
  if (text === undefined) return ok(undefined)
  const parts = TIME.exec(text.trim())
  const written = parts?.[1] === undefined ? undefined : parseDay(parts[1])
  const instant = new Date(text.trim().replace(' ', 'T'))
  if (!parts || !written?.ok || Number.isNaN(instant.getTime())) return refuse(rejection('bad-time', {}))
  const on = parts[2] === undefined ? written.value : cityDay(instant, zone)
  if (on > today) return refuse(rejection('time-to-come', {}))
  return on < EARLIEST ? refuse(rejection('time-too-early', {})) : ok(on)
}

/** What a repeated line is compared by. */
export function bodyOf({ text, place, phone, category, reportedOn }: ReadLine): Json {
  return { text, place: place ?? null, phone: phone ?? null, category: category ?? null, reportedOn: reportedOn ?? null }
}

/** The command's id follows from source and line id, so a second run is the same command: UUID version 8 (RFC 9562). */
export function commandIdOf(source: string, id: string): string {
  const bytes = sha256('import', canonicalJson([source, id])).subarray(0, 16)
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
