import type { Json } from '#platform/canonical'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { type CaseId, staff } from '#cap/cases'
import { triageAccess } from './access.ts'
import { triageOperations } from './contract.ts'
import { readTriage } from './screen.ts'
import { triage } from './triage.ts'

export function triageMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<typeof triageOperations> = {
    readTriage: ({ actor, params, query }) => readTriage(services, staff(actor), params.caseId as CaseId, query),
    triage: ({ actor, params, body, commandId }) => {
      const asked: Json = { on: params.caseId, asked: body as Json }
      return triage(services, { by: staff(actor), caseId: params.caseId as CaseId, commandId, body: asked, decision: body })
    },
  }
  return assemble(triageOperations, triageAccess, handlers)
}
