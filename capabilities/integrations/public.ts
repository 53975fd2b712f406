import type { CapabilityModule } from '#platform/capability'
import { integrationsAccess } from './access.ts'
import { integrationsOperations } from './contract.ts'
import { integrationsMounted } from './routes.ts'

export { keyActorOf } from './keys/resolve.ts'
export { SCOPE_OPERATIONS } from './domain.ts'
export { answerOpen311, type Open311Answer, type Open311Call, open311Failure } from './georeport/answer.ts'

export const integrationsCapability: CapabilityModule = {
  name: 'integrations',
  operations: integrationsOperations,
  access: integrationsAccess,
  mounted: integrationsMounted,
}
