import type { CapabilityModule } from '#platform/capability'
import { petitionsAccess } from './access.ts'
import { petitionsOperations } from './contract.ts'
import { petitionsMounted } from './routes.ts'

export { petitionPapers } from './papers.ts'
export { type Origin as PetitionOrigin, takeDown as takeDownPetition } from './commands/take-down.ts'
export { petitionProcedure } from './domain.ts'
export { repeatedBelow as repeatedPetitionsBelow } from './reads.ts'

export const petitionsCapability: CapabilityModule = {
  name: 'petitions',
  operations: petitionsOperations,
  access: petitionsAccess,
  mounted: petitionsMounted,
}
