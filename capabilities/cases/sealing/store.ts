import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import { withinUnit } from '#platform/db/tree'
import type { Day } from '#platform/time'
import type { CaseId } from '../procedure.ts'
import type { CaseFileRow } from '../store.ts'

/** What is known of a sealed case without opening it. */
export interface SealedRow {
  readonly case_id: CaseId
  readonly code: string
  readonly sealed: boolean
  readonly gates: string
  readonly sealed_at: Date
  readonly unit_id: string
  readonly unit_path: string
  readonly registered_unit_id: string
  readonly assignee_id: string | null
  readonly stage_kind: string
  readonly stage: string
  readonly due_on: Day
  readonly wrapped_key: Buffer | null
  /** The asker's own parts in it, a look that was granted and still runs, and their training. */
  readonly parts: readonly string[]
  readonly granted: boolean
  readonly trained: boolean
  /** The asker is or was posted in the unit that an accusation is about: to them the case never exists (PET Art. 30). */
  readonly shut_out: boolean
  readonly shut_out_path: string | null
}

const columns = sql`s.case_id, s.code, s.sealed, s.gates, s.sealed_at, s.unit_id, s.unit_path, s.registered_unit_id, s.assignee_id,
  s.stage_kind, s.stage, s.due_on, s.wrapped_key, s.shut_out_path`

function standing(tx: Tx, staffId: string | null, now: Date): Sql {
  return sql`(select coalesce(json_agg(h.part), '[]'::json) from cases.handler h where h.district_id = ${tx.district}
        and h.case_id = s.case_id and h.staff_id = ${staffId}::uuid and h.until is null) as parts,
      exists (select 1 from cases.seal_request q where q.district_id = ${tx.district} and q.case_id = s.case_id and q.kind = 'look'
        and q.asked_by = ${staffId}::uuid and q.state = 'granted' and q.until_at > ${now}::timestamptz) as granted,
      exists (select 1 from people.published_staff p where p.district_id = ${tx.district} and p.id = ${staffId}::uuid
        and p.violence_trained) as trained,
      (s.shut_out_path is not null and exists (select 1 from organisation.published_posting o where o.district_id = ${tx.district}
        and o.staff_id = ${staffId}::uuid and (o.unit_path = s.shut_out_path
          or (o.unit_path >= s.shut_out_path || '.' and o.unit_path < s.shut_out_path || '/')))) as shut_out`
}

/** The standing of one sealed case; undefined for a case that is not sealed and for one that does not exist: both take one question. */
export async function findSealed(tx: Tx, caseId: string, staffId: string | null, now: Date): Promise<SealedRow | undefined> {
  const found = await tx.run<SealedRow>(sql`
    select ${columns}, ${standing(tx, staffId, now)} from cases.sealing s
     where s.district_id = ${tx.district} and s.case_id = ${caseId} and s.sealed`)
  return found[0]
}

/** Sealed cases that somebody might have to do with, the nearest due first; whether they do is decided case by case. */
export async function listSealed(tx: Tx, by: { readonly id: string; readonly unitPath: string; readonly unitId: string }, now: Date): Promise<SealedRow[]> {
  return tx.run<SealedRow>(sql`
    select ${columns}, ${standing(tx, by.id, now)} from cases.sealing s
     where s.district_id = ${tx.district} and s.sealed
       and (s.assignee_id = ${by.id} or s.registered_unit_id = ${by.unitId}
         or ${withinUnit(sql`s.unit_path`, by.unitPath)}
         or exists (select 1 from cases.handler h where h.district_id = ${tx.district} and h.case_id = s.case_id
             and h.staff_id = ${by.id}::uuid and h.until is null)
         or exists (select 1 from cases.seal_request q where q.district_id = ${tx.district} and q.case_id = s.case_id
             and q.asked_by = ${by.id}::uuid and q.kind = 'look' and q.state = 'granted'))
     order by s.due_on, s.case_id limit 200`)
}

