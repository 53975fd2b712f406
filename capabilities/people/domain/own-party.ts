/** What tells whether somebody who reported is a party of the case that goes on. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly representedBy: string | null
}

/**
 * The party that a reporter is, or speaks for: the one their report names; else, in a case theirs was merged into or whose
 * parties were added later, the only one of the same name and the same telephone. A name or a telephone alone is not enough.
 */
export function ownParty<Party extends Known>(reporter: { readonly partyId: string | null; readonly name: string; readonly phone: string | null }, parties: readonly Party[]): Party | undefined {
  const named = parties.find((each) => each.id === reporter.partyId)
  const alike = parties.filter((each) => each.phone !== null && each.phone === reporter.phone && each.name !== '' && each.name === reporter.name)
  const self = named ?? (alike.length === 1 ? alike[0] : undefined)
  return parties.find((each) => each.representedBy !== null && each.representedBy === self?.id) ?? self
}
