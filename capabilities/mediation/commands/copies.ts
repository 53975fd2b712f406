import type { Static } from 'typebox'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { CopiesBody } from '../contract/bodies.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { attach, type Command, noted, partyOf, pastDay, type StepAnswer, takeStep } from './desk.ts'

/**
 * The originals handed over: each party has one, the committee keeps one. A duty after effect, not its condition; it may be
 * done in parts. Refuses `no-written-agreement`, `copies-delivered-already`, `no-such-party`, `day-does-not-fit`,
 * `file-unknown`. Source: PMA Art. 29; §5.
 */
export function deliverCopies(services: Services, command: Command, body: Static<typeof CopiesBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'deliver-copies', async (desk) => {
    for (const partyId of body.partyIds) {
      const party = partyOf(desk, partyId)
      if (!party.ok) return party
    }
    const on = pastDay(desk, body.on)
    if (!on.ok) return on
    const { agreement } = desk.matter.file
    if (agreement && on.value < agreement.effectiveOn) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
    const receipt = await attach(desk, body.file, 'agreement-copies')
    if (!receipt.ok) return receipt
    const data = { partyIds: body.partyIds, on: on.value, way: body.way, fileId: receipt.value.fileId }
    return ok({ facts: [noted(desk, 'copies-delivered', data, { occurredOn: on.value })], also: [receipt.value.statement] })
  })
}
