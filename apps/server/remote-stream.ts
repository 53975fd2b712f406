import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endIfOver, enterRoom, leaveRoom, type Presence, type RoomEvent, seatOfLink, seatOfStaff } from '#cap/remote-room'
import { type ActorOf, requestLanguage, sendRefusal } from '#platform/http/mount'
import { edgeRefusal } from '#platform/http/words'
import { refuse } from '#platform/result'
import type { District, Services } from '#platform/services'

/** Often enough that a proxy between does not take the silence for the end. */
const HEARTBEAT_MS = 20_000

type SeatFor = (request: FastifyRequest, district: District) => ReturnType<typeof seatOfLink>

/**
 * Server-sent events of a remote room: being connected to them is being there. `you` comes first, `room` whenever somebody comes, goes
 * or is moved, `signal` passes one browser's message to another, `quiet`, `ended` and `replaced` say what they say.
 * `GET /api/d/{district}/remote/{invitation}/stream` for a personal link, `…/remote-rooms/{roomId}/stream` for staff.
 */
export function mountRemoteStreams(server: FastifyInstance, services: Services, actorOf: ActorOf): void {
  const open = new Set<() => void>()
  server.addHook('preClose', async () => {
    for (const end of [...open]) end()
  })
  const mountOne = (path: string, seatFor: SeatFor) =>
    server.get(`/api/d/:district${path}`, { schema: { hide: true } }, (request, reply) => connect(services, open, seatFor, request, reply))
  mountOne('/remote/:invitation/stream', (request, district) => seatOfLink(services, district.id, paramIn(request, 'invitation')))
  mountOne('/remote-rooms/:roomId/stream', async (request, district) => {
    const actor = await actorOf(request, district)
    return actor.kind === 'staff' ? seatOfStaff(services, actor, paramIn(request, 'roomId')) : refuse(edgeRefusal('sign-in-needed', {}))
  })
}

function paramIn(request: FastifyRequest, name: 'district' | 'invitation' | 'roomId'): string {
  return (request.params as Readonly<Record<string, string>>)[name] ?? ''
}

async function connect(services: Services, open: Set<() => void>, seatFor: SeatFor, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const language = requestLanguage(request)
  const district = services.districtBySlug(paramIn(request, 'district'))
  if (!district) return sendRefusal(reply, edgeRefusal('no-such-district', {}), language)
  const seat = await seatFor(request, district)
  if (!seat.ok) return sendRefusal(reply, seat.refusal, language)
  const { raw } = reply
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    reply.hijack()
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 2000\n\n')
  }
  const tell = ({ event, data }: RoomEvent) => {
    begin()
    raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  const entered = await enterRoom(services, district.id, seat.value, { tell, close: () => raw.end() })
  if (!entered.ok) return sendRefusal(reply, entered.refusal, language)
  keepOpen(services, open, district, { presence: entered.value, caseId: seat.value.room.case_id }, request, reply)
  return reply
}

interface Connected {
  readonly presence: Presence
  readonly caseId: string | null
}

function keepOpen(services: Services, open: Set<() => void>, district: District, { presence, caseId }: Connected, request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = reply
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS)
  const failed = (error: unknown) => request.log.error({ id: request.id, name: error instanceof Error ? error.name : 'unknown' }, 'remote room')
  const unsubscribe = services.live.subscribe(district.id, (change) => {
    if (change.caseId === caseId) void endIfOver(services, district.id, presence.roomId).catch(failed)
  })
  const end = () => {
    if (!open.delete(end)) return
    clearInterval(heartbeat)
    unsubscribe()
    raw.end()
    void leaveRoom(services, district.id, presence).catch(failed)
  }
  open.add(end)
  raw.on('close', end)
  if (raw.destroyed || raw.writableEnded) end()
}
