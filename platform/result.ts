/** The outcome of a command: a value, or a refusal that a person can read. Faults are thrown instead. */
export type Result<Value, Refused = Refusal> = Accepted<Value> | RefusedResult<Refused>

export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

export interface RefusedResult<Refused> {
  readonly ok: false
  readonly refusal: Refused
}

/** One sentence in both languages of the product. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/**
 * The system working as it should: something may not be done now, and the person is told so in words.
 * It carries its own sentences, so a refusal without words does not compile.
 */
export interface Refusal {
  /** Stable kebab-case code for programs. */
  readonly code: string
  /** HTTP status that the edge answers with. */
  readonly status: number
  readonly say: Said
  /** Name of the input that has to change, where there is one. */
  readonly field?: string
  /** Identifier of the article behind it, such as `PMA-29`. */
  readonly law?: string
  /** Non-personal values for programs. */
  readonly details?: Readonly<Record<string, unknown>>
}

export function ok<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<Refused>(refusal: Refused): RefusedResult<Refused> {
  return { ok: false, refusal }
}

/** What one entry of a capability's refusal table says. */
export interface RefusalWords {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429
  readonly zh: string
  readonly en: string
  readonly field?: string
  readonly law?: string
  readonly details?: Readonly<Record<string, unknown>>
}

type RefusalTable = Readonly<Record<string, (values: never) => RefusalWords>>

type ValuesOf<Sentence> = Sentence extends (values: infer Values) => RefusalWords ? Values : never

/**
 * Builds the typed maker of a capability's refusals from its table in `words.ts`.
 * `refusal('out-of-turn', { … })` compiles only for a code that has its sentences.
 */
export function defineRefusals<Table extends RefusalTable>(table: Table) {
  const make = <Code extends keyof Table & string>(code: Code, values: ValuesOf<Table[Code]>): Refusal => {
    const sentence = table[code] as unknown as (values: ValuesOf<Table[Code]>) => RefusalWords
    const { zh, en, ...rest } = sentence(values)
    return { code, say: { zh, en }, ...rest }
  }
  return Object.assign(make, { codes: Object.keys(table) as readonly (keyof Table & string)[] })
}
