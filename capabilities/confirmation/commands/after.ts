import type { FactDraft, StationCommand } from '#cap/cases'
import { partiesWithNames } from '#cap/people'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import type { Day } from '#platform/time'
import type {
  ConfirmationAnswer, EnforcementBody, EnforcementResultBody, NewRoundBody, ObjectionBody, ObjectionResultBody, ReceiptBody, SuitBody,
} from '../contract.ts'
import { roundRefusal } from '../domain/guards.ts'
import { textOf } from '../domain/reading.ts'
import { termOf } from '../domain/terms.ts'
import { refusal } from '../words/refusals.ts'
import { noteOf, progressOf, sourceOf } from './court.ts'
import { type Desk, noted, pastDay, takeStep } from './desk.ts'

/** What stays as it is but for one more fact. */
const unmoved = (desk: Desk, fact: FactDraft) => ok({ state: desk.matter.state ?? '', facts: [fact] })

/** The court's last word on this confirmation. */
const DECISIONS = ['confirmation-ruled', 'confirmation-not-filed', 'objection-decided']

function decisionOf(desk: Desk) {
  return desk.facts.filter((each) => DECISIONS.includes(each.kind) && each.procedureId === desk.id).at(-1)
}

/**
 * T22. The court did not file, rejected or revoked, and every party wishes to change the agreement by talking again. The
 * mediation goes back to mediating under its number; the agreement stands until a new one takes its place.
 * Refuses `not-everybody-wishes`, `no-such-party`, `guardian-needed` and what the step refuses. Source: CPL Art. 206; PMA Arts. 17, 33.
 */
export function beginNewRound(services: Services, command: StationCommand, body: NewRoundBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'new-round', 'content', async (desk) => {
    const { agreement, state } = desk.matter
    const mediation = desk.file.procedure('mediation')
    if (!agreement || !mediation) return refuse(refusal('no-agreement', {}))
    const minors = (await partiesWithNames(desk.tx, services.keys, desk.file.row.id)).filter((each) => each.minor).map((each): string => each.id)
    const refused = roundRefusal(agreement.partyIds, body.parties, minors)
    if (refused) return refuse(refused)
    const began: FactDraft = {
      kind: 'new-round-began', procedureId: mediation.id,
      data: {
        confirmationId: desk.id, after: state, reason: textOf(decisionOf(desk)?.data, 'reason'), effectiveOn: agreement.effectiveOn, number: agreement.number,
        parties: body.parties.map(({ partyId, by }) => ({ partyId, by })),
      },
      content: { note: body.note },
    }
    return ok({ state: state ?? '', facts: [began] })
  })
}

function partyRefusal(desk: Desk, partyId: string | undefined) {
  return partyId !== undefined && desk.matter.agreement?.partyIds.includes(partyId) ? undefined : refusal('no-such-party', {})
}

/** A day that has been and is not before the court's decision. Refuses `day-does-not-fit`. */
function afterDecision(desk: Desk, text: string, field: string): Result<Day> {
  return pastDay(desk, text, field, decisionOf(desk)?.kind ?? 'confirmation-applied')
}

/** CPL 206: instead of talking again a party sues. Which court and under which number is all that is kept. Refuses `no-such-party`, `day-does-not-fit`. */
export function noteSuit(services: Services, command: StationCommand, body: SuitBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'note-suit', 'content', (desk) => {
    const refused = partyRefusal(desk, body.partyId)
    if (refused) return refuse(refused)
    const on = afterDecision(desk, body.on, 'on')
    if (!on.ok) return on
    const { partyId, court, caseNumber } = body
    return unmoved(desk, noted(desk, 'suit-noted', { partyId, caseNumber: caseNumber ?? null }, { occurredOn: on.value, content: { court: court ?? '' } }))
  })
}

/** DL-10: from this day the party's fifteen days run. Refuses `no-such-party`, `receipt-known`, `day-does-not-fit`. Source: CPL-I 372. */
export function recordReceipt(services: Services, command: StationCommand, body: ReceiptBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-receipt', 'content', (desk) => {
    const known = desk.facts.some((each) => each.kind === 'ruling-received' && each.procedureId === desk.id && textOf(each.data, 'partyId') === body.partyId)
    const refused = partyRefusal(desk, body.partyId) ?? (known ? refusal('receipt-known', {}) : undefined)
    if (refused) return refuse(refused)
    const on = afterDecision(desk, body.on, 'on')
    return on.ok ? unmoved(desk, noted(desk, 'ruling-received', { partyId: body.partyId, source: sourceOf(command) }, { occurredOn: on.value })) : on
  })
}

