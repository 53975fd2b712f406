import type { CountedAt } from '#platform/db/day-counts'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import type { Day } from '#platform/time'
import type { Contact, Ending, ListingKind } from '../domain.ts'
import { below, type Cursor, PAGE } from './paging.ts'

export type ListingState = 'waiting' | 'open' | 'declined' | 'ended'

export interface ListingRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly number: string
  readonly kind: ListingKind
  readonly title: string
  readonly whereabouts: string
  readonly details: string
  readonly square_metres: number | null
  readonly monthly_fen: number | null
  readonly contact: Contact
  readonly owner_sealed: Uint8Array | null
  readonly consent_version: string
  readonly consent_on: Day
  readonly until_on: Day
  readonly state: ListingState
  readonly entered_by: string
  readonly entered_at: Date
  readonly decided_by: string | null
  readonly ended_why: Ending | null
}

const LISTING = sql`x.id, x.unit_id, x.unit_path, x.number, x.kind, x.title, x.whereabouts, x.details, x.square_metres, x.monthly_fen, x.contact, x.owner_sealed, x.consent_version, x.consent_on, x.until_on,
  x.state, x.entered_by, x.entered_at, x.decided_by, x.ended_why from outreach.listing x`

export type NewListing = Omit<ListingRow, 'unit_id' | 'unit_path' | 'state' | 'decided_by' | 'ended_why'>

/** False where the number is taken, or the command came twice at once. */
export async function insertListing(tx: Tx, home: CountedAt, row: NewListing): Promise<boolean> {
  const made = await tx`insert into outreach.listing (district_id, id, unit_id, unit_path, number, kind, title, whereabouts, details, square_metres, monthly_fen, contact, owner_sealed, consent_version, consent_on,
      until_on, state, entered_by, entered_at)
    values (${tx.district}, ${row.id}, ${home.id}, ${home.path}, ${row.number}, ${row.kind}, ${row.title}, ${row.whereabouts}, ${row.details}, ${row.square_metres}, ${row.monthly_fen}, ${row.contact},
      ${row.owner_sealed}, ${row.consent_version}, ${row.consent_on}, ${row.until_on}, 'waiting', ${row.entered_by}, ${row.entered_at})
    on conflict do nothing returning id`
  return made.length > 0
}

export async function findListing(tx: Tx, id: string): Promise<ListingRow | undefined> {
  const [found] = await tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.id = ${id}`)
  return found
}

export async function listingByNumber(tx: Tx, number: string): Promise<ListingRow | undefined> {
  const [found] = await tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.number = ${number}`)
  return found
}

export async function lockListing(tx: Tx, id: string): Promise<ListingRow | undefined> {
  const [found] = await tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.id = ${id} for update`)
  return found
}

export async function decideListing(tx: Tx, id: string, decided: { readonly state: 'open' | 'declined'; readonly owner: Uint8Array | null; readonly by: string; readonly at: Date }): Promise<void> {
  await tx`update outreach.listing set state = ${decided.state}, owner_sealed = ${decided.owner}, decided_by = ${decided.by}, decided_at = ${decided.at} where district_id = ${tx.district} and id = ${id}`
}

/** Ended, with its owner erased. */
export async function endListing(tx: Tx, id: string, ended: { readonly on: Day; readonly why: Ending }): Promise<void> {
  await tx`update outreach.listing set state = 'ended', owner_sealed = null, ended_on = ${ended.on}, ended_why = ${ended.why} where district_id = ${tx.district} and id = ${id}`
}

/** Those of a unit and below, the newest first; what ended stands with what was declined. */
export async function listListings(tx: Tx, unitPath: string, view: 'waiting' | 'open' | 'ended', before: Cursor | undefined): Promise<ListingRow[]> {
  const states = view === 'ended' ? ['ended', 'declined'] : [view]
  const older = before ? sql`and (x.entered_at, x.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.state = any(${states}) and ${below(unitPath)} ${older} order by x.entered_at desc, x.id desc limit ${PAGE + 1}`)
}

/** What everybody sees: open, and its last day not over. */
export async function listOpen(tx: Tx, today: Day, before: Cursor | undefined): Promise<ListingRow[]> {
  const older = before ? sql`and (x.entered_at, x.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : sql``
  return tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.state = 'open' and x.until_on >= ${today} ${older} order by x.entered_at desc, x.id desc limit ${PAGE + 1}`)
}

/** Open or waiting ones whose last day is over. */
export async function listOver(tx: Tx, today: Day, most: number): Promise<ListingRow[]> {
  return tx.run<ListingRow>(sql`select ${LISTING} where x.district_id = ${tx.district} and x.state in ('open', 'waiting') and x.until_on < ${today} order by x.until_on, x.id limit ${most} for update skip locked`)
}
