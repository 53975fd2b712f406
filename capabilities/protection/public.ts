import type { CapabilityModule } from '#platform/capability'
import { protectionAccess } from './access.ts'
import { protectionOperations } from './contract.ts'
import { protectionMounted } from './routes.ts'

export { escalateDanger, type Reported, reportDanger } from './danger.ts'
export { dangerProcedure, judgingWords, safetyProcedure, supportProcedure } from './domain.ts'
export { keyOf as counsellorKey } from './support.ts'
export { newVault, openNote, openVault, sealNote } from './vault.ts'

export const protectionCapability: CapabilityModule = {
  name: 'protection',
  operations: protectionOperations,
  access: protectionAccess,
  mounted: protectionMounted,
}
