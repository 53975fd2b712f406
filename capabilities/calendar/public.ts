import type { CapabilityModule } from '#platform/capability'
import { calendarAccess } from './access.ts'
import { calendarOperations } from './contract.ts'
import { calendarMounted } from './routes.ts'

export const calendarCapability: CapabilityModule = {
  name: 'calendar',
  operations: calendarOperations,
  access: calendarAccess,
  mounted: calendarMounted,
}
