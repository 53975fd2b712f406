import type { CapabilityModule } from '#platform/capability'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import type { CaseId } from '../procedure.ts'
import { staff } from '../routes.ts'
import { sealingAccess } from './access.ts'
import { sealingOperations } from '../contract/sealing.ts'
import * as requests from './requests.ts'

function mounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof sealingOperations> = {
    listSealedCases: ({ actor }) => requests.listSealedCases(services, staff(actor)),
    sealCase: ({ actor, params, body, commandId }) =>
      requests.sealByHand(services, { caseId: params.caseId as CaseId, commandId, by: staff(actor), body }, body.reason),
    askForSealed: ({ actor, body, commandId }) => requests.askForSealed(services, staff(actor), commandId, body),
    countWaitingRequests: ({ actor }) => requests.countWaitingRequests(services, staff(actor)),
    listSealRequests: ({ actor }) => requests.listSealRequests(services, staff(actor)),
    decideSealRequest: ({ actor, params, body, commandId }) =>
      requests.decideSealRequest(services, staff(actor), { requestId: params.requestId, commandId, grant: body.grant, hours: body.hours }),
    listSealedAccess: ({ actor, query }) => requests.listSealedAccess(services, staff(actor), query.before),
  }
  return assemble(sealingOperations, sealingAccess, handlers)
}

export const sealingCapability: CapabilityModule = { name: 'sealing', operations: sealingOperations, access: sealingAccess, mounted }
