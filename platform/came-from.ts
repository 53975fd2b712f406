import Type, { type Static } from 'typebox'
import { closed, Uuid } from './shapes.ts'

/** Books in which something may stand before it is registered: whoever keeps one hears of it by the first fact. */
export const BOOKS = ['visit', 'booth-opinion', 'lead', 'note', 'message'] as const
export type Book = (typeof BOOKS)[number]

/** The entry that something was registered from: which book, and which entry of it. Never words, never a person. */
export const CameFrom = Type.Object({ kind: Type.Enum([...BOOKS]), id: Uuid }, closed)
export type CameFrom = Static<typeof CameFrom>

/** As a first fact carries it; nothing where it came from no book. */
export function cameFromData(from: CameFrom | undefined): { readonly cameFrom?: { kind: Book; id: string } } {
  return from ? { cameFrom: { kind: from.kind, id: from.id } } : {}
}

/** As a first fact says it. */
export function cameFromOf(data: Readonly<Record<string, unknown>>): CameFrom | undefined {
  const from: unknown = data['cameFrom']
  if (typeof from !== 'object' || from === null) return undefined
  const [name, id]: unknown[] = [Reflect.get(from, 'kind'), Reflect.get(from, 'id')]
  const kind = BOOKS.find((each) => each === name)
  return kind && typeof id === 'string' ? { kind, id } : undefined
}
