import type { FastifyInstance, FastifyRequest } from 'fastify'
import { keyActorOf } from '#cap/integrations'
import { registerWorkingRoles, resolveSession, SESSION_COOKIE } from '#cap/people'
import type { Actor } from '#platform/access'
import { fileToken } from '#platform/file-token'
import { MAX_FILE_BYTES } from '#platform/files'
import { mount, requestLanguage, sendRefusal } from '#platform/http/mount'
import { buildServer, type ServerOptions } from '#platform/http/server'
import { edgeRefusal } from '#platform/http/words'
import type { District } from '#platform/services'
import { notFoundPage } from '../resident/mount.ts'
import { type Description, describeApi } from './api-description.ts'
import { apiPage } from './api-page.tsx'
import { CAPABILITIES } from './capabilities.ts'
import { mountFronts } from './fronts.ts'
import { mountLiveStream } from './live-stream.ts'
import { mountOpen311 } from './open311.ts'
import { mountScreenStreams } from './screen-stream.ts'
import { mountRemoteStreams } from './remote-stream.ts'
import type { LoadedServices } from './services.ts'
import { workingRoles } from './working-roles.ts'

/** The whole product over HTTP: capabilities, fronts, description, health. */
export async function buildApp(services: LoadedServices, options: ServerOptions): Promise<FastifyInstance> {
  const server = await buildServer(services, { ...options, notFoundPage: notFoundPage(services) })
  const actorOf = (request: FastifyRequest, district: District) => actorIn(services, request, district)
  registerWorkingRoles(workingRoles(CAPABILITIES))
  const mounted = CAPABILITIES.flatMap((each) => each.mounted(services))
  mount(server, services, mounted, actorOf)
  mountUploads(server, services)
  await mountOpen311(server, services)
  mountLiveStream(server, services, actorOf)
  mountScreenStreams(server, services, actorOf)
  mountRemoteStreams(server, services, actorOf)
  mountHealth(server, services)
  mountDescription(server)
  await mountFronts(server, services, mounted, actorOf)
  return server
}

/** Who is calling: a session of this very district, by cookie or as `Authorization: Bearer`; a program by its key; or anybody. */
async function actorIn(services: LoadedServices, request: FastifyRequest, district: District): Promise<Actor> {
  const header = request.headers.authorization
  const bearer = header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : undefined
  const program = bearer === undefined ? undefined : await keyActorOf(services, district, bearer)
  if (program) return program
  const token = bearer ?? request.cookies[SESSION_COOKIE]
  const actor = token ? await resolveSession(services, token) : undefined
  return actor && actor.district === district.id ? actor : { kind: 'public', district: district.id }
}

/** Photos come before the form that names them; anybody may send a few, no one can read them back without a case. */
function mountUploads(server: FastifyInstance, services: LoadedServices): void {
  const limits = { max: 60, timeWindow: 60_000 }
  server.post('/api/d/:district/files', { config: { rateLimit: limits }, schema: { summary: '上传照片或 PDF · Upload a photo or PDF', tags: ['files'] } }, async (request, reply) => {
    const language = requestLanguage(request)
    const district = services.districtBySlug((request.params as { district: string }).district)
    if (!district) return sendRefusal(reply, edgeRefusal('no-such-district', {}), language)
    if (!request.isMultipart()) return sendRefusal(reply, edgeRefusal('unreadable-body', {}), language)
    const sent = await readUpload(request)
    if (!sent) return sendRefusal(reply, edgeRefusal('unreadable-body', {}), language)
    const kept = await services.files.keep(district.id, sent.bytes, sent.name)
    if (!kept.ok) return sendRefusal(reply, kept.refusal, language)
    return reply.code(201).send({ token: fileToken(services.keys, district.id, kept.value), mediaType: kept.value.mediaType, sizeBytes: kept.value.sizeBytes })
  })
}

/** The first file of an upload; undefined where there is none, or the connection or the form broke off in the middle. */
async function readUpload(request: FastifyRequest): Promise<{ bytes: Buffer; name: string } | undefined> {
  try {
    const part = await request.file({ limits: { fileSize: MAX_FILE_BYTES + 1 }, throwFileSizeLimit: false })
    return part && { bytes: await part.toBuffer(), name: part.fieldname }
  } catch (error) {
    request.log.info({ id: request.id, name: error instanceof Error ? error.name : 'unknown' }, 'upload not readable')
    return undefined
  }
}

/** `/healthz`: the process answers. `/readyz`: it can also reach its database. */
function mountHealth(server: FastifyInstance, services: LoadedServices): void {
  server.get('/healthz', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  server.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const ready = await services.db.pool.query('select 1').then(() => true, () => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database-unreachable' })
  })
}

/** `/openapi.json` for programs, `/api` for people, in the language of the browser or of `?language=`. */
function mountDescription(server: FastifyInstance): void {
  const described = () => describeApi(server.swagger() as Description, CAPABILITIES)
  server.get('/openapi.json', { schema: { hide: true } }, async () => described())
  server.get('/api', { schema: { hide: true } }, async (request, reply) => {
    const asked = (request.query as { language?: unknown }).language
    const language = asked === 'zh' || asked === 'en' ? asked : requestLanguage(request)
    return reply.type('text/html; charset=utf-8').send(apiPage(described(), language))
  })
}
