import type { FastifyInstance } from 'fastify'
import type { ActorOf, Mounted } from '#platform/http/mount'
import { mountDesk } from './desk.ts'
import type { LoadedServices } from './services.ts'

/** The screens: resident pages, the desk, the start page. */
export async function mountFronts(server: FastifyInstance, services: LoadedServices, _mounted: readonly Mounted[], _actorOf: ActorOf): Promise<void> {
  await mountDesk(server, services)
}
