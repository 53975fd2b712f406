import type { Tx } from '#platform/db/database'
import { join, rows, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Balance, Posting } from './domain.ts'

export interface EntryMade {
  readonly id: string
  readonly book: string
  readonly kind: string
  readonly on: Day
  readonly at: Date
  readonly by: string | null
  readonly reverses: string | null
}

/** False where this entry was posted before, or another one already reverses the same. */
export async function insertEntry(tx: Tx, entry: EntryMade): Promise<boolean> {
  const { id, book, kind, on, at, by, reverses } = entry
  const made = await tx`insert into ledger.entry (district_id, id, book, kind, on_day, posted_at, posted_by, reverses)
    values (${tx.district}, ${id}, ${book}, ${kind}, ${on}, ${at}, ${by}, ${reverses}) on conflict do nothing returning id`
  return made.length > 0
}

/** What these guarded accounts hold, their rows locked until the end of the transaction, in one order. At most 200. */
export async function lockHeld(tx: Tx, book: string, postings: readonly Posting[]): Promise<Balance[]> {
  if (postings.length === 0) return []
  const wanted = postings.map((each) => sql`(b.account = ${each.account} and b.commodity = ${each.commodity})`)
  return tx.run<Balance>(sql`
    select b.account, b.commodity, b.n from ledger.balance b
     where b.district_id = ${tx.district} and b.book = ${book} and b.slot = 0 and b.guarded and (${join(wanted, ' or ')})
     order by b.account, b.commodity limit 200 for update`)
}

export async function insertPostings(tx: Tx, entry: Pick<EntryMade, 'id' | 'book'>, postings: readonly Posting[]): Promise<void> {
  const values = postings.map((each, line) => [tx.district, entry.id, line, entry.book, each.account, each.commodity, each.n, each.guarded])
  await tx.run(sql`insert into ledger.posting (district_id, entry_id, line, book, account, commodity, n, guarded) values ${rows(values)}`)
}

/** Adds to balances in one statement, in the order of the postings. What is taken from a guarded account goes by `takeFrom`. */
export async function addTo(tx: Tx, book: string, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return
  const values = postings.map((each) => [tx.district, book, each.account, each.commodity, each.guarded ? 0 : tx.slot, each.guarded, each.n])
  await tx.run(sql`insert into ledger.balance (district_id, book, account, commodity, slot, guarded, n) values ${rows(values)}
    on conflict (district_id, book, account, commodity, slot) do update set n = balance.n + excluded.n`)
}

/** Takes from guarded accounts whose rows are locked and hold enough: a row that would begin below zero cannot be inserted. */
export async function takeFrom(tx: Tx, book: string, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return
  const taken = postings.map((each) => sql`(${each.account}::text, ${each.commodity}::text, ${each.n}::bigint)`)
  await tx.run(sql`update ledger.balance set n = balance.n + t.n from (values ${join(taken, ', ')}) t (account, commodity, n)
    where balance.district_id = ${tx.district} and balance.book = ${book} and balance.slot = 0
      and balance.account = t.account and balance.commodity = t.commodity`)
}

export interface EntryRow {
  readonly id: string
  readonly kind: string
  readonly reverses: string | null
}

export async function findEntry(tx: Tx, book: string, id: string): Promise<EntryRow | undefined> {
  const [found] = await tx<EntryRow>`select e.id, e.kind, e.reverses from ledger.entry e where e.district_id = ${tx.district} and e.book = ${book} and e.id = ${id} limit 1`
  return found
}

/** Lines of an entry. At most 200. */
export async function postingsOf(tx: Tx, entryId: string): Promise<Posting[]> {
  return tx<Posting>`select p.account, p.commodity, p.n, p.guarded from ledger.posting p
    where p.district_id = ${tx.district} and p.entry_id = ${entryId} order by p.line limit 200`
}

/** What each of these accounts holds of each commodity; nothing for one that never held any. At most 2,000 lines. */
export async function balancesOf(tx: Tx, book: string, accounts: readonly string[]): Promise<Balance[]> {
  if (accounts.length === 0) return []
  return tx.run<Balance>(sql`
    select b.account, b.commodity, sum(b.n)::bigint as n from ledger.balance b
     where b.district_id = ${tx.district} and b.book = ${book} and b.account in (${join(accounts.map((each) => sql`${each}`), ', ')})
     group by b.account, b.commodity order by b.account, b.commodity limit 2000`)
}

export interface LineRow {
  readonly entry_id: string
  readonly kind: string
  readonly on_day: Day
  readonly commodity: string
  readonly n: number
  readonly posted_by: string | null
  readonly reverses: string | null
  readonly reversed: boolean
}

/** A page of what came to an account and left it, the last first, and one more. */
export async function linesOf(tx: Tx, book: string, account: string, before: string | undefined, page: number): Promise<LineRow[]> {
  const from = before === undefined ? sql`` : sql`and p.entry_id < ${before}::uuid`
  return tx.run<LineRow>(sql`
    select p.entry_id, e.kind, e.on_day, p.commodity, p.n, e.posted_by, e.reverses, r.id is not null as reversed
      from ledger.posting p
      join ledger.entry e on e.district_id = p.district_id and e.id = p.entry_id
      left join ledger.entry r on r.district_id = p.district_id and r.reverses = p.entry_id
     where p.district_id = ${tx.district} and p.book = ${book} and p.account = ${account} ${from}
     order by p.entry_id desc, p.line desc limit ${page + 1}`)
}
