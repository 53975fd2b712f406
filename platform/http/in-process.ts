import Value from 'typebox/value'
import type { Actor } from '../access.ts'
import { newId } from '../ids.ts'
import { refuse, type Result } from '../result.ts'
import type { District, Services } from '../services.ts'
import type { Language } from '../words.ts'
import type { CallerFacts, Mounted } from './mount.ts'
import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from './operation.ts'
import { edgeRefusal, problemOf } from './words.ts'

/** Who asks for a page, as its operations need to know it. */
export interface Visitor {
  readonly actor: Actor
  readonly district: District
  readonly language: Language
  readonly request: CallerFacts
}

/** What an operation is handed besides its visitor. A command id minted when the form was rendered makes a double click harmless. */
export interface Parts<Op> {
  readonly params?: ParamsOf<Op>
  readonly query?: QueryOf<Op>
  readonly body?: BodyOf<Op>
  readonly commandId?: string
}

/**
 * Calls an operation inside this process, as a server-rendered page does: same rule, same schema check, same handler
 * as over HTTP. Refuses `invalid-input` and whatever the operation refuses. Throws for an operation that is not mounted.
 */
export type CallInProcess = <Op extends Operation>(operation: Op, visitor: Visitor, parts?: Parts<Op>) => Promise<Result<AnswerOf<Op>>>

export function callsInProcess(services: Services, mounted: readonly Mounted[]): CallInProcess {
  const byOperation = new Map(mounted.map((each) => [each.operation, each]))
  return async <Op extends Operation>(operation: Op, visitor: Visitor, parts: Parts<Op> = {}) => {
    const found = byOperation.get(operation)
    if (!found) throw new Error(`${operation.method} ${operation.path} is not mounted`)
    const { params, query, body, commandId } = parts
    for (const [schema, value] of [[operation.params, params ?? {}], [operation.query, query ?? {}], [operation.body, body]] as const) {
      const wrong = schema && firstProblem(Value.Errors(schema, value))
      if (wrong) return refuse(edgeRefusal('invalid-input', { ...wrong, fields: operation.fields }))
    }
    const { actor, district, language, request } = visitor
    return found.handle({
      params: (params ?? {}) as never, query: (query ?? {}) as never, body: body as never,
      actor, district, language, request, commandId: commandId ?? newId<'command'>(services.clock),
    }) as Promise<Result<AnswerOf<Op>>>
  }
}

type SchemaErrors = ReturnType<typeof Value.Errors>

function firstProblem(errors: SchemaErrors): { field: string; problem: { zh: string; en: string } } | undefined {
  const [error] = errors
  if (!error) return undefined
  const required = 'requiredProperties' in error.params ? error.params.requiredProperties[0] : undefined
  const path = error.instancePath.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
  return { field: required ?? path.at(-1) ?? '', problem: problemOf(error.keyword, { ...error.params }) }
}
