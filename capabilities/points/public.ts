import type { CapabilityModule } from '#platform/capability'
import { pointsAccess } from './access.ts'
import { pointsOperations } from './contract.ts'
import { pointsMounted } from './routes.ts'

export { pointsFigures } from './figure-book.ts'
export { closeYears } from './closing.ts'

/** Points and the love supermarket: a house of its own, which no case reaches. */
export const pointsCapability: CapabilityModule = {
  name: 'points',
  operations: pointsOperations,
  access: pointsAccess,
  mounted: pointsMounted,
}
