import type { Mounted } from './http/mount.ts'
import type { AccessRules } from './access.ts'
import type { Operations } from './http/operation.ts'
import type { Services } from './services.ts'

/** What a capability hands to the assembly: its operations with rules and handlers. */
export interface CapabilityModule {
  readonly name: string
  readonly operations: Operations
  readonly access: AccessRules<Operations>
  mounted(services: Services): readonly Mounted[]
}
