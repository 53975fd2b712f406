import type { CapabilityModule } from '#platform/capability'
import { wageAccess } from './access.ts'
import { wageOperations } from './contract.ts'
import { wageMounted } from './routes.ts'

export { takeMissingToTell } from './store.ts'
export { sweepMissingCheckIns } from './sweep.ts'

export const wageClearingCapability: CapabilityModule = {
  name: 'wage-clearing',
  operations: wageOperations,
  access: wageAccess,
  mounted: wageMounted,
}
