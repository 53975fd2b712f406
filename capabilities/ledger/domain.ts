/** One line of an entry: so many of a commodity come to an account (`n` > 0) or leave it (`n` < 0). Whole numbers. */
export interface Posting {
  readonly account: string
  readonly commodity: string
  readonly n: number
  /** A shelf or a card: never below zero. A source or sink is not guarded. */
  readonly guarded: boolean
}

/** What somebody did, in a book: its lines sum to nothing for each commodity. */
export interface Entry {
  /** The command’s id: posted once, however often it is sent. */
  readonly id: string
  readonly book: string
  /** What was done, as the book’s owner names it (`given`, `received`, `redeemed`). */
  readonly kind: string
  readonly postings: readonly Posting[]
}

/** Sum of the postings of an account. */
export interface Balance {
  readonly account: string
  readonly commodity: string
  readonly n: number
}

const keyOf = ({ account, commodity }: { readonly account: string; readonly commodity: string }) => `${account}\u0000${commodity}`

/** Postings of one account and commodity become one; what cancels out is left away. In one order for everybody, so that no two entries wait for each other. */
export function summed(postings: readonly Posting[]): readonly Posting[] {
  const sums = new Map<string, Posting>()
  for (const each of postings) {
    const known = sums.get(keyOf(each))
    sums.set(keyOf(each), { ...each, n: (known?.n ?? 0) + each.n, guarded: each.guarded || known?.guarded === true })
  }
  return [...sums.entries()].filter(([, each]) => each.n !== 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each)
}

/** Whether an entry is one: whole numbers, something in it, and nothing lost or made for any commodity. */
export function isBalanced(postings: readonly Posting[]): boolean {
  const sums = new Map<string, number>()
  for (const { commodity, n } of postings) {
    if (!Number.isSafeInteger(n)) return false
    sums.set(commodity, (sums.get(commodity) ?? 0) + n)
  }
  return summed(postings).length > 0 && [...sums.values()].every((n) => n === 0)
}

/** What an entry takes from one account to another. `from` and `to` say whether they are guarded. */
export function moved(
  commodity: string,
  n: number,
  from: Pick<Posting, 'account' | 'guarded'>,
  to: Pick<Posting, 'account' | 'guarded'>,
): readonly Posting[] {
  return [{ ...from, commodity, n: -n }, { ...to, commodity, n }]
}

/** The lines that take an entry back. */
export function reversed(postings: readonly Posting[]): readonly Posting[] {
  return postings.map((each) => ({ ...each, n: -each.n }))
}

/** The first guarded account that an entry would bring below zero, with what it holds; undefined where all hold enough. */
export function lacking(postings: readonly Posting[], held: readonly Balance[]): Balance | undefined {
  const holding = new Map(held.map((each) => [keyOf(each), each.n]))
  const short = summed(postings).find((each) => each.guarded && each.n < 0 && (holding.get(keyOf(each)) ?? 0) + each.n < 0)
  return short && { account: short.account, commodity: short.commodity, n: holding.get(keyOf(short)) ?? 0 }
}
