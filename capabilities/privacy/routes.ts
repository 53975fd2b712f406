import { staff } from '#cap/cases'
import type { Actor } from '#platform/access'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { privacyAccess } from './access.ts'
import * as commands from './commands.ts'
import { privacyOperations } from './contract.ts'

interface Asked {
  readonly actor: Actor
  readonly commandId: string
  readonly body: object
}

const command = ({ actor, commandId, body }: Asked): commands.Command => ({ commandId, by: staff(actor), body: { ...body } })

export function privacyMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof privacyOperations> = {
    takeRequest: (call) => commands.takeRequest(services, command(call), call.body),
    listRequests: ({ actor }) => commands.listRequests(services, staff(actor)),
    verifyIdentity: (call) => commands.verifyIdentity(services, command(call), call.params.requestId, call.body),
    readOwnData: ({ actor, params }) => commands.readOwnData(services, staff(actor), params.requestId),
    limitProcessing: (call) => commands.limitProcessing(services, command(call), call.params.requestId, call.body.ground),
    answerRequest: (call) => commands.answerRequest(services, command(call), call.params.requestId, call.body),
  }
  return assemble(privacyOperations, privacyAccess, handlers)
}
