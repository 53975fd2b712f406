import type { CapabilityModule } from '#platform/capability'
import { triageAccess } from './access.ts'
import { triageOperations } from './contract.ts'
import { triageMounted } from './routes.ts'

export const triageCapability: CapabilityModule = {
  name: 'triage',
  operations: triageOperations,
  access: triageAccess,
  mounted: triageMounted,
}
