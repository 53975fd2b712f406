import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerOpen311, type Open311Answer, open311Failure } from '#cap/integrations'
import { MAX_FILE_BYTES } from '#platform/files'
import { requestLanguage } from '#platform/http/mount'
import type { Services } from '#platform/services'

/** Lists are for everybody, so that one caller must not keep the others waiting; filing counts by its key besides. */
const READING = { max: 600, timeWindow: 60_000 }
const FILING = { max: 120, timeWindow: 60_000 }

/**
 * Open311 GeoReport v2 under `/open311/v2`: every answer and every error in the format of the address, open to scripts of other
 * origins (it is public data, and carries no cookie).
 */
export async function mountOpen311(server: FastifyInstance, services: Services): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers({
        'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, POST, OPTIONS', 'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-headers': 'Authorization, Content-Type, Accept, Accept-Language, Idempotency-Key', 'access-control-max-age': '86400',
      })
    })
    scope.setErrorHandler((error, request, reply) => send(reply, failed(server, error, request)))
    scope.setNotFoundHandler((request, reply) => send(reply, open311Failure(request.url, request.headers.accept, requestLanguage(request), 'noResource')))
    const answer = async (request: FastifyRequest, reply: FastifyReply) => send(reply, await answerOpen311(services, await callOf(request)))
    // It cleans what was typed itself, and refuses in its own formats.
    const reading = { schema: { hide: true }, config: { page: true, rateLimit: READING } }
    const filing = { schema: { hide: true }, config: { page: true, rateLimit: FILING } }
    scope.get('/', reading, (_request, reply) => reply.redirect('/open311/v2/discovery.xml'))
    scope.get('/:resource', reading, answer)
    scope.get('/:resource/:id', reading, answer)
    scope.post('/:resource', filing, answer)
    scope.options('/*', { schema: { hide: true } }, async (_request, reply) => reply.code(204).send())
  }, { prefix: '/open311/v2' })
}

function send(reply: FastifyReply, { status, type, body }: Open311Answer): unknown {
  return reply.code(status).header('content-type', type).header('cache-control', 'no-store').send(Buffer.from(body))
}

async function callOf(request: FastifyRequest): Promise<Parameters<typeof answerOpen311>[1]> {
  const { resource, id } = textsOf(request.params)
  const header = request.headers['idempotency-key']
  const authorization = request.headers.authorization
  const sent = request.isMultipart() ? await formOf(request) : { fields: textsOf(request.body), photo: undefined }
  return {
    method: request.method === 'POST' ? 'POST' : 'GET', resource: String(resource ?? ''), id: id === undefined ? undefined : String(id),
    parameters: { ...textsOf(request.query), ...sent.fields }, accept: request.headers.accept, language: requestLanguage(request),
    bearer: authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : undefined,
    idempotencyKey: typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header) ? header : undefined, photo: sent.photo,
  }
}

function textsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

interface Form {
  readonly fields: Record<string, string[]>
  readonly photo: Uint8Array | undefined
}

/** A file over the limit is cut, not thrown; it is refused by its size. */
const FORM = { limits: { fileSize: MAX_FILE_BYTES + 1, files: 1 }, throwFileSizeLimit: false }

/** A form with its photo under `media`, as several clients send it; the specification itself knows only `media_url`. */
async function formOf(request: FastifyRequest): Promise<Form> {
  const fields: Record<string, string[]> = {}
  let photo: Uint8Array | undefined
  for await (const part of request.parts(FORM)) {
    if (isFile(part)) photo = await bytesOf(part)
    else if (typeof part.value === 'string') fields[part.fieldname] = [...(fields[part.fieldname] ?? []), part.value]
  }
  return { fields, photo }
}

const isFile = (part: MultipartFile | MultipartValue): part is MultipartFile => part.type === 'file'

async function bytesOf(part: MultipartFile): Promise<Uint8Array | undefined> {
  const bytes = await part.toBuffer()
  return part.fieldname === 'media' && bytes.length > 0 ? bytes : undefined
}

/** What went wrong before or beside the answer: too many calls, a body nobody can read, a fault of ours. */
function failed(server: FastifyInstance, error: unknown, request: FastifyRequest): Open311Answer {
  const told = (kind: Parameters<typeof open311Failure>[3]) => open311Failure(request.url, request.headers.accept, requestLanguage(request), kind)
  const about: { code?: unknown; statusCode?: unknown } = typeof error === 'object' && error !== null ? error : {}
  if (about.code === 'too-many-requests') return told('tooFast')
  if (typeof about.statusCode === 'number' && about.statusCode < 500) return told('unreadable')
  server.log.error({ id: request.id, route: request.routeOptions.url, name: error instanceof Error ? error.name : 'unknown', code: about.code }, 'fault')
  return { ...told('failed'), status: 500 }
}
