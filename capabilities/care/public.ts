import type { CapabilityModule } from '#platform/capability'
import { careAccess } from './access.ts'
import { careOperations } from './contract.ts'
import { careMounted } from './routes.ts'

export { careFigures } from './figure-book.ts'
export { forgetHomecomings } from './sweep.ts'

/** Calls for care, medicine boxes, help among neighbours, somebody brought home. Its clock is the tickets’. */
export const careCapability: CapabilityModule = {
  name: 'care',
  operations: careOperations,
  access: careAccess,
  mounted: careMounted,
}
