import type { CapabilityModule } from '#platform/capability'
import { intakeAccess } from './access.ts'
import { intakeOperations } from './contract.ts'
import { tableOperations } from './contract/tables.ts'
import { intakeMounted } from './routes.ts'
import { tablesAccess, tablesMounted } from './tables/routes.ts'

export { type Matter, type Origin, registerMatter } from './register.ts'
export { checkLine, commandIdOf, type ReadingDay, type ReadLine } from './tables/lines.ts'
export { type LineOrder, LINES_TOGETHER, registerLines } from './tables/register-lines.ts'
export { importTable, type TableOrder } from './tables/whole.ts'
export { carryTables, sweepTables } from './tables/work.ts'

export const intakeCapability: CapabilityModule = {
  name: 'intake',
  operations: intakeOperations,
  access: intakeAccess,
  mounted: intakeMounted,
}

/** Tables of past or outside matters, from a spreadsheet to cases. */
export const tablesCapability: CapabilityModule = {
  name: 'tables',
  operations: tableOperations,
  access: tablesAccess,
  mounted: tablesMounted,
}
