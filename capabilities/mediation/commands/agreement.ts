import type { Static } from 'typebox'
import { canonicalJson, type JsonObject, sha256 } from '#platform/canonical'
import { readFileToken } from '#platform/file-token'
import { newId } from '#platform/ids'
import { ok, refuse, type Refusal, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import { signersOf, verifySeal } from '#cap/people'
import type { DraftBody, MarkBody, OralAgreementBody, SealBody } from '../contract/bodies.ts'
import type { ObligationShape } from '../contract/shapes.ts'
import { effectiveDay, guardedParties, missingChecks, missingMarks, mustBePaper } from '../domain/agreement.ts'
import type { Draft, Mark } from '../domain/file.ts'
import { faultOf, type Obligation, type ObligationFault } from '../domain/obligations.ts'
import { vagueIn } from '../domain/vague.ts'
import { writeAgreement } from '../store.ts'
import { CHECK_WORDS, INSTEAD_WORDS, PART_WORDS, WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { agreementFacts, replacingFacts } from './reaching.ts'
import { attach, type Command, type Desk, everybodyIn, noted, pastDay, type StepAnswer, takeStep, type Writing } from './desk.ts'
import { judgeVoices, markedRefusal, voicesOf } from './voices.ts'

/**
 * A version of the agreement's text with its obligations; a later one takes the marks of the earlier away.
 * Refuses `checks-missing`, `copies-too-few`, `term-vague`, `obligation-incomplete`, `obligation-vague`, `obligation-wrong`.
 * Source: PMA Art. 29; §5.
 */
export function draftAgreement(services: Services, command: Command, body: Static<typeof DraftBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'draft', (desk) => {
    const refused = checksRefusal(body.checks) ?? copiesRefusal(desk, body.copies) ?? termsRefusal(body.content)
    if (refused) return refuse(refused)
    const obligations = readObligations(desk, body.obligations, lastRef(desk))
    if (!obligations.ok) return obligations
    const draftId = newId<'draft'>(services.clock)
    const version = desk.matter.file.drafts + 1
    const { facts, disputedMatters, content, copies, checks } = body
    const words: JsonObject = { facts, disputedMatters, content, copies, obligations: obligations.value.map(obligationWords) }
    const paperOnly = (desk.matter.category?.paperOnly ?? false) || mustBePaper(desk.matter.category?.code ?? null, textsOf(body))
    const data = {
      draftId, version, paperOnly, copies, checks, documentHash: hashOf(draftId, words),
      partyIds: signersOf(desk.people, body.disposesOf ?? []), disposesOf: body.disposesOf ?? [], mediatorIds: desk.matter.file.mediatorIds,
      obligations: obligations.value.map(obligationFact),
    }
    return ok({ facts: [noted(desk, 'agreement-drafted', data, { content: words })], also: [agreementRow(desk, 'drafted', draftId, version)] })
  })
}

function textsOf(body: Static<typeof DraftBody>): readonly string[] {
  return [...body.content, ...body.obligations.map((each) => each.what)]
}

/** Hashed together with the id that only this text has, so that equal texts of two cases do not show themselves. */
function hashOf(id: string, words: JsonObject): string {
  return sha256(id, canonicalJson(words)).toString('hex')
}

function checksRefusal(checks: DraftBody['checks']): Refusal | undefined {
  const missing = missingChecks(checks)
  return missing.length === 0 ? undefined : refusal('checks-missing', { checks: missing.map((each) => CHECK_WORDS[each] ?? { zh: each, en: each }) })
}

function copiesRefusal(desk: Desk, copies: number): Refusal | undefined {
  const needed = desk.parties.length + 1
  return copies >= needed ? undefined : refusal('copies-too-few', { needed })
}

/** A term says as definitely as an obligation what holds: the court does not confirm what is unclear (CPL-I Art. 358 (5)). */
function termsRefusal(terms: readonly string[]): Refusal | undefined {
  for (const [index, term] of terms.entries()) {
    const vague = vagueIn(term)
    if (vague) return refusal('term-vague', { n: index + 1, phrase: vague.phrase, instead: INSTEAD_WORDS[vague.about] })
  }
  return undefined
}

/** Obligations of a written agreement that replaces an oral one go on counting: what was performed keeps its number. */
function lastRef(desk: Desk): number {
  return Math.max(0, ...desk.matter.file.progress.map((each) => Number(each.ref)))
}

/** Every obligation complete and definite, numbered in the order of the agreement. */
function readObligations(desk: Desk, typed: readonly ObligationShape[], after = 0): Result<readonly Obligation[]> {
  const partyIds = desk.parties.map((each) => each.id)
  const read: Obligation[] = []
  for (const [index, each] of typed.entries()) {
    const dueOn = parseDay(each.dueOn)
    const ref = String(after + index + 1)
    if (!dueOn.ok) return refuse(refusal('obligation-wrong', { ref, why: WHY_WORDS.notADay }))
    const obligation: Obligation = { ...each, ref, dueOn: dueOn.value }
    const fault = faultOf(obligation, partyIds, desk.today)
    if (fault) return refuse(faultRefusal(ref, fault))
    read.push(obligation)
  }
  return ok(read)
}

function faultRefusal(ref: string, fault: ObligationFault): Refusal {
  switch (fault.fault) {
    case 'missing':
      return refusal('obligation-incomplete', { ref, part: PART_WORDS[fault.part] ?? { zh: fault.part, en: fault.part } })
    case 'vague':
      return refusal('obligation-vague', { ref, phrase: fault.phrase, instead: INSTEAD_WORDS[fault.about] })
    case 'same-party':
      return refusal('obligation-wrong', { ref, why: WHY_WORDS.samePerson })
    case 'amount-out-of-range':
      return refusal('obligation-wrong', { ref, why: WHY_WORDS.amountRange })
    case 'due-too-far':
      return refusal('obligation-wrong', { ref, why: WHY_WORDS.tooFar })
    case 'due-before-agreement':
      return refusal('obligation-wrong', { ref, why: WHY_WORDS.dueBefore })
  }
}

function obligationFact({ ref, dueOn, fen, kind, debtorPartyId, creditorPartyId }: Obligation): JsonObject {
  return { ref, dueOn, fen: fen ?? null, kind, debtorPartyId, creditorPartyId }
}

function obligationWords({ ref, what, way, place, debtorPartyId, creditorPartyId, dueOn, fen, kind }: Obligation): JsonObject {
  return { ref, what, way, place, debtorPartyId, creditorPartyId, dueOn, fen: fen ?? null, kind }
}

function agreementRow(desk: Desk, state: 'drafted' | 'ready' | 'sealed' | 'oral', draftId: string | null, version: number) {
  return writeAgreement(desk.tx, {
    procedureId: desk.mediation.id, caseId: desk.file.row.id, unitPath: desk.file.row.unit_path, state, draftId, version, at: desk.now,
  })
}

/**
 * One mark on the present version: a party's or a mediator's (decision 20). Refuses `other-version`, `already-marked`,
 * `no-such-party`, `no-such-mediator`, `guardian-needed`, `may-not-sign`, `paper-required`, `signer-not-present`, `scan-missing`,
 * `not-before-mediator`, `paper-not-offered`, `drawing-missing`, `day-does-not-fit`, `file-unknown`. Source: PMA Art. 29; Electronic Signature Law Art. 3.
 */
export function signAgreement(services: Services, command: Command, body: Static<typeof MarkBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'sign', async (desk): Promise<Result<Writing>> => {
    const draft = presentDraft(desk, body.draftId)
    if (!draft.ok) return draft
    const refused = signerRefusal(desk, draft.value, body) ?? wayRefusal(desk, draft.value, body)
    if (refused) return refuse(refused)
    const scan = await attach(desk, body.file, body.way === 'paper' ? 'agreement-mark' : 'agreement-drawing')
    if (!scan.ok) return scan
    const made = marksOf(desk, draft.value, body)
    if (!made.ok) return made
    const marks: readonly Mark[] = [...desk.matter.file.marks, ...made.value]
    const state = missingMarks(draft.value, marks).length === 0 ? 'ready' : 'drafted'
    return ok({
      facts: made.value.map((each) => noted(desk, 'agreement-signed', { ...each, ...howOf(body), fileId: scan.value.fileId })),
      also: [scan.value.statement, agreementRow(desk, state, body.draftId, draft.value.version)],
    })
  })
}

