import type { CapabilityModule } from '#platform/capability'
import { guidanceAccess } from './access.ts'
import { guidanceOperations } from './contract.ts'
import { guidanceMounted } from './routes.ts'

export const guidanceCapability: CapabilityModule = {
  name: 'guidance',
  operations: guidanceOperations,
  access: guidanceAccess,
  mounted: guidanceMounted,
}
