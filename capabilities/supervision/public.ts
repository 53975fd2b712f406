import type { CapabilityModule } from '#platform/capability'
import { supervisionAccess } from './access.ts'
import { supervisionOperations } from './contract.ts'
import { supervisionMounted } from './routes.ts'

export { type Entry, orderOf } from './domain.ts'
export { type OrderToTell, repliedOrders } from './store.ts'
export { supervisionOnIt } from './on-it.ts'
export { sweepOrders, takeOrdersToTell } from './sweep.ts'

export const supervisionCapability: CapabilityModule = {
  name: 'supervision',
  operations: supervisionOperations,
  access: supervisionAccess,
  mounted: supervisionMounted,
}
