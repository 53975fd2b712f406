import { balancesOf, post } from '#cap/ledger'
import { ok, refuse, type Result } from '#platform/result'
import { accountsOf, type Given, type GivenLine, givenPostings, shareOut, STOCK_BOOK } from '../domain.ts'
import { itemsInUse } from '../reads/station.ts'
import * as store from '../store/encounters.ts'
import { refusal } from '../words.ts'
import type { Here } from './here.ts'

/**
 * Books what was given to somebody: from the shelf what it holds, the rest from `beyond`. An empty shelf refuses nothing.
 * Answers whether it was beyond the shelf. Refuses `no-such-item`.
 */
export async function give(here: Here, encounterId: string, entryId: string, items: readonly Given[]): Promise<Result<{ beyond: boolean }>> {
  const { tx, station, now } = here
  const known = await itemsInUse(tx, station.id)
  if (items.some((each) => !known.some((item) => item.id === each.itemId))) return refuse(refusal('no-such-item', {}))
  const accounts = accountsOf(station.id)
  const balances = await balancesOf(tx, STOCK_BOOK, [accounts.shelf])
  const lines = shareOut(items, new Map(balances.map((each) => [each.commodity, each.n])))
  const posted = await book(here, entryId, lines)
  if (!posted.ok) return posted
  await store.insertAid(tx, { encounterId, entryId, at: now, lines: posted.value })
  return ok({ beyond: posted.value.some((each) => each.beyond > 0) })
}

/** Two who take the last coat at the same moment: the second one's is beyond the shelf, whole. */
async function book(here: Here, entryId: string, lines: readonly GivenLine[]): Promise<Result<readonly GivenLine[]>> {
  const { tx, station, today, now, by } = here
  const entry = (shared: readonly GivenLine[]) => ({ id: entryId, book: STOCK_BOOK, kind: 'given', postings: givenPostings(accountsOf(station.id), shared) })
  const posted = await post(tx, entry(lines), { on: today, at: now, by: by.id })
  if (posted.ok) return ok(lines)
  const beyond = lines.map((each) => ({ ...each, beyond: each.n }))
  const again = await post(tx, entry(beyond), { on: today, at: now, by: by.id })
  return again.ok ? ok(beyond) : again
}
