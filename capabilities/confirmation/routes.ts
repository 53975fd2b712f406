import { type CaseId, staff } from '#cap/cases'
import type { Actor, ReporterActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { confirmationAccess } from './access.ts'
import { applyForConfirmation } from './commands/apply.ts'
import { recordFiling, recordNotFiled, recordRuling, withdrawConfirmation } from './commands/court.ts'
import type { Command } from './commands/desk.ts'
import { confirmationOperations } from './contract.ts'
import { printSet } from './papers.ts'
import { listConfirmations, readConfirmation, readMyConfirmation, readPackage } from './queries.ts'

type Ops = typeof confirmationOperations

interface Asked {
  readonly actor: Actor
  readonly params: { readonly caseId: string }
  readonly commandId: string
  readonly body: object
}

function command({ actor, params, commandId, body }: Asked): Command {
  return { by: staff(actor), caseId: params.caseId as CaseId, commandId, body: body as Json }
}

/** The access rule has let only reporters through. */
function reporter(actor: Actor): ReporterActor {
  if (actor.kind !== 'reporter') throw new Error('this operation is for reporters; its access rule must say so')
  return actor
}

export function confirmationMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    applyForConfirmation: (call) => applyForConfirmation(services, command(call), call.body),
    recordFiling: (call) => recordFiling(services, command(call), call.body),
    recordNotFiled: (call) => recordNotFiled(services, command(call), call.body),
    recordRuling: (call) => recordRuling(services, command(call), call.body),
    withdrawConfirmation: (call) => withdrawConfirmation(services, command(call), call.body),
    readConfirmation: ({ actor, params }) => readConfirmation(services, staff(actor), params.caseId as CaseId),
    readConfirmationPackage: ({ actor, params }) => readPackage(services, staff(actor), params.caseId as CaseId),
    printConfirmationSet: ({ actor, params }) => printSet(services, staff(actor), params.caseId as CaseId),
    listConfirmations: ({ actor, query }) => listConfirmations(services, staff(actor), query),
    readMyConfirmation: ({ actor }) => readMyConfirmation(services, reporter(actor)),
  }
  return assemble(confirmationOperations, confirmationAccess, handlers)
}
