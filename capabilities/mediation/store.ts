import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import type { CaseId, ProcedureId } from '#cap/cases'

/** The committee's next number of a year. Holds that committee's row until commit; a refused command gives the number back. */
export async function nextNumber(tx: Tx, committeeId: string, year: number): Promise<number> {
  const found = await tx<{ n: number }>`
    insert into mediation.number_series as s (district_id, committee_id, year, n)
    values (${tx.district}, ${committeeId}, ${year}, 1)
    on conflict (district_id, committee_id, year) do update set n = s.n + 1
    returning n`
  const n = found[0]?.n
  if (n === undefined) throw new Error('an upsert with returning gave no row')
  return n
}

export interface NumberGiven {
  readonly committeeId: string
  readonly year: number
  readonly n: number
  readonly text: string
  readonly caseId: CaseId
  readonly procedureId: ProcedureId
  readonly at: Date
}

export function insertNumber(tx: Tx, given: NumberGiven): Sql {
  return sql`insert into mediation.number (district_id, committee_id, year, n, text, case_id, procedure_id, allocated_at, voided_at)
    values (${tx.district}::int, ${given.committeeId}::uuid, ${given.year}::int, ${given.n}::int, ${given.text},
      ${given.caseId}::uuid, ${given.procedureId}::uuid, ${given.at}::timestamptz, null)`
}

export function voidNumberRow(tx: Tx, procedureId: ProcedureId, caseId: CaseId, at: Date): Sql {
  return sql`update mediation.number set voided_at = ${at}::timestamptz
    where district_id = ${tx.district}::int and case_id = ${caseId}::uuid and procedure_id = ${procedureId}::uuid and voided_at is null`
}

export type AgreementState = 'drafted' | 'ready' | 'sealed' | 'oral'

export interface AgreementRow {
  readonly procedureId: ProcedureId
  readonly caseId: CaseId
  readonly unitPath: string
  readonly state: AgreementState
  readonly draftId: string | null
  readonly version: number
  readonly at: Date
}

/** How far the agreement has come; the facts hold what it says. */
export function writeAgreement(tx: Tx, row: AgreementRow): Sql {
  return sql`insert into mediation.agreement (district_id, procedure_id, case_id, unit_path, state, draft_id, version, changed_at)
    values (${tx.district}::int, ${row.procedureId}::uuid, ${row.caseId}::uuid, ${row.unitPath}, ${row.state},
      ${row.draftId}::uuid, ${row.version}::int, ${row.at}::timestamptz)
    on conflict (district_id, procedure_id) do update set unit_path = excluded.unit_path, state = excluded.state,
      draft_id = excluded.draft_id, version = excluded.version, changed_at = excluded.changed_at`
}

