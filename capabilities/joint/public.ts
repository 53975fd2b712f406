import type { CapabilityModule } from '#platform/capability'
import { jointAccess } from './access.ts'
import { jointOperations } from './contract.ts'
import { jointMounted } from './routes.ts'

export { chargesOnIt } from './on-it.ts'
export { chargeProcedure, teamProcedure } from './domain.ts'

export const jointCapability: CapabilityModule = {
  name: 'joint',
  operations: jointOperations,
  access: jointAccess,
  mounted: jointMounted,
}
