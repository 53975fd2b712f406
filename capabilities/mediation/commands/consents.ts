import type { Static } from 'typebox'
import { newId } from '#platform/ids'
import { ok, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import { type ConsentDraft, insertConsent, type WriteContext } from '#cap/people'
import type { ConsentBody, ConsentsBody } from '../contract/bodies.ts'
import { attach, type Attached, type Command, type Desk, noted, partyOf, pastDay, type StepAnswer, takeStep, type Writing } from './desk.ts'
import { judgeVoices } from './voices.ts'

/**
 * One party’s consent or refusal, with form, time and witness (PMA Art. 17). A minor’s is the guardian’s (CC Art. 19), an
 * agent’s stands on a written authority (CC Art. 165).
 * Refuses `no-such-party`, `guardian-needed`, `may-not-sign`, `day-does-not-fit`, `file-unknown`.
 */
export function recordConsent(services: Services, command: Command, body: Static<typeof ConsentBody>): Promise<Result<StepAnswer>> {
  const { partyId, given, by, signerId, requests, ...shared } = body
  const answer = { partyId, given, by, ...(signerId === undefined ? {} : { signerId }), ...(requests === undefined ? {} : { requests }) }
  return recordConsents(services, command, { ...shared, answers: [answer] })
}

/**
 * What each of many people said, taken down in one go: one answer a person, none presumed, with the same form, time and witness.
 * Whoever was not asked is not in the list. Refuses as for one. Source: PMA Art. 17; PIPL Art. 14.
 */
export function recordConsents(services: Services, command: Command, body: Static<typeof ConsentsBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-consent', (desk) => takingDown(desk, body))
}

/** The answers as facts and rows of the rights desk. Refuses as `recordConsents`. */
export async function takingDown(desk: Desk, body: Static<typeof ConsentsBody>): Promise<Result<Writing>> {
  for (const each of body.answers) {
    const party = partyOf(desk, each.partyId)
    if (!party.ok) return party
  }
  const on = pastDay(desk, body.at)
  if (!on.ok) return on
  const voices = body.answers.filter((each) => each.given).map((each) => ({ partyId: each.partyId, as: each.by, signerId: each.signerId ?? null }))
  const judged = judgeVoices(desk, voices, { on: on.value, purpose: 'consent', disposesOf: [] })
  if (!judged.ok) return judged
  const scan = await attach(desk, body.file, 'consent')
  return scan.ok ? ok(writingOf(desk, body, on.value, scan.value)) : scan
}

function writingOf(desk: Desk, body: Static<typeof ConsentsBody>, on: Day, scan: Attached): Writing {
  const { form, at, witness, note } = body
  return {
    facts: body.answers.map(({ partyId, given, by, signerId, requests }) =>
      noted(desk, 'consent-recorded', { partyId, given, form, at, by, ...(signerId === undefined ? {} : { signerId }), fileId: scan.fileId }, {
        content: { witness, note, requests }, occurredOn: on,
      })),
    also: [scan.statement, ...body.answers.map((each) => consentRow(desk, body, each, on, scan.fileId))],
  }
}

const CONSENT_FORMS = { written: 'written', oral: 'oral', phone: 'oral', 'on-screen': 'screen' } as const

/** The rights desk reads consents from one place, whatever they are for. */
function consentRow(desk: Desk, body: Static<typeof ConsentsBody>, answer: Static<typeof ConsentsBody>['answers'][number], on: Day, fileId: string | null) {
  const { tx, services, file, now, by } = desk
  const context: WriteContext = {
    district: tx.district, keys: services.keys, centreId: file.state.unitId, at: now, sealed: file.row.sealed,
  }
  return insertConsent(context, {
    id: newId<'consent'>(services.clock), caseId: file.row.id, partyId: answer.partyId as ConsentDraft['partyId'], reporterId: null,
    purpose: 'mediation', version: '2026-01', form: CONSENT_FORMS[body.form], channel: body.form, answer: answer.given ? 'given' : 'refused',
    answeredOn: on, witness: body.witness, recordedBy: by.kind === 'staff' ? by.id : null, fileId: fileId as ConsentDraft['fileId'],
  })
}
