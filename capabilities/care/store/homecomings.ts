import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { Aid, Ending, EnquiryWay, Relation, Verification } from '../domain.ts'

export interface HomecomingRow {
  readonly id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly state: 'here' | 'ended'
  readonly found_at: Date
  readonly safe_at: string
  readonly aid: readonly Aid[]
  readonly told: Buffer
  readonly police_told_at: Date | null
  readonly ended_at: Date | null
  readonly ended_as: Ending | null
  readonly relation: Relation | null
  readonly verified_how: Verification | null
  readonly keep_until: Day | null
}

const ROW = sql`h.id, h.unit_id, h.unit_path, h.state, h.found_at, h.safe_at, h.aid, h.told, h.police_told_at, h.ended_at, h.ended_as, h.relation, h.verified_how, h.keep_until`

/** Answers whether it was new. */
export async function insertHomecoming(tx: Tx, row: Pick<HomecomingRow, 'id' | 'unit_id' | 'unit_path' | 'found_at' | 'safe_at' | 'aid' | 'told'>, by: string): Promise<boolean> {
  const made = await tx`insert into care.homecoming (district_id, id, unit_id, unit_path, state, found_at, safe_at, aid, told, noted_by)
    values (${tx.district}, ${row.id}, ${row.unit_id}, ${row.unit_path}, 'here', ${row.found_at}, ${row.safe_at}, ${JSON.stringify(row.aid)}::jsonb, ${row.told}, ${by})
    on conflict (district_id, id) do nothing returning id`
  return made.length > 0
}

export async function lockHomecoming(tx: Tx, id: string): Promise<HomecomingRow | undefined> {
  const [found] = await tx<HomecomingRow>`select ${ROW} from care.homecoming h where h.district_id = ${tx.district} and h.id = ${id} for update`
  return found
}

export async function findHomecoming(tx: Tx, id: string): Promise<HomecomingRow | undefined> {
  const [found] = await tx<HomecomingRow>`select ${ROW} from care.homecoming h where h.district_id = ${tx.district} and h.id = ${id}`
  return found
}

/** Who is still here, at a unit and below it, the longest first. */
export async function stillHere(tx: Tx, unitPath: string): Promise<(HomecomingRow & { readonly enquiries: number })[]> {
  return tx<HomecomingRow & { readonly enquiries: number }>`
    select ${ROW}, (select count(*)::int from care.enquiry q where q.district_id = h.district_id and q.homecoming_id = h.id) as enquiries from care.homecoming h
     where h.district_id = ${tx.district} and h.state = 'here' and ${withinUnit(sql`h.unit_path`, unitPath)}
     order by h.found_at, h.id limit 100`
}

export async function updateAid(tx: Tx, id: string, aid: readonly Aid[], safeAt: string): Promise<void> {
  await tx`update care.homecoming set aid = ${JSON.stringify(aid)}::jsonb, safe_at = ${safeAt} where district_id = ${tx.district} and id = ${id}`
}

export async function markPolice(tx: Tx, id: string, at: Date): Promise<void> {
  await tx`update care.homecoming set police_told_at = ${at} where district_id = ${tx.district} and id = ${id}`
}

export interface Ended {
  readonly at: Date
  readonly as: Ending
  readonly relation: Relation | null
  readonly verified: Verification | null
  readonly keepUntil: Day
  /** With to whom it was, encrypted with the rest. */
  readonly told: Buffer
}

export async function markEnded(tx: Tx, id: string, ended: Ended): Promise<void> {
  await tx`update care.homecoming set state = 'ended', ended_at = ${ended.at}, ended_as = ${ended.as}, relation = ${ended.relation}, verified_how = ${ended.verified}, keep_until = ${ended.keepUntil},
      told = ${ended.told} where district_id = ${tx.district} and id = ${id}`
}

export interface EnquiryRow {
  readonly id: string
  readonly asked_at: Date
  readonly way: EnquiryWay
  readonly answer: Buffer
}

export async function insertEnquiry(tx: Tx, homecomingId: string, row: EnquiryRow, by: string): Promise<void> {
  await tx`insert into care.enquiry (district_id, id, homecoming_id, asked_at, way, answer, asked_by)
    values (${tx.district}, ${row.id}, ${homecomingId}, ${row.asked_at}, ${row.way}, ${row.answer}, ${by}) on conflict (district_id, id) do nothing`
}

export async function enquiriesOf(tx: Tx, homecomingId: string): Promise<EnquiryRow[]> {
  return tx<EnquiryRow>`select q.id, q.asked_at, q.way, q.answer from care.enquiry q where q.district_id = ${tx.district} and q.homecoming_id = ${homecomingId} order by q.asked_at, q.id limit 100`
}

/** Ended ones whose last day is over, and those met before an instant that nobody ended; one that somebody writes in right now is left for the next time. */
export async function timeOver(tx: Tx, today: Day, metBefore: Date): Promise<string[]> {
  const found = await tx<{ id: string }>`
    select h.id from care.homecoming h
     where h.district_id = ${tx.district} and (h.keep_until < ${today} or (h.state = 'here' and h.found_at < ${metBefore}))
     order by h.found_at, h.id limit 500 for update skip locked`
  return found.map((each) => each.id)
}

export async function removeHomecomings(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx`delete from care.enquiry where district_id = ${tx.district} and homecoming_id = any(${[...ids]}::uuid[])`
  await tx`delete from care.homecoming where district_id = ${tx.district} and id = any(${[...ids]}::uuid[])`
}
