import type { Said } from '#platform/words'
import { GROUND_WORDS } from '../words/reasons.ts'

export type Ground = keyof typeof GROUND_WORDS

/** Why a court may be asked, with its article. A change of the law changes a row. */
export const GROUNDS: readonly { readonly ground: Ground; readonly law: string; readonly afterReferral: boolean; readonly ownTribunals: boolean }[] = [
  { ground: 'inviting', law: 'CPL-205(1)', afterReferral: true, ownTribunals: true },
  { ground: 'committee-place', law: 'CPL-205(2)', afterReferral: false, ownTribunals: true },
  { ground: 'party-domicile', law: 'CPL-205(2)', afterReferral: false, ownTribunals: false },
  { ground: 'subject-place', law: 'CPL-205(2)', afterReferral: false, ownTribunals: false },
  { ground: 'intermediate', law: 'CPL-205(2)', afterReferral: false, ownTribunals: false },
]

export const GROUND_NAMES = ['inviting', 'committee-place', 'party-domicile', 'subject-place', 'intermediate'] as const satisfies readonly Ground[]

/** A court of the district that is a unit of the house, so that its liaison can be reached. */
export interface Tribunal {
  readonly unitId: string
  readonly name: Said
}

/** One line of the page on which the parties choose (CPL 205). Without a unit, the court's name is typed. */
export interface EligibleCourt {
  readonly ground: Ground
  readonly words: Said
  readonly law: string
  readonly unitId: string | null
  readonly name: Said | null
}

/**
 * Courts that may be asked. A matter that a court referred goes back to that court; one of the committee's own goes to
 * the basic court at the committee's place, a party's domicile or the subject's place (CPL Art. 205). Among several
 * the parties choose; the one that dockets first prevails (CPL-I 352).
 */
export function eligibleCourts(referred: boolean, tribunals: readonly Tribunal[]): readonly EligibleCourt[] {
  return GROUNDS.filter((each) => each.afterReferral === referred).flatMap(({ ground, law, ownTribunals }): readonly EligibleCourt[] => {
    const typed = { ground, words: GROUND_WORDS[ground], law, unitId: null, name: null }
    return ownTribunals ? [...tribunals.map(({ unitId, name }) => ({ ...typed, unitId, name })), ...(tribunals.length === 0 ? [typed] : [])] : [typed]
  })
}

export interface ChosenCourt {
  readonly ground: Ground
  readonly unitId?: string | undefined
  readonly name?: string | undefined
}

/** The line that was chosen, or undefined where it is not on the page or a court outside the house is not named. */
export function chosenCourt(chosen: ChosenCourt, eligible: readonly EligibleCourt[]): EligibleCourt | undefined {
  const line = eligible.find((each) => each.ground === chosen.ground && each.unitId === (chosen.unitId ?? null))
  const named = line !== undefined && (line.unitId !== null || (chosen.name ?? '').trim() !== '')
  return named ? line : undefined
}
