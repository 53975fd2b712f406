import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { join, Sql } from '#platform/db/sql'
import { instant } from '#platform/time'
import type { Fact } from '#cap/cases'

/** Tables of the stations that hold something of a case, and the case's own row. Procedures, deadlines and counters follow from the facts. */
export const KEPT_TABLES = [
  'cases.case_file', 'cases.handler', 'people.party', 'people.reporter', 'people.consent', 'mediation.number', 'mediation.agreement',
  'hazards.hazard', 'confirmation.progress', 'linked.referral', 'joint.seat', 'files.file',
] as const
export type KeptTable = (typeof KEPT_TABLES)[number]

/** A fact with the words that belong to it. */
export interface KeptFact {
  readonly fact: Fact
  readonly content: JsonObject | null
}

/** All that is stored of the cases of a life: facts in the order they were recorded, rows by table. */
export interface Kept {
  readonly facts: readonly KeptFact[]
  readonly rows: Readonly<Record<string, readonly JsonObject[]>>
}

interface FactJson {
  readonly id: string
  readonly case_id: string
  readonly seq: number
  readonly kind: string
  readonly v: number
  readonly procedure_id: string
  readonly opens: Fact['opens']
  readonly actor_kind: Fact['actor']['kind']
  readonly actor_id: string | null
  readonly actor_role: string
  readonly actor_unit_id: string | null
  readonly occurred_on: string
  readonly recorded_at: string
  readonly data: JsonObject
  readonly content: string | null
}

/** Reads everything in one statement. `before` are the facts known already: facts are only ever added. */
export async function readKept(tx: Tx, cases: readonly string[], before: readonly KeptFact[]): Promise<Kept> {
  const tables = KEPT_TABLES.map((table) => rowsOf(tx, table, cases))
  const [found] = await tx.run<{ facts: readonly FactJson[]; rows: Record<string, readonly JsonObject[]> }>(new Sql(
    [`select (select coalesce(json_agg(to_jsonb(f) || jsonb_build_object('content', c.content) order by f.recorded_at, array_position(`, `::uuid[], f.case_id), f.seq), '[]'::json)
        from cases.fact f left join cases.fact_content c on c.district_id = f.district_id and c.fact_id = f.id
       where f.district_id = `, ' and f.case_id = any(', '::uuid[])) as facts, json_build_object(', ') as rows'],
    [[...cases], tx.district, [...cases], join(tables, ', ')]))
  if (!found) throw new Error('a select without a from gave no row')
  const known = new Set(before.map((each) => each.fact.id as string))
  const added = found.facts.filter((each) => !known.has(each.id)).map(keptFact)
  return { facts: [...before, ...added], rows: found.rows }
}

function rowsOf(tx: Tx, table: KeptTable, cases: readonly string[]): Sql {
  const ofCase = table === 'cases.case_file' ? 't.id' : 't.case_id'
  return new Sql(
    [`'${table}', (select coalesce(json_agg(to_jsonb(t)), '[]'::json) from ${table} t where t.district_id = `, ` and ${ofCase} = any(`, '::uuid[]))'],
    [tx.district, [...cases]])
}

function keptFact(row: FactJson): KeptFact {
  const fact = {
    id: row.id, caseId: row.case_id, seq: row.seq, kind: row.kind, v: row.v, procedureId: row.procedure_id, opens: row.opens,
    actor: { kind: row.actor_kind, id: row.actor_id, role: row.actor_role, unitId: row.actor_unit_id },
    occurredOn: row.occurred_on, recordedAt: instant(new Date(row.recorded_at)), data: row.data,
  } as unknown as Fact
  return { fact, content: row.content === null ? null : (JSON.parse(row.content) as JsonObject) }
}
