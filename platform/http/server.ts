import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { Ajv } from 'ajv'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import { MAX_FILE_BYTES } from '../files.ts'
import { type MapTiles, originOf } from '../map-tiles.ts'
import type { Services } from '../services.ts'
import { requestLanguage, sendRefusal } from './mount.ts'
import type { FieldNames } from './operation.ts'
import { metricsFor } from './metrics.ts'
import { edgeRefusal, problemOf } from './words.ts'

export interface ServerOptions {
  readonly logLevel: string
  readonly version: string
  /** Requests a minute from one address to pages that anybody may open. */
  readonly publicRequestsPerMinute: number
  /** Takes the lines of the log, one by one; the process's own output when left out. */
  readonly logTo?: (line: string) => void
  /** Answers a browser that asked for an address that does not exist. */
  readonly notFoundPage?: (request: FastifyRequest, reply: FastifyReply) => unknown
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page for people: it cleans what was typed itself and refuses with a page instead of JSON. */
    page?: boolean
    /** What people call the members of what is sent. */
    fields?: FieldNames
  }
}

/** Somebody looking in a browser, rather than a program. */
function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')
}

/** The HTTP edge without any capability: parsing, limits, refusals in words, logs without personal data. */
export async function buildServer(services: Services, options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: options.logLevel, base: null, ...(options.logTo ? { stream: { write: options.logTo } } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    trustProxy: 'loopback',
    genReqId: () => randomUUID(),
    // An address that is no address (half an escape, a part longer than any name) never reaches a route.
    frameworkErrors: (_error, request, reply) => void sendRefusal(reply, edgeRefusal('no-such-page', {}), requestLanguage(request)),
  })
  // A body says what it means; a query is text, so numbers and truth values in it are read from text.
  const exact = new Ajv({ strict: false, coerceTypes: false })
  const fromText = new Ajv({ strict: false, coerceTypes: true })
  server.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema as object))
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: 256 * 1024 })
  // A file over the limit is cut, not thrown: the words beside it are read to their end, and the file is refused by its size.
  await server.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: MAX_FILE_BYTES + 1, files: 6, fields: 60, fieldSize: 64 * 1024 } })
  await server.register(helmet, { contentSecurityPolicy: { directives: contentPolicy(services.mapTiles) }, hsts: false, crossOriginOpenerPolicy: false, originAgentCluster: false })
  await server.register(rateLimit, {
    global: false, max: options.publicRequestsPerMinute, timeWindow: 60_000,
    errorResponseBuilder: (_request, about) => edgeRefusal('too-many-requests', { seconds: Math.ceil(about.ttl / 1000) }),
  })
  await server.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Maplebridge 枫桥', version: options.version } },
  })
  server.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.config.page) return
    const field = controlCharacterIn(request.body) ?? controlCharacterIn(request.query) ?? controlCharacterIn(request.params)
    if (field !== undefined) return sendRefusal(reply, edgeRefusal('control-characters', { field, fields: request.routeOptions.config.fields }), requestLanguage(request))
  })
  // Microphone and camera are for the page of a remote session, which says so itself; nothing else here may ask for them.
  server.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('permissions-policy')) reply.header('permissions-policy', 'microphone=(), camera=()')
  })
  const metrics = metricsFor(services)
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    server.log.info({ id: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
  server.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type('text/plain').send(await metrics.text()))
  server.setErrorHandler((error: FastifyError, request, reply) => refuseOrFail(server, error, request, reply))
  server.setNotFoundHandler((request, reply) => options.notFoundPage && wantsPage(request) ? options.notFoundPage(request, reply) : sendRefusal(reply, edgeRefusal('no-such-page', {}), requestLanguage(request)))
  return server
}

/** Everything comes from this server; nothing leaves by default (PIPL 36, 38–40). */
const CONTENT_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
}

/** The source of map pictures, where an installation names one, is the only other place that pictures come from. */
export function contentPolicy(tiles: MapTiles | null): Readonly<Record<string, Iterable<string> | null>> {
  return tiles ? { ...CONTENT_POLICY, imgSrc: [...CONTENT_POLICY.imgSrc, originOf(tiles)] } : CONTENT_POLICY
}

/** Nothing that people or programs send us is nested deeper; a body of a hundred thousand brackets would end the stack. */
const DEEPEST = 32

/** The name of the first member holding a control character other than tab and line breaks, or nested beyond reason. */
export function controlCharacterIn(value: unknown, name = '', depth = 0): string | undefined {
  if (typeof value === 'string') return hasControlCharacter(value) ? name || 'body' : undefined
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return undefined
  if (depth > DEEPEST) return name || 'body'
  for (const [key, each] of Object.entries(value)) {
    if (hasControlCharacter(key)) return 'body'
    const found = controlCharacterIn(each, Array.isArray(value) ? name : key, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** Control characters but tab and line breaks, non-characters, and halves of a surrogate pair without the other half. */
const NOT_TEXT = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
)

function hasControlCharacter(text: string): boolean {
  return NOT_TEXT.test(text)
}

function refuseOrFail(server: FastifyInstance, error: FastifyError, request: FastifyRequest, reply: Parameters<typeof sendRefusal>[0]): unknown {
  const language = requestLanguage(request)
  if ('code' in error && 'say' in error) return sendRefusal(reply, error as never, language)
  const problem = error.validation?.[0]
  if (problem) {
    const missing = problem.params['missingProperty']
    const path = problem.instancePath.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
    const field = typeof missing === 'string' ? missing : (path.at(-1) ?? '')
    return sendRefusal(reply, edgeRefusal('invalid-input', { field, fields: request.routeOptions.config.fields, problem: problemOf(problem.keyword, problem.params) }), language)
  }
  const status = error.statusCode ?? 500
  if (status === 413) return sendRefusal(reply, edgeRefusal('body-too-large', {}), language)
  if (status >= 400 && status < 500) return sendRefusal(reply, edgeRefusal('unreadable-body', {}), language)
  server.log.error({ id: request.id, route: request.routeOptions.url, fault: describeFault(error) }, 'fault')
  return reply.code(500).send({
    code: 'fault', incident: request.id,
    message: language === 'zh' ? `系统出了问题，没有保存。请稍后再试；找管理员时请报编号 ${request.id}。` : `Something went wrong on our side and nothing was saved. Try again later; tell the administrator the number ${request.id}.`,
  })
}

/** What the log may hold of a fault: its kind and where, never the values in its message. */
function describeFault(error: Error & { code?: string; constraint?: string; table?: string }): Record<string, unknown> {
  const where = (error.stack ?? '').split('\n').filter((line) => line.includes(' at ')).slice(0, 8).map((line) => line.trim())
  return { name: error.name, code: error.code, constraint: error.constraint, table: error.table, where }
}
