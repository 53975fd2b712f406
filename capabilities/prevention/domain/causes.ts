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
  return sums.filter((each) => each.n > 0).toSorted((one, other) => Number(isOpen(one)) - Number(isOpen(other)) || other.n - one.n || (one.cause < other.cause ? -1 : 1))
}

const isOpen = ({ cause }: CauseSum) => cause === 'other' || cause === 'not-clear'

/** What whoever only counts is told of a table: no cell under `least`, and where one alone would be hidden the smallest of the others with it (PR-24). */
export function withoutFewCauses(sums: readonly CauseSum[], least: number): readonly CauseSum[] {
  const few = sums.filter((each) => each.n < least)
  const kept = sums.filter((each) => each.n >= least)
  const told = few.length === 1 ? kept.slice(0, -1) : kept
  return told.map((each) => ({ ...each, kinds: [] }))
}
