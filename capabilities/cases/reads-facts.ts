import type { Tx } from '#platform/db/database'
import { type Sql, sql } from '#platform/db/sql'
import { type Day, instant } from '#platform/time'
import type { JsonObject } from '#platform/canonical'
import type { CaseId, DeadlineState, Fact, StaffId } from './procedure.ts'
import { readStored } from './sealing/vault.ts'

/** A fact as a station reads it back, with or without the words that belong to it. */
export interface FactRead extends Pick<Fact, 'id' | 'kind' | 'data' | 'occurredOn' | 'procedureId' | 'seq' | 'recordedAt'> {
  readonly actorId: string | null
  readonly actorRole: string
  /** Words of people; null where there are none, they were erased, or they were not asked for. */
  readonly content: JsonObject | null
}

interface FactReadRow {
  id: FactRead['id']
  kind: string
  data: JsonObject
  occurred_on: Day
  procedure_id: FactRead['procedureId']
  seq: number
  recorded_at: Date
  actor_id: string | null
  actor_role: string
  content: string | null
}

/** Most facts that one case is read with: a long life has some sixty. */
const MOST_FACTS = 2_000

/** The facts of a case in their order, without a word of anybody: what a station folds to judge the next step. */
export async function factsOf(tx: Tx, caseId: CaseId): Promise<FactRead[]> {
  const found = await tx<FactReadRow>`
    select f.id, f.kind, f.data, f.occurred_on, f.procedure_id, f.seq, f.recorded_at, f.actor_id, f.actor_role,
           null as content
      from cases.fact f
     where f.district_id = ${tx.district} and f.case_id = ${caseId}
     order by f.seq limit ${MOST_FACTS}`
  return found.map((row) => readFact(tx, row))
}

/** The same with the words, for papers and for the screens of those who may read them: the caller has decided that. */
export async function factsWithContentOf(tx: Tx, caseId: CaseId): Promise<FactRead[]> {
  const found = await tx<FactReadRow>`
    select f.id, f.kind, f.data, f.occurred_on, f.procedure_id, f.seq, f.recorded_at, f.actor_id, f.actor_role,
           c.content
      from cases.fact f
      left join cases.fact_content c on c.district_id = ${tx.district} and c.fact_id = f.id
     where f.district_id = ${tx.district} and f.case_id = ${caseId}
     order by f.seq limit ${MOST_FACTS}`
  return found.map((row) => readFact(tx, row))
}

function readFact(tx: Tx, row: FactReadRow): FactRead {
  const content = readStored(tx, row.id, row.content)
  return {
    id: row.id, kind: row.kind, data: row.data, occurredOn: row.occurred_on, procedureId: row.procedure_id, seq: row.seq,
    recordedAt: instant(row.recorded_at), actorId: row.actor_id, actorRole: row.actor_role,
    content: content === null ? null : (JSON.parse(content) as JsonObject),
  }
}

export interface PassedDeadline {
  readonly caseId: CaseId
  readonly key: string
  readonly procedureId: DeadlineState['procedureId']
  readonly rolledOn: Day
}

/**
 * Open deadlines of one clock whose rolled day lies before `today`, the oldest first; a page for a sweeper, which goes on
 * after the last one, so that one it may not touch never stops it. `notedBy` leaves out what a fact of that kind, dated after
 * the rolled day, has noted already.
 */
export async function passedDeadlines(
  tx: Tx, wanted: { readonly clock: string; readonly today: Day; readonly limit: number; readonly after?: PassedDeadline | undefined; readonly notedBy?: string },
): Promise<PassedDeadline[]> {
  const { rolledOn, caseId, key } = wanted.after ?? { rolledOn: '0001-01-01', caseId: '00000000-0000-0000-0000-000000000000', key: '' }
  const found = await tx<{ case_id: CaseId; key: string; procedure_id: DeadlineState['procedureId']; rolled_on: Day }>`
    select d.case_id, d.key, d.procedure_id, d.rolled_on
      from cases.deadline d
     where d.district_id = ${tx.district} and d.state = 'open' and d.rolled_on < ${wanted.today} and d.clock = ${wanted.clock}
       and (d.rolled_on, d.case_id, d.key) > (${rolledOn}::date, ${caseId}::uuid, ${key}::text)
       and not exists (
         select 1 from cases.fact f
          where f.district_id = ${tx.district} and f.case_id = d.case_id and f.kind = ${wanted.notedBy ?? ''} and f.occurred_on > d.rolled_on)
     order by d.rolled_on, d.case_id, d.key limit ${wanted.limit}`
  return found.map((row) => ({ caseId: row.case_id, key: row.key, procedureId: row.procedure_id, rolledOn: row.rolled_on }))
}

/** Gives somebody a part in a case, such as `co-handler`; goes into the command's own statement. */
export function joinCase(tx: Tx, caseId: CaseId, staffId: StaffId, part: string, since: Date): Sql {
  return sql`insert into cases.handler (district_id, case_id, staff_id, part, since, until)
    values (${tx.district}, ${caseId}, ${staffId}, ${part}, ${since}, null)
    on conflict (district_id, case_id, staff_id, part) do update set until = null`
}

/** Ends a part in a case at once; the row stays as history. */
export function leaveCase(tx: Tx, caseId: CaseId, staffId: StaffId, part: string, until: Date): Sql {
  return sql`update cases.handler set until = ${until}
    where district_id = ${tx.district} and case_id = ${caseId} and staff_id = ${staffId} and part = ${part} and until is null`
}
