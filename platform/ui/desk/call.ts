import type { AnswerOf, BodyOf, Operation, ParamsOf, QueryOf } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Said } from '#platform/words'
import { kitWords } from './words.ts'

/** A refusal as it came over the wire: sentences in both languages, never a bare code. */
export interface DeskRefusal {
  readonly code: string
  readonly status: number
  readonly say: Said
  readonly field?: string
  readonly law?: string
  readonly details?: Readonly<Record<string, unknown>>
}

type Part<Name extends string, Values> =
  Record<never, never> extends Values ? { readonly [Key in Name]?: Values } : { readonly [Key in Name]: Values }

export type Given<Op> = Part<'params', ParamsOf<Op>> &
  Part<'query', QueryOf<Op>> &
  (BodyOf<Op> extends undefined ? { readonly body?: undefined } : { readonly body: BodyOf<Op> }) & {
    readonly commandId?: string
  }

/** The one way from a screen to the server. Answers a value or a refusal with its words; it never throws. */
export async function call<Op extends Operation>(
  district: string,
  operation: Op,
  given: Given<Op>,
): Promise<Result<AnswerOf<Op>, DeskRefusal>> {
  const { commandId } = given
  const sendsBody = given.body !== undefined
  try {
    const response = await fetch(addressOf(district, operation, given), {
      method: operation.method,
      credentials: 'same-origin',
      headers: {
        ...(sendsBody ? { 'content-type': 'application/json' } : {}),
        ...(commandId ? { 'idempotency-key': commandId } : {}),
      },
      ...(sendsBody ? { body: JSON.stringify(given.body) } : {}),
    })
    if (!response.ok) return refuse(await refusalOf(response))
    return ok((await response.json()) as AnswerOf<Op>)
  } catch {
    return refuse({ code: 'no-connection', status: 0, say: kitWords.noConnection })
  }
}

/** For loaders: the answer, or a thrown refusal that the route's error page puts into words. */
export async function load<Op extends Operation>(
  district: string,
  operation: Op,
  given: Given<Op>,
): Promise<AnswerOf<Op>> {
  const answered = await call(district, operation, given)
  if (!answered.ok) throw new RefusedError(answered.refusal)
  return answered.value
}

export class RefusedError extends Error {
  readonly refusal: DeskRefusal
  constructor(refusal: DeskRefusal) {
    super(refusal.say.en)
    this.refusal = refusal
  }
}

/** Address of an operation, also for files that open in a tab of their own. */
export function addressOf<Op extends Operation>(
  district: string,
  operation: Op,
  given: { readonly params?: unknown; readonly query?: unknown },
): string {
  const params = new Map(Object.entries(given.params ?? {}))
  const path = operation.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(String(params.get(name) ?? '')),
  )
  const asked = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
  return `/api/d/${encodeURIComponent(district)}${path}${query ? `?${query}` : ''}`
}

async function refusalOf(response: Response): Promise<DeskRefusal> {
  const told: unknown = await response.json().catch(() => undefined)
  const { status } = response
  if (typeof told !== 'object' || told === null || !('messages' in told))
    return { code: 'fault', status, say: kitWords.fault }
  const wire = told as { code: string; messages: Said; field?: string; law?: string; details?: Record<string, unknown> }
  return {
    code: wire.code,
    status,
    say: wire.messages,
    ...(wire.field ? { field: wire.field } : {}),
    ...(wire.law ? { law: wire.law } : {}),
    ...(wire.details ? { details: wire.details } : {}),
  }
}
