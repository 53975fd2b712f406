import type { CapabilityModule } from '#platform/capability'
import { programmesAccess } from './access.ts'
import { programmesOperations } from './contract.ts'
import { programmesMounted } from './routes.ts'

export { programmesFigures } from './figure-book.ts'
export { endByDate, forgetProgrammes } from './sweep.ts'

/** Family programmes, pairings, tutors, residents’ projects, action lists. Beside the cases: opens none, hears none. */
export const programmesCapability: CapabilityModule = {
  name: 'programmes',
  operations: programmesOperations,
  access: programmesAccess,
  mounted: programmesMounted,
}
