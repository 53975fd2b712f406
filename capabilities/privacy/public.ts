import type { CapabilityModule } from '#platform/capability'
import { privacyAccess } from './access.ts'
import { privacyOperations } from './contract.ts'
import { privacyMounted } from './routes.ts'

export { privacyProcedure } from './domain.ts'

export const privacyCapability: CapabilityModule = {
  name: 'privacy',
  operations: privacyOperations,
  access: privacyAccess,
  mounted: privacyMounted,
}
