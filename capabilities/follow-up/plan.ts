import { onCase, type ProcedureId, type Reaction } from '#cap/cases'
import { derivedId } from '#platform/derived-id'
import { ok, refuse } from '#platform/result'
import { openingOf } from './commands/desk.ts'
import { refusal } from './words/refusals.ts'

/**
 * Plans the follow-up of an agreement from what its fact carries. Safe to repeat: command and procedure have ids derived
 * from the fact, and a follow-up that a command planned earlier is left as it is.
 */
export const planOnAgreement: Reaction = {
  hears: 'agreement-reached',
  name: 'follow-up.plan',
  async react(tx, services, fact) {
    const command = {
      caseId: fact.caseId, commandId: derivedId<'command'>(fact.id, 'follow-up.plan'), body: fact.id,
      by: { kind: 'system', district: tx.district, name: 'follow-up' },
    } as const
    await onCase(services, command, 'handle', async (_tx, file) => {
      const planned = file.state.procedures.some((each) => each.kind === 'follow-up' && each.parentId === fact.procedureId)
      const mediation = { id: fact.procedureId, state: 'agreed' }
      const opening = openingOf([fact], mediation, derivedId<'procedure'>(fact.id, 'follow-up') as ProcedureId)
      if (planned || !opening) return refuse(refusal('visit-settled', {}))
      return ok({ facts: [opening], answer: null })
    })
  },
}
