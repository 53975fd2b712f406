import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'

/** Names of staff by id, for a screen or a paper. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tx<{ id: string; name: string }>`
    select s.id, s.name from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...new Set(ids)]}::uuid[])
     limit 200`
  return new Map(found.map((each) => [each.id, each.name]))
}

/** Those of the given staff who are trained to mediate where there is violence at home. */
export async function trainedAmong(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await tx<{ id: string }>`
    select s.id from people.published_staff s
     where s.district_id = ${tx.district} and s.id = any(${[...new Set(ids)]}::uuid[]) and s.violence_trained
     limit 200`
  return new Set(found.map((each) => each.id))
}

export interface NumberRow {
  year: number
  n: number
  text: string
  case_id: string
  allocated_at: Date
  voided_at: Date | null
}

export const NUMBERS_A_PAGE = 100

/** A page of one committee's register of a year, in the order of the numbers; void ones among them. */
export async function listNumbers(tx: Tx, committeeId: string, year: number, after: number): Promise<NumberRow[]> {
  return tx<NumberRow>`
    select n.year, n.n, n.text, n.case_id, n.allocated_at, n.voided_at
      from mediation.number n
     where n.district_id = ${tx.district} and n.committee_id = ${committeeId} and n.year = ${year} and n.n > ${after}
     order by n.n limit ${NUMBERS_A_PAGE + 1}`
}

export interface WaitingRow {
  case_id: string
  draft_id: string | null
  version: number
  changed_at: Date
}

/** Agreements at or below a unit that every party and mediator has signed, the longest waiting first. */
export async function listWaiting(tx: Tx, unitPath: string): Promise<WaitingRow[]> {
  return tx<WaitingRow>`
    select a.case_id, a.draft_id, a.version, a.changed_at
      from mediation.agreement a
     where a.district_id = ${tx.district} and a.state = 'ready'
       and ${withinUnit(sql`a.unit_path`, unitPath)}
     order by a.changed_at, a.procedure_id limit 100`
}
