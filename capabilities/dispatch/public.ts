import type { CapabilityModule } from '#platform/capability'
import { dispatchAccess } from './access.ts'
import { dispatchOperations } from './contract.ts'
import { dispatchMounted } from './routes.ts'

export const dispatchCapability: CapabilityModule = {
  name: 'dispatch',
  operations: dispatchOperations,
  access: dispatchAccess,
  mounted: dispatchMounted,
}
