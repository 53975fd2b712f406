import { factsOf, joinCase, type StaffId, type StationCommand, wayRefusal } from '#cap/cases'
import { postedAt, type UnitId } from '#cap/organisation'
import { partiesWithNames } from '#cap/people'
import type { JsonObject } from '#platform/canonical'
import { ok, type Refusal, refuse, type Result } from '#platform/result'
import type { Services } from '#platform/services'
import { parseDay, type Day } from '#platform/time'
import type { StepAnswer, VisitBody } from '../contract.ts'
import { ratingData, type Rating } from '../domain/ratings.ts'
import { refusal } from '../words/refusals.ts'
import { type Desk, noted, takeStep, type Writing } from './desk.ts'

const VISITOR_ROLES = ['clerk', 'mediator', 'sector-mediator', 'committee-head', 'community-officer', 'auxiliary', 'grid-worker'] as const

/** Asks a colleague of the same unit to visit; they may then read the case. Refuses `no-such-colleague`, `visit-settled`. */
export function askVisitor(services: Services, command: StationCommand, staffId: string): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'ask-visitor', 'content', async (desk) => {
    const colleagues = await colleaguesOf(desk)
    if (!colleagues.includes(staffId)) return refuse(refusal('no-such-colleague', {}))
    const joining = joinCase(desk.tx, desk.file.row.id, staffId as StaffId, 'co-handler', services.clock.now())
    return ok({ facts: [noted(desk, 'visit-asked', { staffId })], also: [joining] })
  })
}

/** Everybody at the case's unit who could visit and did not mediate. */
async function colleaguesOf(desk: Desk): Promise<readonly string[]> {
  const posted = await postedAt(desk.tx, desk.file.row.unit_id as UnitId, VISITOR_ROLES, desk.today)
  return [...new Set(posted.map((each): string => each.staffId))].filter((each) => !isMediator(desk, each))
}

/** Assigned to the case, or named as its mediator. */
export function isMediator({ file, ending }: Desk, staffId: string): boolean {
  return file.state.assigneeId === staffId || ending.file.mediatorIds.includes(staffId)
}

/**
 * Records a visit: who, how, performance, what people say of us, new disputes, signs, measures (D12).
 * Refuses `visitor-is-mediator`, `no-such-party`, `day-does-not-fit`, `already-rated` and what the step refuses.
 */
export function recordVisit(services: Services, command: StationCommand, body: VisitBody): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'record-visit', 'content', async (desk) => {
    const day = visitDay(desk, body.visitedOn)
    if (!day.ok) return day
    const allowed = await mayVisit(desk, body.mediatorReason)
    if (!allowed.ok) return allowed
    const people = await checkPeople(desk, body)
    if (!people.ok) return people
    return ok(visitFacts(desk, body, day.value, allowed.value))
  })
}

function visitDay(desk: Desk, text: string): Result<Day> {
  const parsed = parseDay(text)
  const earliest = desk.ending.file.agreedOn ?? desk.file.state.registeredOn
  const fits = parsed.ok && parsed.value <= desk.today && parsed.value >= earliest
  return fits ? parsed : refuse(refusal('day-does-not-fit', { field: 'visitedOn' }))
}

/** True where the mediator visits after all: nobody else is there, or there is a reason. */
async function mayVisit(desk: Desk, reason: string | undefined): Promise<Result<boolean>> {
  if (desk.by.kind !== 'staff' || !isMediator(desk, desk.by.id)) return ok(false)
  if (reason !== undefined) return ok(true)
  const others = await colleaguesOf(desk)
  return others.length === 0 ? ok(true) : refuse(refusal('visitor-is-mediator', {}))
}

async function checkPeople(desk: Desk, body: VisitBody): Promise<Result<true>> {
  const parties = await partiesWithNames(desk.tx, desk.services.keys, desk.file.row.id)
  const known = parties.map((each): string => each.id)
  const named = [...body.partyIds, ...(body.ratings ?? []).map((each) => each.partyId)]
  if (named.some((each) => !known.includes(each))) return refuse(refusal('no-such-party', {}))
  const unsafe = await unsafeWay(desk, body)
  if (unsafe) return refuse(unsafe)
  const rated = (body.ratings ?? []).map((each) => each.partyId)
  const twice = rated.length !== new Set(rated).size
  const before = rated.some((each) => desk.ending.file.answered.some((answer) => answer.personId === each))
  return twice || before ? refuse(refusal('already-rated', {})) : ok(true)
}

/** Where there is violence at home nobody is rung or visited on a way that was not confirmed with them alone (SC-05). */
async function unsafeWay(desk: Desk, body: VisitBody): Promise<Refusal | undefined> {
  const gates = desk.file.state.restrictedBy
  if (gates.length === 0) return undefined
  const facts = await factsOf(desk.tx, desk.file.row.id)
  return body.partyIds.map((partyId) => wayRefusal(gates, facts, partyId, body.how)).find((each) => each !== undefined)
}

function visitFacts(desk: Desk, body: VisitBody, visitedOn: Day, byMediator: boolean): Writing {
  const settled = desk.ending.followUp === 'done' || desk.ending.followUp === 'waived'
  const complete = body.reached && body.performance !== 'not-due'
  const data: JsonObject = {
    how: body.how, partyIds: body.partyIds, reached: body.reached, performance: body.performance, byMediator,
    newDispute: body.newDisputes !== undefined, signs: body.signs !== undefined, dueOn: desk.ending.file.dueOn ?? undefined,
    next: complete ? 'done' : settled ? (desk.ending.followUp ?? 'planned') : 'planned',
  }
  const { performanceNote, newDisputes, signs, measures, mediatorReason, ratings } = body
  const content = { performanceNote, newDisputes, signs, measures, mediatorReason }
  const visit = noted(desk, 'visit-recorded', withDueOn(desk, data), { content, occurredOn: visitedOn })
  return { facts: [visit, ...(ratings ?? []).map((each) => ratingFact(desk, each.partyId, each.rating, visitedOn))] }
}

/** A follow-up opened by this very command has its due day in the opening fact. */
function withDueOn(desk: Desk, data: JsonObject): JsonObject {
  return { ...data, dueOn: desk.ending.file.dueOn ?? desk.opening?.data['dueOn'] }
}

export function ratingFact(desk: Desk, personId: string, rating: Rating, on: Day) {
  const newlyAsked = !desk.ending.file.asked.includes(personId)
  return noted(desk, 'rated', ratingData(personId, rating, newlyAsked, on), { content: { rating }, occurredOn: on })
}

/** Nobody visits, for a reason. Refuses `no-visit-due`, `visit-settled`. */
export function waiveFollowUp(services: Services, command: StationCommand, body: { readonly reason: string; readonly note: string }): Promise<Result<StepAnswer>> {
  return takeStep(services, command, 'waive', 'content', (desk) => {
    const dueOn = desk.ending.file.dueOn ?? desk.opening?.data['dueOn']
    return ok({ facts: [noted(desk, 'follow-up-waived', { reason: body.reason, dueOn }, { content: { note: body.note } })] })
  })
}
