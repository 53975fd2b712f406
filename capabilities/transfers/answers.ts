import { type CaseId, type FactDraft, type FactRead, factsOf, type Permit, type StationCommand } from '#cap/cases'
import { listUnits } from '#cap/organisation'
import type { Actor, StaffActor } from '#platform/access'
import type { Json, JsonObject } from '#platform/canonical'
import { inDistrict } from '#platform/db/database'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { type Day, parseDay } from '#platform/time'
import type { Sent } from './contract.ts'
import { type At, isReceiver, onTransfer, receivedBy, type Writing } from './commands.ts'
import { type Answer, answerRefusal, type SlipState, stateBack } from './domain.ts'
import { findSlip, moveSlip, type SlipRow, slipsOf } from './store.ts'
import { refusal } from './words.ts'

/** A receiver's step on the slip that was sent to it: nearness to the case is not asked, the slip is. */
export interface OnSlip {
  readonly slipId: string
  readonly commandId: string
  readonly by: StaffActor
  readonly body: Json
}

interface Answering extends At {
  readonly row: SlipRow
  readonly sent: FactRead
  /** How often the matter came back before. */
  readonly returns: number
  readonly by: Actor
}

interface Step {
  readonly answer: Answer
  readonly fact: string
}

type Work = (at: Answering) => Promise<Result<Writing>> | Result<Writing>

async function judge(at: At, row: SlipRow, by: Actor, step: Step, work: Work): Promise<Result<Writing>> {
  const objectUntil = at.file.state.deadlines.find((each) => each.key === 'T03-object' || each.key === 'DL-16')?.rolledOn ?? null
  const refused = answerRefusal(step.answer, { state: row.state, outside: row.to_unit_id === null, objectUntil }, at.today)
  if (refused) return refuse(refused)
  const facts = await factsOf(at.tx, at.file.row.id)
  const sent = facts.find((each) => each.data['slipId'] === row.id)
  if (!sent) throw new Error(`slip ${row.id} has no fact`)
  return work({ ...at, row, sent, returns: facts.filter((each) => each.kind === 'transfer-returned').length, by })
}

/** By the receiving unit itself. Refuses `no-such-slip` for everybody else. */
async function byReceiver(services: Services, command: OnSlip, step: Step, work: Work): Promise<Result<Sent>> {
  const { by, slipId } = command
  const known = await inDistrict(services.db, by.district, (tx) => findSlip(tx, slipId), { readOnly: true })
  if (!known || !isReceiver(known, by)) return refuse(refusal('no-such-slip', {}))
  const permit: Permit = async () => undefined
  const envelope: StationCommand = { caseId: known.case_id as CaseId, commandId: command.commandId, by, body: command.body }
  return onTransfer(services, envelope, permit, step.fact, async (at) => {
    const row = await findSlip(at.tx, slipId)
    return row ? judge(at, row, by, step, work) : refuse(refusal('no-such-slip', {}))
  })
}

/** By the unit that sent it, for a body without a desk, or deciding on what the receiver said. Refuses `no-slip`, `receiver-answers`. */
function bySender(services: Services, command: StationCommand, step: Step, work: Work): Promise<Result<Sent>> {
  return onTransfer(services, command, 'content', step.fact, async (at) => {
    const row = (await slipsOf(at.tx, at.file.row.id)).at(-1)
    if (!row) return refuse(refusal('no-slip', {}))
    const hasDesk = row.to_unit_id !== null && step.answer !== 'decide'
    if (hasDesk) return refuse(refusal('receiver-answers', { unit: { zh: row.to_zh, en: row.to_en } }))
    return judge(at, row, command.by, step, work)
  })
}

const moving = ({ tx, row, now }: Answering, state: SlipState) => [moveSlip(tx, row.id, state, now)]

/** The procedure that led when it was sent: its kind, and the state that the fact of the sending names. */
const before = ({ leading, sent }: Answering) => ({ kind: leading.kind, state: String(sent.data['state']) })

async function receipt(at: Answering, by: string, occurredOn: Day, byHand: boolean): Promise<Result<Writing>> {
  const unit = (await listUnits(at.tx, at.today)).find((each) => (each.id as string) === at.row.to_unit_id)
  const received = receivedBy(before(at), unit)
  const data: JsonObject = { slipId: at.row.id, byHand, state: received.state, ...received.moves }
  const fact: FactDraft = { kind: 'transfer-acknowledged', procedureId: at.leading.id, data, content: { by }, occurredOn }
  return ok({
    facts: [fact], also: moving(at, 'acknowledged'), answer: { slipId: at.row.id, state: received.state },
    ...(received.unitPath === undefined ? {} : { unitPath: received.unitPath }),
  })
}

