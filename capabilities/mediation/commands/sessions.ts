import type { Static } from 'typebox'
import { newId } from '#platform/ids'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { bookingOf, type BookingId } from '#cap/booking'
import type { ProcedureId } from '#cap/cases'
import type { ExtendBody, ReopenBody, ResumeBody, SessionBody, SuspendBody, TerminateBody } from '../contract/bodies.ts'
import { mergeAnswers } from '../domain/gates.ts'
import { notStoppedBy } from '../domain/guards.ts'
import { daysLeft, pauses } from '../domain/clocks.ts'
import { type Matter, mediatingClock, mediatingRule } from '../domain/matter.ts'
import { numberOf, textOf } from '../domain/reading.ts'
import type { SuspensionReason, TerminationReason } from '../domain/remedies.ts'
import { WHY_WORDS } from '../words/parts.ts'
import { refusal } from '../words/refusals.ts'
import { areMethods } from './circle.ts'
import { comingDay, type Command, type Desk, everybodyIn, isTrained, noted, partyOf, pastDay, type StepAnswer, takeStep } from './desk.ts'
import { clearingRefusal, gateAnswers } from './opening.ts'

/**
 * T09: one session with its record D08; the safety questions are asked again. A joint session is refused where a gate
 * forbids it, so that the talk goes on separately or not at all.
 * Refuses `gate-stops`, `training-needed`, `room-not-booked`, `no-such-party`, `day-does-not-fit`,
 * `session-without-length`, `no-such-method`. Source: PMA Art. 20–22, 23 (3), 27.
 */
export function holdSession(services: Services, command: Command, body: Static<typeof SessionBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'hold-session', async (desk) => {
    const gates = gateAnswers(body.gates)
    const refused = clearingRefusal(desk, gates, undefined) ?? stoppedByAnswers(desk.matter, body.mode, gates) ?? (await trainingRefusal(desk, gates))
    if (refused) return refuse(refused)
    const on = pastDay(desk, body.startedAt)
    if (!on.ok) return on
    const wrong = timeRefusal(desk, body) ?? strangerRefusal(desk, body) ?? (await roomRefusal(desk, body.bookingId)) ?? (await methodRefusal(desk, body.methods))
    if (wrong) return refuse(wrong)
    return ok({ facts: [noted(desk, 'session-held', sessionData(body, gates), { content: sessionWords(body), occurredOn: on.value })] })
  })
}

function stoppedByAnswers(matter: Matter, mode: Static<typeof SessionBody>['mode'], gates: ReturnType<typeof gateAnswers>) {
  const asked = { ...matter, file: { ...matter.file, gates: mergeAnswers(matter.file.gates, gates) } }
  return notStoppedBy(mode === 'separate' ? 'separate-session' : 'joint-session')(asked)
}

/** What came up in this very talk counts for it: whoever is not trained hands over before going on. */
async function trainingRefusal(desk: Desk, gates: ReturnType<typeof gateAnswers>): Promise<Refusal | undefined> {
  if (gates['G-03'] !== 'yes' || desk.matter.file.gates['G-03'] === 'yes') return undefined
  return (await isTrained(desk.tx, desk.by)) ? undefined : refusal('training-needed', {})
}

function timeRefusal(desk: Desk, { startedAt, endedAt }: Static<typeof SessionBody>): Refusal | undefined {
  const ended = pastDay(desk, endedAt)
  if (!ended.ok) return ended.refusal
  return endedAt > startedAt ? undefined : refusal('session-without-length', {})
}

/** Whoever is said to be a party of the case is one. */
function strangerRefusal(desk: Desk, { present, undisputedBy = [] }: Static<typeof SessionBody>): Refusal | undefined {
  const named = [...present.flatMap(({ partyId }) => partyId ?? []), ...undisputedBy]
  const stranger = named.some((partyId) => !partyOf(desk, partyId).ok)
  return stranger ? refusal('no-such-party', {}) : undefined
}

async function roomRefusal(desk: Desk, bookingId: string | undefined): Promise<Refusal | undefined> {
  if (bookingId === undefined) return undefined
  const booking = await bookingOf(desk.tx, bookingId as BookingId)
  return booking?.case_id === desk.file.row.id ? undefined : refusal('room-not-booked', {})
}

async function methodRefusal(desk: Desk, methods: readonly string[] = []): Promise<Refusal | undefined> {
  return (await areMethods(desk.tx, methods)) ? undefined : refusal('no-such-method', {})
}

function sessionData(body: Static<typeof SessionBody>, gates: ReturnType<typeof gateAnswers>) {
  const { startedAt, endedAt, mode, isPublic, bookingId } = body
  const presentPartyIds = body.present.flatMap((each) => (each.partyId === undefined ? [] : [each.partyId]))
  const undisputedBy = body.undisputedFacts === undefined ? [] : (body.undisputedBy ?? [])
  return { startedAt, endedAt, mode, isPublic, bookingId: bookingId ?? null, presentPartyIds, undisputedBy, methods: body.methods ?? [], gates }
}

/** Proposals stand in a member of their own: whatever leaves the house takes the others and never this one (§3.4). */
function sessionWords(body: Static<typeof SessionBody>) {
  const { place, present, statements, undisputedFacts, proposals, evidence, result } = body
  return { place, present, statements, undisputedFacts, compromiseOnly: proposals, evidence, result }
}

const byHead = (desk: Desk): boolean => desk.by.kind === 'staff' && desk.by.role === 'committee-head'

