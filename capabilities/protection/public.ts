import type { CapabilityModule } from '#platform/capability'
import { protectionAccess } from './access.ts'
import { protectionOperations } from './contract.ts'
import { protectionMounted } from './routes.ts'

export { escalateDanger } from './danger.ts'
export { dangerProcedure, safetyProcedure, supportProcedure } from './domain.ts'

export const protectionCapability: CapabilityModule = {
  name: 'protection',
  operations: protectionOperations,
  access: protectionAccess,
  mounted: protectionMounted,
}