const RECEIPT: Step = { answer: 'acknowledge', fact: 'transfer-acknowledged' }
const OBJECTION: Step = { answer: 'object', fact: 'transfer-objected' }
const RESULT: Step = { answer: 'answer', fact: 'transfer-result-told' }

/** The receiver signs, within one working day. Refuses `no-such-slip`, `slip-answered`. Source: PET Art. 22–24 by analogy. */
export function acknowledgeTransfer(services: Services, command: OnSlip): Promise<Result<Sent>> {
  return byReceiver(services, command, RECEIPT, (at) => receipt(at, command.by.name, at.today, false))
}

/** A body without a desk signed the stub of the slip. Refuses `receiver-answers`, `no-slip`, `slip-answered`, `day-to-come`. */
export function noteReceipt(services: Services, command: StationCommand, body: { readonly by: string; readonly on: string }): Promise<Result<Sent>> {
  return bySender(services, command, RECEIPT, (at) => {
    const on = pastDay(body.on, at)
    return on.ok ? receipt(at, body.by.trim(), on.value, true) : on
  })
}

function pastDay(text: string, { today, row }: Answering): Result<Day> {
  const parsed = parseDay(text)
  return parsed.ok && parsed.value <= today && parsed.value >= row.sent_on ? ok(parsed.value) : refuse(refusal('day-to-come', {}))
}

const objecting = (reason: string): Work => (at) => {
  const fact: FactDraft = { kind: 'transfer-objected', procedureId: at.leading.id, data: { slipId: at.row.id }, content: { reason: reason.trim() } }
  return ok({ facts: [fact], also: moving(at, 'objected'), answer: { slipId: at.row.id, state: 'objected' } })
}

/** “Not our competence”, with the reason. Refuses `no-such-slip`, `slip-answered`, `objection-too-late` (PET Art. 23). */
export function objectToTransfer(services: Services, command: OnSlip, reason: string): Promise<Result<Sent>> {
  return byReceiver(services, command, OBJECTION, objecting(reason))
}

export function noteObjection(services: Services, command: StationCommand, reason: string): Promise<Result<Sent>> {
  return bySender(services, command, OBJECTION, objecting(reason))
}

/**
 * The sender looks at the objection: accepted, it is back in the queue (T03b); not accepted, the receiver keeps it. Either way
 * with a written ground. Refuses `slip-answered`, `no-slip`.
 */
export function decideTransferObjection(services: Services, command: StationCommand, body: { readonly accepted: boolean; readonly ground: string }): Promise<Result<Sent>> {
  const step: Step = { answer: 'decide', fact: body.accepted ? 'transfer-returned' : 'transfer-stands' }
  return bySender(services, command, step, (at) => {
    const content = { ground: body.ground.trim() }
    if (!body.accepted) {
      const signed = at.leading.state === 'handed-over'
      const fact: FactDraft = { kind: 'transfer-stands', procedureId: at.leading.id, data: { slipId: at.row.id }, content }
      return ok({ facts: [fact], also: moving(at, signed ? 'acknowledged' : 'sent'), answer: { slipId: at.row.id, state: 'stands' } })
    }
    const data = { slipId: at.row.id, why: 'objection-accepted', state: stateBack(before(at)), returns: at.returns + 1 }
    const fact: FactDraft = { kind: 'transfer-returned', procedureId: at.leading.id, data, content }
    return ok({ facts: [fact], also: moving(at, 'returned'), answer: { slipId: at.row.id, state: 'returned' } })
  })
}

const telling = (body: { readonly result: string; readonly on: string }): Work => (at) => {
  const on = pastDay(body.on, at)
  if (!on.ok) return on
  const fact: FactDraft = { kind: 'transfer-result-told', procedureId: at.leading.id, data: { slipId: at.row.id, result: body.result, on: on.value } }
  return ok({ facts: [fact], also: moving(at, 'answered'), answer: { slipId: at.row.id, state: 'answered' } })
}

/** What came of it, as a class; the first receiver tells the citizen by letter. Refuses `no-such-slip`, `slip-answered`, `day-to-come`. */
export function answerTransfer(services: Services, command: OnSlip, body: { readonly result: string; readonly on: string }): Promise<Result<Sent>> {
  return byReceiver(services, command, RESULT, telling(body))
}

export function noteResult(services: Services, command: StationCommand, body: { readonly result: string; readonly on: string }): Promise<Result<Sent>> {
  return bySender(services, command, RESULT, telling(body))
}
