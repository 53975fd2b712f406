import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type AccessRule, type AccessRules, type Actor, mayCall } from '../access.ts'
import type { Json } from '../canonical.ts'
import { derivedId } from '../derived-id.ts'
import { isId, newId } from '../ids.ts'
import { type Refusal, refuse, type Result } from '../result.ts'
import type { District, Services } from '../services.ts'
import { type Language, languageOf } from '../words.ts'
import type { AnswerOf, BodyOf, Operation, Operations, ParamsOf, QueryOf, SentFile } from './operation.ts'
import { edgeRefusal } from './words.ts'

/** One call as a handler sees it: checked in shape, with its actor known. */
export interface Call<Op> {
  readonly params: ParamsOf<Op>
  readonly query: QueryOf<Op>
  readonly body: BodyOf<Op>
  readonly actor: Actor
  readonly district: District
  readonly language: Language
  /** Id of the command: the caller's Idempotency-Key, or a new one. */
  readonly commandId: string
  readonly request: CallerFacts
}

/** What is known of the caller besides the call: for cookies and rate limits. */
export interface CallerFacts {
  readonly cookies: Readonly<Record<string, string | undefined>>
  readonly address: string
  setCookie(name: string, value: string, maxAgeSeconds: number): void
}

export type Handlers<Ops> = { readonly [Name in keyof Ops]: (call: Call<Ops[Name]>) => Promise<Result<AnswerOf<Ops[Name]>>> }

export type ActorOf = (request: FastifyRequest, district: District) => Promise<Actor>

/** A handler and its rule by operation: what routes and server-rendered pages call alike. */
export interface Mounted {
  readonly name: string
  readonly operation: Operation
  readonly who: readonly string[]
  readonly handle: (call: Call<Operation>) => Promise<Result<unknown>>
}

/** Joins a capability's operations with their rules and handlers. Types are checked here and nowhere later. */
export function assemble<Ops extends Operations>(operations: Ops, access: AccessRules<Ops>, handlers: Handlers<Ops>): readonly Mounted[] {
  return Object.entries(operations).map(([name, operation]) => {
    const rule = access[name as keyof Ops]
    const handler = handlers[name as keyof Ops] as unknown as Mounted['handle']
    return { name, operation, who: rule.who, handle: (call) => guarded(name, rule, call, handler) }
  })
}

/** Of a rule's `who`, what is no post of the staff. */
const NO_POST: readonly string[] = ['public', 'reporter', 'key', 'staff', 'system']

async function guarded(name: string, rule: AccessRule, call: Call<Operation>, handler: Mounted['handle']): Promise<Result<unknown>> {
  const barred = call.actor.kind === 'key' ? call.actor.refuses(name) : undefined
  if (barred) return refuse(barred)
  if (mayCall(rule, call.actor)) return handler(call)
  const anonymous = call.actor.kind === 'public'
  return refuse(anonymous ? edgeRefusal('sign-in-needed', {}) : edgeRefusal('role-not-permitted', { posts: rule.who.filter((each) => !NO_POST.includes(each)) }))
}

export function mount(server: FastifyInstance, services: Services, mounted: readonly Mounted[], actorOf: ActorOf): void {
  for (const each of mounted) {
    const { operation } = each
    server.route({
      method: operation.method,
      url: `/api/d/:district${operation.path}`,
      schema: schemaOf(each),
      ...(operation.fields ? { config: { fields: operation.fields } } : {}),
      handler: (request, reply) => answer(services, each, actorOf, request, reply),
    })
  }
}

function schemaOf({ name, operation, who }: Mounted): Record<string, unknown> {
  const params = operation.params ? { ...operation.params, properties: { district: SLUG, ...propertiesOf(operation.params) } } : { type: 'object', properties: { district: SLUG } }
  return {
    operationId: name,
    tags: [operation.tag],
    summary: `${operation.summary.zh} · ${operation.summary.en}`,
    description: `${who.join(', ')}`,
    params,
    ...(operation.query ? { querystring: operation.query } : {}),
    ...(operation.body ? { body: operation.body } : {}),
    response: operation.sends === 'json' ? { [operation.success]: operation.answer } : {},
  }
}

const SLUG = { type: 'string', pattern: '^[a-z0-9-]{1,40}$' }

function propertiesOf(schema: object): Record<string, unknown> {
  return 'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
    ? (schema.properties as Record<string, unknown>)
    : {}
}

async function answer(services: Services, each: Mounted, actorOf: ActorOf, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const language = requestLanguage(request)
  const slug = (request.params as { district: string }).district
  const district = services.districtBySlug(slug)
  if (!district) return sendRefusal(reply, edgeRefusal('no-such-district', {}), language)
  const actor = await actorOf(request, district)
  const commandId = commandIdOf(request, services, actor)
  if (!commandId) return sendRefusal(reply, edgeRefusal('bad-command-id', {}), language)
  const result = await each.handle({
    params: request.params as never, query: (request.query ?? {}) as never, body: request.body as never,
    actor, district, language, commandId, request: callerOf(request, reply),
  })
  if (!result.ok) return sendRefusal(reply, result.refusal, language)
  if (each.operation.sends === 'file') return sendFile(reply, result.value as SentFile)
  return reply.code(each.operation.success).send(result.value as Json)
}

export function requestLanguage(request: FastifyRequest): Language {
  const chosen = request.cookies?.['language']
  if (chosen === 'zh' || chosen === 'en') return chosen
  return languageOf(request.headers['accept-language'])
}

/** Programs choose their own texts as Idempotency-Key; of two programs that choose the same one, each has its own command. */
function commandIdOf(request: FastifyRequest, services: Services, actor: Actor): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return newId<'command'>(services.clock)
  if (actor.kind === 'key') return typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key) ? derivedId<'command'>(actor.id, key) : undefined
  return typeof key === 'string' && isId(key) ? key : undefined
}

export function callerOf(request: FastifyRequest, reply: FastifyReply): CallerFacts {
  return {
    cookies: request.cookies ?? {},
    address: request.ip,
    setCookie: (name, value, maxAge) => {
      reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', maxAge, secure: request.protocol === 'https' })
    },
  }
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal, language: Language): unknown {
  const { code, status, say, field, law, details } = refusal
  return reply.code(status).send({
    code, message: say[language], messages: say,
    ...(field ? { field } : {}), ...(law ? { law } : {}), ...(details ? { details } : {}),
  })
}

function sendFile(reply: FastifyReply, file: SentFile): unknown {
  return reply
    .type(file.type)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file.bytes))
}
