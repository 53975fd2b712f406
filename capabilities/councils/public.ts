import type { CapabilityModule } from '#platform/capability'
import { councilsAccess } from './access.ts'
import { councilsOperations } from './contract.ts'
import { councilsMounted } from './routes.ts'

export { headOf, openCouncil } from './commands.ts'
export { councilOf, type Entry, type Member, type Voter } from './domain.ts'

export const councilsCapability: CapabilityModule = {
  name: 'councils',
  operations: councilsOperations,
  access: councilsAccess,
  mounted: councilsMounted,
}
