import type { Said } from '#platform/words'
import { GROUND_WORDS } from '../words/reasons.ts'

export type Ground = keyof typeof GROUND_WORDS

export type CourtLevel = 'tribunal' | 'basic' | 'intermediate'

/** Why a court may be asked, with its article, and which courts of the register that lists. A change of the law changes a row. */
export const GROUNDS: readonly {
  readonly ground: Ground
  readonly law: string
  readonly afterReferral: boolean
  readonly levels: readonly CourtLevel[]
  /** Only courts in whose area the committees lie. */
  readonly home: boolean
  /** Another court than those of the register may be named. */
  readonly elsewhere: boolean
}[] = [
  { ground: 'inviting', law: 'CPL-205(1)', afterReferral: true, levels: ['tribunal', 'basic', 'intermediate'], home: false, elsewhere: false },
  { ground: 'committee-place', law: 'CPL-205(2)', afterReferral: false, levels: ['tribunal', 'basic'], home: true, elsewhere: false },
  { ground: 'party-domicile', law: 'CPL-205(2)', afterReferral: false, levels: ['basic'], home: false, elsewhere: true },
  { ground: 'subject-place', law: 'CPL-205(2)', afterReferral: false, levels: ['basic'], home: false, elsewhere: true },
  { ground: 'intermediate', law: 'CPL-205(2)', afterReferral: false, levels: ['intermediate'], home: false, elsewhere: true },
]

export const GROUND_NAMES = ['inviting', 'committee-place', 'party-domicile', 'subject-place', 'intermediate'] as const satisfies readonly Ground[]

/** A court of the register, or a tribunal that is a unit of the house, so that its liaison can be reached. */
export interface KnownCourt {
  /** Id in the register; null where only the unit is known. */
  readonly courtId: string | null
  readonly unitId: string | null
  readonly name: Said
  readonly level: CourtLevel
  readonly home: boolean
  readonly address: string
  readonly phone: string
}

/** One line of the page on which the parties choose (CPL 205). Where nothing is known, the court's name is typed. */
export interface EligibleCourt {
  readonly ground: Ground
  readonly words: Said
  readonly law: string
  readonly courtId: string | null
  readonly unitId: string | null
  readonly name: Said | null
  readonly address: string
  readonly phone: string
}

/**
 * Courts that may be asked. A matter that a court referred goes back to that court; one of the committee's own goes to
 * the basic court (or its tribunal) at the committee's place, a party's domicile or the subject's place, and to the
 * intermediate court where the dispute belongs there (CPL Art. 205). Among several the parties choose; the one that
 * dockets first prevails (CPL-I 352).
 */
export function eligibleCourts(referred: boolean, courts: readonly KnownCourt[]): readonly EligibleCourt[] {
  return GROUNDS.filter((each) => each.afterReferral === referred).flatMap(({ ground, law, levels, home, elsewhere }): readonly EligibleCourt[] => {
    const line = { ground, words: GROUND_WORDS[ground], law }
    const listed = courts.filter((each) => levels.includes(each.level) && (each.home || !home))
    const known = listed.map(({ courtId, unitId, name, address, phone }) => ({ ...line, courtId, unitId, name, address, phone }))
    const typed = { ...line, courtId: null, unitId: null, name: null, address: '', phone: '' }
    return elsewhere || known.length === 0 ? [...known, typed] : known
  })
}

export interface ChosenCourt {
  readonly ground: Ground
  readonly courtId?: string | undefined
  readonly unitId?: string | undefined
  readonly name?: string | undefined
}

/** The line that was chosen, or undefined where it is not on the page or a court outside the register is not named. */
export function chosenCourt(chosen: ChosenCourt, eligible: readonly EligibleCourt[]): EligibleCourt | undefined {
  const onPage = eligible.filter((each) => each.ground === chosen.ground)
  if (chosen.courtId !== undefined) return onPage.find((each) => each.courtId === chosen.courtId)
  if (chosen.unitId !== undefined) return onPage.find((each) => each.unitId === chosen.unitId)
  const typed = onPage.find((each) => each.name === null)
  return (chosen.name ?? '').trim() === '' ? undefined : typed
}
