import type { Day } from '#platform/time'
import { missingMarks } from './agreement.ts'
import type { Arranged, Draft, Mark, MediationFile } from './file.ts'
import type { Progress } from './performance.ts'

export type ObligationState = 'open' | 'partly' | 'done' | 'late'

/** How far one obligation has come. Late from the day after its rolled day on, as T18 says it. */
export function obligationState({ settled, overdue, paidFen }: Pick<Progress, 'settled' | 'overdue' | 'paidFen'>): ObligationState {
  if (settled) return 'done'
  if (overdue) return 'late'
  return paidFen > 0 ? 'partly' : 'open'
}

/** One's own word so far: given, refused, or still asked for. */
export function ownConsent(file: MediationFile, state: string, partyId: string): { readonly state: 'asked' | 'given' | 'refused'; readonly on: Day | null } | null {
  const word = file.consents.find((each) => each.partyId === partyId)
  if (word) return { state: word.given ? 'given' : 'refused', on: word.on }
  return state === 'registered' || state === 'awaiting-consent' ? { state: 'asked', on: null } : null
}

/** Whether the present text waits for this party's mark, and whether only the seal is left. */
export function ownSigning(draft: Draft | null, marks: readonly Mark[], partyId: string): { readonly marked: boolean; readonly sealWaits: boolean } | null {
  if (!draft?.partyIds.includes(partyId)) return null
  const marked = marks.some((each) => each.draftId === draft.id && each.by === 'party' && each.whose === partyId)
  return { marked, sealWaits: missingMarks(draft, marks).length === 0 }
}

/** Sessions to come that a party is invited to, the nearest first. */
export function sessionsFor(arranged: readonly Arranged[], partyId: string, today: Day): readonly Arranged[] {
  const mine = arranged.filter((each) => each.on >= today && each.partyIds.includes(partyId))
  return [...mine].sort((left, right) => (`${left.on}${left.from}` < `${right.on}${right.from}` ? -1 : 1))
}
