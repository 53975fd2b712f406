import type { FastifyInstance } from 'fastify'
import { GUEST_ROLES } from '#platform/access'
import { type ActorOf, requestLanguage, sendRefusal } from '#platform/http/mount'
import { edgeRefusal } from '#platform/http/words'
import type { Services } from '#platform/services'

/** Often enough that a proxy between does not take the silence for the end. */
const HEARTBEAT_MS = 20_000

/**
 * `GET /api/d/{district}/live`: server-sent events for staff. `case` carries the id of a case that changed; the screen
 * asks again with its own rights. A guest of the house hears that something changed, and of no case which. A dropped connection
 * loses hints only.
 */
export function mountLiveStream(server: FastifyInstance, services: Services, actorOf: ActorOf): void {
  const open = new Set<() => void>()
  server.addHook('preClose', async () => {
    for (const end of open) end()
  })
  server.get('/api/d/:district/live', { schema: { hide: true } }, async (request, reply) => {
    const language = requestLanguage(request)
    const district = services.districtBySlug((request.params as { district: string }).district)
    if (!district) return sendRefusal(reply, edgeRefusal('no-such-district', {}), language)
    const actor = await actorOf(request, district)
    if (actor.kind !== 'staff') return sendRefusal(reply, edgeRefusal('sign-in-needed', {}), language)
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const isGuest = GUEST_ROLES.includes(actor.role)
    const leave = services.live.subscribe(district.id, ({ caseId }) => raw.write(`event: case\ndata: ${JSON.stringify(isGuest ? {} : { caseId })}\n\n`))
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
    const end = () => {
      clearInterval(heartbeat)
      leave()
      open.delete(end)
      raw.end()
    }
    open.add(end)
    request.raw.on('close', end)
  })
}
