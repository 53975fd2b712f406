import { canonicalJson, sha256 } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { DistrictId } from '#platform/ids'
import type { Services } from '#platform/services'
import type { CaseFileRow } from './store.ts'
import { insertPaper } from './store-papers.ts'

/** What the register keeps of a paper besides the hash of its data: no person, no content. */
export interface PaperToRemember {
  /** `D09`, as the station that prints names it. */
  readonly kind: string
  /** The mediation number, where there is one. */
  readonly number: string | null
  readonly madeOn: string
  /** Everything the paper prints; only its hash is kept. */
  readonly data: object
}

/**
 * Remembers a printed paper, at whichever station, by a check made of its data: 16 characters, the same for the same data.
 * Goes into the transaction of the look; the check is for `paperVerification`.
 */
export async function rememberPaper(tx: Tx, services: Services, of: Pick<CaseFileRow, 'id'>, paper: PaperToRemember): Promise<string> {
  const check = sha256(canonicalJson(JSON.parse(JSON.stringify(paper.data)))).toString('hex').slice(0, 16)
  await insertPaper(tx, { check, kind: paper.kind, caseId: of.id, number: paper.number, madeOn: paper.madeOn, at: services.clock.now() })
  return check
}

/** The address and the code that a paper prints, for whoever wants to ask whether it came from here. */
export function paperVerification(services: Services, district: DistrictId, check: string): { readonly url: string; readonly code: string } {
  return { url: `${services.publicUrl}/d/${services.district(district).slug}/papers/${check}`, code: check }
}