/** The case behind a code, sealed or not: for the reporter's own door, where the PIN is the right to look. */
export async function findIdByCodeEvenSealed(tx: Tx, code: string): Promise<CaseId | undefined> {
  const found = await tx<{ id: CaseId }>`
    select cf.id from cases.case_file cf where cf.district_id = ${tx.district} and cf.code = ${code}
    union all
    select s.case_id from cases.sealing s where s.district_id = ${tx.district} and s.code = ${code} and s.sealed
    limit 1`
  return found[0]?.id
}

export async function findSealedByCode(tx: Tx, code: string, staffId: string, now: Date): Promise<SealedRow | undefined> {
  const found = await tx.run<SealedRow>(sql`
    select ${columns}, ${standing(tx, staffId, now)} from cases.sealing s
     where s.district_id = ${tx.district} and s.code = ${code} and s.sealed`)
  return found[0]
}

/** Ids of all sealed cases, page by page: for the recount, which opens each by itself. */
export async function sealedIds(tx: Tx, after: string, limit: number): Promise<CaseId[]> {
  const found = await tx<{ case_id: CaseId }>`
    select s.case_id from cases.sealing s where s.district_id = ${tx.district} and s.sealed and s.case_id > ${after}::uuid
     order by s.case_id limit ${limit}`
  return found.map((row) => row.case_id)
}

/** The wrapped key a case had when it was sealed before: sealing it again goes on with it. */
export async function findWrappedKey(tx: Tx, caseId: string): Promise<Buffer | null | undefined> {
  const found = await tx<{ wrapped_key: Buffer | null }>`
    select s.wrapped_key from cases.sealing s where s.district_id = ${tx.district} and s.case_id = ${caseId}`
  return found[0]?.wrapped_key
}

/** The row of a case that is sealed now, its standing with it, and whom it is kept from for good. */
export function insertSealing(tx: Tx, row: CaseFileRow, gates: readonly string[], wrapped: Buffer, at: Date, shutOut: string | null): Sql {
  return sql`insert into cases.sealing (district_id, case_id, code, sealed, gates, sealed_at, unit_id, unit_path, registered_unit_id,
      assignee_id, stage_kind, stage, due_on, wrapped_key, shut_out_path)
    values ${rows([[tx.district, row.id, row.code, true, gates.join(','), at, row.unit_id, row.unit_path, row.registered_unit_id,
      row.assignee_id, row.stage_kind, row.stage, row.due_on, wrapped, shutOut]])}
    on conflict (district_id, case_id) do update set sealed = true, shut_out_path = coalesce(excluded.shut_out_path, cases.sealing.shut_out_path), gates = excluded.gates, sealed_at = excluded.sealed_at,
      unit_id = excluded.unit_id, unit_path = excluded.unit_path, assignee_id = excluded.assignee_id,
      stage_kind = excluded.stage_kind, stage = excluded.stage, due_on = excluded.due_on`
}

export function updateSealing(tx: Tx, row: CaseFileRow, sealed: boolean): Sql {
  return sql`update cases.sealing set sealed = ${sealed}, unit_id = ${row.unit_id}, unit_path = ${row.unit_path},
      gates = ${row.restricted_by}, assignee_id = ${row.assignee_id}, stage_kind = ${row.stage_kind}, stage = ${row.stage}, due_on = ${row.due_on}
    where district_id = ${tx.district} and case_id = ${row.id}`
}

export interface StoredContent {
  readonly fact_id: string
  readonly content: string
}

/** Contents that were not destroyed, as they are stored. */
export async function contentsOf(tx: Tx, caseId: string): Promise<StoredContent[]> {
  return tx<StoredContent>`
    select c.fact_id, c.content from cases.fact_content c
     where c.district_id = ${tx.district} and c.case_id = ${caseId} and c.content is not null limit 5000`
}

/** Replaces contents by what is given: ciphertext at sealing, the same words at unsealing. */
export function rewriteContents(tx: Tx, contents: readonly StoredContent[], sealed: boolean): Sql | undefined {
  if (contents.length === 0) return undefined
  return sql`update cases.fact_content as c set content = v.content, sealed = ${sealed}
      from (values ${rows(contents.map((each) => [each.fact_id, each.content]))}) as v (fact_id, content)
     where c.district_id = ${tx.district} and c.fact_id = v.fact_id::uuid`
}
