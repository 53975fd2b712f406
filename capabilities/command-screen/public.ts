import type { CapabilityModule } from '#platform/capability'
import { commandScreenAccess } from './access.ts'
import { commandScreenOperations } from './contract.ts'
import { commandScreenMounted } from './routes.ts'

export { READERS as SCREEN_READERS } from './contract/readers.ts'
export { displayFor } from './displays.ts'

/** The map on the desk and the large screen of the command hall: read-only. */
export const commandScreenCapability: CapabilityModule = {
  name: 'command-screen',
  operations: commandScreenOperations,
  access: commandScreenAccess,
  mounted: commandScreenMounted,
}
