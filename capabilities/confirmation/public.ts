import type { CapabilityModule } from '#platform/capability'
import { confirmationAccess } from './access.ts'
import { confirmationOperations } from './contract.ts'
import { confirmationMounted } from './routes.ts'

export { termOf as confirmationTerm } from './domain/terms.ts'
export { confirmationProcedure } from './domain/transitions.ts'
export { confirmationPapers } from './papers.ts'
export { openWindowOnAgreement, openWindowOnReplacement, sweepMissedWindows } from './window.ts'

export const confirmationCapability: CapabilityModule = {
  name: 'confirmation',
  operations: confirmationOperations,
  access: confirmationAccess,
  mounted: confirmationMounted,
}
