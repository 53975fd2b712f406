import type { Actor } from '#platform/access'
import type { Json } from '#platform/canonical'
import { assemble, type Handlers, type Mounted } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { type CaseId, staff } from '#cap/cases'
import { partiesAccess } from './access.ts'
import { endAuthority, giveAuthority } from './commands/authority.ts'
import type { Command } from './commands/desk.ts'
import { addPeople, hearChild, nameGuardian, stateStanding } from './commands/people.ts'
import { partiesOperations } from './contract.ts'
import { readAuthorityPaper, readParties } from './queries.ts'

type Ops = typeof partiesOperations

interface Asked {
  readonly actor: Actor
  readonly params: { readonly caseId: string }
  readonly commandId: string
  readonly body: object
}

function command({ actor, params, commandId, body }: Asked): Command {
  return { by: staff(actor), caseId: params.caseId as CaseId, commandId, body: { on: { ...params }, asked: body as Json } }
}

export function partiesMounted(services: Services): readonly Mounted[] {
  const handlers: Handlers<Ops> = {
    readParties: ({ actor, params }) => readParties(services, staff(actor), params.caseId as CaseId),
    addPeople: (call) => addPeople(services, command(call), call.body),
    stateStanding: (call) => stateStanding(services, command(call), call.body),
    nameGuardian: (call) => nameGuardian(services, { ...command(call), partyId: call.params.partyId }, call.body),
    hearChild: (call) => hearChild(services, { ...command(call), partyId: call.params.partyId }, call.body),
    giveAuthority: (call) => giveAuthority(services, command(call), call.body),
    endAuthority: (call) => endAuthority(services, { ...command(call), authorityId: call.params.authorityId }, call.body),
    readAuthorityPaper: ({ actor, params }) => readAuthorityPaper(services, staff(actor), params.caseId as CaseId, params.authorityId),
  }
  return assemble(partiesOperations, partiesAccess, handlers)
}
