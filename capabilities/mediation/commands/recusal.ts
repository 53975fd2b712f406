import type { Static } from 'typebox'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { joinCase, leaveCase, RECUSED, type StaffId } from '#cap/cases'
import { committeesFor, committeeTaking, postedAt, type UnitId } from '#cap/organisation'
import type { StepAsideBody } from '../contract/bodies.ts'
import { refusal } from '../words/refusals.ts'
import { type Command, type Desk, noted, type StepAnswer, takeStep } from './desk.ts'

/** A reason of fewer characters says nothing. */
const SHORTEST_REASON = 4

/**
 * T08c. Whoever mediates steps aside because of a relation to a party or to the matter; the reason is kept for the file and
 * printed (D24). The access ends at once; the head, who has the case until then, names somebody else within the time of T08.
 * A text drafted so far has to be made anew. Refuses `not-your-mediation`, `reason-missing`. Source: OMR Art. 13; IMR Art. 15.
 */
export function stepAside(services: Services, command: Command, body: Static<typeof StepAsideBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'step-aside', async (desk) => {
    const { by, matter, file, tx, now } = desk
    if (by.kind !== 'staff') throw new Error('only staff mediate; the access rule must say so')
    if (body.reason.trim().length < SHORTEST_REASON) return refuse(refusal('reason-missing', {}))
    const left = matter.file.mediatorIds.filter((each) => each !== by.id)
    const mine = file.state.assigneeId === by.id
    const data = {
      steppedAside: by.id, relation: body.relation, mediatorIds: left, gates: { 'G-14': 'no' },
      ...(mine ? { assigneeId: left[0] ?? (await headFor(desk, by.id)) } : {}),
    }
    return ok({
      facts: [noted(desk, 'mediator-stepped-aside', data, { content: { reason: body.reason.trim() } })],
      also: [
        leaveCase(tx, file.row.id, by.id as StaffId, 'co-handler', now),
        joinCase(tx, file.row.id, by.id as StaffId, RECUSED, now),
      ],
    })
  })
}

/** The head who names anew: of the unit that has the case, else of the committee that takes such cases; null where there is none. */
async function headFor({ tx, file, today }: Desk, besides: string): Promise<string | null> {
  const committee = committeeTaking(await committeesFor(tx, file.row.unit_path), file.row.unit_path, file.state.category)
  for (const unitId of [file.row.unit_id, committee?.unitId]) {
    const heads = unitId === undefined ? [] : await postedAt(tx, unitId as UnitId, ['committee-head'], today)
    const head = heads.find((each) => each.staffId !== besides)
    if (head) return head.staffId
  }
  return null
}
