import type { FactRead } from '#cap/cases'
import { PETITION_PAPERS, type PetitionPaperName } from '#cap/documents'
import { PAPERS } from './contract.ts'
import type { PetitionNow } from './domain.ts'

/** The fact that a paper is about; the register is there from the beginning. */
export const FACTS_OF_PAPER: Readonly<Record<PetitionPaperName, readonly string[]>> = {
  register: ['petition-received'],
  directing: ['petition-directed', 'petition-designated'],
  acceptance: ['petition-accepted'],
  'non-acceptance': ['petition-not-accepted'],
  objection: ['competence-objected'],
  extension: ['petition-extended'],
  opinion: ['petition-opinion'],
  'review-opinion': ['review-opinion'],
  're-review-opinion': ['re-review-opinion'],
}

/** The papers that can be printed now; the register of an accusation is the office's own and goes to no unit. */
export function papersReady(facts: readonly Pick<FactRead, 'kind'>[], now: Pick<PetitionNow, 'type' | 'unitId' | 'officeUnitId'>): { paper: string; words: { zh: string; en: string } }[] {
  return PAPERS.filter((paper) => FACTS_OF_PAPER[paper].some((kind) => facts.some((each) => each.kind === kind)) && !keptApart(paper, now))
    .map((paper) => ({ paper, words: { ...PETITION_PAPERS[paper] } }))
}

function keptApart(paper: PetitionPaperName, { type, unitId, officeUnitId }: Pick<PetitionNow, 'type' | 'unitId' | 'officeUnitId'>): boolean {
  return paper === 'register' && type === 'accusation' && unitId !== officeUnitId
}
