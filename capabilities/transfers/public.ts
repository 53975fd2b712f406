import type { CapabilityModule } from '#platform/capability'
import { transfersAccess } from './access.ts'
import { transfersOperations } from './contract.ts'
import { transfersMounted } from './routes.ts'

export { transferPapers } from './papers.ts'
export { returnedOften } from './reads.ts'
export { sweepUnacknowledged } from './sweep.ts'

export const transfersCapability: CapabilityModule = {
  name: 'transfers',
  operations: transfersOperations,
  access: transfersAccess,
  mounted: transfersMounted,
}