function howOf({ mark, way, signerPresent }: Static<typeof MarkBody>): JsonObject {
  return { mark, way, signerPresent, ...(way === 'on-screen' ? { paperOffered: true } : {}) }
}

/** A mediator’s own mark, or one for everybody whom this signature binds. */
function marksOf(desk: Desk, draft: Draft, body: Static<typeof MarkBody>): Result<readonly Mark[]> {
  const signedOn = markDay(desk, draft, body.on)
  if (!signedOn.ok) return signedOn
  const [{ disposesOf }, { draftId, by, whose, actsFor }, on] = [draft, body, signedOn.value]
  if (by === 'mediator') return ok([{ draftId, by, whose, actsFor, on }])
  const voices = voicesOf(body)
  const judged = judgeVoices(desk, voices, { on, purpose: 'settle', disposesOf })
  if (!judged.ok) return judged
  return ok(voices.map(({ partyId, as, signerId }) => ({
    draftId, by, whose: partyId, actsFor: as, on, ...(signerId === null ? {} : { signerId, together: judged.value.get(partyId) ?? [] }),
  })))
}

function presentDraft(desk: Desk, draftId: string): Result<Draft> {
  const draft = desk.matter.file.draft
  if (!draft) return refuse(refusal('no-draft', {}))
  return draft.id === draftId ? ok(draft) : refuse(refusal('other-version', { version: draft.version }))
}

