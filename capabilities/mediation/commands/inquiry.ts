import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { DataConsentBody, EvidenceBody, EvidenceReturnBody, InvestigationBody } from '../contract/inquiry.ts'
import { evidenceIn } from '../domain/evidence.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { attach, type Command, type Desk, noted, partyOf, pastDay, type StepAnswer, takeStep } from './desk.ts'

/** D06: a talk to find out about the matter, with question and answer (PMA Art. 22). Refuses `nobody-named`, `no-such-party`, `day-does-not-fit`. */
export function recordInvestigation(services: Services, command: Command, body: InvestigationBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-investigation', (desk) => {
    const stranger = personRefusal(desk, body)
    if (stranger) return refuse(stranger)
    const on = pastDay(desk, body.startedAt)
    if (!on.ok) return on
    const ended = pastDay(desk, body.endedAt)
    if (!ended.ok) return ended
    if (body.endedAt < body.startedAt) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
    const { startedAt, endedAt, partyId, place, name, relation, contact, investigators, othersPresent, talk } = body
    const content = { place, name, relation, contact, investigators, othersPresent, talk }
    return ok({ facts: [noted(desk, 'investigation-recorded', { startedAt, endedAt, partyId: partyId ?? null }, { content, occurredOn: on.value })] })
  })
}

/** Somebody is named: a party of the case by its id, anybody else by name. */
function personRefusal(desk: Desk, { partyId, name }: { readonly partyId?: string; readonly name?: string }): Refusal | undefined {
  if (partyId === undefined) return name === undefined ? refusal('nobody-named', {}) : undefined
  const party = partyOf(desk, partyId)
  return party.ok ? undefined : party.refusal
}

/** D07: what was handed in, by whom, in which form. Refuses `nobody-named`, `no-such-party`, `day-does-not-fit`, `file-unknown`. */
export function receiveEvidence(services: Services, command: Command, body: EvidenceBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'receive-evidence', async (desk) => {
    const stranger = personRefusal(desk, body)
    if (stranger) return refuse(stranger)
    const on = pastDay(desk, body.receivedOn)
    if (!on.ok) return on
    const scan = await attach(desk, body.file, 'evidence')
    if (!scan.ok) return scan
    const data = {
      partyId: body.partyId ?? null, fileId: scan.value.fileId,
      items: body.items.map(({ form, pages, visibility }) => ({ form, pages: pages ?? null, visibility: visibility ?? 'handlers' })),
    }
    const content = { name: body.name, items: body.items.map(({ what, proves, source }) => ({ what, proves, source })) }
    return ok({ facts: [noted(desk, 'evidence-received', data, { content, occurredOn: on.value })], also: [scan.value.statement] })
  })
}

/** What was handed in goes back, once. Refuses `no-such-evidence`, `day-does-not-fit`. */
export function returnEvidence(services: Services, command: Command, body: EvidenceReturnBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'return-evidence', (desk) => {
    const held = evidenceIn(desk.facts.filter((each) => each.procedureId === desk.mediation.id)).filter((each) => each.returned === null)
    const known = body.items.every(({ receiptId, item }) => held.some((each) => each.receiptId === receiptId && each.item === item))
    if (!known) return refuse(refusal('no-such-evidence', {}))
    const on = pastDay(desk, body.returnedOn)
    if (!on.ok) return on
    const content = body.to === undefined ? {} : { content: { to: body.to } }
    const items = body.items.map(({ receiptId, item }) => ({ receiptId, item }))
    return ok({ facts: [noted(desk, 'evidence-returned', { items }, { ...content, occurredOn: on.value })] })
  })
}

/** Under fourteen the guardian answers (PIPL Art. 31). */
const UNDER_FOURTEEN: readonly string[] = ['under-8', '8-13']

/** D23: a person's own answers about their data, given or refused. Refuses `no-such-party`, `guardian-needed`, `day-does-not-fit`, `file-unknown`. */
export function recordDataConsent(services: Services, command: Command, body: DataConsentBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-data-consent', async (desk) => {
    const party = partyOf(desk, body.partyId)
    if (!party.ok) return party
    if (UNDER_FOURTEEN.includes(party.value.ageBand) && body.by !== 'guardian') return refuse(refusal('guardian-needed', {}))
    const on = pastDay(desk, body.on)
    if (!on.ok) return on
    const scan = await attach(desk, body.file, 'data-consent')
    if (!scan.ok) return scan
    const { partyId, by, sensitive, handingOn } = body
    const data = { partyId, by, sensitive, handingOn, fileId: scan.value.fileId }
    return ok({ facts: [noted(desk, 'data-consent-recorded', data, { occurredOn: on.value })], also: [scan.value.statement] })
  })
}
