import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import type { Tx } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import { type CaseId, maskParty, type PartyId, type PartyMasked } from '../domain.ts'
import type { AuthServices } from '../sign-in/attempts.ts'
import { refusal } from '../words.ts'
import { partiesWithNames } from './store.ts'

/** The parties of a case as everybody with a right to the case may see them. */
export async function listParties(tx: Tx, keys: Keys, caseId: CaseId): Promise<PartyMasked[]> {
  const parties = await partiesWithNames(tx, keys, caseId)
  return parties.map(maskParty)
}

export const REVEALED_FIELDS = ['name', 'phone', 'identityNumber'] as const
export type RevealedField = (typeof REVEALED_FIELDS)[number]

const SHORTEST_REASON = 4

/**
 * One full value of one party, with a reason that goes into the access log in the same transaction (PR-05).
 * Refuses `reason-missing`, `no-such-party`. The caller has decided that the person may see the case's content.
 */
export async function revealPartyField(
  tx: Tx,
  services: AuthServices,
  request: {
    readonly caseId: CaseId
    readonly partyId: PartyId
    readonly field: RevealedField
    readonly reason: string
    readonly by: StaffActor
  },
): Promise<Result<string | null>> {
  const reason = request.reason.trim()
  if ([...reason].length < SHORTEST_REASON) return refuse(refusal('reason-missing', {}))
  const parties = await partiesWithNames(tx, services.keys, request.caseId)
  const party = parties.find((each) => each.id === request.partyId)
  if (!party) return refuse(refusal('no-such-party', {}))
  const what = request.field === 'identityNumber' ? 'identity-number' : request.field
  await recordAccess(tx, services.clock, request.by, { action: `${what}.reveal`, caseId: request.caseId, reason })
  return ok(party[request.field])
}
