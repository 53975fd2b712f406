import type { FastifyInstance } from 'fastify'
import type { ActorOf, Mounted } from '#platform/http/mount'
import { mountResident } from '../resident/mount.ts'
import { mountDesk } from './desk.ts'
import type { LoadedServices } from './services.ts'

/** The screens: resident pages, the desk, the start page. */
export async function mountFronts(server: FastifyInstance, services: LoadedServices, mounted: readonly Mounted[], actorOf: ActorOf): Promise<void> {
  await mountResident(server, services, mounted, actorOf)
  await mountDesk(server, services)
}
