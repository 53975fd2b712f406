import { type Day, latestDay } from '#platform/time'
import type { Draft, Mark, MediationFile } from './file.ts'

/** Categories whose agreement must be written: labour (LDM 14), rural land (RLM 10), medical (MDR 39). A petition's must be too (PET 33). */
const WRITTEN_CATEGORIES = ['LAB-01', 'LAB-02', 'LAB-03', 'LND-01', 'TRT-03']
/** Electronic Signature Law Art. 3: marriage, adoption, inheritance, and stopping water, heat or gas stay on paper. */
const PAPER_CATEGORIES = ['FAM-01', 'FAM-03']
const UTILITIES = /[停断](止|掉|了)?(供应?)?(自来|天然|燃|煤|管道)?[水气热暖]|(水|气|暖|热力)[停断]|stop(ping)? (the )?(water|gas|heat)|cut(ting)? off (the )?(water|gas|heat)/i
const ADOPTION = /收养|解除收养|adopt(s|ed|ion)?\b/i

/**
 * The article that demands writing, or undefined where an oral agreement may stand (PMA Art. 28, 30). Inside a petition always,
 * whatever door the matter came by (PET Art. 33).
 */
export function writingRequiredBy(category: string | null, channel: string, insidePetition: boolean): string | undefined {
  if (insidePetition || channel === 'petition-referral') return 'PET-33'
  if (!category || !WRITTEN_CATEGORIES.includes(category)) return undefined
  if (category === 'TRT-03') return 'MDR-39'
  return category.startsWith('LND') ? 'RLM-10' : 'LDM-14'
}

/** True where no electronic signature may stand and the marks must be made on paper. */
export function mustBePaper(category: string | null, texts: readonly string[]): boolean {
  if (category && PAPER_CATEGORIES.includes(category)) return true
  return texts.some((text) => UTILITIES.test(text) || ADOPTION.test(text))
}

/** What still has to be marked before the seal, in the order people sign. */
export interface MissingMark {
  readonly by: 'party' | 'mediator'
  readonly whose: string
}

/** PMA Art. 29: the mark of every party and of every mediator; the seal comes after them. */
export function missingMarks(draft: Draft, marks: readonly Mark[]): readonly MissingMark[] {
  const signed = (whose: string) => marks.some((mark) => mark.draftId === draft.id && mark.by === 'mediator' && mark.whose === whose)
  const parties = draft.partyIds.filter((id) => !isMarked(draft.id, marks, id)).map((whose) => ({ by: 'party', whose }) as const)
  const mediators = draft.mediatorIds.filter((id) => !signed(id)).map((whose) => ({ by: 'mediator', whose }) as const)
  return [...parties, ...mediators]
}

/** Whether a party’s mark is there: their own, their guardian’s, or those of all agents who act together (CC Art. 166). */
export function isMarked(draftId: string, marks: readonly Mark[], partyId: string): boolean {
  const own = marks.filter((mark) => mark.draftId === draftId && mark.by === 'party' && mark.whose === partyId)
  return own.some((mark) => (mark.together ?? []).every((agent) => own.some((other) => other.signerId === agent)))
}

/** The day an agreement takes effect: that of the last of all its marks, the seal among them (PMA Art. 29). */
export function effectiveDay(marks: readonly Mark[], sealedOn: Day): Day {
  return latestDay([...marks.map((mark) => mark.on), sealedOn]) ?? sealedOn
}

/** The points of §5 that a person must answer for; the rest (content, marks, seal) the product sees itself. */
export const VALIDITY_CHECKS = ['mediable', 'capacity', 'voluntary', 'lawful', 'no-harm-to-others'] as const
export type ValidityCheck = (typeof VALIDITY_CHECKS)[number]

export function missingChecks(ticked: Readonly<Record<ValidityCheck, boolean>>): readonly ValidityCheck[] {
  return VALIDITY_CHECKS.filter((check) => !ticked[check])
}

/** Parties for whom a guardian spoke: their mark must be the guardian's too (CC Art. 19–23). */
export function guardedParties(file: MediationFile): readonly string[] {
  return file.consents.filter((consent) => consent.by === 'guardian').map((consent) => consent.partyId)
}
