import type { CapabilityModule } from '#platform/capability'
import { petitionsAccess } from './access.ts'
import { petitionsOperations } from './contract.ts'
import { petitionsMounted } from './routes.ts'

export { petitionProcedure } from './domain.ts'

export const petitionsCapability: CapabilityModule = {
  name: 'petitions',
  operations: petitionsOperations,
  access: petitionsAccess,
  mounted: petitionsMounted,
}
