import type { Reaction } from '#cap/cases'
import { showTicketOf } from './store.ts'

/** Unsealed, the ticket is in its lists again. */
export const unhideOnUnsealed: Reaction = {
  hears: 'case-unsealed',
  name: 'tickets.unhide',
  async react(tx, _services, fact) {
    await showTicketOf(tx, fact.caseId)
  },
}