/**
 * T10: proposed by the mediator, decided by the head; a stop for safety takes hold at once. What is left of the clock is
 * kept in the fact where the reason stops it (OMR Art. 26). Refuses `day-does-not-fit`.
 */
export function suspend(services: Services, command: Command, body: Static<typeof SuspendBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'suspend', (desk) => {
    const expected = comingDay(desk, body.expectedEndOn)
    if (!expected.ok) return expected
    const atOnce = byHead(desk) || body.reason === 'safety'
    const content = body.note === undefined ? {} : { content: { note: body.note } }
    const data = suspensionData(desk, body.reason, expected.value)
    return ok({ facts: [noted(desk, atOnce ? 'suspended' : 'suspension-proposed', data, content)] })
  })
}

function suspensionData(desk: Desk, reason: SuspensionReason, expectedEndOn: string) {
  const clock = mediatingClock(desk.matter)
  const rule = mediatingRule(desk.matter)
  if (!clock || !pauses(rule, reason)) return { reason, expectedEndOn, pauses: false }
  const left = daysLeft(desk.services.calendar(), rule, clock.rawOn, desk.today)
  return { reason, expectedEndOn, pauses: true, clock: clock.key, remainingDays: left.days, remainingUnit: left.unit, startsOn: clock.startsOn }
}

export function approveSuspension(services: Services, command: Command): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'approve-suspension', (desk) => {
    const proposal = desk.matter.file.suspension
    if (!proposal) throw new Error('the guard let an approval through without a proposal')
    const expectedEndOn = textOf(proposal.data, 'expectedEndOn') ?? desk.today
    const data = suspensionData(desk, proposal.reason as SuspensionReason, expectedEndOn)
    return ok({ facts: [noted(desk, 'suspended', { ...data, proposalId: proposal.factId })] })
  })
}

/** T11: what ended the suspension; a stopped clock goes on with the days it had left. */
export function resume(services: Services, command: Command, body: Static<typeof ResumeBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'resume', (desk) => {
    const before = desk.matter.file.suspended ?? {}
    const clock = textOf(before, 'clock')
    const left = numberOf(before, 'remainingDays')
    const { remainingUnit = 'calendar-days', startsOn = null } = before
    const data = clock !== null && left !== null ? { clock, remainingDays: left, remainingUnit, startsOn } : {}
    return ok({ facts: [noted(desk, 'resumed', data, { content: { event: body.event } })] })
  })
}

/** T12: every party agrees to a later day, before the time is over (OMR Art. 24). Refuses `not-everybody-agrees`, `day-does-not-fit`. */
export function extend(services: Services, command: Command, body: Static<typeof ExtendBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'extend', (desk) => {
    const agreed = everybodyIn(desk, body.agreedBy, 'OMR-24')
    if (!agreed.ok) return agreed
    const clock = mediatingClock(desk.matter)
    const newDueOn = comingDay(desk, body.newDueOn)
    if (!newDueOn.ok) return newDueOn
    if (!clock || newDueOn.value <= clock.rawOn) return refuse(refusal('day-does-not-fit', { why: WHY_WORDS.notLater }))
    const data = { newDueOn: newDueOn.value, before: clock.rawOn, form: body.form, agreedBy: body.agreedBy }
    return ok({ facts: [noted(desk, 'extended', data, body.note ? { content: { note: body.note } } : {})] })
  })
}

/** T15: proposed by the mediator, decided by the head; D18 tells the ways left. Refuses `reason-does-not-fit`. Source: PMA Art. 26. */
export function terminate(services: Services, command: Command, body: Static<typeof TerminateBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'terminate', (desk) => {
    if (!reasonFits(desk.matter, body.reason)) return refuse(refusal('reason-does-not-fit', {}))
    const { note, undisputedFacts } = body
    const content = note === undefined && undisputedFacts === undefined ? {} : { content: { note, undisputedFacts } }
    return ok({ facts: [noted(desk, byHead(desk) ? endOf(desk) : 'termination-proposed', { reason: body.reason }, content)] })
  })
}

/** A round of talks after the court did not confirm ends without touching the agreement that stands (T22). */
const endOf = (desk: Desk) => (desk.matter.file.round ? 'round-ended' : 'terminated')

/** R3 needs a time that is over, R6 a gate that fired; the other reasons are the mediator's to state. */
function reasonFits(matter: Matter, reason: TerminationReason): boolean {
  const clock = mediatingClock(matter)
  if (reason === 'R3') return clock !== undefined && matter.today > clock.rolledOn
  if (reason === 'R6') return matter.file.gates['G-01'] === 'yes' || matter.file.gates['G-12'] === 'yes'
  if (reason === 'R5') return matter.file.draft !== null
  return true
}

export function approveTermination(services: Services, command: Command): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'approve-termination', (desk) => {
    const proposal = desk.matter.file.termination
    if (!proposal) throw new Error('the guard let an approval through without a proposal')
    return ok({ facts: [noted(desk, endOf(desk), { reason: proposal.reason, proposalId: proposal.factId })] })
  })
}

/** T25: new facts, a breach or a court's setting aside open a new procedure linked to the old one, which stays as it was. */
export function reopen(services: Services, command: Command, body: Static<typeof ReopenBody>): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'reopen', (desk) => {
    const opened = { id: newId<'procedure'>(services.clock) as ProcedureId, kind: 'mediation', parentId: desk.mediation.id } as const
    return ok({ facts: [noted(desk, 'reopened', { ground: body.ground }, { content: { note: body.note }, opens: [opened] })] })
  })
}
