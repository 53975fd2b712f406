/** States of a mediation in which parties and details can still be completed or corrected. */
const BEFORE_THE_END = ['registered', 'awaiting-consent', 'accepted', 'mediating', 'suspended']

/** Where a matter stands when somebody wants to complete its details. */
export interface DetailsStanding {
  readonly dispatched: boolean
  /** State of the mediation; null where there is none yet. */
  readonly mediation: string | null
  /** Whoever asks handles the case, or is the head above its handler. */
  readonly mine: boolean
}

/** Why details cannot be stated now: `too-late` after the end, `by-handler` after dispatch; undefined where they can. */
export function detailsStop({ dispatched, mediation, mine }: DetailsStanding): 'too-late' | 'by-handler' | undefined {
  if (!dispatched) return undefined
  if (mediation !== null && !BEFORE_THE_END.includes(mediation)) return 'too-late'
  return mine ? undefined : 'by-handler'
}

/** Whether the button “complete the details” is there: the command asks the same rule. */
export function maySupplyDetails(standing: DetailsStanding): boolean {
  return detailsStop(standing) === undefined
}
