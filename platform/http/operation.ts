import type { Static, TSchema } from 'typebox'
import type { Said } from '../result.ts'

/**
 * One operation of the product: what `contract.ts` exports, what routes mount, what screens call and what
 * the OpenAPI description is made of. Days and instants travel as strings.
 */
export interface Operation<
  Params extends TSchema | undefined = TSchema | undefined,
  Query extends TSchema | undefined = TSchema | undefined,
  Body extends TSchema | undefined = TSchema | undefined,
  Answer extends TSchema = TSchema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/d/{district}`; parameters as `:caseId`. */
  readonly path: string
  readonly summary: Said
  readonly tag: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly answer: Answer
  /** Status of a success; 201 for what makes something. */
  readonly success: 200 | 201
  /** `json`, or a file such as a PDF sent as it is. */
  readonly sends: 'json' | 'file'
  /** What people call the members of what is sent, by their names in the schemas. */
  readonly fields?: FieldNames
}

/** Names for people by names in a schema: a refusal says 人数 and not `people`. */
export type FieldNames = Readonly<Record<string, Said>>

/** An absent part has no members. */
type Nothing = Record<never, never>

export type ParamsOf<Op> = Op extends { params: infer Part extends TSchema } ? Static<Part> : Nothing
export type QueryOf<Op> = Op extends { query: infer Part extends TSchema } ? Static<Part> : Nothing
export type BodyOf<Op> = Op extends { body: infer Part extends TSchema } ? Static<Part> : undefined
export type AnswerOf<Op> = Op extends { sends: 'file' }
  ? SentFile
  : Op extends { answer: infer Part extends TSchema }
    ? Static<Part>
    : never

export interface SentFile {
  readonly bytes: Uint8Array
  readonly type: string
  readonly name: string
}

interface Draft {
  readonly method: Operation['method']
  readonly path: string
  readonly summary: Said
  readonly tag: string
  readonly params?: TSchema
  readonly query?: TSchema
  readonly body?: TSchema
  readonly answer: TSchema
  readonly success?: 200 | 201
  readonly sends?: 'json' | 'file'
}

type PartOf<Whole extends Draft, Key extends keyof Draft> = Whole[Key] extends TSchema ? Whole[Key] : undefined

/** Completes an operation's draft, keeping the exact types of its schemas. */
export function operation<const Whole extends Draft>(draft: Whole) {
  return {
    method: draft.method,
    path: draft.path,
    summary: draft.summary,
    tag: draft.tag,
    params: draft.params as PartOf<Whole, 'params'>,
    query: draft.query as PartOf<Whole, 'query'>,
    body: draft.body as PartOf<Whole, 'body'>,
    answer: draft.answer as Whole['answer'],
    success: (draft.success ?? 200) as 200 | 201,
    sends: (draft.sends ?? 'json') as Whole['sends'] extends 'file' ? 'file' : 'json',
  }
}

export type Operations = Readonly<Record<string, Operation>>

/** The same operations, whose refusals call the members of what is sent as people do. */
export function withFieldNames<const Ops extends Operations>(fields: FieldNames, operations: Ops): Ops {
  return Object.fromEntries(Object.entries(operations).map(([name, each]) => [name, { ...each, fields }])) as unknown as Ops
}
