import { addDays, type Day } from '#platform/time'
import type { ObligationKind } from './performance.ts'

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

/**
 * Words that leave open what, how much or when. An agreement must be determinate to be valid and enforceable
 * (CC Art. 143, CPL-I Art. 358 (5)); the list is short and honest: it finds these and claims nothing more.
 */
export const VAGUE_PHRASES: readonly string[] = [
  '尽快', '尽早', '及时履行', '适当', '酌情', '合理期限', '合理时间', '近期', '有钱了', '有钱时', '手头宽裕', '方便时', '方便的时候',
  '以后再说', '另行协商', '再行商量', '左右', '若干', '大约', '大概', '择日', '适时', '条件成熟', '视情况', '陆续', '改天', '力争', '争取在',
  'as soon as possible', 'reasonable time', 'when convenient', 'approximately', 'to be discussed', 'in due course', 'appropriate amount',
]

/** The first vague phrase in a text, or none. */
export function vaguePhraseIn(text: string): string | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, ' ')
  return VAGUE_PHRASES.find((phrase) => plain.includes(phrase))
}

export type ObligationFault =
  | { readonly fault: 'missing'; readonly part: 'who' | 'to-whom' | 'what' | 'amount' | 'way' | 'place' }
  | { readonly fault: 'vague'; readonly phrase: string }
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
  const vague = [obligation.what, obligation.way, obligation.place].map(vaguePhraseIn).find((each) => each !== undefined)
  return vague === undefined ? undefined : { fault: 'vague', phrase: vague }
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
