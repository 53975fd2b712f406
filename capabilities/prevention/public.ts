import type { CapabilityModule } from '#platform/capability'
import { preventionAccess } from './access.ts'
import { preventionOperations } from './contract.ts'
import { preventionMounted } from './routes.ts'

export { preventionAgenda } from './agenda.ts'
export { preventionOnIt } from './on-it.ts'
export { countTonight, watchByNight } from './nightly.ts'
export { proposeFromLesson } from './reactions.ts'
export { hideLessonsOf } from './store.ts'
export { type PreventionToTell, takePreventionToTell } from './telling.ts'

export const preventionCapability: CapabilityModule = {
  name: 'prevention',
  operations: preventionOperations,
  access: preventionAccess,
  mounted: preventionMounted,
}
