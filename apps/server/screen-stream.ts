import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { displayFor, SCREEN_READERS } from '#cap/command-screen'
import { type ActorOf, requestLanguage, sendRefusal } from '#platform/http/mount'
import { edgeRefusal } from '#platform/http/words'
import type { District, Services } from '#platform/services'

/** A page that hears nothing for longer than twice this takes the connection for lost. */
const BEAT_MS = 20_000

/** Whether the page may go on listening: a television that was withdrawn is told so with the next beat. */
type StillMay = () => Promise<boolean>

/**
 * Server-sent events for the command screen: `changed` says that some case changed, and no more; `beat` that the connection
 * stands; `over` that this page may listen no longer. By the session of whoever sees the unit's figures, or by a television's token.
 */
export function mountScreenStreams(server: FastifyInstance, services: Services, actorOf: ActorOf): void {
  const open = new Set<() => void>()
  server.addHook('preClose', async () => {
    for (const end of open) end()
  })
  const districtOf = (request: FastifyRequest) => services.districtBySlug((request.params as { district: string }).district)
  server.get('/api/d/:district/screen/live', { schema: { hide: true } }, async (request, reply) => {
    const district = districtOf(request)
    if (!district) return refuseStream(request, reply, 'no-such-district')
    const may = async () => {
      const actor = await actorOf(request, district)
      return actor.kind === 'staff' && SCREEN_READERS.includes(actor.role)
    }
    return (await may()) ? stream(services, district, { request, reply, may, open }) : refuseStream(request, reply, 'sign-in-needed')
  })
  server.get('/api/d/:district/screens/:token/live', { schema: { hide: true } }, async (request, reply) => {
    const district = districtOf(request)
    if (!district) return refuseStream(request, reply, 'no-such-district')
    const { token } = request.params as { token: string }
    const may = async () => (await displayFor(services, district.id, token)) !== undefined
    return (await may()) ? stream(services, district, { request, reply, may, open }) : refuseStream(request, reply, 'no-such-page')
  })
}

function refuseStream(request: FastifyRequest, reply: FastifyReply, code: 'no-such-district' | 'sign-in-needed' | 'no-such-page') {
  return sendRefusal(reply, edgeRefusal(code, {}), requestLanguage(request))
}

interface Listening {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly may: StillMay
  readonly open: Set<() => void>
}

function stream(services: Services, district: District, { request, reply, may, open }: Listening): FastifyReply {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const say = (event: string) => raw.write(`event: ${event}\ndata: {}\n\n`)
  say('beat')
  const leave = services.live.subscribe(district.id, () => say('changed'))
  const end = () => {
    clearInterval(beat)
    leave()
    open.delete(end)
    raw.end()
  }
  const beat = setInterval(() => {
    may().then((still) => {
      say(still ? 'beat' : 'over')
      if (!still) end()
    }, end)
  }, BEAT_MS)
  open.add(end)
  request.raw.on('close', end)
  return reply
}
