import { type CaseId, lookAtCase } from '#cap/cases'
import { cannotPrint, DOCUMENT_NAMES, type DocumentOf, missingFields, renderPdf } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { nearnessOf } from './commands/desk.ts'
import type { PackedObligation } from './domain/package.ts'
import { textOf } from './domain/reading.ts'
import { gather, type Gathered, lastFourOf } from './gathering.ts'
import { PAPER_WORDS, refusal } from './words.ts'

/**
 * D13 as one PDF: the joint application, the certificate that the committee presided, the addresses for service. It is made
 * of the package and of nothing else. Refuses `not-applied`, `no-such-confirmation`, `cannot-print`.
 */
export async function printSet(services: Services, viewer: StaffActor, caseId: CaseId): Promise<Result<SentFile>> {
  const { zone } = services.district(viewer.district)
  const look = { by: viewer, caseId, need: nearnessOf(viewer, caseId, 'content'), action: 'document.print' } as const
  const made = await lookAtCase(services, look, async (tx, file): Promise<Result<DocumentOf<'D13'>>> => {
    const gathered = await gather(tx, services, file)
    if (!gathered.ok) return gathered
    const paper = setOf(gathered.value, zone)
    const missing = missingFields(paper)
    return missing.length > 0 ? refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES.D13, missing))) : ok(paper)
  })
  if (!made.ok) return made
  const bytes = await renderPdf(made.value, { printedAt: services.clock.now(), timeZone: zone })
  return ok({ bytes, type: 'application/pdf', name: 'D13.pdf' })
}

function setOf({ desk, packed, agreement, applied, parties, committee, mediators }: Gathered, zone: string): DocumentOf<'D13'> {
  const nameOf = (id: string | null) => parties.find((each) => each.id === id)?.name ?? ''
  return {
    kind: 'D13', committee, caseCode: desk.file.row.code, madeOn: applied.occurredOn, ...(agreement.number === null ? {} : { number: agreement.number }),
    court: packed.courtName ?? '', effectiveOn: agreement.effectiveOn, content: packed.content,
    obligations: packed.obligations.map((each) => obligationOf(each, nameOf)), mediators, handedInAt: localMinute(textOf(applied.data, 'handedInAt') ?? '', zone),
    applicants: packed.services.map(({ partyId, by, agents, address, phone, electronic }) => ({
      name: nameOf(partyId), lastFour: lastFourOf(packed, parties, partyId) ?? '', address, phone, electronic,
      ...(by === 'self' ? {} : { representative: (by === 'guardian' ? PAPER_WORDS.guardian : PAPER_WORDS.agents(agents.join('、'))).zh }),
    })),
  }
}

function obligationOf(each: PackedObligation, nameOf: (id: string | null) => string) {
  return {
    what: each.what, way: each.way, place: each.place, dueOn: each.dueOn, debtor: nameOf(each.debtorPartyId), creditor: nameOf(each.creditorPartyId),
    ...(each.fen === null ? {} : { amountFen: each.fen }),
  }
}

/** An instant as the district's wall clock shows it, `2026-04-08T22:40`; empty where there is none. */
function localMinute(instantText: string, timeZone: string): string {
  if (instantText === '') return ''
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instantText)).replace(' ', 'T')
}
