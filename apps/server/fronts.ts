import type { FastifyInstance } from 'fastify'
import type { ActorOf, Mounted } from '#platform/http/mount'
import type { LoadedServices } from './services.ts'

/** The screens: resident pages, the desk, the start page. */
export async function mountFronts(_server: FastifyInstance, _services: LoadedServices, _mounted: readonly Mounted[], _actorOf: ActorOf): Promise<void> {}
