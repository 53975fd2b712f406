import type { Day } from '#platform/time'
import { type Authority, inForce } from './authority.ts'
import { actingParties, actsAlone, membersOf, type Placed, standingsOf } from './standing.ts'

export type SignsAs = 'self' | 'guardian' | 'agent'
/** What somebody's word is for: agreeing to mediate needs any authority, an agreement the special one to settle. */
export type Purpose = 'consent' | 'settle'

/**
 * Whose marks an agreement needs: every party's, and every co-owner's of a property of which a share is disposed of
 * (§5 (5); CC Art. 301). Ids in the order of the people given.
 */
export function signersOf(people: readonly Placed[], disposesOf: readonly string[]): readonly string[] {
  const owners = new Set(disposesOf.flatMap((each) => membersOf(people, each).map((member) => member.id)))
  const parties = new Set(actingParties(people).map((each) => each.id))
  return people.filter((each) => parties.has(each.id) || owners.has(each.id)).map((each) => each.id)
}

export interface Signature {
  readonly partyId: string
  readonly as: SignsAs
  /** Who signs for them; nothing where they sign themselves. */
  readonly signerId: string | null
  readonly on: Day
  readonly purpose: Purpose
  /** Households of which a share is disposed of. */
  readonly disposesOf: readonly string[]
}

export const SIGNING_FAULTS = {
  'guardian-acts': 'CC-19',
  'guardian-missing': 'CC-23',
  'other-guardian': 'CC-23',
  'signer-missing': 'CC-165',
  'no-authority': 'CC-165',
  'not-yet': 'CC-165',
  expired: 'CC-173',
  revoked: 'CC-173',
  'not-to-settle': 'CC-171',
  'not-to-dispose': 'CC-301',
} as const
export type SigningFault = keyof typeof SIGNING_FAULTS

/** Why this signature does not count, with the article; or the agents who must all sign (CC Art. 166). */
export type Judged = { readonly fault: SigningFault; readonly law: string } | { readonly fault: null; readonly together: readonly string[] }

const judged = (fault: SigningFault): Judged => ({ fault, law: SIGNING_FAULTS[fault] })
const good = (together: readonly string[] = []): Judged => ({ fault: null, together })

/**
 * Judges one signature or consent: by oneself only with full capacity, by the guardian who is linked, by an agent only within
 * a written authority that is in force on that day and reaches far enough. An organisation's legal representative needs none.
 */
export function judgeSignature(people: readonly Placed[], authorities: readonly Authority[], signature: Signature): Judged {
  const party = people.find((each) => each.id === signature.partyId)
  if (!party) return judged('signer-missing')
  if (signature.as === 'self') return actsAlone(party) ? good() : judged(hasGuardian(party) ? 'guardian-acts' : 'guardian-missing')
  if (signature.as === 'guardian') return judgeGuardian(party, signature.signerId)
  if (party.representation === 'legal-representative' && party.representedBy === signature.signerId && signature.signerId !== null) return good()
  return judgeAgent(people, authorities, party, signature)
}

function hasGuardian(party: Placed): boolean {
  return party.representation === 'guardian' && party.representedBy !== null
}

/** Where nobody said which guardian, the linked one is meant. */
function judgeGuardian(party: Placed, signerId: string | null): Judged {
  if (!hasGuardian(party)) return judged('guardian-missing')
  return signerId === null || signerId === party.representedBy ? good() : judged('other-guardian')
}

function judgeAgent(people: readonly Placed[], authorities: readonly Authority[], party: Placed, signature: Signature): Judged {
  const { signerId, on, purpose } = signature
  if (signerId === null) return judged('signer-missing')
  const giver = actsAlone(party) ? party.id : party.representedBy
  const mine = authorities.filter((each) => each.principalIds.some((id) => id === party.id || id === giver) && each.agentIds.includes(signerId))
  if (mine.length === 0) return judged('no-authority')
  const now = mine.filter((each) => inForce(each, on))
  if (now.length === 0) return judged(whyNotInForce(mine, on))
  const settling = purpose === 'settle' ? now.filter((each) => each.powers.includes('settle')) : now
  if (settling.length === 0) return judged('not-to-settle')
  const disposing = disposes(people, party, signature) ? settling.filter((each) => each.powers.includes('dispose')) : settling
  const [best] = [...disposing].sort((one, other) => Number(one.together) - Number(other.together))
  if (!best) return judged('not-to-dispose')
  return good(best.together ? best.agentIds : [])
}

function whyNotInForce(mine: readonly Authority[], on: Day): SigningFault {
  if (mine.some((each) => each.endedOn !== null && each.endedOn <= on)) return 'revoked'
  return mine.some((each) => each.untilOn !== null && each.untilOn < on) ? 'expired' : 'not-yet'
}

function disposes(people: readonly Placed[], party: Placed, { disposesOf, purpose }: Signature): boolean {
  return purpose === 'settle' && disposesOf.some((household) => membersOf(people, household).some((each) => each.id === party.id))
}

/** Somebody whose mark is needed, and who may make it today. */
export interface SignerShown {
  readonly partyId: string
  readonly standing: 'party' | 'co-owner'
  readonly ways: readonly { readonly as: SignsAs; readonly signerId: string | null; readonly together: readonly string[] }[]
  /** Why nobody may, where that is so. */
  readonly fault: SigningFault | null
}

/** Who must sign and who may do it for them on a day: what the signing form offers and its command checks. */
export function signersShown(
  people: readonly Placed[], authorities: readonly Authority[], asked: { readonly on: Day; readonly purpose: Purpose; readonly disposesOf: readonly string[] },
): readonly SignerShown[] {
  const standings = standingsOf(people)
  return signersOf(people, asked.disposesOf).map((partyId) => {
    const tries = waysOf(people, authorities, partyId).map((way) => ({ way, judgement: judgeSignature(people, authorities, { ...asked, ...way, partyId }) }))
    const ways = tries.flatMap(({ way, judgement }) => (judgement.fault === null ? [{ ...way, together: judgement.together }] : []))
    const [first] = tries.flatMap(({ judgement }) => (judgement.fault === null ? [] : [judgement.fault]))
    return { partyId, standing: standings.get(partyId) === 'co-owner' ? 'co-owner' : 'party', ways, fault: ways.length > 0 ? null : (first ?? 'signer-missing') }
  })
}

/** Oneself first, then the guardian, then each agent ever authorised. */
function waysOf(people: readonly Placed[], authorities: readonly Authority[], partyId: string): readonly { readonly as: SignsAs; readonly signerId: string | null }[] {
  const party = people.find((each) => each.id === partyId)
  const legal = party?.representation === 'legal-representative' ? [party.representedBy] : []
  const givers = [partyId, ...(party && !actsAlone(party) ? [party.representedBy] : [])]
  const agents = authorities.filter((each) => each.principalIds.some((id) => givers.includes(id))).flatMap((each) => each.agentIds)
  return [
    { as: 'self', signerId: null },
    ...(party?.representation === 'guardian' ? [{ as: 'guardian', signerId: party.representedBy } as const] : []),
    ...[...new Set([...legal, ...agents])].map((signerId) => ({ as: 'agent', signerId }) as const),
  ]
}
