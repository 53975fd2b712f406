import type { CapabilityModule } from '#platform/capability'
import { hazardsAccess } from './access.ts'
import { hazardsOperations } from './contract.ts'
import { hazardsMounted } from './routes.ts'

export { hazardProcedure } from './domain.ts'
export { listFoundHazard } from './reactions.ts'
export { registerHazard } from './register.ts'

export const hazardsCapability: CapabilityModule = {
  name: 'hazards',
  operations: hazardsOperations,
  access: hazardsAccess,
  mounted: hazardsMounted,
}
