import { balancesOf, type Entry, type Posting, post } from '#cap/ledger'
import type { StaffActor } from '#platform/access'
import { ok, refuse } from '#platform/result'
import type { Services } from '#platform/services'
import type { CountBody, ReceiveBody, SettleBody } from '../contract.ts'
import { accountsOf, countedPostings, receivedPostings, settledPostings, STOCK_BOOK } from '../domain.ts'
import { itemsInUse } from '../reads/station.ts'
import { refusal } from '../words.ts'
import { atStation, type Here, type Made } from './here.ts'

/** What came in goes onto the shelf. Refuses `no-such-item`. */
export function receive(services: Services, by: StaffActor, commandId: string, body: ReceiveBody): Made {
  return ofItem(services, by, body.itemId, (here) => enter(here, { id: commandId, kind: 'received', postings: receivedPostings(accountsOf(here.station.id), body) }))
}

/** The shelf becomes what was counted; the difference is an entry of its own. Refuses `no-such-item`. */
export function count(services: Services, by: StaffActor, commandId: string, { itemId, counted }: CountBody): Made {
  return ofItem(services, by, itemId, async (here) => {
    const accounts = accountsOf(here.station.id)
    const held = await heldOf(here, accounts.shelf, itemId)
    return enter(here, { id: commandId, kind: 'counted', postings: countedPostings(accounts, itemId, held, counted) })
  })
}

/** Says where things given beyond the shelf came from. Refuses `no-such-item`, `more-than-open`. */
export function settle(services: Services, by: StaffActor, commandId: string, { itemId, n, by: how }: SettleBody): Made {
  return ofItem(services, by, itemId, async (here) => {
    const accounts = accountsOf(here.station.id)
    const open = -(await heldOf(here, accounts.beyond, itemId))
    if (n > open) return refuse(refusal('more-than-open', { open }))
    return enter(here, { id: commandId, kind: `settled-${how}`, postings: settledPostings(accounts, { itemId, n }, how) })
  })
}

function ofItem(services: Services, by: StaffActor, itemId: string, work: (here: Here) => Made): Made {
  return atStation(services, by, async (here): Made => {
    const items = await itemsInUse(here.tx, here.station.id)
    return items.some((each) => each.id === itemId) ? work(here) : refuse(refusal('no-such-item', {}))
  })
}

async function heldOf({ tx }: Here, account: string, itemId: string): Promise<number> {
  const balances = await balancesOf(tx, STOCK_BOOK, [account])
  return balances.find((each) => each.commodity === itemId)?.n ?? 0
}

async function enter({ tx, today, now, by }: Here, entry: Pick<Entry, 'id' | 'kind'> & { readonly postings: readonly Posting[] }): Made {
  if (entry.postings.length === 0) return ok({ id: entry.id })
  return post(tx, { ...entry, book: STOCK_BOOK }, { on: today, at: now, by: by.id })
}
