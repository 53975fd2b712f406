import type { CapabilityModule } from '#platform/capability'
import { intakeAccess } from './access.ts'
import { intakeOperations } from './contract.ts'
import { intakeMounted } from './routes.ts'

export { type Matter, type Origin, registerMatter } from './register.ts'

export const intakeCapability: CapabilityModule = {
  name: 'intake',
  operations: intakeOperations,
  access: intakeAccess,
  mounted: intakeMounted,
}
