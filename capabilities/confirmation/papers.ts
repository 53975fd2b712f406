import { type CaseId, lookAtCase, type PaperMaker, paperVerification, rememberPaper } from '#cap/cases'
import { cannotPrint, DOCUMENT_NAMES, DOCX_TYPE, type DocumentOf, missingFields, renderDocx, renderPdf } from '#cap/documents'
import type { StaffActor } from '#platform/access'
import type { SentFile } from '#platform/http/operation'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { nearnessOf } from './commands/desk.ts'
import type { PackedObligation } from './domain/package.ts'
import { localMinute, textOf } from './domain/reading.ts'
import { gather, type Gathered, lastFourOf } from './gathering.ts'
import { PAPER_WORDS, refusal } from './words.ts'

/**
 * D13 as one PDF: the joint application, the certificate that the committee presided, the addresses for service. It is made
 * of the package and of nothing else. Refuses `not-applied`, `no-such-confirmation`, `cannot-print`.
 */
export async function printSet(services: Services, viewer: StaffActor, caseId: CaseId, format: 'pdf' | 'docx' = 'pdf'): Promise<Result<SentFile>> {
  const { zone } = services.district(viewer.district)
  const look = { by: viewer, caseId, need: nearnessOf(viewer, caseId, 'content'), action: 'document.print' } as const
  const made = await lookAtCase(services, look, async (tx, file): Promise<Result<{ paper: DocumentOf<'D13'>; check: string }>> => {
    const gathered = await gather(tx, services, file)
    if (!gathered.ok) return gathered
    const paper = setOf(gathered.value, zone, viewer.role === 'court-liaison')
    const missing = missingFields(paper)
    if (missing.length > 0) return refuse(refusal('cannot-print', cannotPrint(DOCUMENT_NAMES.D13, missing)))
    const check = await rememberPaper(tx, services, file.row, { kind: 'D13', number: paper.number ?? null, madeOn: paper.madeOn, data: paper })
    return ok({ paper, check })
  })
  if (!made.ok) return made
  const verification = paperVerification(services, viewer.district, made.value.check)
  const options = { verification, printedAt: services.clock.now(), timeZone: zone }
  if (format === 'docx') return ok({ bytes: await renderDocx(made.value.paper, options), type: DOCX_TYPE, name: 'D13.docx' })
  const bytes = await renderPdf(made.value.paper, options)
  return ok({ bytes, type: 'application/pdf', name: 'D13.pdf' })
}

/** D13 for the bound file, where the parties have applied. */
export const confirmationPapers: PaperMaker = {
  name: 'confirmation',
  make: async (tx, services, file, by) => {
    const gathered = await gather(tx, services, file)
    if (!gathered.ok) return []
    const data = setOf(gathered.value, services.district(by.district).zone, false)
    return missingFields(data).length > 0 ? [] : [{ kind: 'D13', madeOn: data.madeOn, number: data.number ?? null, data }]
  },
}

/** Where violence at home or harm to a child is found, only the court's own print says where the parties are served (N-17). */
const KEPT_FROM_THE_OTHER_SIDE = ['G-03', 'G-04']

function setOf({ desk, packed, agreement, applied, parties, committee, mediators }: Gathered, zone: string, forCourt: boolean): DocumentOf<'D13'> {
  const apart = !forCourt && KEPT_FROM_THE_OTHER_SIDE.some((gate) => desk.file.state.restrictedBy.includes(gate))
  const nameOf = (id: string | null) => parties.find((each) => each.id === id)?.name ?? ''
  return {
    kind: 'D13', committee, caseCode: desk.file.row.code, madeOn: applied.occurredOn, ...(agreement.number === null ? {} : { number: agreement.number }),
    court: packed.courtName ?? '', effectiveOn: agreement.effectiveOn, content: packed.content,
    obligations: packed.obligations.map((each) => obligationOf(each, nameOf)), mediators, handedInAt: localMinute(textOf(applied.data, 'handedInAt') ?? '', zone),
    applicants: packed.services.map(({ partyId, by, agents, address, phone, electronic }) => ({
      name: nameOf(partyId), lastFour: lastFourOf(packed, parties, partyId) ?? '', ...(apart ? { address: PAPER_WORDS.keptApart.zh, phone: PAPER_WORDS.keptApart.zh } : { address, phone }), electronic,
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
