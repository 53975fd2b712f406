import { assemble, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { organisationAccess } from './access.ts'
import { organisationOperations } from './contract.ts'
import { changeHandlers } from './routes-changes.ts'
import { structureHandlers } from './routes-structure.ts'

export function organisationMounted(services: Services): readonly Mounted[] {
  return assemble(organisationOperations, organisationAccess, { ...structureHandlers(services), ...changeHandlers(services) })
}