function signerRefusal(desk: Desk, draft: Draft, body: Static<typeof MarkBody>): Refusal | undefined {
  const { by, whose, actsFor } = body
  if (by === 'party') return markedRefusal(desk, draft, voicesOf(body)) ?? guardedRefusal(desk, whose, actsFor)
  if (by === 'mediator' && !draft.mediatorIds.includes(whose)) return refusal('no-such-mediator', {})
  const done = desk.matter.file.marks.some((mark) => mark.draftId === draft.id && mark.by === by && mark.whose === whose)
  return done ? refusal('already-marked', {}) : undefined
}

/** Where the guardian consented, the guardian signs. */
function guardedRefusal(desk: Desk, whose: string, actsFor: Mark['actsFor']): Refusal | undefined {
  return guardedParties(desk.matter.file).includes(whose) && actsFor !== 'guardian' ? refusal('guardian-needed', {}) : undefined
}

/** Paper with its scan first; on the screen only before the mediator, by choice, and drawn; a fingerprint is ink on paper. */
function wayRefusal(desk: Desk, draft: Draft, body: Static<typeof MarkBody>): Refusal | undefined {
  if (body.way === 'paper') return body.file === undefined ? refusal('scan-missing', {}) : undefined
  if (draft.paperOnly || body.mark === 'fingerprint') return refusal('paper-required', {})
  if (!body.signerPresent) return refusal('signer-not-present', {})
  const before = body.by === 'mediator' ? [body.whose] : draft.mediatorIds
  if (desk.by.kind !== 'staff' || !before.includes(desk.by.id)) return refusal('not-before-mediator', {})
  if (body.paperOffered !== true) return refusal('paper-not-offered', {})
  return isDrawing(desk, body.file) ? undefined : refusal('drawing-missing', {})
}

/** What was drawn arrives as a picture; a scanned file says nothing about who drew it here. */
function isDrawing({ services, tx }: Desk, token: string | undefined): boolean {
  return token !== undefined && readFileToken(services.keys, tx.district, token)?.mediaType === 'image/png'
}

/** Nobody signs a text before it is written. */
function markDay(desk: Desk, draft: Draft, text: string): Result<Day> {
  const on = pastDay(desk, text)
  if (!on.ok) return on
  return on.value < draft.on ? refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent })) : on
}

/**
 * T13. The committee's seal, the last mark, after the head's password was entered again, and the code of their second
 * factor where they switched it on: from this day the agreement is in force. Both are checked before the case is touched
 * and are no part of what a repeated click is compared by. Refuses `wrong-password`, `second-factor-needed`,
 * `wrong-second-factor`, `locked-for-a-while`, `marks-missing`, `other-version`. Source: PMA Art. 29; decision 20.
 */
export async function sealAgreement(services: Services, command: Omit<Command, 'body'>, body: Static<typeof SealBody>): Promise<Result<StepAnswer>> {
  if (command.by.kind !== 'staff') throw new Error('the access rule of the seal lets only staff through')
  const { password, code } = body
  const proved = await verifySeal(services, command.by, { password, code, commandId: command.commandId })
  if (!proved.ok) return proved
  return takeStep(services, { ...command, body: { draftId: body.draftId } }, 'seal', (desk) => {
    const draft = presentDraft(desk, body.draftId)
    if (!draft.ok) return draft
    const { id, version, hash, obligations } = draft.value
    const effectiveOn = effectiveDay(desk.matter.file.marks, desk.today)
    const made = { form: 'written', draftId: id, version, documentHash: hash, sealedOn: desk.today, effectiveOn, sealedWith: proved.value } as const
    const replaces = desk.mediation.state === 'agreed' || desk.matter.file.round !== null
    const facts = replaces ? replacingFacts(desk, made, obligations) : agreementFacts(desk, made, obligations, {})
    return ok({ facts, also: [agreementRow(desk, 'sealed', id, version)] })
  })
}

/**
 * T14. The parties want no document; the mediator writes down what was agreed (D10). In force at once.
 * Refuses `document-wanted`, `not-everybody-agrees`, `checks-missing`, `writing-required` and what an obligation lacks.
 * Source: PMA Art. 28, 30.
 */
export function agreeOrally(services: Services, command: Command, body: Static<typeof OralAgreementBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'agree-orally', (desk) => {
    if (!body.noDocumentWanted) return refuse(refusal('document-wanted', {}))
    const confirmed = everybodyIn(desk, body.confirmedBy, 'PMA-28')
    if (!confirmed.ok) return confirmed
    const refused = checksRefusal(body.checks) ?? termsRefusal([body.content])
    if (refused) return refuse(refused)
    const obligations = readObligations(desk, body.obligations)
    if (!obligations.ok) return obligations
    const id = newId<'draft'>(services.clock)
    const { facts, content, place } = body
    const words: JsonObject = { facts, content, place, obligations: obligations.value.map(obligationWords) }
    const made = { form: 'oral', draftId: id, version: 1, documentHash: hashOf(id, words), sealedOn: null, effectiveOn: desk.today } as const
    const known = obligations.value.map(({ ref, dueOn, fen, kind }) => ({ ref, dueOn, fen: fen ?? null, kind }))
    return ok({ facts: agreementFacts(desk, made, known, words), also: [agreementRow(desk, 'oral', null, 1)] })
  })
}
