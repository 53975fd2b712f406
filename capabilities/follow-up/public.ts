import type { CapabilityModule } from '#platform/capability'
import { followUpAccess } from './access.ts'
import { followUpOperations } from './contract.ts'
import { followUpMounted } from './routes.ts'

export { followUpPapers } from './bound.ts'
export { followUpProcedure } from './domain/transitions.ts'
export { keepUntil } from './domain/retention.ts'
export { planOnAgreement } from './plan.ts'

export const followUpCapability: CapabilityModule = {
  name: 'follow-up',
  operations: followUpOperations,
  access: followUpAccess,
  mounted: followUpMounted,
}
