/** How many matters of one kind were closed with one cause. */
export interface CauseCell {
  readonly cause: string
  readonly category: string
  readonly n: number
}

export interface CauseSum {
  readonly cause: string
  readonly n: number
  /** Kinds with it, the most frequent first. */
  readonly kinds: readonly { readonly category: string; readonly n: number }[]
}

/** Causes of closed matters, the most frequent first; what was “not clear” or something else stands last, whatever its number. */
export function causeSums(cells: readonly CauseCell[]): readonly CauseSum[] {
  const causes = [...new Set(cells.map((each) => each.cause))]
  const sums = causes.map((cause): CauseSum => {
    const own = cells.filter((each) => each.cause === cause && each.n > 0)
    return {
      cause, n: own.reduce((sum, each) => sum + each.n, 0),
      kinds: own.map(({ category, n }) => ({ category, n })).toSorted((one, other) => other.n - one.n || (one.category < other.category ? -1 : 1)),
    }
  })
  return sums.filter((each) => each.n > 0).toSorted(inOrder)
}

type Counted = Pick<CauseSum, 'cause' | 'n'>

const isOpen = ({ cause }: Counted) => cause === 'other' || cause === 'not-clear'
const inOrder = (one: Counted, other: Counted) => Number(isOpen(one)) - Number(isOpen(other)) || other.n - one.n || (one.cause < other.cause ? -1 : 1)

/** Causes as whoever only counts is told them, in the same order: those that are kept back are not among them (PR-24). */
export const toldCauses = (causes: readonly Counted[]): readonly Counted[] => causes.filter((each) => each.n > 0).toSorted(inOrder)
