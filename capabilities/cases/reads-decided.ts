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
