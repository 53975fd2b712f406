import { createHash } from 'node:crypto'

/** A statement or a piece of one: its text with `$n` places and the values for them. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The text with numbered places, and the values in that order. */
  compile(): { text: string; values: unknown[] } {
    const values: unknown[] = []
    const text = write(this, values)
    return { text, values }
  }
}

function write(piece: Sql, values: unknown[]): string {
  let text = piece.strings[0] ?? ''
  for (let index = 0; index < piece.values.length; index += 1) {
    const value = piece.values[index]
    if (value instanceof Sql) text += write(value, values)
    else text += `$${values.push(value)}`
    text += piece.strings[index + 1] ?? ''
  }
  return text
}

/** The one way to write SQL: values never become text. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(strings, values)
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  const strings = pieces.map((_piece, index) => (index === 0 ? '' : separator))
  return new Sql([...strings, ''], pieces)
}

/** Rows for `values`: `(…), (…)`. Distributed PostgreSQL takes multi-row VALUES where it refuses INSERT … SELECT. */
export function rows(records: readonly (readonly unknown[])[]): Sql {
  return join(
    records.map((record) => new Sql(['(', ...Array(record.length - 1).fill(', '), ')'], record)),
    ', ',
  )
}

const names = new Map<string, string>()
const NAMES_KEPT = 5_000

/** Name of a prepared statement: a hash of its text, so equal statements are parsed once a connection. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  if (names.size > NAMES_KEPT) names.clear()
  const name = `q${createHash('sha1').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}
