import type { CapabilityModule } from '#platform/capability'
import { providersAccess } from './access.ts'
import { providersOperations } from './contract.ts'
import { providersMounted } from './routes.ts'

export { providersFigures } from './counts.ts'
/** What units are to be told of items that came back by themselves; each once. */
export { type ReturnedToTell, takeReturnedToTell } from './store.ts'
export { returnLeftItems } from './sweep.ts'

/** Companies that look after buildings, where they do, and work they take on: no case reaches it. */
export const providersCapability: CapabilityModule = {
  name: 'providers',
  operations: providersOperations,
  access: providersAccess,
  mounted: providersMounted,
}
