import type { CapabilityModule } from '#platform/capability'
import { partiesAccess } from './access.ts'
import { partiesOperations } from './contract.ts'
import { partiesMounted } from './routes.ts'

/** No other station imports it: what follows from its facts is read with `#cap/people`. */
export const partiesCapability: CapabilityModule = {
  name: 'parties',
  operations: partiesOperations,
  access: partiesAccess,
  mounted: partiesMounted,
}
