import { type CaseId, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { linkedAccess } from './access.ts'
import { declineReferral, endLinked, noteAccepted, noteLinked, receiveReferral, returnReferral, takeOnReferral } from './commands.ts'
import { linkedOperations } from './contract.ts'
import { printResult } from './papers.ts'
import { listReferrals, readLinked } from './queries.ts'

type Ops = typeof linkedOperations

export function linkedMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    readLinked: ({ actor, params }) => readLinked(services, staff(actor), params.caseId as CaseId),
    noteLinked: (call) => noteLinked(services, stationCommand(call), call.body),
    noteLinkedAccepted: (call) => noteAccepted(services, stationCommand(call), call.params.linkedId, call.body),
    endLinked: (call) => endLinked(services, stationCommand(call), call.params.linkedId, call.body),
    receiveReferral: (call) => receiveReferral(services, stationCommand(call), call.body),
    takeOnReferral: (call) => takeOnReferral(services, stationCommand(call)),
    declineReferral: (call) => declineReferral(services, stationCommand(call), call.body.reason),
    returnReferral: (call) => returnReferral(services, stationCommand(call), call.body),
    printReferralResult: ({ actor, params }) => printResult(services, staff(actor), params.caseId as CaseId),
    listReferrals: ({ actor, query }) => listReferrals(services, staff(actor), query.after),
  }
  return assemble(linkedOperations, linkedAccess, handlers)
}
