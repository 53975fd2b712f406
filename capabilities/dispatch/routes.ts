import type { Actor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { type CaseId, staff } from '#cap/cases'
import { dispatchAccess } from './access.ts'
import { assignCase, claimCase, reassignCase } from './commands.ts'
import { dispatchOperations } from './contract.ts'
import { listAssignmentOptions } from './options.ts'
import { readSentAround } from './sent-around.ts'

export function dispatchMounted(services: Services): readonly Mounted[] {
  const command = (call: { actor: Actor; commandId: string; params: { caseId: string }; body: unknown }) => ({
    by: staff(call.actor), commandId: call.commandId, caseId: call.params.caseId as CaseId,
    body: { on: call.params.caseId, asked: call.body as Json },
  })
  const handlers: Handlers<typeof dispatchOperations> = {
    listAssignmentOptions: ({ actor, params }) => listAssignmentOptions(services, staff(actor), params.caseId as CaseId),
    readSentAround: ({ actor }) => readSentAround(services, staff(actor)),
    assignCase: (call) => assignCase(services, { ...command(call), assignment: call.body }),
    claimCase: (call) => claimCase(services, command(call)),
    reassignCase: (call) => reassignCase(services, { ...command(call), assignment: call.body }),
  }
  return assemble(dispatchOperations, dispatchAccess, handlers)
}
