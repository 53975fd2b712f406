import { transferable } from '#cap/cases'
import type { CapabilityModule } from '#platform/capability'
import { mediationAccess } from './access.ts'
import { mediationOperations } from './contract.ts'
import { BEFORE_ACCEPTANCE, contactAgain, mediationProcedure as baseProcedure } from './domain/transitions.ts'
import { mediationMounted } from './routes.ts'

/** What the assembly may use of mediation; no other station imports it. Screens import `domain.ts`, `contract.ts` and `words.ts`. */
export { sweepOverdue } from './commands/performance.ts'
export { sweepTimeOver } from './commands/time-over.ts'
export { mediationPapers } from './papers/for-file.ts'
export { performanceProcedure } from './domain/performance.ts'

/** Before acceptance it may be handed on to another body (T03), and comes back to its first state (T03b). */
export const mediationProcedure = transferable(baseProcedure, BEFORE_ACCEPTANCE, contactAgain)

export const mediationCapability: CapabilityModule = {
  name: 'mediation',
  operations: mediationOperations,
  access: mediationAccess,
  mounted: mediationMounted,
}
