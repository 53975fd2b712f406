import type { FactRead } from '#cap/cases'
import { PETITION_PAPERS, type PetitionPaperName } from '#cap/documents'
import { PAPERS } from './contract.ts'
import { type PetitionNow, readsWords, type Standing } from './domain.ts'

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

/** What an accusation's file may hold in the open, and a unit print before anybody there took it up: nothing of the accuser (PET Art. 30). */
export const NAMES_NOBODY: readonly PetitionPaperName[] = ['directing', 'objection']

/** The papers that the reader can print now; the register of an accusation is the office's own and goes to no unit. */
export function papersReady(
  facts: readonly Pick<FactRead, 'kind'>[], now: Pick<PetitionNow, 'type' | 'unitId' | 'officeUnitId'>, standings: readonly Standing[],
): { paper: string; words: { zh: string; en: string } }[] {
  if (!standings.includes('office') && !standings.includes('unit')) return []
  const reads = readsWords(standings, now.type)
  return PAPERS.filter((paper) => FACTS_OF_PAPER[paper].some((kind) => facts.some((each) => each.kind === kind)) && !keptApart(paper, now) && (reads || NAMES_NOBODY.includes(paper)))
    .map((paper) => ({ paper, words: { ...PETITION_PAPERS[paper] } }))
}

function keptApart(paper: PetitionPaperName, { type, unitId, officeUnitId }: Pick<PetitionNow, 'type' | 'unitId' | 'officeUnitId'>): boolean {
  return paper === 'register' && type === 'accusation' && unitId !== officeUnitId
}
