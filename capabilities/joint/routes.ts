import { type CaseId, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { jointAccess } from './access.ts'
import { endCharge, reviewCharge, seatMember, takeCharge, unseatMember } from './commands.ts'
import { jointOperations } from './contract.ts'
import { listCharges } from './charges.ts'
import { listMySeats, readJoint } from './queries.ts'

export function jointMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof jointOperations> = {
    readJoint: ({ actor, params }) => readJoint(services, staff(actor), params.caseId as CaseId),
    seatMember: (call) => seatMember(services, stationCommand(call), call.body),
    unseatMember: (call) => unseatMember(services, stationCommand(call), call.body.staffId),
    takeCharge: (call) => takeCharge(services, stationCommand(call), call.body),
    reviewCharge: (call) => reviewCharge(services, stationCommand(call), call.body),
    endCharge: (call) => endCharge(services, stationCommand(call), call.body),
    listCharges: ({ actor, query }) => listCharges(services, staff(actor), query.after),
    listMySeats: ({ actor }) => listMySeats(services, staff(actor)),
  }
  return assemble(jointOperations, jointAccess, handlers)
}
