import type { CapabilityModule } from '#platform/capability'
import { ticketsAccess } from './access.ts'
import { ticketsOperations } from './contract.ts'
import { ticketsMounted } from './routes.ts'

/** What other doors use: filing and joining; what programs may be told; what is offered. */
export { limitOn, LIMITS, type Service, serviceOn, servicesOn, type TicketClass, ticketProcedure } from './domain.ts'
export { type AlsoWritten, fileTicket, type FiledTicket, findTicketPlace, type TicketPlace, type TicketWish } from './file.ts'
export { joinTicket, type Joined } from './join.ts'
export { type PublicTicket, ticketsByPublicId } from './reads.ts'
export { unhideOnUnsealed } from './reactions.ts'
export { hideTicketOf } from './store.ts'
export { sweepTickets } from './sweep.ts'

export const ticketsCapability: CapabilityModule = {
  name: 'tickets',
  operations: ticketsOperations,
  access: ticketsAccess,
  mounted: ticketsMounted,
}
