import { type CaseFile, type FactDraft, factsOf, onCase, type OpenedProcedure, type ProcedureId, type StationCommand } from '#cap/cases'
import { listUnits, type Unit } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { JsonObject } from '#platform/canonical'
import type { Tx } from '#platform/db/database'
import type { Sql } from '#platform/db/sql'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { NoteBody, Noted, ReceiveBody } from './contract.ts'
import { firesG06, openReferral, organOf, type ReferralStep, referralRefusal, RESULTS, resultFor } from './domain.ts'
import { insertReferral, moveReferral } from './store.ts'
import { refusal } from './words.ts'

interface Writing {
  readonly facts: readonly FactDraft[]
  readonly also?: readonly (Sql | undefined)[]
  readonly answer: Noted
}

type Work = (tx: Tx, file: CaseFile, today: Day) => Promise<Result<Writing>> | Result<Writing>

function on(services: Services, command: StationCommand, work: Work): Promise<Result<Noted>> {
  return onCase<Noted & JsonObject>(services, command, 'content', async (tx, file) => {
    const written = await work(tx, file, services.today(tx.district))
    return written.ok ? ok({ ...written.value, answer: { ...written.value.answer } }) : written
  })
}

/** Refuses `day-to-come` for a day that does not exist or lies ahead. */
function pastDay(text: string, today: Day): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value <= today ? ok(parsed.value) : refuse(refusal('day-to-come', {}))
}

const words = (name: string | undefined, reference: string | undefined) =>
  ({ content: { ...(name === undefined ? {} : { name: name.trim() }), ...(reference === undefined ? {} : { reference: reference.trim() }) } })

/** Notes a procedure of another body. Refuses `day-to-come`, `field-missing`. Source: PMA Art. 3 (3); MOJ 2002 Art. 22 (G-06). */
export function noteLinked(services: Services, command: StationCommand, body: NoteBody): Promise<Result<Noted>> {
  return on(services, command, (_tx, _file, today) => {
    const day = pastDay(body.on, today)
    if (!day.ok) return day
    if (body.organ === 'administrative' && body.field === undefined) return refuse(refusal('field-missing', {}))
    const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: `${body.organ}-linked`, parentId: null }
    const data = {
      organ: body.organ, field: body.organ === 'administrative' ? (body.field ?? null) : null, status: body.status, on: day.value,
      sameDispute: body.sameDispute, ...gatesOf(body),
    }
    const fact: FactDraft = { kind: 'linked-noted', procedureId: opened.id, data, opens: [opened], ...words(body.name, body.reference) }
    return ok({ facts: [fact], answer: { id: opened.id, state: body.status } })
  })
}

const gatesOf = (asked: Parameters<typeof firesG06>[0]): JsonObject => (firesG06(asked) ? { gates: { 'G-06': 'yes' } } : {})

function linkedOf(file: CaseFile, linkedId: string) {
  const procedure = file.state.procedures.find((each) => each.id === linkedId)
  const organ = procedure && organOf(procedure.kind)
  return procedure && organ ? ok({ procedure, organ }) : refuse(refusal('no-such-linked', {}))
}

/** The organ took it on. Refuses `no-such-linked`, `day-to-come`, `out-of-turn`. */
export function noteAccepted(services: Services, command: StationCommand, linkedId: string, body: { readonly on: string; readonly reference?: string }): Promise<Result<Noted>> {
  return on(services, command, async (tx, file, today) => {
    const found = linkedOf(file, linkedId)
    if (!found.ok) return found
    const day = pastDay(body.on, today)
    if (!day.ok) return day
    const noted = (await factsOf(tx, file.row.id)).find((each) => each.kind === 'linked-noted' && each.procedureId === linkedId)
    const { field = null, sameDispute } = noted?.data ?? {}
    const data = { on: day.value, field, ...gatesOf({ status: 'accepted', sameDispute: sameDispute === true }) }
    const fact: FactDraft = { kind: 'linked-accepted', procedureId: found.value.procedure.id, data, ...words(undefined, body.reference) }
    return ok({ facts: [fact], answer: { id: linkedId, state: 'accepted' } })
  })
}

/** It ended there: a class, never what was decided. Refuses `no-such-linked`, `result-does-not-fit`, `day-to-come`, `out-of-turn`. */
export function endLinked(
  services: Services, command: StationCommand, linkedId: string, body: { readonly on: string; readonly result: string; readonly reference?: string },
): Promise<Result<Noted>> {
  return on(services, command, (_tx, file, today) => {
    const found = linkedOf(file, linkedId)
    if (!found.ok) return found
    if (!RESULTS[found.value.organ].includes(body.result)) return refuse(refusal('result-does-not-fit', {}))
    const day = pastDay(body.on, today)
    if (!day.ok) return day
    const fact: FactDraft = { kind: 'linked-ended', procedureId: found.value.procedure.id, data: { on: day.value, result: body.result }, ...words(undefined, body.reference) }
    return ok({ facts: [fact], answer: { id: linkedId, state: 'ended' } })
  })
}

