import type { Static } from 'typebox'
import type { SystemActor } from '#platform/access'
import { newId } from '#platform/ids'
import { ok, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { latestDay } from '#platform/time'
import { type FactDraft, onCase, type PassedDeadline, sweepPassed } from '#cap/cases'
import type { PerformBody, UrgeBody } from '../contract/bodies.ts'
import { AGREED_CLOCK, overdueOn, type Progress, settles, stateAfterProof } from '../domain/performance.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { attach, type Command, type Desk, pastDay, type StepAnswer, takeStep } from './desk.ts'

function onPerformance(desk: Desk, fact: Omit<FactDraft, 'procedureId'>): FactDraft {
  if (!desk.performance) throw new Error('the table let a step of performance through without one')
  return { ...fact, procedureId: desk.performance.id }
}

function progressOf(desk: Desk, ref: string): Result<Progress> {
  const found = desk.matter.file.progress.find((each) => each.ref === ref)
  return found ? ok(found) : refuse(refusal('no-such-obligation', {}))
}

/**
 * T17, D11: a proof for one obligation; money may come in parts. The fact names the next state itself.
 * Refuses `no-such-obligation`, `obligation-settled`, `amount-does-not-fit`, `proof-missing`, `day-does-not-fit`. Source: PMA Art. 31.
 */
export function recordPerformance(services: Services, command: Command, body: Static<typeof PerformBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'perform', async (desk) => {
    const obligation = progressOf(desk, body.ref)
    if (!obligation.ok) return obligation
    const refused = proofRefusal(obligation.value, body)
    if (refused) return refuse(refused)
    const on = pastDay(desk, body.on)
    if (!on.ok) return on
    const effectiveOn = desk.matter.file.agreement?.effectiveOn ?? on.value
    if (on.value < effectiveOn) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.beforeEvent }))
    const proof = await attach(desk, body.file, 'performance')
    if (!proof.ok) return proof
    const data = { ...movedBy(desk, obligation.value, body.paidFen ?? 0), effectiveOn, proof: body.proof, fileId: proof.value.fileId }
    const content = body.statement === undefined ? {} : { content: { statement: body.statement } }
    const fact = onPerformance(desk, { kind: 'obligation-performed', data, ...content, occurredOn: on.value })
    return ok({ facts: [fact], also: [proof.value.statement] })
  })
}

function proofRefusal(obligation: Progress, body: Static<typeof PerformBody>) {
  if (obligation.settled) return refusal('obligation-settled', { ref: obligation.ref })
  if (obligation.fen === null && body.paidFen !== undefined) return refusal('amount-does-not-fit', { why: WHY_WORDS.notMoney })
  if (obligation.fen !== null && body.paidFen === undefined) return refusal('amount-does-not-fit', { why: WHY_WORDS.moneyNeeded })
  const left = (obligation.fen ?? 0) - obligation.paidFen
  if (obligation.fen !== null && (body.paidFen ?? 0) > left) {
    return refusal('amount-does-not-fit', { why: WHY_WORDS.tooMuch((left / 100).toFixed(2)) })
  }
  const given = body.proof === 'statement' ? body.statement : body.file
  return given === undefined ? refusal('proof-missing', {}) : undefined
}

/** What the proof changes, worked out once and carried by the fact. */
function movedBy(desk: Desk, obligation: Progress, paidFen: number) {
  const done = settles(obligation, paidFen)
  const after = desk.matter.file.progress.map((each) =>
    each.ref === obligation.ref ? { ...each, paidFen: each.paidFen + paidFen, settled: done } : each,
  )
  const money = paidFen > 0 ? { paidFen } : {}
  return {
    ref: obligation.ref, ...money, settles: done, dueOn: obligation.dueOn,
    lastDueOn: latestDay(after.map((each) => each.dueOn)) ?? null,
    next: stateAfterProof(desk.performance?.state ?? 'pending', after),
  }
}

/** The committee urges performance (PMA Art. 31); the first time starts fifteen days. Refuses `nothing-overdue`, `no-such-obligation`. */
export function urge(services: Services, command: Command, body: Static<typeof UrgeBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'urge', (desk) => {
    const obligation = progressOf(desk, body.ref)
    if (!obligation.ok) return obligation
    if (!obligation.value.overdue || obligation.value.settled) return refuse(refusal('nothing-overdue', {}))
    return ok({ facts: [onPerformance(desk, { kind: 'urged', data: { ref: body.ref, channel: body.channel }, content: { note: body.note } })] })
  })
}

/** T19: urged, fifteen days gone, still owed; the other party is told the ways left (PMA Art. 31–33, LDM Art. 15–16). */
export function recordBreach(services: Services, command: Command): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'breach', (desk) => {
    const refs = desk.matter.file.progress.filter((each) => each.overdue && !each.settled).map((each) => each.ref)
    // Told to the other party: until when what the court confirmed can be enforced (DL-11).
    const enforceBy = desk.matter.deadlines.find((each) => each.key === 'DL-11')?.safeOn ?? null
    return ok({ facts: [onPerformance(desk, { kind: 'breached', data: { refs, enforceBy } })] })
  })
}

/**
 * T18, by the product itself: agreed days that passed without proof become a fact of the day after, whenever the sweep
 * ran (decision 24). Safe to repeat. Answers how many it noted.
 */
export function sweepOverdue(services: Services): Promise<number> {
  return sweepPassed(services, { clock: AGREED_CLOCK }, (by, passed) => markOverdue(services, by, passed))
}

async function markOverdue(services: Services, by: SystemActor, passed: PassedDeadline): Promise<number> {
  const commandId = newId<'command'>(services.clock)
  const done = await onCase<number>(services, { caseId: passed.caseId, commandId, by, body: { key: passed.key } }, 'handle', async (_tx, file) => {
    const open = file.state.deadlines.find((each) => each.key === passed.key && each.clock === AGREED_CLOCK)
    if (!open || open.rolledOn >= services.today(by.district)) return refuse(refusal('nothing-overdue', {}))
    const ref = passed.key.slice('due:'.length)
    const fact: FactDraft = { kind: 'performance-overdue', procedureId: open.procedureId, data: { ref }, occurredOn: overdueOn(open.rolledOn) }
    return ok({ facts: [fact], answer: 1 })
  })
  return done.ok ? done.value : 0
}
