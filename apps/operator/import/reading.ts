import { checkLine, type ReadingDay, type ReadLine } from '#cap/intake'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { FoundLine } from './lines.ts'
import { rejection } from './words.ts'

/** Members that are not ours are passed over. A line without an id is known by its number. */
export function readLine(found: FoundLine, at: ReadingDay): Result<ReadLine> {
  if (found.problem) return refuse(rejection(found.problem, {}))
  const parsed = parse(found.text)
  if (!parsed.ok) return parsed
  const members = parsed.value
  const id = typeof members.id === 'number' ? String(members.id) : members.id
  const wrong = wrongMember({ ...members, id })
  if (wrong) return refuse(wrong)
  return checkLine(stringsOf({ ...members, id }), found.number, at)
}

const MEMBERS = ['id', 'text', 'place', 'name', 'phone', 'category', 'time'] as const
type Member = (typeof MEMBERS)[number]
type Members = Readonly<Partial<Record<Member, unknown>>>

function parse(text: string): Result<Members> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(rejection('not-json', {}))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(rejection('not-an-object', {}))
  const own = value
  return ok(Object.fromEntries(MEMBERS.flatMap((name) => (Object.hasOwn(own, name) ? [[name, Reflect.get(own, name)]] : []))))
}

/** What is there must be text; text that is no text is no text at all. */
function wrongMember(members: Members): Refusal | undefined {
  for (const field of MEMBERS) {
    const value = members[field]
    if (field !== 'text' && value !== undefined && value !== null && typeof value !== 'string') return rejection('field-wrong', { field })
  }
  return undefined
}

/** Empty and null say nothing. */
function stringsOf(members: Members): Partial<Record<Member, string>> {
  return Object.fromEntries(Object.entries(members).flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [])))
}
