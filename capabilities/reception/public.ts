import type { CapabilityModule } from '#platform/capability'
import { receptionAccess } from './access.ts'
import { receptionOperations } from './contract.ts'
import { receptionMounted } from './routes.ts'

export { receptionFigures } from './figure-book.ts'
export { opinionAddress, visitAddress } from './entries.ts'
export { linkRegisteredOpinion } from './commands/booths.ts'
export { takeTicket } from './commands/queue.ts'
export { linkRegisteredVisit } from './commands/visits.ts'

/** The reception of a hall: log, queue, advice, booths. Opens no case; hears what became of an entry. */
export const receptionCapability: CapabilityModule = {
  name: 'reception',
  operations: receptionOperations,
  access: receptionAccess,
  mounted: receptionMounted,
}
