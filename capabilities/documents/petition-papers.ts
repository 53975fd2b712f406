import type { DocumentData } from './domain.ts'
import type { Day } from './values.ts'
import type { PETITION_PAPERS } from './words.ts'

export type PetitionPaperName = keyof typeof PETITION_PAPERS

/** A line of the head: what it is and what it says. */
export interface PetitionLineOnPaper {
  readonly label: string
  readonly text: string
}

/**
 * One paper of the petition set (D22; PET Art. 22–36). Its fixed sentences stand in the template by name and type; the data fills
 * them in. A paper about an accusation that goes to a unit names nobody (PET Art. 30).
 */
export interface PetitionPaper {
  readonly paper: PetitionPaperName
  readonly type: 'suggestion' | 'accusation' | 'claim'
  /** The organ whose seal it bears. */
  readonly organ: string
  /** Whom it is for: the petitioner, or the unit. */
  readonly to?: string
  readonly caseCode: string
  readonly madeOn: Day
  readonly receivedOn: Day
  readonly lines: readonly PetitionLineOnPaper[]
  /** What was written, under headings: request, facts, opinion, legal basis. */
  readonly parts: readonly { readonly heading: string; readonly text: string }[]
  /** The last day that the paper speaks of: of the answer. */
  readonly dueOn?: Day
  /** Days added (extension). */
  readonly days?: number
  readonly registrar?: string
}

/** Whatever a bound file may hold as a paper of ours; one of the petition set knows itself by its name, not by a kind. */
export type PaperOfFile = DocumentData | PetitionPaper
