import type { Term } from '#cap/cases'
import { addDays, type Day, day } from '#platform/time'

export const AIDS = ['food', 'water', 'warmth', 'clothes', 'rest', 'first-aid'] as const
export type Aid = (typeof AIDS)[number]

/** Whom one asks where somebody belongs. */
export const ENQUIRY_WAYS = ['themselves', 'neighbours', 'community', 'police', 'rescue-station', 'hospital', 'card-or-note'] as const
export type EnquiryWay = (typeof ENQUIRY_WAYS)[number]

/** How it ended: with their own people, at home, with the police, the rescue station or a hospital; or they went on as they wished. */
export const ENDINGS = ['handed-over', 'taken-home', 'police', 'rescue-station', 'hospital', 'went-on'] as const
export type Ending = (typeof ENDINGS)[number]

export const RELATIONS = ['child', 'spouse', 'parent', 'sibling', 'other-relative', 'neighbour', 'carer', 'institution'] as const
export type Relation = (typeof RELATIONS)[number]

export const VERIFICATIONS = ['recognised-each-other', 'paper-seen', 'police-confirmed', 'community-confirmed'] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** To whom and how one made sure. Only whoever is handed over or taken home needs both. */
export interface HandOver {
  readonly as: Ending
  readonly relation: Relation | null
  readonly verified: Verification | null
}

/** Handing over is complete with relation and verification; other endings name neither. */
export function handOverFits({ as, relation, verified }: HandOver): boolean {
  const own = as === 'handed-over' || as === 'taken-home'
  return own ? relation !== null && verified !== null : relation === null && verified === null
}

/** Counted as brought home. */
export function isBroughtHome(as: Ending): boolean {
  return as === 'handed-over' || as === 'taken-home'
}

/** The last day on which details are there (PIPL Art. 19). */
export function keepUntil(endedOn: Day, keepDays: number): Day {
  return addDays(endedOn, keepDays)
}

/** What nobody ended goes so many calendar days after somebody was met [D] (PIPL Art. 19): a forgotten press keeps nothing for good. */
export const HOMECOMING_TERMS: readonly Term[] = [{ clock: 'homecoming-left-kept', length: 30, unit: 'cal', law: 'PIPL-19', effectiveFrom: day('2024-01-01') }]
