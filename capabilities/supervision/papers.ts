import { type CaseId, paperVerification, processById, rememberPaper, showCaseCode } from '#cap/cases'
import { cannotPrint, DOCUMENT_NAMES, type DocumentOf, missingFields, renderExplanation, renderPdf } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import { recordAccess } from '#platform/audit'
import { inDistrict, type Tx } from '#platform/db/database'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { readNow, type OrderNow } from './commands/orders.ts'
import { codeOf, unitNames } from './queries.ts'
import { maySee } from './reach.ts'
import { ABOUT_WORDS, GROUND_WORDS, refusal } from './words.ts'

/**
 * D20 with what is known now: reply and verification once there are any. The unit and the issuing office answer, so no person's name
 * is printed. One row in the access log. Refuses `no-such-order`, `cannot-print`.
 */
export async function printOrder(services: Services, by: StaffActor, orderId: string): Promise<Result<SentFile>> {
  const made = await inDistrict(services.db, by.district, (tx) => paperFor(tx, services, by, orderId))
  if (!made.ok) return made
  const { paper, check } = made.value
  const options = { printedAt: services.clock.now(), timeZone: services.district(by.district).zone }
  const bytes = await renderPdf(paper, check === null ? options : { ...options, verification: paperVerification(services, by.district, check) })
  return ok({ bytes, type: 'application/pdf', name: 'D20.pdf' })
}

/** One English page about a supervision order: what it is and what answering it means. */
export async function explainOrder(services: Services, by: StaffActor): Promise<Result<SentFile>> {
  const bytes = await renderExplanation('D20', { printedAt: services.clock.now(), timeZone: services.district(by.district).zone })
  return ok({ bytes, type: 'application/pdf', name: 'D20-explained.pdf' })
}

async function paperFor(
  tx: Tx, services: Services, by: StaffActor, orderId: string,
): Promise<Result<{ readonly paper: DocumentOf<'D20'>; readonly check: string | null }>> {
  const now = await readNow(tx, orderId)
  if (!now || !maySee(now.row, by)) return refuse(refusal('no-such-order', {}))
  const { row, order } = now
  const paper = await orderPaper(tx, now)
  const missing = missingFields(paper)
  if (missing.length > 0) return refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES.D20, missing)))
  await recordAccess(tx, services.clock, by, { action: 'document.print', caseId: row.case_id })
  // The register of papers knows cases: an order about the way a unit works is compared with the office's own list.
  const check = row.case_id === null || paper.caseCode === undefined
    ? null
    : await rememberPaper(tx, services, { id: row.case_id as CaseId }, { kind: 'D20', number: order.number, madeOn: paper.madeOn, data: paper })
  return ok({ paper, check })
}

async function orderPaper(tx: Tx, { row, order }: OrderNow): Promise<DocumentOf<'D20'>> {
  const names = await unitNames(tx, [row.unit_id, row.issuing_unit_id])
  const code = codeOf(row.case_id, await processById(tx, row.case_id === null ? [] : [row.case_id]))
  const office = names(row.issuing_unit_id).zh
  const about = ABOUT_WORDS[order.about].zh
  return {
    kind: 'D20', committee: office, number: order.number, madeOn: order.issuedOn, ...(code === null ? {} : { caseCode: code }),
    to: names(row.unit_id).zh, matter: `${about}${code === null ? '' : ` ${showCaseCode(code)}`}（${GROUND_WORDS[order.ground].zh}）`,
    issue: order.issue, requirement: order.requirement, dueOn: order.dueOn, issuer: office,
    ...(order.reply ? { reply: { text: order.reply.text, by: names(row.unit_id).zh, on: order.reply.on } } : {}),
    ...(order.verification ? { verification: { text: order.verification.text, by: office, on: order.verification.on } } : {}),
  }
}
