import type { Tx } from '#platform/db/database'
import type { Day } from '#platform/time'
import type { CaseId } from './procedure.ts'

export interface PrintedPaper {
  readonly check: string
  readonly kind: string
  readonly number: string | null
  readonly madeOn: string
  readonly caseId: CaseId
  readonly at: Date
}

/** The same paper printed again is the same row. */
export async function insertPaper(tx: Tx, paper: PrintedPaper): Promise<void> {
  await tx`
    insert into cases.paper (district_id, check_text, kind, number_text, made_on, case_id, printed_at)
    values (${tx.district}, ${paper.check}, ${paper.kind}, ${paper.number}, ${paper.madeOn}, ${paper.caseId}, ${paper.at})
    on conflict (district_id, check_text) do nothing`
}

export interface PaperRow {
  kind: string
  number_text: string | null
  made_on: Day
}

/** The paper with this check, if it was printed here. */
export async function findPaper(tx: Tx, check: string): Promise<PaperRow | undefined> {
  const found = await tx<PaperRow>`
    select p.kind, p.number_text, p.made_on from cases.paper p
     where p.district_id = ${tx.district} and p.check_text = ${check} limit 1`
  return found[0]
}
