import { membersOf, signersShown } from '#cap/people'
import type { Desk } from './commands/desk.ts'
import { namesOf } from './commands/voices.ts'
import type { MediationDesk } from './contract.ts'

/**
 * Who may answer for each party today: themselves, the guardian, or an agent within a written authority (CC Arts. 19–23, 165).
 * Agreeing to mediate needs any authority, not the special one to settle. Whoever nobody may speak for has an empty list.
 */
export function voicesShown(desk: Desk): MediationDesk['voices'] {
  const shown = signersShown(desk.people, desk.authorities, { on: desk.today, purpose: 'consent', disposesOf: [] })
  return shown.map(({ partyId, ways }) => ({
    partyId, ways: ways.map(({ as, signerId }) => ({ as, signerId, name: signerId === null ? '' : namesOf(desk, [signerId]) })),
  }))
}

/** Homes with more than one owner: where a share of one is disposed of, every one of them signs (CC Art. 301). */
export function homesShown(desk: Desk): MediationDesk['homes'] {
  const ids = [...new Set(desk.people.flatMap((each) => (each.householdId === null ? [] : [each.householdId])))]
  return ids.map((id) => ({ id, owners: membersOf(desk.people, id).map((each) => each.id) })).filter((each) => each.owners.length > 1)
    .map(({ id, owners }) => ({ id, names: namesOf(desk, owners) }))
}
