import type { CapabilityModule } from '#platform/capability'
import { remoteAccess } from './access.ts'
import { remoteOperations } from './contract.ts'
import { remoteMounted } from './routes.ts'

/** What the assembly may use, and what opens a meeting of units; a consultation is of staff alone. */
export { openConsultation, stopOnCalledOff } from './commands.ts'
export { remoteProcedure } from './domain.ts'
export { sweepRooms } from './hosting.ts'
export type { Presence, RoomEvent } from './hub.ts'
export { endIfOver, enterRoom, leaveRoom } from './presence.ts'
export { seatOfLink, seatOfStaff } from './seats.ts'
export { stopJointRooms } from './store.ts'

export const remoteRoomCapability: CapabilityModule = {
  name: 'remote-room',
  operations: remoteOperations,
  access: remoteAccess,
  mounted: remoteMounted,
}
