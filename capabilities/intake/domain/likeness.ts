/** What two reports are compared by: never a name, never a score of a person. */
export interface Likeness {
  readonly sameAddress: boolean
  readonly sameMicroGrid: boolean
  readonly sameCategory: boolean
  readonly samePhone: boolean
  readonly daysApart: number
  /** The same things are said; false for whoever may not read the other one. */
  readonly sameWords: boolean
}

/** Reports further apart than this are not offered as the same matter. */
export const SAME_MATTER_DAYS = 30

export const SAME_REASONS = ['address', 'phone', 'place-and-category', 'place-and-words', 'same-day'] as const
export type SameReason = (typeof SAME_REASONS)[number]

/** Whether staff should be shown a case as likely the same matter, and for which reasons, strongest first. That it came on the same day is none by itself. */
export function likelySame(likeness: Likeness): readonly SameReason[] {
  if (likeness.daysApart > SAME_MATTER_DAYS) return []
  const reasons: SameReason[] = []
  if (likeness.sameAddress) reasons.push('address')
  if (likeness.samePhone) reasons.push('phone')
  if (likeness.sameMicroGrid && likeness.sameCategory) reasons.push('place-and-category')
  if ((likeness.sameMicroGrid || likeness.sameAddress) && likeness.sameWords) reasons.push('place-and-words')
  return reasons.length > 0 && likeness.daysApart === 0 ? [...reasons, 'same-day'] : reasons
}

/** Pairs of characters that two texts must share, as a part of the shorter one and at least in number. */
const LEAST_PART = 0.3
const LEAST_PAIRS = 3
const NOT_WORDS = /[^\p{L}\p{N}]+/u

/** Every two characters that stand together, each once; never over a mark or a space. */
function pairsOf(text: string): ReadonlySet<string> {
  const runs = text.toLowerCase().split(NOT_WORDS).map((run) => [...run])
  return new Set(runs.flatMap((run) => run.slice(1).map((each, index) => `${run[index] ?? ''}${each}`)))
}

/** Whether two short texts say the same things: how many pairs of characters they share, measured by the shorter. Pure. */
export function saysTheSame(one: string, other: string): boolean {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const shared = [...left].filter((each) => right.has(each)).length
  return shared >= LEAST_PAIRS && shared >= LEAST_PART * Math.min(left.size, right.size)
}
