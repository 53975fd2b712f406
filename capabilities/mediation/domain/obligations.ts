import { addDays, type Day } from '#platform/time'
import type { ObligationKind } from './performance.ts'
import { type Vague, vagueIn } from './vague.ts'

/** One promise of an agreement as the mediator writes it: who does what, how much, by when, where and how, to whom. */
export interface Obligation {
  readonly ref: string
  readonly debtorPartyId: string
  readonly creditorPartyId: string
  readonly kind: ObligationKind
  readonly what: string
  readonly fen?: number | undefined
  readonly way: string
  readonly place: string
  readonly dueOn: Day
}

export type ObligationFault =
  | { readonly fault: 'missing'; readonly part: 'who' | 'to-whom' | 'what' | 'amount' | 'way' | 'place' }
  | ({ readonly fault: 'vague' } & Vague)
  | { readonly fault: 'amount-out-of-range' }
  | { readonly fault: 'same-party' }
  | { readonly fault: 'due-before-agreement' }
  | { readonly fault: 'due-too-far' }

/** The largest sum a single obligation may name: ten billion yuan, far inside what a fen count holds exactly. */
export const MOST_FEN = 1_000_000_000_000

/** Fifty years: a due day beyond is a slip of the pen. */
const MOST_DAYS = 18_263

/** What an obligation lacks, or none. `madeOn` is the day of the draft: nothing can fall due before it is promised. */
export function faultOf(obligation: Obligation, partyIds: readonly string[], madeOn: Day): ObligationFault | undefined {
  const missing = missingPart(obligation, partyIds)
  if (missing) return { fault: 'missing', part: missing }
  if (obligation.debtorPartyId === obligation.creditorPartyId) return { fault: 'same-party' }
  if (obligation.fen !== undefined && !isAmount(obligation.fen)) return { fault: 'amount-out-of-range' }
  if (obligation.dueOn < madeOn) return { fault: 'due-before-agreement' }
  if (obligation.dueOn > addDays(madeOn, MOST_DAYS)) return { fault: 'due-too-far' }
  const vague = [obligation.what, obligation.way, obligation.place].map(vagueIn).find((each) => each !== undefined)
  return vague && { fault: 'vague', ...vague }
}

function missingPart(obligation: Obligation, partyIds: readonly string[]) {
  if (!partyIds.includes(obligation.debtorPartyId)) return 'who'
  if (!partyIds.includes(obligation.creditorPartyId)) return 'to-whom'
  if (obligation.what.trim() === '') return 'what'
  if (obligation.kind === 'money' && obligation.fen === undefined) return 'amount'
  if (obligation.way.trim() === '') return 'way'
  return obligation.place.trim() === '' ? 'place' : undefined
}

function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen > 0 && fen <= MOST_FEN
}
