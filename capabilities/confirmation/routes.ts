import { type CaseId, reporter, staff, stationCommand } from '#cap/cases'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { confirmationAccess } from './access.ts'
import { applyForConfirmation } from './commands/apply.ts'
import { beginNewRound, decideObjection, noteSuit, recordEnforcement, recordEnforcementResult, recordObjection, recordReceipt } from './commands/after.ts'
import { recordFiling, recordNotFiled, recordRuling, withdrawConfirmation } from './commands/court.ts'
import { confirmationOperations } from './contract.ts'
import { closeCourt, enterCourt, listCourts } from './register.ts'
import { readMyConfirmation, wishConfirmation } from './own.ts'
import { printSet } from './papers.ts'
import { listConfirmations, readConfirmation, readPackage } from './queries.ts'

type Ops = typeof confirmationOperations

export function confirmationMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    applyForConfirmation: (call) => applyForConfirmation(services, stationCommand(call), call.body),
    recordFiling: (call) => recordFiling(services, stationCommand(call), call.body),
    recordNotFiled: (call) => recordNotFiled(services, stationCommand(call), call.body),
    recordRuling: (call) => recordRuling(services, stationCommand(call), call.body),
    withdrawConfirmation: (call) => withdrawConfirmation(services, stationCommand(call), call.body),
    beginNewRound: (call) => beginNewRound(services, stationCommand(call), call.body),
    noteSuit: (call) => noteSuit(services, stationCommand(call), call.body),
    recordReceipt: (call) => recordReceipt(services, stationCommand(call), call.body),
    recordObjection: (call) => recordObjection(services, stationCommand(call), call.body),
    decideObjection: (call) => decideObjection(services, stationCommand(call), call.body),
    recordEnforcement: (call) => recordEnforcement(services, stationCommand(call), call.body),
    recordEnforcementResult: (call) => recordEnforcementResult(services, stationCommand(call), call.body),
    readConfirmation: ({ actor, params }) => readConfirmation(services, staff(actor), params.caseId as CaseId),
    readConfirmationPackage: ({ actor, params }) => readPackage(services, staff(actor), params.caseId as CaseId),
    printConfirmationSet: ({ actor, params, query }) => printSet(services, staff(actor), params.caseId as CaseId, query.format),
    listConfirmations: ({ actor, query }) => listConfirmations(services, staff(actor), query),
    listCourts: ({ actor }) => listCourts(services, staff(actor)),
    enterCourt: ({ actor, commandId, body }) => enterCourt(services, staff(actor), commandId, body),
    endCourt: ({ actor, params, body }) => closeCourt(services, staff(actor), params.courtId, body.validTo),
    wishConfirmation: ({ actor, commandId, body }) => wishConfirmation(services, reporter(actor), commandId, body),
    readMyConfirmation: ({ actor }) => readMyConfirmation(services, reporter(actor)),
  }
  return assemble(confirmationOperations, confirmationAccess, handlers)
}
