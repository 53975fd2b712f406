import type { CapabilityModule } from '#platform/capability'
import { triageAccess } from './access.ts'
import { triageOperations } from './contract.ts'
import { routingOperations } from './contract/routing.ts'
import { triageMounted } from './routes.ts'
import { routingAccess } from './routing/access.ts'
import { routingMounted } from './routing/routes.ts'

export const triageCapability: CapabilityModule = {
  name: 'triage',
  operations: triageOperations,
  access: triageAccess,
  mounted: triageMounted,
}

/** The rules of routing as an administrator keeps them. */
export const routingCapability: CapabilityModule = {
  name: 'routing',
  operations: routingOperations,
  access: routingAccess,
  mounted: routingMounted,
}
