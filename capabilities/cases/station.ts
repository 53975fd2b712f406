import type { Actor, ReporterActor } from '#platform/access'
import type { Json } from '#platform/canonical'
import type { CaseId } from './procedure.ts'
import { staff } from './routes.ts'

/** A command of a station on one case, as its route hands it over. `body` is what a repeated click is compared by. */
export interface StationCommand {
  readonly caseId: CaseId
  readonly commandId: string
  readonly by: Actor
  readonly body: Json
}

interface Asked {
  readonly actor: Actor
  readonly params: { readonly caseId: string }
  readonly commandId: string
  readonly body: object
}

/** A staff member's call on `/cases/:caseId/…` as a command. Throws for anybody else: the access rule has let only staff through. */
export function stationCommand({ actor, params, commandId, body }: Asked): StationCommand {
  return { by: staff(actor), caseId: params.caseId as CaseId, commandId, body: { ...body } }
}

/** The access rule has let only reporters through. */
export function reporter(actor: Actor): ReporterActor {
  if (actor.kind !== 'reporter') throw new Error('this operation is for reporters; its access rule must say so')
  return actor
}
