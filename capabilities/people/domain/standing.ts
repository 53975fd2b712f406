import type { Id } from '#platform/ids'

export type HouseholdId = Id<'household'>

/** `party` takes part in the dispute; `co-owner` signs where a share is disposed of; `speaker` only speaks for others. */
export const STANDINGS = ['party', 'co-owner', 'speaker'] as const
export type Standing = (typeof STANDINGS)[number]

/**
 * CC Arts. 18–23. `by-age`: what the age says. `full`: a minor of 16 or more who lives on their own work (Art. 18 para 2).
 * `limited` and `none`: an adult who cannot fully recognise what they do (Arts. 21, 22), as a court or the family states it.
 */
export const LEGAL_CAPACITIES = ['by-age', 'full', 'limited', 'none'] as const
export type LegalCapacity = (typeof LEGAL_CAPACITIES)[number]

/** What the rules about standing look at: no name. */
export interface Placed {
  readonly id: string
  readonly minor: boolean
  readonly standing: Standing | null
  readonly householdId: string | null
  readonly legalCapacity: LegalCapacity
  readonly representedBy: string | null
  readonly representation: string | null
}

/** Whether somebody may agree and sign without a guardian (CC Arts. 18–23). */
export function actsAlone({ minor, legalCapacity }: Pick<Placed, 'minor' | 'legalCapacity'>): boolean {
  return legalCapacity === 'full' || (legalCapacity === 'by-age' && !minor)
}

/** How each person stands. Where nobody said so, whoever represents another is a voice and no party. */
export function standingsOf(people: readonly Placed[]): ReadonlyMap<string, Standing> {
  const representing = new Set(people.map((each) => each.representedBy))
  return new Map(people.map((each) => [each.id, each.standing ?? (representing.has(each.id) ? 'speaker' : 'party')]))
}

/** Who takes part in the dispute: everybody but voices and co-owners who are asked for their share only. */
export function actingParties<Person extends Placed>(people: readonly Person[]): readonly Person[] {
  const standings = standingsOf(people)
  return people.filter((each) => standings.get(each.id) === 'party')
}

/** Everybody of one household or property, whatever their standing; voices are not of it. */
export function membersOf<Person extends Placed>(people: readonly Person[], householdId: string): readonly Person[] {
  const standings = standingsOf(people)
  return people.filter((each) => each.householdId === householdId && standings.get(each.id) !== 'speaker')
}

/**
 * Children whose own wish is asked before anything is agreed for them: eight or older and not of full capacity
 * (CC Arts. 19, 35, 1084; LPM Art. 4).
 */
export function childrenToHear<Person extends Placed & { readonly ageBand: string }>(people: readonly Person[]): readonly Person[] {
  const heard = ['8-13', '14-17']
  return actingParties(people).filter((each) => heard.includes(each.ageBand) && !actsAlone(each))
}
