import type { CapabilityModule } from '#platform/capability'
import { reportsAccess } from './access.ts'
import { reportsOperations } from './contract.ts'
import { reportsMounted } from './routes.ts'

export { carryReports, insertFrozenReport } from './commands/freeze.ts'
export { sweepSchedules } from './commands/schedules.ts'
export { type ReportToTell, takeReportsToTell } from './telling.ts'

/** Frozen reports of a unit and a period, their files, and the statistical form. */
export const reportsCapability: CapabilityModule = {
  name: 'reports',
  operations: reportsOperations,
  access: reportsAccess,
  mounted: reportsMounted,
}
