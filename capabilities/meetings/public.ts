import type { CapabilityModule } from '#platform/capability'
import { meetingsAccess } from './access.ts'
import { meetingsOperations } from './contract.ts'
import { meetingsMounted } from './routes.ts'

/** What others have to say at a meeting: the assembly registers it, see `agenda/sources.ts`. */
export { type AgendaSource, registerAgendaSources } from './agenda/sources.ts'
export { ownAgendaSources } from './agenda/own-sources.ts'
export type { AgendaFigure, Entry, Rhythm } from './domain.ts'
export { decisionsGiven, invitationsFrom } from './reads.ts'
export { takeMissedToTell } from './store.ts'
export { sweepMissedMeetings } from './sweep.ts'

export const meetingsCapability: CapabilityModule = {
  name: 'meetings',
  operations: meetingsOperations,
  access: meetingsAccess,
  mounted: meetingsMounted,
}
