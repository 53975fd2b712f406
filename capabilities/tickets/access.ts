import type { AccessRules } from '#platform/access'
import type { ticketsOperations } from './contract.ts'
import { DECIDERS, OVERSEERS, TICKET_READERS, WORKERS } from './domain.ts'

/** Who may ask for an exclusion: whoever has it, and the counter that took it in. */
const ASKING = TICKET_READERS

export const ticketsAccess: AccessRules<typeof ticketsOperations> = {
  listTicketServices: { who: ['public', 'key'], on: 'nothing' },
  listSameTickets: { who: ['public'], on: 'nothing' },
  reportTicket: { who: ['public', 'key'], on: 'nothing' },
  joinTicket: { who: ['public'], on: 'nothing' },
  readTicketCounts: { who: ['public', 'key'], on: 'nothing' },
  readMyTicket: { who: ['reporter'], on: 'own' },
  answerMyTicket: { who: ['reporter'], on: 'own' },
  withdrawMyTicket: { who: ['reporter'], on: 'own' },
  registerTicket: { who: ['clerk', 'dispatcher', 'grid-worker', 'community-officer', 'auxiliary', 'unit-head'], on: 'unit' },
  listTickets: { who: [...TICKET_READERS, 'supervisor'], on: 'unit' },
  findTicketOfCase: { who: TICKET_READERS, on: 'unit' },
  readTicket: { who: TICKET_READERS, on: 'unit' },
  readTicketContact: { who: TICKET_READERS, on: 'unit' },
  readTicketPhoto: { who: TICKET_READERS, on: 'unit' },
  listTicketUnits: { who: OVERSEERS, on: 'unit' },
  readTicketFigures: { who: [...OVERSEERS, 'supervisor', 'statistician'], on: 'unit' },
  dispatchTicket: { who: OVERSEERS, on: 'unit' },
  reclassifyTicket: { who: OVERSEERS, on: 'unit' },
  acceptTicket: { who: WORKERS, on: 'unit' },
  handBackTicket: { who: WORKERS, on: 'unit' },
  tryTicketContact: { who: WORKERS, on: 'unit' },
  startTicket: { who: WORKERS, on: 'unit' },
  finishTicket: { who: WORKERS, on: 'unit' },
  pauseTicket: { who: WORKERS, on: 'unit' },
  resumeTicket: { who: WORKERS, on: 'unit' },
  askTicketExclusion: { who: ASKING, on: 'unit' },
  decideTicketExclusion: { who: DECIDERS, on: 'unit' },
  revisitTicket: { who: OVERSEERS, on: 'unit' },
  reopenTicket: { who: OVERSEERS, on: 'unit' },
  turnTicketIntoDispute: { who: OVERSEERS, on: 'unit' },
  closeTicket: { who: OVERSEERS, on: 'unit' },
}
