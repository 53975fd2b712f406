import type { Tx } from '#platform/db/database'
import { rows, type Sql, sql } from '#platform/db/sql'
import type { Day } from '#platform/time'

export interface PetitionRow {
  readonly id: string
  readonly case_id: string
  readonly code: string
  readonly type: string
  readonly state: string
  readonly office_unit_id: string
  readonly office_path: string
  readonly unit_id: string
  readonly unit_path: string
  readonly handler_id: string | null
  readonly shut_out_path: string | null
  readonly repeat: string | null
  readonly re_reviewed: boolean
  /** When the office registered it; null before. */
  readonly registered_on: Day | null
  readonly received_on: Day
  readonly due_on: Day
  readonly due_clock: string | null
  /** Until when review or re-review may be asked for; null where nothing was delivered. */
  readonly window_until: Day | null
  readonly open: boolean
}

const columns = sql`p.id, p.case_id, p.code, p.type, p.state, p.office_unit_id, p.office_path, p.unit_id, p.unit_path, p.handler_id,
  p.shut_out_path, p.repeat, p.re_reviewed, p.registered_on, p.received_on, p.due_on, p.due_clock, p.window_until, p.open`

/** The petition of a case, for a command's permit; undefined where the case is none. */
export async function petitionOfCase(tx: Tx, caseId: string): Promise<PetitionRow | undefined> {
  const found = await tx.run<PetitionRow>(sql`
    select ${columns} from petitions.petition p where p.district_id = ${tx.district} and p.case_id = ${caseId}::uuid limit 1`)
  return found[0]
}

export function insertPetition(tx: Tx, row: PetitionRow, at: Date): Sql {
  return sql`insert into petitions.petition (district_id, id, case_id, code, type, state, office_unit_id, office_path, unit_id, unit_path,
      handler_id, shut_out_path, repeat, re_reviewed, registered_on, received_on, due_on, due_clock, window_until, open, changed_at)
    values (${tx.district}::int, ${row.id}::uuid, ${row.case_id}::uuid, ${row.code}, ${row.type}, ${row.state}, ${row.office_unit_id}::uuid,
      ${row.office_path}, ${row.unit_id}::uuid, ${row.unit_path}, ${row.handler_id}::uuid, ${row.shut_out_path}, ${row.repeat},
      ${row.re_reviewed}::boolean, ${row.registered_on}::date, ${row.received_on}::date, ${row.due_on}::date, ${row.due_clock}, ${row.window_until}::date, ${row.open}::boolean, ${at}::timestamptz)`
}

export function movePetition(tx: Tx, row: PetitionRow, at: Date): Sql {
  return sql`update petitions.petition set state = ${row.state}, unit_id = ${row.unit_id}::uuid, unit_path = ${row.unit_path},
      handler_id = ${row.handler_id}::uuid, repeat = ${row.repeat}, re_reviewed = ${row.re_reviewed}::boolean, registered_on = ${row.registered_on}::date, due_on = ${row.due_on}::date,
      due_clock = ${row.due_clock}, window_until = ${row.window_until}::date, open = ${row.open}::boolean, changed_at = ${at}::timestamptz
    where district_id = ${tx.district}::int and id = ${row.id}::uuid`
}

/** After the petition itself, of whose row the foreign key speaks: one command writes both in one statement. */
export function insertPetitioner(tx: Tx, petitionId: string, hashes: readonly string[]): Sql | undefined {
  if (hashes.length === 0) return undefined
  return sql`insert into petitions.petitioner (district_id, petition_id, key_hash)
    values ${rows(hashes.map((hash) => [tx.district, petitionId, hash]))}`
}

/**
 * The registration of a first petition that this is the first repeat of, marked in the same statement: of two repeats at once only one
 * is given the day, and none of what is a repeat itself (I-16).
 */
export async function takeFirstRepeat(tx: Tx, earlierCaseId: string, petitionId: string): Promise<Day | undefined> {
  const found = await tx<{ registered_on: Day }>`
    update petitions.petition p set repeated_by = ${petitionId}::uuid
     where p.district_id = ${tx.district} and p.case_id = ${earlierCaseId}::uuid and p.repeated_by is null and p.repeat in ('first', 'new-facts')
       and p.registered_on is not null
    returning p.registered_on`
  return found[0]?.registered_on
}
