import type { CapabilityModule } from '#platform/capability'
import { dutyAccess } from './access.ts'
import { dutyOperations } from './contract.ts'
import { dutyMounted } from './routes.ts'

export { dutyFigures } from './figure-book.ts'
export { forgetCheckIns } from './sweep.ts'

/** Who stands where and when, and what rounds found. */
export const dutyCapability: CapabilityModule = {
  name: 'duty',
  operations: dutyOperations,
  access: dutyAccess,
  mounted: dutyMounted,
}
