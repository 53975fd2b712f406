import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import { sql } from '#platform/db/sql'

/** What somebody told and the category that staff decided. */
export interface DecidedWords {
  readonly caseId: string
  readonly text: string
  readonly category: string
}

/**
 * The words of matters whose category was decided, in the order of their ids; sealed and restricted ones are not among
 * them. For learning to suggest categories inside the house.
 */
export async function decidedWords(tx: Tx, after: string | undefined, limit: number): Promise<DecidedWords[]> {
  const rows = await tx.run<{ id: string; category: string; content: string }>(sql`
    select cf.id, cf.category, c.content
      from cases.case_file cf
      join cases.fact f on f.district_id = cf.district_id and f.case_id = cf.id and f.seq = 1
      join cases.fact_content c on c.district_id = f.district_id and c.fact_id = f.id
     where cf.district_id = ${tx.district} and cf.category is not null and not cf.sealed and cf.restricted_by = ''
       and cf.stage not in ('registered', 'merged') and c.content is not null
       and (${after ?? null}::uuid is null or cf.id > ${after ?? null}::uuid)
     order by cf.id limit ${limit}`)
  return rows.map((row) => {
    const { text = '' }: { text?: string } = JSON.parse(row.content)
    return { caseId: row.id, text, category: row.category }
  })
}

/** What a past decision about the route rested on: its values, the place, and where the matter was registered. */
export interface DecidedRoute {
  readonly factId: string
  readonly recordedAt: Date
  readonly caseId: string
  readonly data: JsonObject
  readonly microGridId: string | null
  readonly registeredUnitId: string
}

/**
 * The last decision about the route of each matter, recorded in a span of time (the end excluded), a page in the order they
 * were recorded; sealed records are not among them. For trying rules on past matters.
 */
export async function decidedRoutes(
  tx: Tx, span: { readonly from: Date; readonly to: Date }, after: { readonly at: Date; readonly id: string }, limit: number,
): Promise<DecidedRoute[]> {
  const rows = await tx.run<{ id: string; recorded_at: Date; case_id: string; data: JsonObject; micro_grid_id: string | null; registered_unit_id: string }>(sql`
    select f.id, f.recorded_at, f.case_id, f.data, cf.micro_grid_id, cf.registered_unit_id
      from cases.fact f
      join cases.case_file cf on cf.district_id = f.district_id and cf.id = f.case_id and not cf.sealed
     where f.district_id = ${tx.district} and f.kind = 'triaged' and f.recorded_at >= ${span.from} and f.recorded_at < ${span.to}
       and (f.recorded_at, f.id) > (${after.at}::timestamptz, ${after.id}::uuid)
       and not exists (select 1 from cases.fact l
            where l.district_id = f.district_id and l.case_id = f.case_id and l.seq > f.seq and l.kind = 'triaged')
     order by f.recorded_at, f.id limit ${limit}`)
  return rows.map((row) => ({
    factId: row.id, recordedAt: row.recorded_at, caseId: row.case_id, data: row.data, microGridId: row.micro_grid_id, registeredUnitId: row.registered_unit_id,
  }))
}
