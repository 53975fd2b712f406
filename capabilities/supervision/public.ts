import type { CapabilityModule } from '#platform/capability'
import { supervisionAccess } from './access.ts'
import { supervisionOperations } from './contract.ts'
import { supervisionMounted } from './routes.ts'

export { type Entry, type Order, orderOf } from './domain.ts'
export { sweepOrders } from './sweep.ts'

export const supervisionCapability: CapabilityModule = {
  name: 'supervision',
  operations: supervisionOperations,
  access: supervisionAccess,
  mounted: supervisionMounted,
}
