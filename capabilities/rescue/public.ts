import type { CapabilityModule } from '#platform/capability'
import { rescueAccess } from './access.ts'
import { rescueOperations } from './contract.ts'
import { rescueMounted } from './routes.ts'

export { rescueFigures } from './figure-book.ts'
export { forgetRescued, sweepLateCalls } from './sweep.ts'

/** Street rounds, the line, aid and the station. Beside the cases: opens none, hears none. */
export const rescueCapability: CapabilityModule = {
  name: 'rescue',
  operations: rescueOperations,
  access: rescueAccess,
  mounted: rescueMounted,
}
