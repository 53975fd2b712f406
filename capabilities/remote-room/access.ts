import type { AccessRules } from '#platform/access'
import type { remoteOperations } from './contract.ts'
import { CONSULTING, HOSTING } from './domain.ts'

export const remoteAccess: AccessRules<typeof remoteOperations> = {
  readCaseRooms: { who: HOSTING, on: 'content' },
  openRemoteRoom: { who: HOSTING, on: 'content' },
  openConsultation: { who: CONSULTING, on: 'own' },
  listMyRooms: { who: ['staff'], on: 'own' },
  renewInvitation: { who: HOSTING, on: 'own' },
  revokeInvitation: { who: HOSTING, on: 'own' },
  // A seat of one's own, or, in the room of a case, reading that case: then one waits as everybody else does.
  readRoomAsStaff: { who: ['staff'], on: 'own' },
  signalAsStaff: { who: ['staff'], on: 'own' },
  moveSeat: { who: CONSULTING, on: 'own' },
  askForQuiet: { who: CONSULTING, on: 'own' },
  askToRecord: { who: CONSULTING, on: 'own' },
  endRemoteRoom: { who: CONSULTING, on: 'own' },
  // Whoever holds a personal link that is alive; to everybody else there is nothing.
  readInvitation: { who: ['public'], on: 'own' },
  consentToRemote: { who: ['public'], on: 'own' },
  signalAsGuest: { who: ['public'], on: 'own' },
}
