import { type CaseId, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Result } from '#platform/result'
import type { Services } from '#platform/services'
import { remoteAccess } from './access.ts'
import { openConsultation, openRemoteRoom } from './commands.ts'
import { remoteOperations } from './contract.ts'
import { askForQuiet, askToRecord, endRemoteRoom, moveSeat, renewInvitation, revokeInvitation } from './hosting.ts'
import { consentToRemote, passSignal } from './presence.ts'
import { entryOf, listMyRooms, readCaseRooms } from './queries.ts'
import { seatOfLink, seatOfStaff } from './seats.ts'
import type { Placed } from './store.ts'

/** Goes on with the seat, or refuses as finding it did. */
async function withSeat<Value>(found: Promise<Result<Placed>>, work: (placed: Placed) => Promise<Result<Value>> | Result<Value>): Promise<Result<Value>> {
  const seat = await found
  return seat.ok ? work(seat.value) : seat
}

export function remoteMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof remoteOperations> = {
    readCaseRooms: ({ actor, params }) => readCaseRooms(services, staff(actor), params.caseId as CaseId),
    openRemoteRoom: (call) => openRemoteRoom(services, stationCommand(call), staff(call.actor), call.body.arrangedId),
    openConsultation: ({ actor, commandId, body }) => openConsultation(services, staff(actor), commandId, body),
    listMyRooms: ({ actor }) => listMyRooms(services, staff(actor)),
    renewInvitation: ({ actor, params }) => renewInvitation(services, staff(actor), params),
    revokeInvitation: ({ actor, params }) => revokeInvitation(services, staff(actor), params),
    readRoomAsStaff: ({ actor, params }) => withSeat(seatOfStaff(services, staff(actor), params.roomId), (placed) => entryOf(services, actor.district, placed)),
    signalAsStaff: ({ actor, params, body }) => withSeat(seatOfStaff(services, staff(actor), params.roomId), (placed) => passSignal(services, placed, body)),
    moveSeat: ({ actor, params, body }) => moveSeat(services, staff(actor), params, body.to),
    askForQuiet: ({ actor, params }) => askForQuiet(services, staff(actor), params),
    askToRecord: ({ actor, params }) => withSeat(seatOfStaff(services, staff(actor), params.roomId), (placed) => askToRecord(services, placed, actor.district)),
    endRemoteRoom: ({ actor, params, commandId }) =>
      withSeat(seatOfStaff(services, staff(actor), params.roomId), (placed) => endRemoteRoom(services, staff(actor), placed, commandId)),
    readInvitation: ({ district, params }) => withSeat(seatOfLink(services, district.id, params.invitation), (placed) => entryOf(services, district.id, placed)),
    consentToRemote: ({ district, params, commandId }) =>
      withSeat(seatOfLink(services, district.id, params.invitation), (placed) => consentToRemote(services, district.id, placed, commandId)),
    signalAsGuest: ({ district, params, body }) => withSeat(seatOfLink(services, district.id, params.invitation), (placed) => passSignal(services, placed, body)),
  }
  return assemble(remoteOperations, remoteAccess, handlers)
}
