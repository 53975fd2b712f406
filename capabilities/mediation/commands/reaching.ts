import type { JsonObject } from '#platform/canonical'
import { newId } from '#platform/ids'
import { type Day, latestDay } from '#platform/time'
import type { FactDraft, ProcedureId } from '#cap/cases'
import { type ObligationFact, progressAfterReplacing, stateAfterProof } from '../domain/performance.ts'
import { type Desk, noted } from './desk.ts'

/** What an agreement is known by once it stands. */
interface Made {
  readonly form: 'written' | 'oral'
  readonly draftId: string
  readonly version: number
  readonly documentHash: string
  readonly sealedOn: Day | null
  readonly effectiveOn: Day
  /** What the head proved themselves with. */
  readonly sealedWith?: 'password' | 'password-and-code'
}

/** The agreement, carrying all that follow-up, confirmation and letters need, and the performance that it opens. */
export function agreementFacts(desk: Desk, made: Made, obligations: readonly ObligationFact[], words: JsonObject) {
  const performanceId = newId<'procedure'>(desk.services.clock) as ProcedureId
  const due = obligations.map(({ ref, dueOn, fen, kind }) => ({ ref, dueOn, fen, kind }))
  const lastDueOn = latestDay(obligations.map((each) => each.dueOn)) ?? null
  const data: JsonObject = {
    ...made, number: desk.matter.file.number, obligations: due, lastDueOn, partyIds: desk.parties.map((each) => each.id),
  }
  const content = Object.keys(words).length === 0 ? {} : { content: words }
  const reached = noted(desk, 'agreement-reached', data, { ...content, opens: [{ id: performanceId, kind: 'performance', parentId: desk.mediation.id }] })
  const next = obligations.length === 0 ? 'none-due' : 'pending'
  return [reached, { kind: 'performance-began', procedureId: performanceId, data: { effectiveOn: made.effectiveOn, obligations: due, next } }]
}

/**
 * The written agreement takes the place of the oral one (SC-11 d), or of one that the court did not confirm (T22, CPL 206):
 * the same mediation, number and performance; what is not
 * performed yet goes on under it, and the thirty days of confirmation run from its own effect (PMA Art. 33).
 */
export function replacingFacts(desk: Desk, made: Made, obligations: readonly ObligationFact[]): readonly FactDraft[] {
  const { agreement, progress, number } = desk.matter.file
  if (!desk.performance || !agreement) throw new Error('the guard let a replacement through without an agreement')
  const due = obligations.map(({ ref, dueOn, fen, kind }) => ({ ref, dueOn, fen, kind }))
  const left = progress.filter((each) => !each.settled)
  const moved = left.map(({ ref, dueOn, fen, kind, paidFen }) => ({ ref, dueOn, fen: fen === null ? null : fen - paidFen, kind }))
  const after = progressAfterReplacing(progress, obligations)
  const lastDueOn = latestDay(after.map((each) => each.dueOn)) ?? null
  const replaces = { replacesEffectiveOn: agreement.effectiveOn, replacesHash: agreement.documentHash, replacesForm: agreement.form }
  const data: JsonObject = { ...made, ...replaces, number, obligations: due, lastDueOn, partyIds: desk.parties.map((each) => each.id) }
  // What was all performed has been counted once and for all; what follows is due by itself.
  const lastDueOnBefore = desk.performance.state === 'performed' ? null : (latestDay(progress.map((each) => each.dueOn)) ?? null)
  const moving = { effectiveOn: made.effectiveOn, obligations: due, moved, lastDueOn, lastDueOnBefore, next: stateAfterProof('pending', after) }
  return [noted(desk, 'agreement-replaced', data), { kind: 'performance-replaced', procedureId: desk.performance.id, data: moving }]
}