/**
 * Signs for what a court sends to mediation. Every party has told the court that it agrees; that consent counts here.
 * Refuses `referral-there`, `referral-too-late`, `day-to-come`, `no-such-court`, `consent-of-everybody`. Source: IMR Art. 27; OMR Art. 12, 24.
 */
export function receiveReferral(services: Services, command: StationCommand, body: ReceiveBody): Promise<Result<Noted>> {
  return on(services, command, async (tx, file, today) => {
    const refused = referralRefusal('receive', file.state)
    if (refused) return refuse(refused)
    const received = pastDay(body.receivedOn, today)
    const agreed = pastDay(body.agreedOn, today)
    if (!received.ok || !agreed.ok) return refuse(refusal('day-to-come', {}))
    const court = await courtOf(tx, today, body)
    if (!court.ok) return court
    const people = await partiesWithNames(tx, services.keys, file.row.id)
    const speaking = new Set(people.map((each) => each.representedBy))
    const missing = people.filter((each) => !speaking.has(each.id) && !body.agreedBy.includes(each.id)).length
    if (missing > 0) return refuse(refusal('consent-of-everybody', { count: missing }))
    const opened: OpenedProcedure = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'court-referral', parentId: null }
    const data = {
      stage: body.stage, trial: body.trial ?? 'ordinary', way: body.way, courtUnitId: court.value.unitId, receivedOn: received.value,
      agreedBy: body.agreedBy, agreedOn: agreed.value,
    }
    const content = { name: court.value.name, materials: body.materials, ...(body.reference === undefined ? {} : { reference: body.reference.trim() }) }
    const fact: FactDraft = { kind: 'court-referral-received', procedureId: opened.id, data, content, opens: [opened], occurredOn: received.value }
    const row = {
      id: opened.id, caseId: file.row.id, code: file.row.code, courtUnitId: court.value.unitId, stage: body.stage, state: 'received', result: null,
      receivedOn: received.value, at: services.clock.now(),
    }
    return ok({ facts: [fact], also: [insertReferral(tx, row)], answer: { id: opened.id, state: 'received' } })
  })
}

/** Tribunals of the district that a referral may come from. */
export async function tribunalsOf(tx: Tx, today: Day): Promise<readonly Unit[]> {
  return (await listUnits(tx, today)).filter((each) => each.kind === 'tribunal')
}

async function courtOf(tx: Tx, today: Day, body: ReceiveBody): Promise<Result<{ readonly unitId: string | null; readonly name: string }>> {
  if (body.courtUnitId === undefined) return body.courtName === undefined ? refuse(refusal('no-such-court', {})) : ok({ unitId: null, name: body.courtName.trim() })
  const unit = (await tribunalsOf(tx, today)).find((each) => each.id === body.courtUnitId)
  return unit ? ok({ unitId: unit.id, name: unit.name.zh }) : refuse(refusal('no-such-court', {}))
}

interface Answer {
  readonly kind: string
  readonly state: string
  readonly data?: JsonObject
  readonly content?: JsonObject
  readonly result?: string
}

function answer(services: Services, command: StationCommand, step: ReferralStep, answered: (file: CaseFile, today: Day) => Result<Answer>): Promise<Result<Noted>> {
  return on(services, command, (tx, file, today) => {
    const refused = referralRefusal(step, file.state)
    if (refused) return refuse(refused)
    const referral = openReferral(file.state)
    if (!referral) throw new Error('the rule let an answer through without a referral')
    const given = answered(file, today)
    if (!given.ok) return given
    const { kind, state, data = {}, content, result = null } = given.value
    const fact: FactDraft = { kind, procedureId: referral.id, data, ...(content ? { content } : {}) }
    return ok({ facts: [fact], also: [moveReferral(tx, referral.id, state, result, services.clock.now())], answer: { id: referral.id, state } })
  })
}

/** The committee takes the court's referral on, within three working days (DL-03, OMR Art. 12). Refuses `no-referral`, `referral-answered`. */
export function takeOnReferral(services: Services, command: StationCommand): Promise<Result<Noted>> {
  return answer(services, command, 'take-on', () => ok({ kind: 'court-referral-taken-on', state: 'taken-on' }))
}

/** It does not, and says why; the court gives it to somebody else (OMR Art. 12). Refuses `no-referral`, `referral-answered`. */
export function declineReferral(services: Services, command: StationCommand, reason: string): Promise<Result<Noted>> {
  return answer(services, command, 'decline', () => ok({ kind: 'court-referral-declined', state: 'declined', result: 'not-accepted', content: { reason } }))
}

/** The result goes back, with the class that the mediation itself ended with. Refuses `no-referral`, `still-mediating`, `day-to-come`. */
export function returnReferral(services: Services, command: StationCommand, body: { readonly on: string; readonly takenBy: string }): Promise<Result<Noted>> {
  return answer(services, command, 'return', (file, today) => {
    const day = pastDay(body.on, today)
    if (!day.ok) return day
    const result = resultFor(file.state)
    if (result === undefined) return refuse(refusal('still-mediating', {}))
    return ok({ kind: 'court-referral-returned', state: 'returned', result, data: { on: day.value, result }, content: { takenBy: body.takenBy.trim() } })
  })
}
