import type { CapabilityModule } from '#platform/capability'
import { linkedAccess } from './access.ts'
import { linkedOperations } from './contract.ts'
import { linkedMounted } from './routes.ts'

export { LINKED_PROCEDURES } from './domain.ts'

export const linkedCapability: CapabilityModule = {
  name: 'linked',
  operations: linkedOperations,
  access: linkedAccess,
  mounted: linkedMounted,
}