/**
 * An objection handed to the court: of a party within fifteen days of receipt, of somebody else within six months of
 * knowing. Whether it was in time is noted and blocks nothing: the court decides. Refuses `no-such-party`, `day-does-not-fit`. Source: CPL-I 372.
 */
export function recordObjection(services: Services, command: StationCommand, body: ObjectionBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-objection', 'content', (desk) => {
    const refused = body.by === 'party' ? partyRefusal(desk, body.partyId) : undefined
    if (refused) return refuse(refused)
    const on = afterDecision(desk, body.on, 'on')
    if (!on.ok) return on
    const latestOn = latestObjection(desk, body)
    if (!latestOn.ok) return latestOn
    const inTime = latestOn.value === null ? null : on.value <= latestOn.value
    const data = { by: body.by, partyId: body.by === 'party' ? (body.partyId ?? null) : null, inTime, source: sourceOf(command) }
    return unmoved(desk, noted(desk, 'ruling-objected', data, { occurredOn: on.value, ...noteOf(body.note) }))
  })
}

/** Last day of the objection as rolled; null where the day it runs from is not known. */
function latestObjection(desk: Desk, body: ObjectionBody): Result<Day | null> {
  const calendar = desk.services.calendar()
  if (body.by === 'interested') {
    if (body.knewOn === undefined) return ok(null)
    const knewOn = afterDecision(desk, body.knewOn, 'knewOn')
    return knewOn.ok ? ok(termOf(calendar, 'DL-10-interested', knewOn.value).rolledOn) : knewOn
  }
  const received = desk.facts.find((each) => each.kind === 'ruling-received' && each.procedureId === desk.id && textOf(each.data, 'partyId') === body.partyId)
  return ok(received ? termOf(calendar, 'DL-10', received.occurredOn).rolledOn : null)
}

/** The court dismisses the objection, or revokes its ruling: then nothing is enforced any more. Refuses `no-objection`, `day-does-not-fit`. Source: CPL-I 372. */
export function decideObjection(services: Services, command: StationCommand, body: ObjectionResultBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'decide-objection', 'content', (desk) => {
    const on = pastDay(desk, body.on, 'on', 'ruling-objected')
    if (!on.ok) return on
    const state = body.result === 'revoked' ? 'revoked' : 'confirmed'
    const decided = noted(desk, 'objection-decided', { result: body.result, source: sourceOf(command) }, { occurredOn: on.value, ...noteOf(body.note) })
    return ok({ state, facts: [decided], also: [progressOf(desk, state, on.value)] })
  })
}

/** CPL 250: a party asks the confirming court, or the court of its level where property is (CPL-I 460). Refuses `no-such-party`, `day-does-not-fit`. */
export function recordEnforcement(services: Services, command: StationCommand, body: EnforcementBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-enforcement', 'content', (desk) => {
    const refused = partyRefusal(desk, body.partyId)
    if (refused) return refuse(refused)
    const on = afterDecision(desk, body.on, 'on')
    if (!on.ok) return on
    const { partyId, court, courtName } = body
    return unmoved(desk, noted(desk, 'enforcement-applied', { partyId, court }, { occurredOn: on.value, content: { courtName: courtName ?? '' } }))
  })
}

/** What came of it; the matter is closed as enforced where all was obtained. Refuses `no-enforcement`, `day-does-not-fit`. */
export function recordEnforcementResult(services: Services, command: StationCommand, body: EnforcementResultBody): Promise<Result<ConfirmationAnswer>> {
  return takeStep(services, command, 'record-enforcement-result', 'content', (desk) => {
    const on = pastDay(desk, body.on, 'on', 'enforcement-applied')
    if (!on.ok) return on
    const ended = noted(desk, 'enforcement-ended', { result: body.result, source: sourceOf(command) }, { occurredOn: on.value, ...noteOf(body.note) })
    return unmoved(desk, ended)
  })
}
