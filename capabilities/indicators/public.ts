import type { CapabilityModule } from '#platform/capability'
import { indicatorsAccess } from './access.ts'
import { indicatorsOperations } from './contract.ts'
import { indicatorsMounted } from './routes.ts'

export const indicatorsCapability: CapabilityModule = {
  name: 'indicators',
  operations: indicatorsOperations,
  access: indicatorsAccess,
  mounted: indicatorsMounted,
}
