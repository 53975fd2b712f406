import type { Static } from 'typebox'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { AskGatesBody, ContactBody, EmergencyBody, IdentityBody, NoticeBody, PoliceLinkBody, SafetyPlanBody } from '../contract/bodies.ts'
import { wayRefusal } from '#cap/cases'
import { type GateAnswers, GATE_IDS, headDecides } from '../domain/gates.ts'
import { askingOthers } from '../domain/guards.ts'
import { refusal } from '../words/refusals.ts'
import { attach, type Command, type Desk, noted, partyOf, pastDay, type StepAnswer, takeStep, type Writing } from './desk.ts'

/**
 * Answers to the safety questions. A yes becomes a no only with a reason, and for some gates only by the head.
 * Refuses `reason-needed`, `head-decides`. Source: §3.5, decision 19.
 */
export function askGates(services: Services, command: Command, body: Static<typeof AskGatesBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'ask-gates', (desk) => {
    const gates = gateAnswers(body.answers)
    const refused = clearingRefusal(desk, gates, body.reason)
    if (refused) return refuse(refused)
    return ok({ facts: [noted(desk, 'gates-asked', { gates }, body.reason ? { content: { reason: body.reason } } : {})] })
  })
}

/** Only the gates of the catalogue, in its order. */
export function gateAnswers(answers: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>): GateAnswers {
  return Object.fromEntries(GATE_IDS.filter((gate) => answers[gate] !== undefined).map((gate) => [gate, answers[gate]]))
}

/** Why these answers may not clear what was fired before. */
export function clearingRefusal(desk: Desk, asked: GateAnswers, reason: string | undefined) {
  const cleared = GATE_IDS.filter((gate) => desk.matter.file.gates[gate] === 'yes' && asked[gate] === 'no')
  if (cleared.length === 0) return undefined
  const byHead = desk.by.kind === 'staff' && desk.by.role === 'committee-head'
  if (cleared.some(headDecides) && !byHead) return refusal('head-decides', {})
  return reason === undefined || reason.trim() === '' ? refusal('reason-needed', {}) : undefined
}

/** D03 in the hands of each named party (PMA Art. 23–24, PIPL Art. 17). Refuses `no-such-party`. */
export function deliverNotice(services: Services, command: Command, body: Static<typeof NoticeBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'deliver-notice', (desk) => {
    for (const partyId of body.partyIds) {
      const party = partyOf(desk, partyId)
      if (!party.ok) return party
    }
    return ok({ facts: body.partyIds.map((partyId) => noted(desk, 'notice-delivered', { partyId, form: body.form })) })
  })
}

/**
 * T05, the first contact with another party, and every other one, the applicant's among them: channel, time, whether the
 * party was reached, result. Refuses `no-such-party`, `day-does-not-fit`, and what `askingOthers` and `wayRefusal` refuse.
 */
export function recordContact(services: Services, command: Command, body: Static<typeof ContactBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-contact', (desk) => {
    const party = partyOf(desk, body.partyId)
    if (!party.ok) return party
    const on = pastDay(desk, body.at)
    if (!on.ok) return on
    const withApplicant = party.value.side === 'applicant'
    const unsafe = wayRefusal(desk.file.state.restrictedBy, desk.facts, body.partyId, body.channel)
    const refused = unsafe ?? (withApplicant ? undefined : askingOthers(desk.matter))
    if (refused) return refuse(refused)
    const { partyId, channel, at, reached, result } = body
    const kind = desk.matter.state === 'registered' && !withApplicant ? 'respondent-contacted' : 'contact-recorded'
    return ok({ facts: [noted(desk, kind, { partyId, channel, at, reached }, { content: { result }, occurredOn: on.value })] })
  })
}

/** D04: the paper somebody showed and its last four characters; nothing is copied (PIPL Art. 6). Refuses `no-such-party`, `day-does-not-fit`. */
export function checkIdentity(services: Services, command: Command, body: Static<typeof IdentityBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'check-identity', (desk) => {
    const party = partyOf(desk, body.partyId)
    if (!party.ok) return party
    const on = pastDay(desk, body.at)
    if (!on.ok) return on
    const { partyId, documentType, at, lastFour } = body
    return ok({ facts: [noted(desk, 'identity-checked', { partyId, documentType, at }, { content: { lastFour }, occurredOn: on.value })] })
  })
}

/** What the police do about a public-security matter: station, status, day, reference; never their file (PSAP Art. 9). */
export function notePolice(services: Services, command: Command, body: Static<typeof PoliceLinkBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'note-police', (desk) => {
    const on = pastDay(desk, body.on)
    if (!on.ok) return on
    const { station, status, reference } = body
    const content = { station, ...(reference === undefined ? {} : { reference }) }
    return ok({ facts: [noted(desk, 'police-link-noted', { status }, { content, occurredOn: on.value })] })
  })
}

/** The victim's own free written wish and the measures agreed; only separate talks follow (G-03). Refuses `file-unknown`. */
export function recordSafetyPlan(services: Services, command: Command, body: Static<typeof SafetyPlanBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-safety-plan', async (desk): Promise<Result<Writing>> => {
    const wish = await attach(desk, body.writtenWish, 'safety-plan')
    if (!wish.ok) return wish
    const content = { wish: body.wish, measures: body.measures }
    return ok({ facts: [noted(desk, 'safety-plan-recorded', { fileId: wish.value.fileId }, { content })], also: [wish.value.statement] })
  })
}

/** D21: an urgent report, facts only, with who received it and when (PMA Art. 25, LPM Art. 11). */
export function reportEmergency(services: Services, command: Command, body: Static<typeof EmergencyBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'report-emergency', (desk) => {
    const seen = pastDay(desk, body.at)
    if (!seen.ok) return seen
    const on = pastDay(desk, body.receivedAt)
    if (!on.ok) return on
    const { gate, at, danger, receivedAt, place, facts, receivedBy, measures } = body
    const content = { place, facts, receivedBy, ...(measures === undefined ? {} : { measures }) }
    return ok({ facts: [noted(desk, 'emergency-reported', { gate, at, danger, receivedAt }, { content, occurredOn: on.value })] })
  })
}
