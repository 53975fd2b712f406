import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { Became } from '../domain.ts'

export interface FindingRow {
  readonly note_id: string
  readonly campaign_id: string
  readonly unit_id: string
  readonly unit_path: string
  readonly became: Became | null
  readonly case_id: string | null
  readonly found_on: Day | null
  readonly resolved_on: Day | null
}

export async function insertFinding(tx: Tx, made: { readonly noteId: string; readonly campaignId: string; readonly unitId: string; readonly unitPath: string }): Promise<void> {
  await tx`insert into campaigns.finding (district_id, note_id, campaign_id, unit_id, unit_path) values (${tx.district}, ${made.noteId}, ${made.campaignId}, ${made.unitId}, ${made.unitPath})
    on conflict (district_id, note_id) do nothing`
}

export async function lockFinding(tx: Tx, noteId: string): Promise<FindingRow | undefined> {
  const [found] = await tx<FindingRow>`
    select f.note_id, f.campaign_id, f.unit_id, f.unit_path, f.became, f.case_id, f.found_on, f.resolved_on from campaigns.finding f
     where f.district_id = ${tx.district} and f.note_id = ${noteId} limit 1 for update`
  return found
}

export async function lockFindingOfCase(tx: Tx, caseId: string): Promise<FindingRow | undefined> {
  const [found] = await tx<FindingRow>`
    select f.note_id, f.campaign_id, f.unit_id, f.unit_path, f.became, f.case_id, f.found_on, f.resolved_on from campaigns.finding f
     where f.district_id = ${tx.district} and f.case_id = ${caseId} limit 1 for update`
  return found
}

export async function noteBecame(tx: Tx, noteId: string, became: Became, caseId: string | null, on: Day): Promise<void> {
  await tx`update campaigns.finding set became = ${became}, case_id = ${caseId}, found_on = ${on} where district_id = ${tx.district} and note_id = ${noteId}`
}

export async function setResolved(tx: Tx, noteId: string, on: Day | null): Promise<void> {
  await tx`update campaigns.finding set resolved_on = ${on} where district_id = ${tx.district} and note_id = ${noteId}`
}

/** What became of a campaign's notes, as counts. */
export async function findingCounts(tx: Tx, campaignId: string): Promise<readonly { readonly became: Became | null; readonly n: number; readonly resolved: number }[]> {
  return tx<{ became: Became | null; n: number; resolved: number }>`
    select f.became, count(*)::int as n, count(f.resolved_on)::int as resolved from campaigns.finding f
     where f.district_id = ${tx.district} and f.campaign_id = ${campaignId} group by f.became order by f.became limit 20`
}

/** Which of these notes are of a campaign and still open. */
export async function openNotes(tx: Tx, campaignId: string): Promise<readonly string[]> {
  const found = await tx<{ note_id: string }>`
    select f.note_id from campaigns.finding f where f.district_id = ${tx.district} and f.campaign_id = ${campaignId} and f.became is null order by f.note_id desc limit 200`
  return found.map((each) => each.note_id)
}
