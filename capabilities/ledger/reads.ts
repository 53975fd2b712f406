import { type Database, inDistrict, type Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'

export interface LedgerDifference {
  readonly what: 'entry' | 'balance'
  readonly book: string
  /** The entry, or the account and its commodity. */
  readonly of: string
  readonly kept: number
  readonly counted: number
}

/** At most this many differences of each kind are told. */
const TOLD = 200

/** Entries that do not sum to nothing, and balances that are not the sum of their postings. Reads the whole ledger: for `verify`. */
export async function recountLedger(db: Database, district: DistrictId): Promise<readonly LedgerDifference[]> {
  return inDistrict(db, district, async (tx) => [...(await unbalanced(tx)), ...(await drifted(tx))], { readOnly: true })
}

async function unbalanced(tx: Tx): Promise<LedgerDifference[]> {
  return tx<LedgerDifference>`
    select 'entry' as what, p.book, p.entry_id::text as of, 0 as kept, sum(p.n)::bigint as counted
      from ledger.posting p where p.district_id = ${tx.district}
     group by p.book, p.entry_id, p.commodity having sum(p.n) <> 0 order by p.entry_id limit ${TOLD}`
}

async function drifted(tx: Tx): Promise<LedgerDifference[]> {
  return tx<LedgerDifference>`
    select 'balance' as what, t.book, t.account || ' ' || t.commodity as of, sum(t.kept)::bigint as kept, sum(t.counted)::bigint as counted
      from (select b.book, b.account, b.commodity, b.n as kept, 0 as counted from ledger.balance b where b.district_id = ${tx.district}
            union all
            select p.book, p.account, p.commodity, 0 as kept, p.n as counted from ledger.posting p where p.district_id = ${tx.district}) t
     group by t.book, t.account, t.commodity having sum(t.kept) <> sum(t.counted) order by t.book, t.account, t.commodity limit ${TOLD}`
}
