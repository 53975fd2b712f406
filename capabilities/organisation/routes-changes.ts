import type { Actor, StaffActor } from '#platform/access'
import type { Handlers } from '#platform/http/mount'
import type { Services } from '#platform/services'
import { closePosting, createPosting } from './changes-postings.ts'
import { issuePlate, loadCalendar, revokePlate } from './changes.ts'
import type { organisationOperations } from './contract.ts'
import type { AddressId, PostingId, SlotId, StaffId, UnitId } from './domain.ts'

type Ops = typeof organisationOperations
type Changes = 'loadCalendar' | 'createPosting' | 'closePosting' | 'issuePlate' | 'revokePlate'

/** What an administrator changes; each change leaves its row in the audit, in the same transaction. */
export function changeHandlers(services: Services): Pick<Handlers<Ops>, Changes> {
  return {
    loadCalendar: async ({ actor, params, body }) => {
      const loaded = await loadCalendar(services, staffOf(actor), { year: Number(params.year), ...body })
      // Whoever loaded it sees it at once; other processes learn it within a minute.
      if (loaded.ok) await services.reload()
      return loaded
    },
    createPosting: ({ actor, body }) => createPosting(services, staffOf(actor), {
      ...body, staffId: body.staffId as StaffId, unitId: body.unitId as UnitId, untilOn: body.untilOn ?? null,
      slotIds: (body.slotIds ?? []) as SlotId[],
    }),
    closePosting: ({ actor, params, body }) => closePosting(services, staffOf(actor), { postingId: params.postingId as PostingId, ...body }),
    issuePlate: ({ actor, params }) => issuePlate(services, staffOf(actor), params.addressId as AddressId),
    revokePlate: ({ actor, params, body }) => revokePlate(services, staffOf(actor), { token: params.token, reason: body.reason }),
  }
}

/** The access rule has let only staff through. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new Error('this operation is for staff; its access rule must say so')
  return actor
}
