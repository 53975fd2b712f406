import type { Posting } from '#cap/ledger'

/** The bookkeeping of supplies in the ledger. */
export const STOCK_BOOK = 'rescue-stock'

export interface Accounts {
  /** Never below zero. */
  readonly shelf: string
  readonly received: string
  readonly given: string
  /** What was given without having been on the shelf: below zero while the shortage is open. */
  readonly beyond: string
  readonly difference: string
}

/** The accounts of one station. */
export function accountsOf(unitId: string): Accounts {
  return { shelf: `shelf:${unitId}`, received: `received:${unitId}`, given: `given:${unitId}`, beyond: `beyond:${unitId}`, difference: `difference:${unitId}` }
}

export interface Given {
  readonly itemId: string
  readonly n: number
}

export interface GivenLine extends Given {
  /** How many of them the shelf did not hold. */
  readonly beyond: number
}

/** Equal items become one line; of each, what the shelf does not hold goes beyond it. Aid is never refused for an empty shelf. */
export function shareOut(items: readonly Given[], held: ReadonlyMap<string, number>): readonly GivenLine[] {
  const sums = new Map<string, number>()
  for (const { itemId, n } of items) sums.set(itemId, (sums.get(itemId) ?? 0) + n)
  return [...sums.entries()].map(([itemId, n]) => ({ itemId, n, beyond: Math.max(0, n - Math.max(0, held.get(itemId) ?? 0)) }))
}

const line = (account: string, commodity: string, n: number, guarded = false): Posting => ({ account, commodity, n, guarded })

/** Lines of the entry `given`: from the shelf what was there, from `beyond` the rest. */
export function givenPostings(accounts: Accounts, lines: readonly GivenLine[]): readonly Posting[] {
  return lines.flatMap(({ itemId, n, beyond }) => [
    ...(n > beyond ? [line(accounts.shelf, itemId, beyond - n, true)] : []),
    ...(beyond > 0 ? [line(accounts.beyond, itemId, -beyond)] : []),
    line(accounts.given, itemId, n),
  ])
}

/** Where things given beyond the shelf came from, once it is known. */
export const SETTLED_BY = ['late-entry', 'gift', 'miscount'] as const
export type SettledBy = (typeof SETTLED_BY)[number]

/** Lines that close a shortage: entered late or a gift is a receipt, miscounted is a difference. */
export function settledPostings(accounts: Accounts, { itemId, n }: Given, by: SettledBy): readonly Posting[] {
  return [line(by === 'miscount' ? accounts.difference : accounts.received, itemId, -n), line(accounts.beyond, itemId, n)]
}

export function receivedPostings(accounts: Accounts, { itemId, n }: Given): readonly Posting[] {
  return [line(accounts.received, itemId, -n), line(accounts.shelf, itemId, n, true)]
}

/** Lines that bring the shelf to what was counted; none where it was right. */
export function countedPostings(accounts: Accounts, itemId: string, held: number, counted: number): readonly Posting[] {
  const n = counted - held
  return n === 0 ? [] : [line(accounts.difference, itemId, -n), line(accounts.shelf, itemId, n, true)]
}
